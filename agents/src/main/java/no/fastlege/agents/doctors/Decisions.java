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
    /** How many months of training a doctor needs. */
    public static final long TRAINING_MONTHS = Draws.codeOf("doctors.training-months");
    /** Whether a GP from before the requirement trains. */
    public static final long VOLUNTARY_TRAINING = Draws.codeOf("doctors.voluntary-training");
    /** Whether a doctor in training gets an ALIS agreement. */
    public static final long ALIS_UPTAKE = Draws.codeOf("doctors.alis-uptake");
    /** How early a kommune's doctors can get the ALIS subsidy. */
    public static final long ALIS_COVERAGE = Draws.codeOf("doctors.alis-coverage");

    private Decisions() {}
}
