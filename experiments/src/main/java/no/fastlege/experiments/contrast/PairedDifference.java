package no.fastlege.experiments.contrast;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * What pairs of values under the same luck say about a difference.
 *
 * @param pairs the number of pairs, n
 * @param baseMean mean of the base's values
 * @param scenarioMean mean of the scenario's values
 * @param difference mean of the differences, scenario less base
 * @param standardError of the mean difference; NaN for one pair
 * @param low lower end of the t interval with n - 1 degrees of freedom; NaN for one pair
 * @param high its upper end
 * @param varianceReduction the variance that independent runs would have had, Var(base) + Var(scenario), over the variance of the paired
 *     differences; NaN for one pair and where the differences do not vary
 * @param effectivePairs as many pairs of independent runs would give the same standard error: n times the variance reduction
 * @param touched whether any pair differs
 */
public record PairedDifference(
        int pairs,
        double baseMean,
        double scenarioMean,
        double difference,
        double standardError,
        double low,
        double high,
        double varianceReduction,
        double effectivePairs,
        boolean touched) {
    /**
     * From values of equal length, at least one.
     *
     * @param level of confidence, between 0 and 1
     */
    public static PairedDifference of(double[] base, double[] scenario, double level) {
        int n = base.length;
        if (n == 0 || n != scenario.length) {
            throw new IllegalArgumentException(n + " values of the base, " + scenario.length + " of the scenario");
        }
        double[] differences = new double[n];
        boolean touched = false;
        for (int i = 0; i < n; i++) {
            differences[i] = scenario[i] - base[i];
            touched |= scenario[i] != base[i];
        }
        double mean = mean(differences);
        double paired = variance(differences, mean);
        double baseMean = mean(base);
        double scenarioMean = mean(scenario);
        double unpaired = variance(base, baseMean) + variance(scenario, scenarioMean);
        double error = StrictMath.sqrt(paired / n);
        double half = n < 2 ? Double.NaN : quantile(n - 1, level) * error;
        double reduction = paired > 0 ? unpaired / paired : Double.NaN;
        return new PairedDifference(
                n, baseMean, scenarioMean, mean, error, mean - half, mean + half, reduction, n * reduction, touched);
    }

    /** Whether the interval leaves out zero: the difference is more than luck. */
    public boolean clear() {
        return low > 0 || high < 0 || touched && low == high;
    }

    private static double quantile(int degrees, double level) {
        return new TDistribution(degrees).inverseCumulativeProbability(0.5 + level / 2);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** Around its mean, over n - 1; NaN of one value. */
    private static double variance(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : sum / (values.length - 1);
    }
}
