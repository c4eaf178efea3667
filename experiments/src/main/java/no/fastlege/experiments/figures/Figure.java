package no.fastlege.experiments.figures;

/** One figure of the paper. */
public interface Figure extends Product {
    /**
     * The figure's content.
     *
     * @param material has everything in {@link #needs()}
     */
    Sheet sheet(Material material);

    @Override
    default String numbers(Material material) {
        return Numbers.of(sheet(material)).csv();
    }
}
