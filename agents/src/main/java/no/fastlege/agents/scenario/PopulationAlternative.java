package no.fastlege.agents.scenario;

import java.util.Locale;

/** Which of SSB's population projections a run follows after the last published count. */
public enum PopulationAlternative {
    /** The main alternative, MMMM. */
    MAIN,
    /** High growth, HHMH. */
    HIGH,
    /** Low growth, LLML. */
    LOW;

    /** The name in files: {@code main}, {@code high} or {@code low}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The alternative of a name in files, or null. */
    static PopulationAlternative of(String word) {
        for (PopulationAlternative p : values()) {
            if (p.word().equals(word)) {
                return p;
            }
        }
        return null;
    }
}
