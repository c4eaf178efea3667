package no.fastlege.agents.record;

/**
 * A period life table of agreements: how many of each age in completed years stood at the year's start, and how many of them ended
 * within the year.
 */
final class AgreementTable {
    private static final int OLDEST = 60;
    private static final double HALF = 0.5;

    private final int[] standing = new int[OLDEST];
    private final int[] ended = new int[OLDEST];

    /** Counts an agreement of so many completed years at the year's start. */
    void add(int years, boolean ends) {
        int age = Math.max(0, Math.min(years, OLDEST - 1));
        standing[age]++;
        if (ends) {
            ended[age]++;
        }
    }

    /** The age at which half of a cohort would be left, the hazard constant within a year of age; not a number if it never comes. */
    double median() {
        double left = 1.0;
        for (int age = 0; age < OLDEST; age++) {
            double share = standing[age] == 0 ? 0.0 : (double) ended[age] / standing[age];
            double after = left * (1.0 - share);
            if (after <= 0.0) {
                return age + HALF;
            }
            if (after <= HALF) {
                return age + StrictMath.log(left / HALF) / StrictMath.log(left / after);
            }
            left = after;
        }
        return Double.NaN;
    }
}
