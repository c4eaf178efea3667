package no.fastlege.agents.world;

import java.util.Locale;

/** The four contract forms of a list. */
public enum Contract {
    /** Self-employed: capitation and fees are the doctor's, so are the costs. */
    NAERINGSDRIFT,
    /** Self-employed on terms of section 8.2: the kommune provides premises and staff against part of the capitation. */
    NAERINGSDRIFT_8_2,
    /** Salaried by the kommune, which keeps capitation and fees. */
    FASTLONN,
    /** Salaried with a bonus by list or activity. */
    FASTLONN_BONUS;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in tables. */
    public String label() {
        return label;
    }

    /** The form of a name in tables. */
    public static Contract labelled(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Whether the doctor is an employee. */
    public boolean salaried() {
        return this == FASTLONN || this == FASTLONN_BONUS;
    }

    /** Whether the kommune runs the practice: salaried, or on terms of section 8.2. */
    public boolean kommuneRuns() {
        return this != NAERINGSDRIFT;
    }
}
