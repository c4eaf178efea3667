package no.fastlege.agents.lists;

import no.fastlege.sim.Draws;

/** The decisions that this package draws. */
public enum Decisions {
    /** Which households a cap cut moves out. */
    CAP_DRAW("lists.cap-draw"),
    /** Which open list takes a resident whom the kommune places. */
    PLACE("lists.place"),
    /** Whether a new resident is placed in the first month. */
    PLACED_AT_ONCE("lists.placed-at-once"),
    /** Whether a resident who moved back returns to the former list. */
    RETURN("lists.return"),
    /** Whether a resident of a list without a doctor accepts an offered place. */
    REALLOCATION("lists.reallocation"),
    /** Who of those who waited equally long stands first in a mutual swap. */
    SWAP_ORDER("lists.swap-order"),
    /** When in the month a wish is made. */
    WISH_TIME("lists.wish-time"),
    /** In which month of its period a resident's taste changes. */
    TASTE_PHASE("lists.taste-phase"),
    /** A resident's taste over lists. */
    TASTE("lists.taste"),
    /** How long a resident is ready to wait for a list. */
    PATIENCE("lists.patience"),
    /** When a resident learns that one can wait for a list. */
    KNOWS_QUEUES("lists.knows-queues"),
    /** Whether a child ever follows the mother to her list. */
    CHILD_FOLLOWS("lists.child-follows"),
    /** Whether a waiting resident gives up. */
    GIVE_UP("lists.give-up"),
    /** How doctors like to work on a list, beyond what the model knows. */
    APPEAL("lists.appeal");

    private final long code;

    Decisions(String name) {
        code = Draws.codeOf(name);
    }

    /** The decision's code. */
    public long code() {
        return code;
    }
}
