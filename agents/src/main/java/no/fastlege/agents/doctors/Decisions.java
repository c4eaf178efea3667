package no.fastlege.agents.doctors;

import no.fastlege.sim.Draws;

/** The named draws of this package; no two share a code. */
public enum Decisions {
    /** Whether a GP takes part in legevakt: drawn once, compared every month. */
    LEGEVAKT_PARTICIPATION("doctors.legevakt-participation"),
    /** Rounding of the number of graduates, by way of training. */
    GRADUATE_NUMBER("doctors.graduate-number"),
    /** A graduate's sex. */
    GRADUATE_SEX("doctors.graduate-sex"),
    /** A graduate's age. */
    GRADUATE_AGE("doctors.graduate-age"),
    /** A graduate's home kommune. */
    GRADUATE_HOME("doctors.graduate-home"),
    /** The lottery for LIS1 places. */
    LIS1_LOTTERY("doctors.lis1-lottery"),
    /** Whether a doctor's LIS1 place is tied to general practice. */
    LIS1_TIED("doctors.lis1-tied"),
    /** In which kommune a tied LIS1 place was. */
    LIS1_TIED_WHERE("doctors.lis1-tied-where"),
    /** Whether one who waits for LIS1 gives up. */
    QUEUE_LEAVE("doctors.queue-leave"),
    /** Whether a doctor outside general practice leaves for good. */
    POOL_LEAVE("doctors.pool-leave"),
    /** Whether an LIS1 finisher takes a kommune post. */
    KOMMUNE_POST("doctors.kommune-post"),
    /** Whether a kommune post ends. */
    KOMMUNE_POST_END("doctors.kommune-post-end"),
    /** Whether a month in training counts. */
    TRAINING_MONTH("doctors.training-month"),
    /** Whether a doctor in training gets an ALIS agreement. */
    ALIS_UPTAKE("doctors.alis-uptake"),
    /** A graduate's latent wish for a form of work. */
    TASTE("doctors.taste"),
    /** A graduate's weight on income. */
    TASTE_INCOME("doctors.taste-income"),
    /** A graduate's weight on free time. */
    TASTE_FREE_TIME("doctors.taste-free-time"),
    /** A graduate's weight on central places. */
    TASTE_CENTRAL("doctors.taste-central"),
    /** A graduate's popularity. */
    POPULARITY("doctors.popularity"),
    /** A graduate's working speed. */
    PACE("doctors.pace");

    private final long code;

    Decisions(String name) {
        code = Draws.codeOf(name);
    }

    /** The number that keys the decision's draws. */
    public long code() {
        return code;
    }

    /** The salt of this decision in a month; month 0 for a draw that lasts. */
    long salt(Draws draws, int month) {
        return draws.salt(code, month);
    }
}
