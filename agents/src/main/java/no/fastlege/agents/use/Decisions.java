package no.fastlege.agents.use;

import no.fastlege.sim.Draws;

/** The decisions that this package draws. */
public enum Decisions {
    /** One word per resident-month: the high half decides the use, the low half the wish for another doctor. */
    RESIDENT_MONTH("use.resident-month"),
    /** One word per consultation: who serves it, by what channel, when. */
    CONSULTATION("use.consultation"),
    /** Whether a resident's frailty changes with the year, and to what; drawn in January. */
    FRAILTY("use.frailty"),
    /** Whether a resident's frailty lasts for life; the month of the draw is 0. */
    FRAILTY_LASTS("use.frailty-lasts");

    private final long code;

    Decisions(String name) {
        code = Draws.codeOf(name);
    }

    /** The decision's code. */
    public long code() {
        return code;
    }
}
