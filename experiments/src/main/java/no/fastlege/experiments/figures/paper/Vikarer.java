package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 6-2: GPs and lists with a vikar at work. */
final class Vikarer extends Yearly {
    Vikarer() {
        super(
                "figur-6-2",
                Words.of("Fastleger og lister med vikar", "GPs and lists with a vikar (locum)"),
                Words.of("Antall i desember", "Number in December"),
                "number",
                Caption.of(
                        Caption.like("Figur 6-2"),
                        Words.of(
                                "Lister med vikar omfatter lister uten lege.",
                                "Lists with a vikar include those without a doctor.")));
    }

    @Override
    List<Series> series(Material m) {
        return List.of(
                m.national("lists_with_vikar", Words.of("Lister", "Lists"), 1, 1),
                m.national("gps_with_vikar", Words.of("Fastleger", "GPs"), 0, 1));
    }
}
