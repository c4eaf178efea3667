package no.fastlege.agents.record;

/** The median of sorted numbers. */
final class Medians {
    private Medians() {}

    /** The middle number, or the mean of the two in the middle; not a number for none. */
    static double ofSorted(double[] sorted) {
        int n = sorted.length;
        if (n == 0) {
            return Double.NaN;
        }
        return n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2.0;
    }
}
