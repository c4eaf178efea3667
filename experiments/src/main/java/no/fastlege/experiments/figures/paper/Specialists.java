package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 5-3: GPs and specialists in general practice among them. */
final class Specialists extends Yearly {
    Specialists() {
        super(
                "figur-5-3",
                Words.of(
                        "Fastleger og spesialister i allmennmedisin",
                        "GPs, and specialists in general practice among them"),
                Words.of("Leger, 31. desember", "Doctors, 31 December"),
                "doctors",
                Caption.like("Figur 5-3"));
    }

    @Override
    List<Series> series(Material m) {
        return List.of(
                m.national("gp_count", Words.of("Fastleger", "GPs"), 0, 1),
                m.national("gp_specialists", Words.of("Spesialister", "Specialists"), 1, 1));
    }
}
