package no.fastlege.calibration.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a fit minimises. Far and wide: the distance, and half as much for the prior as one more figure per parameter would count. For the
 * choice of a point: the cells that unseen seeds are to be expected to miss, see {@link Odds}, with the logarithm of the differences as
 * the tie-breaker, which also draws figures nearer from where no odds are left, and the same prior.
 */
final class Objective {
    /**
     * Weight of the squares against the targets': the priors' centres are guesses and their ranges hold in any case, so that they are to
     * settle what the figures leave open, not to outvote figures.
     */
    private static final double PRIOR = 0.5;
    /** What the tie-breaker counts of a figure that is off by {@code e - 1} of what is near enough, squared: a tenth of a cell. */
    private static final double TIE = 0.1;
    /** Softenings of the odds, in widths of the cells, one after the other: a step at a cell's edge tells no way from afar. */
    private static final double[] SOFTENINGS = {1, 0.5, 0.25, 0};

    /** Gains of a step below which a descent on soft odds ends, and one on the odds themselves: of 600 cells, less than a hundredth of one. */
    private static final double SOFT_GAIN = 1e-5;

    private static final double LAST_GAIN = 2e-6;
    private static final double FIRST_STEP = 0.3;
    private static final int EVALUATIONS = 8_000;
    private static final int STARTS = 1;
    private static final int DESCENTS = 5;
    private static final double DESCENT_SPREAD = 0.4;

    private final Distance distance;
    private final Odds odds;

    /**
     * Of some targets.
     *
     * @param noise standard deviation of one run's value from seed to seed, by tracked figure
     */
    Objective(TargetSet targets, double[] noise) {
        this(targets, noise, 1);
    }

    /**
     * Of some targets.
     *
     * @param noise standard deviation of one run's value from seed to seed, by tracked figure
     * @param goal what a year or a group counts of a goal that is to hold in all of them, see {@link Odds}
     */
    Objective(TargetSet targets, double[] noise, double goal) {
        distance = new Distance(targets, noise, Search.JUDGED_SEEDS);
        odds = new Odds(targets, noise, Search.JUDGED_SEEDS, goal);
    }

    /** The distance. */
    Distance distance() {
        return distance;
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

    /** What is to be expected to be missed, given how unsure the emulator is, with tie-breaker and prior, and its slopes. */
    private double expected(Emulator emulator, double[] z, double softening, double[] slopes) {
        int tracked = emulator.tracked();
        double[] figures = emulator.figures(z);
        double[][] jacobian = emulator.jacobian(z);
        double[] doubts = new double[tracked];
        double[][] doubtSlopes = new double[tracked][];
        emulator.doubts(z, figures, jacobian, doubts, doubtSlopes);
        double[] byFigure = new double[tracked];
        double[] byDoubt = new double[tracked];
        double value = odds.missed(figures, doubts, softening, byFigure, byDoubt);
        value += TIE * distance.logarithms(figures, TIE, byFigure);
        for (int j = 0; j < z.length; j++) {
            slopes[j] = PRIOR * z[j];
            value += PRIOR * z[j] * z[j] / 2;
        }
        for (int f = 0; f < tracked; f++) {
            if ((byFigure[f] != 0 || byDoubt[f] != 0) && jacobian[f] != null) {
                for (int j = 0; j < z.length; j++) {
                    slopes[j] += byFigure[f] * jacobian[f][j] + byDoubt[f] * doubtSlopes[f][j];
                }
            }
        }
        double count = StrictMath.max(1, odds.all());
        for (int j = 0; j < z.length; j++) {
            slopes[j] /= count;
        }
        return value / count;
    }

    /** What is to be expected to be missed at a point as a share of all cells, with tie-breaker and prior. */
    double expected(Emulator emulator, double[] z) {
        return expected(emulator, z, 0, new double[z.length]);
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
        return lowest(
                from -> Descent.minimise((z, slopes) -> of(emulator, z, slopes), low, high, from),
                parameters,
                start,
                far);
    }

    /**
     * The point from which most is to be expected: descents on the expected value, which shun points where the emulator only seems to
     * know. The lowest of an emulator in 45 dimensions is where its errors add up in the fit's favour: runs there are worse than it says.
     */
    double[] surest(Emulator emulator, FreeParameters parameters, double[] start) {
        double[] low = parameters.low();
        double[] high = parameters.high();
        return lowest(
                from -> {
                    Descent.Least at = new Descent.Least(from, 0);
                    for (double softening : SOFTENINGS) {
                        at = Descent.minimise(
                                (z, slopes) -> expected(emulator, z, softening, slopes),
                                low,
                                high,
                                at.z(),
                                softening > 0 ? SOFT_GAIN : LAST_GAIN);
                    }
                    return at;
                },
                parameters,
                start,
                start);
    }

    private static double[] lowest(
            Function<double[], Descent.Least> descent, FreeParameters parameters, double[] start, double[] first) {
        return IntStream.rangeClosed(0, DESCENTS)
                .parallel()
                .mapToObj(d -> descent.apply(
                        d == 0
                                ? first
                                : Sampling.spread(parameters, start, DESCENT_SPREAD, 1, d)
                                        .get(0)))
                .min(Comparator.comparingDouble(Descent.Least::value))
                .orElseThrow()
                .z();
    }
}
