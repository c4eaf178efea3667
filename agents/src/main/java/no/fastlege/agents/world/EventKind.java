package no.fastlege.agents.world;

import java.util.Locale;

/** Kinds of rows in the events table. */
public enum EventKind {
    /** A doctor takes a first list, or returns after more than a year. */
    ENTER,
    /** A doctor leaves the scheme. */
    LEAVE,
    /** A doctor goes from one list to another. */
    MOVE,
    /** A temporary break begins. */
    BREAK,
    /** A break ends, or a doctor takes a list again within a year of leaving one. */
    RETURN,
    /** A doctor retires. */
    RETIRE,
    /** A cap changes. */
    CAP,
    /** A list is locked or unlocked. */
    LOCK,
    /** A contract form changes. */
    CONTRACT,
    /** A list loses its doctor. */
    VACANT,
    /** A vacant list gets a doctor. */
    FILLED,
    /** A list is opened. */
    LIST_OPENED,
    /** A list is closed. */
    LIST_CLOSED,
    /** A doctor becomes a specialist. */
    SPECIALIST,
    /** An ALIS agreement begins or ends. */
    ALIS;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in tables. */
    public String label() {
        return label;
    }
}
