package no.fastlege.experiments.figures;

/** What a figure or table reads beside the runs' figures. */
public enum Need {
    /** The runs' table of lists. */
    LISTS("lists", "the table lists"),
    /** The runs' table of doctors. */
    DOCTORS("doctors", "the table doctors"),
    /** The runs' table of kommuner and months. */
    KOMMUNER("kommuner", "the table kommuner"),
    /** A second scenario with seeds that the base has too. */
    CONTRASTS("", "a second scenario with seeds of the first"),
    /** Several runs of the base at the very least. */
    REPLICATES("", "several runs of one scenario"),
    /** Sensitivity indices in the study's folder. */
    SENSITIVITY("", "sensitivity indices"),
    /** Draws of a posterior in the study's folder, or runs under several parameter sets. */
    POSTERIOR("", "runs under many parameter sets");

    private final String table;

    private final String words;

    Need(String table, String words) {
        this.table = table;
        this.words = words;
    }

    /** The need in words. */
    public String words() {
        return words;
    }

    /** The run table, empty where the need is no table. */
    public String table() {
        return table;
    }
}
