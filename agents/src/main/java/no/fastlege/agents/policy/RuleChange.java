package no.fastlege.agents.policy;

/**
 * A scenario's dated change of one key: from a month on, until the month before another, or for good.
 *
 * @param from the first month, see {@link no.fastlege.sim.Months}
 * @param until the first month in which it no longer holds; {@link Integer#MAX_VALUE} if it holds for good
 * @param key the key's name
 * @param kind how the value acts
 * @param value the value; an amount set is in kroner of {@code from} and then grows as the key does
 * @param origin who says so: a file or {@code --set}
 * @param kommune the kommunenummer of the one kommune in which it holds; empty if it holds everywhere
 */
public record RuleChange(int from, int until, String key, Kind kind, double value, String origin, String kommune) {
    /** A change that holds everywhere. */
    public RuleChange(int from, int until, String key, Kind kind, double value, String origin) {
        this(from, until, key, kind, value, origin, "");
    }

    /** How a value acts on what would be in force without it. */
    public enum Kind {
        /** Takes its place. */
        SET,
        /** Is added to it. */
        ADD,
        /** Multiplies it. */
        TIMES
    }

    boolean holds(int month, String inKommune) {
        return month >= from && month < until && (kommune.isEmpty() || kommune.equals(inKommune));
    }
}
