package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.experiments.figures.Product;

/** Figures and tables of the paper together. */
public final class PaperProducts {
    private PaperProducts() {}

    /** The figures, then the tables. */
    public static List<Product> all() {
        List<Product> all = new ArrayList<>(PaperFigures.all());
        all.addAll(PaperTables.all());
        return all;
    }
}
