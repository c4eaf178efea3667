package no.fastlege.calibration;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** Quantiles of samples, between neighbours in proportion (type 7 of Hyndman and Fan 1996). */
public final class Quantiles {
    private Quantiles() {}

    /**
     * The value below which a share of the values lie.
     *
     * @param values the sample, in any order, left as it is; NaN is left out
     * @param share above 0, at most 1
     * @return the quantile; NaN of no values
     */
    public static double of(double[] values, double share) {
        return new Percentile()
                .withEstimationType(Percentile.EstimationType.R_7)
                .evaluate(values, 100 * share);
    }
}
