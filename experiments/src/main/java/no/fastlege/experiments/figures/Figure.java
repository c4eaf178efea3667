package no.fastlege.experiments.figures;

import java.util.Set;

/** One figure of the paper: what it is called, what it needs, what it shows. */
public interface Figure {
    /** The figure's name in files and on the command line, such as {@code figur-3-1}. */
    String id();

    /** What the figure shows, in one line. */
    Words title();

    /** What it reads beside the runs' figures. */
    Set<Need> needs();

    /**
     * The figure's content.
     *
     * @param material has everything in {@link #needs()}
     */
    Sheet sheet(Material material);
}
