package no.fastlege.calibration.fit;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.random.RandomGenerator;

/** The normal distribution that touches a posterior at its top: where samplers begin, and what profiles climb. */
final class Laplace {
    private static final int NEWTON_STEPS = 8;
    /** Wider than the posterior, so that none of it is left out. */
    private static final double WIDER = 1.2;

    private static final int MOST_TRIES = 10_000;

    private final FreeParameters parameters;
    private final Emulator emulator;
    private final Likelihood likelihood;

    Laplace(FreeParameters parameters, Emulator emulator, Likelihood likelihood) {
        this.parameters = parameters;
        this.emulator = emulator;
        this.likelihood = likelihood;
    }

    /** Likelihood and prior together, without their constants. */
    double logPosterior(double[] z) {
        return likelihood.log(emulator.figures(z)) + logPrior(z);
    }

    static double logPrior(double[] z) {
        return -Arrays.stream(z).map(v -> v * v).sum() / 2;
    }

    /** Gauss-Newton steps from a point, halved until they climb, with one parameter held where its place is not negative. */
    double[] climb(double[] from, int held) {
        int p = from.length;
        double[] z = parameters.clamp(from);
        double at = logPosterior(z);
        double[][] information = new double[p][p];
        double[] gradient = new double[p];
        for (int n = 0; n < NEWTON_STEPS; n++) {
            precision(z, information, gradient);
            if (held >= 0) {
                Arrays.fill(information[held], 0);
                for (double[] row : information) {
                    row[held] = 0;
                }
                information[held][held] = 1;
                gradient[held] = 0;
            }
            double[] step = factor(information)
                    .getSolver()
                    .solve(new Array2DRowRealMatrix(gradient))
                    .getColumn(0);
            double before = at;
            for (double share = 1; share > 0.05 && at == before; share /= 2) {
                double[] to = z.clone();
                for (int j = 0; j < p; j++) {
                    to[j] += share * step[j];
                }
                to = parameters.clamp(to);
                double there = logPosterior(to);
                if (there > before) {
                    z = to;
                    at = there;
                }
            }
            if (at - before < 1e-6) {
                break;
            }
        }
        return z;
    }

    /** The data's information and the prior's together, and the slope of the logarithm of the posterior. */
    private void precision(double[] z, double[][] information, double[] gradient) {
        likelihood.slopes(emulator.figures(z), emulator.jacobian(z), information, gradient);
        for (int j = 0; j < z.length; j++) {
            information[j][j] += 1;
            gradient[j] -= z[j];
        }
    }

    /** The posterior's covariance as it is at a point, were it normal. */
    RealMatrix covariance(double[] z) {
        double[][] information = new double[z.length][z.length];
        precision(z, information, new double[z.length]);
        return factor(information).getSolver().getInverse();
    }

    private static CholeskyDecomposition factor(double[][] matrix) {
        return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix), 1e-6, 1e-12);
    }

    /** The normal around the top that is reached from a point. */
    Start start(double[] from) {
        double[] top = climb(from, -1);
        double[][] information = new double[top.length][top.length];
        precision(top, information, new double[top.length]);
        RealMatrix covariance = factor(information).getSolver().getInverse().scalarMultiply(WIDER * WIDER);
        return new Start(top, information, factor(covariance.getData()).getL().getData());
    }

    /** A normal distribution, cut off at the parameters' ranges. */
    final class Start implements TemperedSampler.Start {
        private final double[] top;
        private final double[][] information;
        private final double[][] root;

        private Start(double[] top, double[][] information, double[][] root) {
            this.top = top;
            this.information = information;
            this.root = root;
        }

        @Override
        public double[] draw(RandomGenerator random) {
            double[] z = top;
            for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
                z = top.clone();
                double[] e = new double[z.length];
                for (int j = 0; j < z.length; j++) {
                    e[j] = random.nextGaussian();
                    for (int k = 0; k <= j; k++) {
                        z[j] += root[j][k] * e[k];
                    }
                }
                if (parameters.contains(z)) {
                    return z;
                }
            }
            return parameters.clamp(z);
        }

        @Override
        public double[] step(double[] from, double length, RandomGenerator random) {
            double stay = StrictMath.sqrt(1 - length * length);
            double[] to = new double[from.length];
            double[] e = new double[from.length];
            for (int j = 0; j < to.length; j++) {
                e[j] = random.nextGaussian();
                to[j] = top[j] + stay * (from[j] - top[j]);
                for (int k = 0; k <= j; k++) {
                    to[j] += length * root[j][k] * e[k];
                }
            }
            return to;
        }

        @Override
        public double logDensity(double[] z) {
            double sum = 0;
            for (int j = 0; j < z.length; j++) {
                for (int k = 0; k < z.length; k++) {
                    sum += (z[j] - top[j]) * information[j][k] * (z[k] - top[k]);
                }
            }
            return -sum / 2 / (WIDER * WIDER);
        }
    }
}
