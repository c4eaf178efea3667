package no.fastlege.calibration.fit;

import org.apache.commons.math3.util.MathArrays;

/**
 * Descent along slopes within bounds: BFGS (Nocedal and Wright 2006, chapter 6) on the parameters that are not held by a bound, steps cut
 * off at the bounds and halved until they go down. Commons Math has no such method with bounds.
 */
final class Descent {
    private static final int STEPS = 400;
    private static final int HALVINGS = 30;
    private static final double ENOUGH = 1e-4;
    private static final double LAST_GAIN = 1e-10;
    private static final double FIRST_LENGTH = 0.2;

    private Descent() {}

    /** A smooth function. */
    interface Smooth {
        /** Its value; fills in its slopes. */
        double value(double[] z, double[] slopes);
    }

    /** Where a descent ended. */
    record Least(double[] z, double value) {}

    /** Goes down from a point to the bottom. */
    static Least minimise(Smooth function, double[] low, double[] high, double[] from) {
        return minimise(function, low, high, from, LAST_GAIN);
    }

    /**
     * Goes down from a point until a step gains too little.
     *
     * @param lastGain the gain of a step below which it ends
     */
    static Least minimise(Smooth function, double[] low, double[] high, double[] from, double lastGain) {
        int p = from.length;
        double[] z = cut(from, low, high);
        double[] slopes = new double[p];
        double value = function.value(z, slopes);
        double[][] inverse = null;
        for (int step = 0; step < STEPS; step++) {
            boolean[] held = new boolean[p];
            for (int j = 0; j < p; j++) {
                held[j] = z[j] <= low[j] && slopes[j] > 0 || z[j] >= high[j] && slopes[j] < 0;
            }
            double[] way = way(inverse, slopes, held);
            if (inverse != null && MathArrays.linearCombination(way, slopes) >= 0) {
                inverse = null;
                way = way(null, slopes, held);
            }
            double[] to = null;
            double there = 0;
            double[] next = new double[p];
            double share = 1;
            for (int halving = 0; halving < HALVINGS && to == null; halving++, share /= 2) {
                double[] trial = new double[p];
                for (int j = 0; j < p; j++) {
                    trial[j] = z[j] + share * way[j];
                }
                trial = cut(trial, low, high);
                there = function.value(trial, next);
                if (there <= value + ENOUGH * MathArrays.linearCombination(slopes, MathArrays.ebeSubtract(trial, z))) {
                    to = trial;
                }
            }
            if (to == null) {
                if (inverse == null) {
                    break;
                }
                inverse = null;
                continue;
            }
            inverse = learn(inverse, MathArrays.ebeSubtract(to, z), MathArrays.ebeSubtract(next, slopes));
            double gain = value - there;
            z = to;
            slopes = next;
            value = there;
            if (gain < lastGain) {
                break;
            }
        }
        return new Least(z, value);
    }

    private static double[] cut(double[] z, double[] low, double[] high) {
        double[] cut = new double[z.length];
        for (int j = 0; j < cut.length; j++) {
            cut[j] = StrictMath.min(high[j], StrictMath.max(low[j], z[j]));
        }
        return cut;
    }

    /** Down the slopes, as the curvature learnt so far has it; a short step where none is. */
    private static double[] way(double[][] inverse, double[] slopes, boolean[] held) {
        int p = slopes.length;
        double[] free = slopes.clone();
        for (int j = 0; j < p; j++) {
            free[j] = held[j] ? 0 : slopes[j];
        }
        double[] way = new double[p];
        double length = StrictMath.sqrt(MathArrays.linearCombination(free, free));
        for (int j = 0; j < p; j++) {
            if (!held[j]) {
                way[j] = inverse == null
                        ? -free[j] * FIRST_LENGTH / StrictMath.max(length, Double.MIN_NORMAL)
                        : -MathArrays.linearCombination(inverse[j], free);
            }
        }
        return way;
    }

    /** The inverse of the curvature with one more step known; none as yet where the step shows no bowl. */
    private static double[][] learn(double[][] inverse, double[] step, double[] change) {
        int p = step.length;
        double along = MathArrays.linearCombination(step, change);
        double square = MathArrays.linearCombination(change, change);
        if (along <= 1e-10 * square || along <= 0) {
            return inverse;
        }
        double[][] from = inverse;
        if (from == null) {
            from = new double[p][p];
            for (int j = 0; j < p; j++) {
                from[j][j] = along / square;
            }
        }
        double[] moved = new double[p];
        for (int j = 0; j < p; j++) {
            moved[j] = MathArrays.linearCombination(from[j], change);
        }
        double scale = (along + MathArrays.linearCombination(change, moved)) / (along * along);
        double[][] to = new double[p][p];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < p; k++) {
                to[j][k] = from[j][k] + scale * step[j] * step[k] - (moved[j] * step[k] + step[j] * moved[k]) / along;
            }
        }
        return to;
    }
}
