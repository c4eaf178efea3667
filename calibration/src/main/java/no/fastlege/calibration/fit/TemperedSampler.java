package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import no.fastlege.sim.Draws;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well1024a;

/**
 * Sequential Monte Carlo to the posterior (Del Moral, Doucet and Jasra 2006): particles drawn from a start are weighted by a growing
 * power of the posterior over the start, chosen so that half of them would remain, resampled evenly, and moved by random-walk
 * Metropolis steps shaped by their own covariance. Every particle draws from a generator of its own, so that the result does not depend
 * on the number of threads. From the priors the way is long, and in 45 dimensions the moves forget their beginning so slowly that
 * particles end up too close together; {@link Laplace} begins next to the posterior and a little wider.
 */
final class TemperedSampler {
    private static final double REMAIN = 0.5;
    private static final double ROBERTS = 2.38;
    private static final int MOST_STAGES = 200;

    private final FreeParameters parameters;
    private final int particles;
    private final int moves;
    private final long seed;

    /** Where particles begin. */
    interface Start {
        /** A draw within the parameters' ranges. */
        double[] draw(RandomGenerator random);

        /** The logarithm of its density, without the constant. */
        double logDensity(double[] z);
    }

    /** The priors as a start. */
    static Start priors(FreeParameters parameters) {
        return new Start() {
            @Override
            public double[] draw(RandomGenerator random) {
                return Sampling.prior(parameters, random);
            }

            @Override
            public double logDensity(double[] z) {
                return Laplace.logPrior(z);
            }
        };
    }

    TemperedSampler(FreeParameters parameters, int particles, int moves, long seed) {
        this.parameters = parameters;
        this.particles = particles;
        this.moves = moves;
        this.seed = seed;
    }

    private static RandomGenerator random(long seed, int stage, int particle) {
        return new Well1024a(Draws.mix(seed + 0x9E3779B97F4A7C15L * (stage * 1_000_003L + particle + 1)));
    }

    /**
     * Draws as many points as there are particles.
     *
     * @param logPosterior the logarithm of the posterior, without its constant
     */
    List<double[]> draw(ToDoubleFunction<double[]> logPosterior, Start start) {
        ToDoubleFunction<double[]> over = z -> logPosterior.applyAsDouble(z) - start.logDensity(z);
        double[][] z = new double[particles][];
        double[] ratio = new double[particles];
        IntStream.range(0, particles).parallel().forEach(i -> {
            z[i] = start.draw(random(seed, 0, i));
            ratio[i] = over.applyAsDouble(z[i]);
        });
        double power = 0;
        double step = ROBERTS / StrictMath.sqrt(parameters.size());
        for (int stage = 1; power < 1 && stage < MOST_STAGES; stage++) {
            double next = nextPower(ratio, power);
            double[] weights = weights(ratio, next - power);
            power = next;
            double[][] root = root(z, weights);
            resample(z, ratio, weights, random(seed, stage, -1));
            double accepted = move(z, ratio, power, step, root, stage, over, start);
            step *= accepted < 0.15 ? 0.7 : accepted > 0.35 ? 1.3 : 1;
        }
        return new ArrayList<>(Arrays.asList(z));
    }

    /** The power at which the effective number of particles falls to the share that is to remain; 1 at most. */
    private double nextPower(double[] ratio, double power) {
        if (effective(weights(ratio, 1 - power)) >= REMAIN * particles) {
            return 1;
        }
        double low = power;
        double high = 1;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (effective(weights(ratio, middle - power)) >= REMAIN * particles) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double effective(double[] weights) {
        return 1 / Arrays.stream(weights).map(w -> w * w).sum();
    }

    private static double[] weights(double[] ratio, double power) {
        double most = Arrays.stream(ratio).max().orElse(0);
        double[] weights = new double[ratio.length];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(power * (ratio[i] - most));
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static double[][] root(double[][] z, double[] weights) {
        int p = z[0].length;
        double[] mean = new double[p];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < p; j++) {
                mean[j] += weights[i] * z[i][j];
            }
        }
        double[][] covariance = new double[p][p];
        for (int i = 0; i < z.length; i++) {
            for (int j = 0; j < p; j++) {
                for (int k = 0; k < p; k++) {
                    covariance[j][k] += weights[i] * (z[i][j] - mean[j]) * (z[i][k] - mean[k]);
                }
            }
        }
        for (int j = 0; j < p; j++) {
            covariance[j][j] += 1e-6;
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(covariance, false), 1e-9, 1e-14)
                .getL()
                .getData();
    }

    private void resample(double[][] z, double[] ratio, double[] weights, RandomGenerator random) {
        double[][] oldZ = z.clone();
        double[] oldLikelihood = ratio.clone();
        double u = random.nextDouble() / particles;
        double reached = weights[0];
        int from = 0;
        for (int i = 0; i < particles; i++) {
            double at = u + (double) i / particles;
            while (at > reached && from < particles - 1) {
                reached += weights[++from];
            }
            z[i] = oldZ[from];
            ratio[i] = oldLikelihood[from];
        }
    }

    private double move(
            double[][] z,
            double[] ratio,
            double power,
            double step,
            double[][] root,
            int stage,
            ToDoubleFunction<double[]> over,
            Start start) {
        return IntStream.range(0, particles)
                        .parallel()
                        .map(i -> moved(z, ratio, i, power, step, root, stage, over, start))
                        .sum()
                / (double) (particles * moves);
    }

    private int moved(
            double[][] z,
            double[] ratio,
            int i,
            double power,
            double step,
            double[][] root,
            int stage,
            ToDoubleFunction<double[]> over,
            Start start) {
        RandomGenerator random = random(seed, stage, i);
        int p = root.length;
        int accepted = 0;
        for (int m = 0; m < moves; m++) {
            double[] e = new double[p];
            for (int j = 0; j < p; j++) {
                e[j] = random.nextGaussian();
            }
            double u = random.nextDouble();
            double[] to = z[i].clone();
            for (int j = 0; j < p; j++) {
                double by = 0;
                for (int k = 0; k <= j; k++) {
                    by += root[j][k] * e[k];
                }
                to[j] += step * by;
            }
            if (parameters.contains(to)) {
                double there = over.applyAsDouble(to);
                double gain = power * (there - ratio[i]) + start.logDensity(to) - start.logDensity(z[i]);
                if (StrictMath.log(u) < gain) {
                    z[i] = to;
                    ratio[i] = there;
                    accepted++;
                }
            }
        }
        return accepted;
    }
}
