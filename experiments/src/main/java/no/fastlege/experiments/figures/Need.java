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
    /** Elementary effects of a sensitivity study. */
    MORRIS("", "--sensitivity with a Morris study"),
    /** Sobol indices of a sensitivity study. */
    SOBOL("", "--sensitivity with a Sobol study"),
    /** Draws of a posterior. */
    POSTERIOR("", "--fit with a posterior");

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
