package no.fastlege.experiments.figures.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.fastlege.experiments.figures.FigureFiles;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
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

    /**
     * Writes figures and tables, those that have what they need.
     *
     * @param leftOut hears of each that is left out, and why
     */
    public static void write(List<Product> products, FigureFiles files, Material material, Consumer<String> leftOut)
            throws IOException {
        for (Product product : products) {
            Set<Need> lacking = material.lacks(product.needs());
            if (!lacking.isEmpty()) {
                String words = lacking.stream().map(Need::words).collect(Collectors.joining(" and "));
                leftOut.accept(product.id() + ": left out, needs " + words);
            } else if (!files.write(product)) {
                leftOut.accept(product.id() + ": left out, nothing to show");
            }
        }
    }
}
