package no.fastlege.calibration.fit;

import java.util.Arrays;

/**
 * How unsure an {@link Emulator} is of a mean figure at a point: the variance of its Gaussian process given the runs, and a remainder of
 * third order that grows with the sixth power of the distance from the centre. It is small among many runs and large away from them.
 */
final class Doubt {
    private final double[] centre;
    private final double[][] x;
    private final double constant;
    private final double[] rung;
    private final Group[] groups;
    private final double[] spread;

    /**
     * Figures that share the strengths of a kernel.
     *
     * @param a strength of the linear terms
     * @param b strength of the quadratic ones
     * @param inverse the inverse of the runs' kernel matrix
     * @param slots the figures' places among the emulated
     */
    record Group(double a, double b, double[][] inverse, int[] slots) {}

    /**
     * Doubt of an emulator.
     *
     * @param x the runs' points less the centre
     * @param constant the kernel's constant
     * @param rung what the kernel of each run has more, where the last rung is asked for
     * @param spread standard deviation that a kernel of 1 stands for, by emulated figure, on the emulated scale
     */
    Doubt(double[] centre, double[][] x, double constant, double[] rung, Group[] groups, double[] spread) {
        this.centre = centre;
        this.x = x;
        this.constant = constant;
        this.rung = rung;
        this.groups = groups;
        this.spread = spread;
    }

    /** The doubt of the last rung of the ladder of scales. */
    Doubt onLastRung(double[] more) {
        return new Doubt(centre, x, constant, more, groups, spread);
    }

    /**
     * The variances at a point, on the emulated scale.
     *
     * @param variances by emulated figure, filled in
     * @param slopes by emulated figure and parameter, filled in; rows may be shared until multiplied by {@link #square}
     */
    void at(double[] z, double[] variances, double[][] slopes) {
        int p = z.length;
        int n = x.length;
        double[] to = new double[p];
        double square = 0;
        for (int j = 0; j < p; j++) {
            to[j] = z[j] - centre[j];
            square += to[j] * to[j];
        }
        double[] dot = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < p; j++) {
                dot[i] += x[i][j] * to[j];
            }
        }
        double mean = square / p;
        double own = Arrays.stream(rung).max().orElse(0);
        for (Group g : groups) {
            double[] kernel = new double[n];
            for (int i = 0; i < n; i++) {
                kernel[i] = constant + rung[i] + g.a * dot[i] + g.b * dot[i] * dot[i];
            }
            double explained = 0;
            double[] slope = new double[p];
            for (int i = 0; i < n; i++) {
                double w = 0;
                double[] row = g.inverse[i];
                for (int k = 0; k < n; k++) {
                    w += row[k] * kernel[k];
                }
                explained += w * kernel[i];
                double c = -2 * w * (g.a + 2 * g.b * dot[i]);
                for (int j = 0; j < p; j++) {
                    slope[j] += c * x[i][j];
                }
            }
            double before = constant + own + g.a * square + g.b * square * square;
            double variance = StrictMath.max(1e-9, before - explained) + mean * mean * mean;
            for (int j = 0; j < p; j++) {
                slope[j] += (2 * g.a + 4 * g.b * square + 6 * mean * mean / p) * to[j];
            }
            for (int s : g.slots) {
                variances[s] = variance * spread[s] * spread[s];
                slopes[s] = slope;
            }
        }
    }

    /** What a slope of {@link #at} is to be multiplied by. */
    double square(int slot) {
        return spread[slot] * spread[slot];
    }
}
