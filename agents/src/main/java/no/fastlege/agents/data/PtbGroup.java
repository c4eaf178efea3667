package no.fastlege.agents.data;

/**
 * The four groups of the capitation supplements: education level of the kommune's residents x centrality.
 *
 * <p>Central is sentralitet class 1-4. Low education is {@code grunnskole - videregaaende - uh_kort - uh_lang >= -43.85} percentage
 * points; the six kommuner outside the GP statistics (Evenes, Rollag, Bygland, Ibestad, Lavangen, Dyroey) join their class.
 */
public enum PtbGroup {
    /** High education, central. */
    HOY_SENTRAL("hoy_sentral"),
    /** Low education, central. */
    LAV_SENTRAL("lav_sentral"),
    /** High education, not central. */
    HOY_USENTRAL("hoy_usentral"),
    /** Low education, not central. */
    LAV_USENTRAL("lav_usentral");

    private final String label;

    PtbGroup(String label) {
        this.label = label;
    }

    /** The group's name in tables and in the published figures. */
    public String label() {
        return label;
    }

    /** Whether the education supplement is paid for residents here. */
    public boolean lowEducation() {
        return this == LAV_SENTRAL || this == LAV_USENTRAL;
    }

    /** Whether the centrality supplement is paid for residents here. */
    public boolean uncentral() {
        return this == HOY_USENTRAL || this == LAV_USENTRAL;
    }
}
