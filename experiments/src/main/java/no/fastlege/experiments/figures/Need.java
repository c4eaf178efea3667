package no.fastlege.experiments.figures;

/** What a figure or table reads beside the runs' figures. */
public enum Need {
    /** The runs' table of lists. */
    LISTS("lists"),
    /** The runs' table of doctors. */
    DOCTORS("doctors"),
    /** The runs' table of kommuner and months. */
    KOMMUNER("kommuner"),
    /** A second scenario with seeds that the base has too. */
    CONTRASTS(""),
    /** Several runs of the base at the very least. */
    REPLICATES(""),
    /** Sensitivity indices in the study's folder. */
    SENSITIVITY(""),
    /** Draws of a posterior in the study's folder, or runs under several parameter sets. */
    POSTERIOR("");

    private final String table;

    Need(String table) {
        this.table = table;
    }

    /** The run table, empty where the need is no table. */
    public String table() {
        return table;
    }
}
