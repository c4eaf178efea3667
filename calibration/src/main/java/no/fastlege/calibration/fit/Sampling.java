package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/** Draws of points: evenly spread ones for learning, random ones for posteriors. */
final class Sampling {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Sampling() {}

    /**
     * Evenly spread points of a normal distribution around a centre, cut off at the parameters' ranges: a Sobol sequence through the
     * inverse of the distribution.
     *
     * @param spread standard deviation, in those of the priors
     * @param skip how many points of the sequence earlier calls have used
     */
    static List<double[]> spread(FreeParameters parameters, double[] centre, double spread, int count, int skip) {
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(parameters.size());
        sobol.skipTo(skip + 1);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] unit = sobol.nextVector();
            double[] z = new double[unit.length];
            for (int j = 0; j < z.length; j++) {
                FreeParameter p = parameters.list().get(j);
                double below = NORMAL.cumulativeProbability((p.zLow() - centre[j]) / spread);
                double upTo = NORMAL.cumulativeProbability((p.zHigh() - centre[j]) / spread);
                double u = StrictMath.min(1 - 1e-9, StrictMath.max(1e-9, below + unit[j] * (upTo - below)));
                z[j] = StrictMath.min(
                        p.zHigh(),
                        StrictMath.max(p.zLow(), centre[j] + spread * NORMAL.inverseCumulativeProbability(u)));
            }
            points.add(z);
        }
        return points;
    }

    /** One draw from the prior. */
    static double[] prior(FreeParameters parameters, RandomGenerator random) {
        double[] z = new double[parameters.size()];
        for (int j = 0; j < z.length; j++) {
            z[j] = prior(parameters.list().get(j), random);
        }
        return z;
    }

    /** One draw from the prior of one parameter. */
    static double prior(FreeParameter p, RandomGenerator random) {
        double z;
        do {
            z = random.nextGaussian();
        } while (z < p.zLow() || z > p.zHigh());
        return z;
    }

    /** The standard deviation of the prior of one parameter, cut off at its range, in standard deviations of the whole normal. */
    static double priorSpread(FreeParameter p) {
        int steps = 2000;
        double sum = 0;
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < steps; i++) {
            double z = p.zLow() + (p.zHigh() - p.zLow()) * (i + 0.5) / steps;
            double weight = StrictMath.exp(-z * z / 2);
            sum += weight;
            mean += weight * z;
            squares += weight * z * z;
        }
        return StrictMath.sqrt(squares / sum - (mean / sum) * (mean / sum));
    }

    /** The value below which a share of the standard normal distribution lies. */
    static double normalQuantile(double share) {
        return NORMAL.inverseCumulativeProbability(share);
    }
}
