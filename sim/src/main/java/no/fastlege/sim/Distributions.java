package no.fastlege.sim;

/**
 * Quantile functions: each turns one uniform number into one draw, so that a keyed uniform gives a keyed draw of any distribution.
 *
 * <p>All are monotone in the uniform, which keeps the luck of two scenarios comparable: a higher rate never gives fewer events to the
 * same agent. Everything goes through {@link StrictMath}, so that the same draw comes out on every JVM.
 */
public final class Distributions {
    private static final double LARGE_MEAN = 30.0;
    private static final int MOST_STEPS = 200;

    private Distributions() {}

    /**
     * The exponential quantile.
     *
     * @param u in the open interval (0, 1), see {@link Draws#openUnit(long)}
     * @param mean the mean, above 0
     */
    public static double exponential(double u, double mean) {
        return -mean * StrictMath.log1p(-u);
    }

    /**
     * The standard Gumbel quantile: added to utilities, the largest sum is a draw of the multinomial logit.
     *
     * @param u in the open interval (0, 1)
     */
    public static double gumbel(double u) {
        return -StrictMath.log(-StrictMath.log(u));
    }

    /**
     * The standard normal quantile by Wichura's algorithm AS 241, routine PPND16 (Applied Statistics 37, 1988): rational functions of
     * degree 7 in three ranges, relative error about 1e-16.
     *
     * @param u in the open interval (0, 1)
     */
    public static double normal(double u) {
        double q = u - 0.5;
        if (StrictMath.abs(q) <= 0.425) {
            double r = 0.180625 - q * q;
            return q
                    * (((((((2.5090809287301226727e3 * r + 3.3430575583588128105e4) * r + 6.7265770927008700853e4) * r
                                                                                            + 4.5921953931549871457e4)
                                                                                    * r
                                                                            + 1.3731693765509461125e4)
                                                                    * r
                                                            + 1.9715909503065514427e3)
                                                    * r
                                            + 1.3314166789178437745e2)
                                    * r
                            + 3.3871328727963666080)
                    / (((((((5.2264952788528545610e3 * r + 2.8729085735721942674e4) * r + 3.9307895800092710610e4) * r
                                                                                            + 2.1213794301586595867e4)
                                                                                    * r
                                                                            + 5.3941960214247511077e3)
                                                                    * r
                                                            + 6.8718700749205790830e2)
                                                    * r
                                            + 4.2313330701600911252e1)
                                    * r
                            + 1.0);
        }
        double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? u : 1.0 - u));
        double z = r <= 5.0 ? normalTail(r - 1.6) : normalFarTail(r - 5.0);
        return q < 0 ? -z : z;
    }

    private static double normalTail(double r) {
        double above = 7.74545014278341407640e-4;
        above = above * r + 2.27238449892691845833e-2;
        above = above * r + 2.41780725177450611770e-1;
        above = above * r + 1.27045825245236838258;
        above = above * r + 3.64784832476320460504;
        above = above * r + 5.76949722146069140550;
        above = above * r + 4.63033784615654529590;
        above = above * r + 1.42343711074968357734;
        double below = 1.05075007164441684324e-9;
        below = below * r + 5.47593808499534494600e-4;
        below = below * r + 1.51986665636164571966e-2;
        below = below * r + 1.48103976427480074590e-1;
        below = below * r + 6.89767334985100004550e-1;
        below = below * r + 1.67638483018380384940;
        below = below * r + 2.05319162663775882187;
        below = below * r + 1.0;
        return above / below;
    }

    private static double normalFarTail(double r) {
        double above = 2.01033439929228813265e-7;
        above = above * r + 2.71155556874348757815e-5;
        above = above * r + 1.24266094738807843860e-3;
        above = above * r + 2.65321895265761230930e-2;
        above = above * r + 2.96560571828504891230e-1;
        above = above * r + 1.78482653991729133580;
        above = above * r + 5.46378491116411436990;
        above = above * r + 6.65790464350110377720;
        double below = 2.04426310338993978564e-15;
        below = below * r + 1.42151175831644588870e-7;
        below = below * r + 1.84631831751005468180e-5;
        below = below * r + 7.86869131145613259100e-4;
        below = below * r + 1.48753612908506148525e-2;
        below = below * r + 1.36929880922735805310e-1;
        below = below * r + 5.99832206555887937690e-1;
        below = below * r + 1.0;
        return above / below;
    }

    /**
     * The Poisson quantile: the smallest count whose cumulative probability exceeds u.
     *
     * <p>Small means by inversion from zero upwards. Larger ones start at the Cornish-Fisher normal approximation and step to the exact
     * answer through the cumulative distribution, which is a regularised incomplete gamma function.
     *
     * @param u in [0, 1)
     * @param mean at least 0
     */
    public static int poisson(double u, double mean) {
        if (!(mean >= 0)) {
            throw new IllegalArgumentException("the mean of a Poisson count must be at least 0, not " + mean);
        }
        if (mean >= LARGE_MEAN) {
            return poissonLarge(u, mean);
        }
        double probability = StrictMath.exp(-mean);
        double cumulative = probability;
        int k = 0;
        while (u >= cumulative && k < MOST_STEPS) {
            k++;
            probability *= mean / k;
            cumulative += probability;
        }
        return k;
    }

    private static int poissonLarge(double u, double mean) {
        double z = normal(StrictMath.min(StrictMath.max(u, 1e-300), 1 - 0x1.0p-53));
        double guess = mean + z * StrictMath.sqrt(mean) + (z * z - 1) / 6.0;
        int k = (int) StrictMath.max(0, StrictMath.floor(guess));
        while (k > 0 && poissonCumulative(k - 1, mean) > u) {
            k--;
        }
        while (poissonCumulative(k, mean) <= u && k < mean + MOST_STEPS * StrictMath.sqrt(mean)) {
            k++;
        }
        return k;
    }

    private static double poissonCumulative(int k, double mean) {
        return 1.0 - GammaFunctions.regularisedLower(k + 1.0, mean);
    }

    /**
     * The gamma quantile with mean 1: Wilson-Hilferty's start (for small shapes, the power law near zero), then Halley steps on the
     * regularised incomplete gamma function, kept inside a shrinking bracket. Relative error below 1e-9.
     *
     * @param u in the open interval (0, 1)
     * @param shape above 0; the variance is 1 / shape
     */
    public static double gammaOfMeanOne(double u, double shape) {
        if (!(shape > 0)) {
            throw new IllegalArgumentException("the shape of a gamma distribution must be above 0, not " + shape);
        }
        return GammaFunctions.inverseRegularisedLower(shape, u) / shape;
    }

    /**
     * Chooses an alternative in proportion to weights.
     *
     * @param u in [0, 1)
     * @param cumulative sums of the weights, ascending; the last one used is their total, above 0
     * @param count how many alternatives there are
     * @return 0 to count-1, never an alternative of weight 0
     */
    public static int choose(double u, double[] cumulative, int count) {
        double wanted = u * cumulative[count - 1];
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] > wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
