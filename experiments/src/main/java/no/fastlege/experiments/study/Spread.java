package no.fastlege.experiments.study;

import java.util.Arrays;
import no.fastlege.calibration.Quantiles;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How a value lies over runs: the mean and an interval.
 *
 * @param runs the number of runs that have the value
 * @param mean their mean, NaN of none
 * @param low the interval's lower end, NaN of none; equals the mean where there is one run
 * @param high the interval's upper end
 */
public record Spread(int runs, double mean, double low, double high) {
    /** From this many runs on an interval over runs leaves out the outer tenth; below, it is the whole range. */
    public static final int RUNS_FOR_QUANTILES = 20;

    private static final double COVERAGE = 0.90;
    private static final double CONFIDENCE = 0.95;

    /**
     * The spread of the runs themselves: from the lowest to the highest, or, of at least {@value #RUNS_FOR_QUANTILES} runs, the central
     * 90 per cent (quantiles of type 7).
     *
     * @param values one value per run; NaN is left out
     */
    public static Spread ofRuns(double... values) {
        double[] present = present(values);
        int n = present.length;
        if (n == 0) {
            return new Spread(0, Double.NaN, Double.NaN, Double.NaN);
        }
        if (n < RUNS_FOR_QUANTILES) {
            return new Spread(n, mean(present), present[0], present[n - 1]);
        }
        double tail = (1 - COVERAGE) / 2;
        return new Spread(n, mean(present), Quantiles.of(present, tail), Quantiles.of(present, 1 - tail));
    }

    /**
     * How well the mean is known: the 95 per cent confidence interval by Student's t, as for paired differences.
     *
     * @param values one value per run; NaN is left out; of one run the interval is unknown (NaN)
     */
    public static Spread ofMean(double... values) {
        double[] present = present(values);
        int n = present.length;
        double mean = n == 0 ? Double.NaN : mean(present);
        if (n < 2) {
            return new Spread(n, mean, Double.NaN, Double.NaN);
        }
        double squares = 0;
        for (double value : present) {
            squares += (value - mean) * (value - mean);
        }
        double error = StrictMath.sqrt(squares / (n - 1) / n);
        double half = new TDistribution(null, n - 1).inverseCumulativeProbability(1 - (1 - CONFIDENCE) / 2) * error;
        return new Spread(n, mean, mean - half, mean + half);
    }

    /** The values that are there, in ascending order: sums of them then do not depend on the order of the runs. */
    private static double[] present(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Whether any run has the value. */
    public boolean known() {
        return runs > 0;
    }

    /** The same in other units. */
    public Spread times(double factor) {
        double a = low * factor;
        double b = high * factor;
        return new Spread(runs, mean * factor, factor < 0 ? b : a, factor < 0 ? a : b);
    }
}
