package no.fastlege.sim;

import java.nio.charset.StandardCharsets;

/**
 * Keyed draws: every random number is a pure function of (run seed, decision, month, agent key).
 *
 * <p><b>Implementation overview.</b> A draw hashes two 64-bit words: a <i>salt</i>, which holds the run seed, the decision and the
 * month and is mixed once per decision and month, and the agent's key. The finaliser is Stafford's variant 13 of MurmurHash3's (as
 * in {@link java.util.SplittableRandom}): a bijection of 64 bits with full avalanche, two multiplications long. Keys are spread by
 * an odd constant before the salt is added, so that neighbouring keys (agents are numbered) land far apart. No generator state
 * exists: draws may be taken in any order, by any thread, or not at all, without touching another draw (<b>keyed luck</b>).
 */
public final class Draws {
    /** 2^64 divided by the golden ratio, odd: the usual Weyl constant. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final double UNIT_53 = 0x1.0p-53;

    private final long seed;

    /** Draws of one run. Any 64-bit seed is as good as another. */
    public Draws(long seed) {
        this.seed = seed;
    }

    /** The run's seed. */
    public long seed() {
        return seed;
    }

    /** Stafford's variant 13 of the MurmurHash3 finaliser: a bijection of 64 bits. */
    public static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A stable 64-bit code of a decision's name (FNV-1a, mixed): adding a decision never moves another's draws. */
    public static long codeOf(String decision) {
        long h = 0xCBF29CE484222325L;
        for (byte b : decision.getBytes(StandardCharsets.UTF_8)) {
            h = (h ^ (b & 0xFF)) * 0x100000001B3L;
        }
        return mix(h);
    }

    /** The salt of one decision in one month: mix it once, then draw for many agents with {@link #bits(long, long)}. */
    public long salt(long decisionCode, int month) {
        return mix(mix(seed + GOLDEN) ^ mix(decisionCode + GOLDEN * month));
    }

    /** 64 uniform bits for one agent under a salt. */
    public static long bits(long salt, long agentKey) {
        return mix(agentKey * GOLDEN + salt);
    }

    /** 64 uniform bits for the pair of one agent with a second key (another agent, an alternative, an ordinal). */
    public static long bits(long salt, long agentKey, long secondKey) {
        return mix(bits(salt, agentKey) + GOLDEN * secondKey);
    }

    /** A uniform number in [0, 1) with 53 bits from a word of {@link #bits(long, long)}. */
    public static double unit(long bits) {
        return (bits >>> 11) * UNIT_53;
    }

    /** A uniform number in the open interval (0, 1): for logarithms and quantile functions. */
    public static double openUnit(long bits) {
        return ((bits >>> 12) + 0.5) * 0x1.0p-52;
    }

    /** A uniform number in [0, 1) for one agent under a salt. */
    public static double uniform(long salt, long agentKey) {
        return unit(bits(salt, agentKey));
    }

    /** A uniform integer in [0, bound) from a word of bits; the bias is below bound / 2^32. */
    public static int below(long bits, int bound) {
        return (int) (((bits >>> 32) * bound) >>> 32);
    }
}
