package no.fastlege.agents.doctors;

import no.fastlege.sim.Draws;

/** The named draws of this package; no two share a code. */
public final class Decisions {
    /** Whether a GP takes part in legevakt: drawn once, compared every month. */
    public static final long LEGEVAKT_PARTICIPATION = Draws.codeOf("doctors.legevakt-participation");
    /** Rounding of the number of graduates, by way of training. */
    public static final long GRADUATE_NUMBER = Draws.codeOf("doctors.graduate-number");
    /** A graduate's sex. */
    public static final long GRADUATE_SEX = Draws.codeOf("doctors.graduate-sex");
    /** A graduate's age. */
    public static final long GRADUATE_AGE = Draws.codeOf("doctors.graduate-age");
    /** A graduate's home kommune. */
    public static final long GRADUATE_HOME = Draws.codeOf("doctors.graduate-home");
    /** The lottery for LIS1 places. */
    public static final long LIS1_LOTTERY = Draws.codeOf("doctors.lis1-lottery");
    /** Whether one who waits for LIS1 gives up. */
    public static final long QUEUE_LEAVE = Draws.codeOf("doctors.queue-leave");
    /** Whether a doctor outside general practice leaves for good. */
    public static final long POOL_LEAVE = Draws.codeOf("doctors.pool-leave");
    /** Whether an LIS1 finisher takes a kommune post. */
    public static final long KOMMUNE_POST = Draws.codeOf("doctors.kommune-post");
    /** Whether a kommune post ends. */
    public static final long KOMMUNE_POST_END = Draws.codeOf("doctors.kommune-post-end");
    /** Whether a month in training counts. */
    public static final long TRAINING_MONTH = Draws.codeOf("doctors.training-month");
    /** Whether a doctor in training gets an ALIS agreement. */
    public static final long ALIS_UPTAKE = Draws.codeOf("doctors.alis-uptake");
    /** A graduate's latent wish for a form of work. */
    public static final long TASTE = Draws.codeOf("doctors.taste");
    /** A graduate's weight on income. */
    public static final long TASTE_INCOME = Draws.codeOf("doctors.taste-income");
    /** A graduate's weight on free time. */
    public static final long TASTE_FREE_TIME = Draws.codeOf("doctors.taste-free-time");
    /** A graduate's weight on central places. */
    public static final long TASTE_CENTRAL = Draws.codeOf("doctors.taste-central");
    /** A graduate's popularity. */
    public static final long POPULARITY = Draws.codeOf("doctors.popularity");
    /** A graduate's working speed. */
    public static final long PACE = Draws.codeOf("doctors.pace");

    private Decisions() {}
}
