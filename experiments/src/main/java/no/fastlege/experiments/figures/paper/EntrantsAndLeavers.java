package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 4-1: doctors who become GPs and who stop. */
final class EntrantsAndLeavers extends Yearly {
    EntrantsAndLeavers() {
        super(
                "figur-4-1",
                Words.of("Nye og sluttede fastleger", "GPs who enter and who leave"),
                Words.of("Leger i året", "Doctors a year"),
                "doctors",
                Caption.of(
                        Caption.like("Figur 4-1"),
                        Words.of(
                                "Ny eller sluttet: fastlege ved det ene årsskiftet og ikke ved det andre.",
                                "Entrant or leaver: a GP at one 31 December and not at the other.")));
    }

    @Override
    List<Series> series(Material m) {
        return List.of(
                m.national("entrants", Words.of("Nye", "Entrants"), 0, 1),
                m.national("leavers", Words.of("Sluttede", "Leavers"), 1, 1));
    }
}
