package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 6-7: how many residents a GP and a list have. */
final class ListLength extends Yearly {
    ListLength() {
        super(
                "figur-6-7",
                Words.of("Listelengde", "List length"),
                Words.of("Innbyggere, 31. desember", "Residents, 31 December"),
                "residents",
                Caption.of(
                        Caption.like("Figur 6-7"),
                        Words.of("En lege kan ha flere lister.", "A doctor may have several lists.")));
    }

    @Override
    boolean fromZero() {
        return false;
    }

    @Override
    List<Series> series(Material m) {
        return List.of(
                m.national("list_length_mean", Words.of("Per lege", "Per doctor"), 0, 1),
                m.national(
                        "list_length_mean_per_list", Words.of("Per liste\nmed lege", "Per list with\na doctor"), 1, 1),
                m.national("list_length_mean_entrants", Words.of("Per ny lege", "Per entrant"), 2, 1));
    }
}
