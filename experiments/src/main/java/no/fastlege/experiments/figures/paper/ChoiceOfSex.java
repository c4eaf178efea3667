package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 3-5: residents who can choose between a woman and a man as their GP. */
final class ChoiceOfSex extends Yearly {
    ChoiceOfSex() {
        super(
                "figur-3-5",
                Words.of("Innbyggere som kan velge fastlegens kjønn", "Residents who can choose the sex of their GP"),
                Words.of(
                        "Prosent av innbyggerne i kommuner med ledig plass hos både kvinne og mann",
                        "Per cent of residents, in kommuner with places at both a woman and a man"),
                "per cent",
                Caption.like("Figur 3-5"));
    }

    @Override
    List<Series> series(Material m) {
        return List.of(m.national("choice_of_sex_share", Words.NONE, 0, 100));
    }
}
