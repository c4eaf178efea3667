package no.fastlege.agents.world;

/** Places in {@link Doctor#year}. */
public final class YearSum {
    /** Hours in the office. */
    public static final int HOURS_OFFICE = 0;
    /** Legevakt, present. */
    public static final int HOURS_PRESENCE = 1;
    /** Legevakt, standby. */
    public static final int HOURS_STANDBY = 2;
    /** Legevakt, back-up. */
    public static final int HOURS_BACKUP = 3;
    /** Other kommune work. */
    public static final int HOURS_KOMMUNE = 4;
    /** Running the practice. */
    public static final int HOURS_ADMIN = 5;
    /** Capitation, NOK. */
    public static final int CAPITATION = 6;
    /** Fees, NOK. */
    public static final int FEES = 7;
    /** Legevakt pay, NOK. */
    public static final int LEGEVAKT = 8;
    /** Salary, NOK. */
    public static final int SALARY = 9;
    /** Costs, NOK. */
    public static final int COSTS = 10;
    /** The number of sums. */
    public static final int COUNT = 11;

    private YearSum() {}
}
