package no.fastlege.calibration.fit;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A later year of a series given what the known years were. Figures that are positive are taken as logarithms, as the emulator takes
 * them: a run with twice as many residents without a GP is off by twice as many, too, so shares of the value persist, not numbers.
 */
final class Conditioned {
    private final int[] columns;
    private final boolean logs;
    private final double[] published;
    private final double[][] noise;
    private final Persistence persistence;

    /**
     * A later year.
     *
     * @param known the known years of the series, one at least, in their order
     * @param later the later year's place among the tracked figures
     * @param replicates runs that differ by their seeds alone, by point
     * @param lack standard deviation of the model's lack, by tracked figure; the later year's is that of the last known one
     */
    Conditioned(List<Target> known, int later, List<List<double[]>> replicates, double[] lack) {
        int n = known.size();
        columns = new int[n + 1];
        for (int i = 0; i < n; i++) {
            columns[i] = known.get(i).column();
        }
        columns[n] = later;
        logs = known.stream().allMatch(t -> t.figure().value() > 0)
                && replicates.stream().flatMap(List::stream).allMatch(run -> IntStream.of(columns)
                        .allMatch(c -> run[c] > 0));
        published = new double[n];
        double[] rounding = new double[n];
        double[] lacks = new double[n + 1];
        for (int i = 0; i < n; i++) {
            double value = known.get(i).figure().value();
            double unit = logs ? value : 1;
            double precision = known.get(i).figure().precision() / unit;
            published[i] = logs ? StrictMath.log(value) : value;
            rounding[i] = precision * precision / 3;
            lacks[i] = lack[columns[i]] / unit;
        }
        lacks[n] = lacks[n - 1];
        noise = Persistence.noise(
                replicates.stream()
                        .map(group -> group.stream().map(this::values).toList())
                        .toList(),
                n + 1);
        persistence = Persistence.of(noise, lacks, rounding);
    }

    private double[] values(double[] figures) {
        return IntStream.of(columns)
                .mapToDouble(c -> logs ? StrictMath.log(figures[c]) : figures[c])
                .toArray();
    }

    /** The later year of some figures, moved by what they are off in the known years; a logarithm where these are taken. */
    double moved(double[] figures) {
        return persistence.moved(values(figures), published);
    }

    /** Standard deviation of what is left of the model's lack. */
    double left() {
        return persistence.left();
    }

    /** Standard deviation of what is left of the noise of one run. */
    double noiseLeft() {
        return persistence.noiseLeft(noise);
    }

    /**
     * Standard deviation of an emulator's own error.
     *
     * @param errors of a run around the emulated value, by tracked figure, noise included
     * @param figures the emulated figures
     */
    double emulatorError(double[] errors, double[] figures) {
        int later = columns.length - 1;
        double error = errors[columns[later]] / (logs ? figures[columns[later]] : 1);
        return StrictMath.sqrt(StrictMath.max(0, error * error - noise[later][later]));
    }

    /** A value of {@link #moved} in the figure's own unit. */
    double back(double value) {
        return logs ? StrictMath.exp(value) : value;
    }

    /** A published value of the later year on the scale of {@link #moved}. */
    double scaled(double value) {
        return logs ? StrictMath.log(value) : value;
    }
}
