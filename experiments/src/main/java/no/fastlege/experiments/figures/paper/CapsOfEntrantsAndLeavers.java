package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 3-2: places that come with entrants, go with leavers, and change on stayers' lists. */
final class CapsOfEntrantsAndLeavers extends Yearly {
    CapsOfEntrantsAndLeavers() {
        super(
                "figur-3-2",
                Words.of(
                        "Listetak hos fastleger som kommer, går og blir", "List caps of GPs who enter, leave and stay"),
                Words.of("Tusen plasser i året", "Thousand places a year"),
                "thousand places",
                Caption.of(
                        Caption.like("Figur 3-2"),
                        Words.of("Sluttede er tegnet som tap.", "Leavers are drawn as a loss.")));
    }

    @Override
    List<Series> series(Material m) {
        return List.of(
                m.national("list_cap_entrants", Words.of("Nye", "Entrants"), 0, 1e-3),
                m.national("list_cap_change_stayers", Words.of("Endring hos\nværende", "Change of\nstayers"), 2, 1e-3),
                m.national("list_cap_leavers", Words.of("Sluttede", "Leavers"), 1, -1e-3));
    }
}
