package no.fastlege.calibration.sensitivity;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import no.fastlege.calibration.Quantiles;
import no.fastlege.sim.Draws;

/** Percentile bootstrap over the rows of a design: rows drawn with replacement, the same ones for every statistic. */
final class Bootstrap {
    private static final long ROW = Draws.codeOf("sensitivity.bootstrap");
    private static final double TAIL = 0.025;

    private final int[] all;
    private final int[][] resamples;

    Bootstrap(int rows, int resamples, long seed) {
        this.all = new int[rows];
        Arrays.setAll(all, i -> i);
        this.resamples = new int[resamples][rows];
        Draws draws = new Draws(seed);
        for (int b = 0; b < resamples; b++) {
            long salt = draws.salt(ROW, b);
            for (int i = 0; i < rows; i++) {
                this.resamples[b][i] = Draws.below(Draws.bits(salt, i), rows);
            }
        }
    }

    /** Every row once. */
    int[] all() {
        return all;
    }

    /** The 95 % interval of a statistic of rows; not a number where nothing was resampled. */
    double[] interval(ToDoubleFunction<int[]> statistic) {
        double[] values = Arrays.stream(resamples).mapToDouble(statistic).toArray();
        return new double[] {Quantiles.of(values, TAIL), Quantiles.of(values, 1 - TAIL)};
    }
}
