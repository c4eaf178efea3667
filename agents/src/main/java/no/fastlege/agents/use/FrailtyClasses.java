package no.fastlege.agents.use;

import no.fastlege.agents.world.Traits;

/**
 * A gamma distribution of mean 1 cut into {@link Traits#FRAILTY_CLASSES} classes of equal probability, each with its mean.
 *
 * <p>A midpoint sum over the density. Below shape 1 the density has a pole at nought, so the sum then runs over {@code u = x^shape},
 * in which {@code x^(shape-1) exp(-x)} becomes {@code exp(-u^(1/shape))}, smooth everywhere. Four digits either way.
 */
final class FrailtyClasses {
    private static final int STEPS = 8192;

    private FrailtyClasses() {}

    /** Means of the classes, ascending; their mean is 1. */
    static double[] means(double shape) {
        int classes = Traits.FRAILTY_CLASSES;
        boolean pole = shape < 1.0;
        double highest = shape + 12.0 * StrictMath.sqrt(shape) + 20.0;
        double width = (pole ? StrictMath.pow(highest, shape) : highest) / STEPS;
        double[] x = new double[STEPS];
        double[] weight = new double[STEPS];
        double total = 0;
        for (int i = 0; i < STEPS; i++) {
            double at = (i + 0.5) * width;
            x[i] = pole ? StrictMath.pow(at, 1.0 / shape) : at;
            weight[i] = pole ? StrictMath.exp(-x[i]) : StrictMath.exp((shape - 1.0) * StrictMath.log(at) - at);
            total += weight[i];
        }
        double[] mass = new double[classes];
        double[] sum = new double[classes];
        double below = 0;
        double share = total / classes;
        for (int i = 0; i < STEPS; i++) {
            double left = weight[i];
            while (left > 0) {
                int c = Math.min((int) (below / share), classes - 1);
                double room = c == classes - 1 ? left : (c + 1) * share - below;
                double part = Math.min(left, Math.max(room, total * 1e-12));
                mass[c] += part;
                sum[c] += part * x[i];
                below += part;
                left -= part;
            }
        }
        double mean = 0;
        for (int c = 0; c < classes; c++) {
            sum[c] /= mass[c];
            mean += sum[c] / classes;
        }
        for (int c = 0; c < classes; c++) {
            sum[c] /= mean;
        }
        return sum;
    }
}
