package no.fastlege.sim;

/** One named step of the month. Phases run one after another in the order in which they were given to {@link MonthSchedule}. */
public interface Phase {
    /** The phase's name: lower case with hyphens, unique in its schedule. */
    String name();

    /**
     * Does the month's work.
     *
     * @param month the month that runs, see {@link Months}
     */
    void run(int month);
}
