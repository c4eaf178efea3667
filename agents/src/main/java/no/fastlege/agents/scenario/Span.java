package no.fastlege.agents.scenario;

import no.fastlege.agents.policy.PolicyCalendar;
import no.fastlege.sim.Months;

/** The months that a scenario may speak of. */
public final class Span {
    /** The first month of every run: January 2017. */
    public static final int FIRST_MONTH = PolicyCalendar.FIRST_MONTH;
    /** The last month that can run: the projections end on 1 January 2050. */
    public static final int LAST_MONTH = Months.of(2049, 12);

    private Span() {}

    /**
     * Reads a month that a scenario may speak of.
     *
     * @throws IllegalArgumentException if the text is no month, or one before the start or after the projections
     */
    public static int month(String text) {
        int month = Months.parse(text);
        if (month < FIRST_MONTH || month > LAST_MONTH) {
            throw new IllegalArgumentException("the month " + text + " is out of range: allowed are "
                    + Months.format(FIRST_MONTH) + " to " + Months.format(LAST_MONTH));
        }
        return month;
    }

    /** Refuses a span that ends before it begins, or that begins before its scenario may differ. */
    static void requireOrder(int from, int until, int effectiveFrom) {
        if (until <= from) {
            throw new IllegalArgumentException("until " + Months.format(until) + " must be later than from "
                    + Months.format(from) + " (the first month without the change)");
        }
        if (from < effectiveFrom) {
            throw new IllegalArgumentException(
                    "from " + Months.format(from) + " is before effective_from " + Months.format(effectiveFrom));
        }
    }
}
