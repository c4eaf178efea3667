package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import no.fastlege.sim.Draws;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well1024a;

/**
 * Sequential Monte Carlo to the posterior (Del Moral, Doucet and Jasra 2006): particles drawn from a start are weighted by a growing
 * power of the posterior over the start, chosen so that half of them would remain, resampled evenly, and moved by Metropolis steps
 * that would leave the start as it is (preconditioned Crank-Nicolson: Cotter, Roberts, Stuart and White 2013), so that only the ratio of
 * posterior to start is weighed: from a start next to the posterior ({@link Laplace}) such steps may be long in 45 dimensions, where a
 * random walk forgets its beginning so slowly that particles end up too close together. Every particle draws from a generator of its
 * own, so that the result does not depend on the number of threads.
 */
final class TemperedSampler {
    private static final double REMAIN = 0.5;
    private static final double FIRST_STEP = 0.4;
    private static final double LONGEST_STEP = 0.95;
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

        /**
         * A step from a point that leaves the start as it is, but for the parameters' ranges.
         *
         * @param length from 0, staying, to 1, a draw of its own
         */
        double[] step(double[] from, double length, RandomGenerator random);
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

            @Override
            public double[] step(double[] from, double length, RandomGenerator random) {
                double stay = StrictMath.sqrt(1 - length * length);
                double[] to = new double[from.length];
                for (int j = 0; j < to.length; j++) {
                    to[j] = stay * from[j] + length * random.nextGaussian();
                }
                return to;
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
        double step = FIRST_STEP;
        for (int stage = 1; power < 1 && stage < MOST_STAGES; stage++) {
            double next = nextPower(ratio, power);
            double[] weights = weights(ratio, next - power);
            power = next;
            resample(z, ratio, weights, random(seed, stage, -1));
            for (int m = 0; m < moves; m++) {
                double accepted = move(z, ratio, power, step, stage * moves + m, over, start);
                step = StrictMath.min(LONGEST_STEP, step * (accepted < 0.2 ? 0.8 : accepted > 0.4 ? 1.25 : 1));
            }
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

    /** Moves every particle once; returns the share that was accepted. */
    private double move(
            double[][] z,
            double[] ratio,
            double power,
            double step,
            int sweep,
            ToDoubleFunction<double[]> over,
            Start start) {
        return IntStream.range(0, particles)
                        .parallel()
                        .map(i -> {
                            RandomGenerator random = random(seed, MOST_STAGES + sweep, i);
                            double[] to = start.step(z[i], step, random);
                            double u = random.nextDouble();
                            double there = parameters.contains(to) ? over.applyAsDouble(to) : Double.NEGATIVE_INFINITY;
                            if (StrictMath.log(u) >= power * (there - ratio[i])) {
                                return 0;
                            }
                            z[i] = to;
                            ratio[i] = there;
                            return 1;
                        })
                        .sum()
                / (double) particles;
    }
}
