package no.fastlege.agents.world;

import java.util.Locale;

/** Where a doctor's career stands. */
public enum DoctorStatus {
    /** Graduated, waits for a LIS1 place. */
    LIS1_QUEUE,
    /** In LIS1: 12 months hospital, 6 months kommune. */
    LIS1,
    /** In hospital, another kommune post or private work: may become a GP. */
    OUTSIDE,
    /** Works as a vikar. */
    VIKAR,
    /** Holds a list. */
    GP,
    /** Left medicine for good: retired, emigrated, died. */
    LEFT;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in tables. */
    public String label() {
        return label;
    }
}
