package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 7-5: capitation per resident on a list. */
final class CapitationPerResident extends Yearly {
    CapitationPerResident() {
        super(
                "figur-7-5",
                Words.of("Basistilskudd per listeinnbygger", "Capitation per resident on a list"),
                Words.of(
                        "Kroner per innbygger og år, uten grunntilskudd og utjamningstilskudd",
                        "NOK per resident and year, without grunntilskudd and utjamningstilskudd"),
                "NOK per resident-year",
                Caption.of(
                        Caption.like("Figur 7-5"),
                        Words.of("Desembers tilskudd ganget med tolv.", "December\u2019s capitation times twelve.")));
    }

    @Override
    List<Series> series(Material m) {
        return List.of(m.national("capitation_per_resident", Words.NONE, 0, 1));
    }
}
