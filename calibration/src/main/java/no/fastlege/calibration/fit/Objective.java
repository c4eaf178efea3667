package no.fastlege.calibration.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** What a fit minimises: the distance, and half as much for the prior as one more figure per parameter would count. */
final class Objective {
    /**
     * Weight of the squares against the targets': the priors' centres are guesses and their ranges hold in any case, so that they are to
     * settle what the figures leave open, not to outvote figures.
     */
    private static final double PRIOR = 0.5;

    private static final double FIRST_STEP = 0.3;
    private static final int EVALUATIONS = 8_000;
    private static final int STARTS = 2;
    private static final int DESCENTS = 5;
    private static final double DESCENT_SPREAD = 0.4;

    private final Distance distance;

    /** Of a distance. */
    Objective(Distance distance) {
        this.distance = distance;
    }

    /** Its value at a point with its figures. */
    double of(double[] z, double[] figures) {
        return distance.of(figures) + PRIOR * Arrays.stream(z).map(v -> v * v).sum() / 2 / weight();
    }

    private double weight() {
        return StrictMath.max(1, distance.targets().size());
    }

    /** Its value by an emulator, with its slopes. */
    private double of(Emulator emulator, double[] z, double[] slopes) {
        double[] figures = emulator.figures(z);
        double[] byFigure = distance.slopes(figures);
        double[][] jacobian = emulator.jacobian(z);
        for (int j = 0; j < z.length; j++) {
            slopes[j] = PRIOR * z[j] / weight();
        }
        for (int f = 0; f < byFigure.length; f++) {
            if (byFigure[f] != 0 && jacobian[f] != null) {
                for (int j = 0; j < z.length; j++) {
                    slopes[j] += byFigure[f] * jacobian[f][j];
                }
            }
        }
        return of(z, figures);
    }

    /** What it is to be expected to be, given how unsure the emulator is, with its slopes. */
    private double expected(Emulator emulator, double[] z, double[] slopes) {
        int tracked = emulator.tracked();
        double[] figures = emulator.figures(z);
        double[][] jacobian = emulator.jacobian(z);
        double[] deviations = new double[tracked];
        double[][] deviationSlopes = new double[tracked][];
        emulator.doubts(z, figures, jacobian, deviations, deviationSlopes);
        double[] byFigure = new double[tracked];
        double[] byDeviation = new double[tracked];
        double value = distance.expected(figures, deviations, byFigure, byDeviation);
        for (int j = 0; j < z.length; j++) {
            slopes[j] = PRIOR * z[j] / weight();
            value += PRIOR * z[j] * z[j] / 2 / weight();
        }
        for (int f = 0; f < tracked; f++) {
            if (byFigure[f] != 0 && jacobian[f] != null) {
                for (int j = 0; j < z.length; j++) {
                    slopes[j] += byFigure[f] * jacobian[f][j] + byDeviation[f] * deviationSlopes[f][j];
                }
            }
        }
        return value;
    }

    /** What it is to be expected to be at a point, given how unsure the emulator is. */
    double expected(Emulator emulator, double[] z) {
        return expected(emulator, z, new double[z.length]);
    }

    /**
     * The point where it is least: CMA-ES looks far and wide on an emulator taken at its word, and descents along the slopes, from its
     * end and from points around the start, go down to the bottom, which CMA-ES alone nears slowly in 45 dimensions.
     *
     * @param low the lowest values
     * @param high the highest
     * @param start where to begin, within them
     * @param seed the seed of the walk
     */
    double[] least(
            Emulator emulator, FreeParameters parameters, double[] low, double[] high, double[] start, long seed) {
        double[] far = Cmaes.minimise(
                        z -> of(z, emulator.figures(z)), low, high, start, FIRST_STEP, EVALUATIONS, STARTS, seed)
                .z();
        return lowest((z, slopes) -> of(emulator, z, slopes), parameters, low, high, start, far);
    }

    /**
     * The point from which most is to be expected: descents on the expected value, which shun points where the emulator only seems to
     * know. The lowest of an emulator in 45 dimensions is where its errors add up in the fit's favour: runs there are worse than it says.
     */
    double[] surest(Emulator emulator, FreeParameters parameters, double[] low, double[] high, double[] start) {
        return lowest((z, slopes) -> expected(emulator, z, slopes), parameters, low, high, start, start);
    }

    private static double[] lowest(
            Descent.Smooth function,
            FreeParameters parameters,
            double[] low,
            double[] high,
            double[] start,
            double[] first) {
        return IntStream.rangeClosed(0, DESCENTS)
                .parallel()
                .mapToObj(d -> Descent.minimise(
                        function,
                        low,
                        high,
                        d == 0
                                ? first
                                : Sampling.spread(parameters, start, DESCENT_SPREAD, 1, d)
                                        .get(0)))
                .min(Comparator.comparingDouble(Descent.Least::value))
                .orElseThrow()
                .z();
    }
}
