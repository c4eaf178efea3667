package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 3-6: lists with room. */
final class OpenLists extends Yearly {
    OpenLists() {
        super(
                "figur-3-6",
                Words.of("Åpne lister", "Open lists"),
                Words.of(
                        "Prosent av listene med lege som har færre innbyggere enn listetaket",
                        "Per cent of lists with a doctor that have fewer residents than places"),
                "per cent",
                Caption.like("Figur 3-6"));
    }

    @Override
    List<Series> series(Material m) {
        return List.of(m.national("open_list_share", Words.NONE, 0, 100));
    }
}
