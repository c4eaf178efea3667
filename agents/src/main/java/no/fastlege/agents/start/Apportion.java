package no.fastlege.agents.start;

import java.util.function.DoubleUnaryOperator;

/** Shares whole things out by weights. */
final class Apportion {
    private Apportion() {}

    /**
     * Largest remainders: each gets the floor of its quota, the rest goes to the largest remainders, ties to the lower index.
     *
     * @param weights at least 0, not all 0 unless the total is 0
     * @param total what is shared out, at least 0
     * @param least what each gets at least
     */
    static int[] largestRemainder(double[] weights, int total, int least) {
        int n = weights.length;
        int[] parts = new int[n];
        boolean[] fixed = new boolean[n];
        int left = total;
        double weight = 0;
        for (double w : weights) {
            weight += w;
        }
        // those whose quota is below the least get it and stand aside; that lowers the others' quotas, so repeat
        boolean again = least > 0;
        while (again) {
            again = false;
            for (int i = 0; i < n; i++) {
                if (!fixed[i] && weights[i] * left < least * weight) {
                    fixed[i] = true;
                    parts[i] = least;
                    left -= least;
                    weight -= weights[i];
                    again = true;
                }
            }
        }
        if (left < 0) {
            throw new IllegalArgumentException("cannot give " + least + " to each of " + n + " out of " + total);
        }
        double[] remainder = new double[n];
        int given = 0;
        for (int i = 0; i < n; i++) {
            if (!fixed[i]) {
                double quota = weight > 0 ? weights[i] / weight * left : 0;
                parts[i] = (int) quota;
                remainder[i] = quota - parts[i];
                given += parts[i];
            }
        }
        for (int rest = left - given; rest > 0; rest--) {
            int best = -1;
            for (int i = 0; i < n; i++) {
                if (!fixed[i] && (best < 0 || remainder[i] > remainder[best])) {
                    best = i;
                }
            }
            if (best < 0) {
                throw new IllegalArgumentException("nobody to give " + rest + " to");
            }
            parts[best]++;
            remainder[best] -= 1.0;
        }
        return parts;
    }

    /**
     * Systematic sampling with probability proportional to weight: how often each is hit by {@code total} evenly spaced points.
     *
     * @param start where the first point lies, 0 to 1 steps from the beginning
     */
    static int[] systematic(double[] weights, int total, double start) {
        double sum = 0;
        for (double w : weights) {
            sum += w;
        }
        int[] hits = new int[weights.length];
        double cumulated = 0;
        int given = 0;
        for (int i = 0; i < weights.length && sum > 0; i++) {
            cumulated += weights[i];
            int until = (int) Math.floor(cumulated / sum * total + 1 - start);
            until = i == weights.length - 1 ? total : Math.max(given, Math.min(until, total));
            hits[i] = until - given;
            given = until;
        }
        return hits;
    }

    /** The root of a function that does not fall, between two bounds, by fifty halvings. */
    static double root(DoubleUnaryOperator rising, double low, double high) {
        double a = low;
        double b = high;
        for (int i = 0; i < 50; i++) {
            double middle = 0.5 * (a + b);
            if (rising.applyAsDouble(middle) < 0) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return 0.5 * (a + b);
    }
}
