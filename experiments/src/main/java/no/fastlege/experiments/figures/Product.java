package no.fastlege.experiments.figures;

import java.util.Set;

/** A figure or a table: what it is called, what it needs, which numbers it shows. */
public interface Product {
    /** Its name in files and on the command line, such as {@code figur-3-1}. */
    String id();

    /** What it shows, in one line. */
    Words title();

    /** What it reads beside the runs' figures. */
    Set<Need> needs();

    /**
     * The numbers it shows, as CSV with a header row.
     *
     * @param material has everything in {@link #needs()}
     */
    String numbers(Material material);
}
