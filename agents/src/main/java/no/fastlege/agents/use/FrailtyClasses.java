package no.fastlege.agents.use;

import no.fastlege.agents.world.Residents;

/**
 * A gamma distribution of mean 1 cut into {@link Residents#FRAILTY_CLASSES} classes of equal probability, each with its mean.
 *
 * <p>With {@code u = x^shape} the density {@code x^(shape-1) exp(-x)} becomes {@code exp(-u^(1/shape))}, which is smooth even where
 * the shape is below 1, so a midpoint sum over {@code u} is exact to four digits.
 */
final class FrailtyClasses {
    private static final int STEPS = 8192;

    /** Beyond so many scale units a gamma tail of shape 50 or less holds nothing that shows. */
    private static final double TAIL = 40.0;

    private FrailtyClasses() {}

    /** Means of the classes, ascending; their mean is 1. */
    static double[] means(double shape) {
        int classes = Residents.FRAILTY_CLASSES;
        double top = StrictMath.pow(TAIL + 6.0 * shape, shape);
        double width = top / STEPS;
        double[] x = new double[STEPS];
        double[] weight = new double[STEPS];
        double total = 0;
        for (int i = 0; i < STEPS; i++) {
            x[i] = StrictMath.pow((i + 0.5) * width, 1.0 / shape);
            weight[i] = StrictMath.exp(-x[i]);
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
