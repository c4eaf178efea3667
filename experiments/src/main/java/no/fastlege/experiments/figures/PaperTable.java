package no.fastlege.experiments.figures;

/** One table of the paper. */
public interface PaperTable extends Product {
    /**
     * The table's content.
     *
     * @param material has everything in {@link #needs()}
     */
    TableContent content(Material material);

    @Override
    default String numbers(Material material) {
        return content(material).csv();
    }
}
