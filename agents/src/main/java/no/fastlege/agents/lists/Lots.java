package no.fastlege.agents.lists;

/**
 * Lots of a list's members, one number each: the keyed draw above, the member's place on the list below. So sorting numbers puts members
 * in the order of their draws, and those of one draw, a household, side by side.
 */
final class Lots {
    private static final int PLACE_BITS = 17;
    private static final int PLACE_MASK = (1 << PLACE_BITS) - 1;

    private Lots() {}

    /**
     * The lot of a member.
     *
     * @param bits the word of the keyed draw
     * @param place the member's place on the list
     */
    static long of(long bits, int place) {
        return bits >>> 1 & ~(long) PLACE_MASK | place;
    }

    /** The place on the list. */
    static int place(long lot) {
        return (int) lot & PLACE_MASK;
    }

    /** The draw: equal for all members of a household. */
    static long draw(long lot) {
        return lot >>> PLACE_BITS;
    }

    /**
     * Says whether a list is short enough.
     *
     * @throws IllegalStateException if the list has more members than lots can tell apart
     */
    static void check(int list, int members) {
        if (members > PLACE_MASK) {
            throw new IllegalStateException("list " + list + " has more members than lots can tell apart: " + members);
        }
    }
}
