package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 3-1: places on lists, residents, and residents with a GP. */
final class CapsAndPopulation extends Yearly {
    CapsAndPopulation() {
        super(
                "figur-3-1",
                Words.of(
                        "Listetak, innbyggere og innbyggere med fastlege",
                        "List caps, residents, and residents with a GP"),
                Words.of("Millioner, 31. desember", "Millions, 31 December"),
                "million",
                Caption.like("Figur 3-1"));
    }

    @Override
    boolean fromZero() {
        return false;
    }

    @Override
    int decimals() {
        return 1;
    }

    @Override
    List<Series> series(Material m) {
        return List.of(
                m.national("population", Words.of("Innbyggere", "Residents"), 5, 1e-6),
                m.national("residents_with_gp", Words.of("Med fastlege", "With a GP"), 0, 1e-6),
                m.national("list_cap_total", Words.of("Listetak", "List caps"), 1, 1e-6));
    }
}
