package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 4-4: age, women and specialists among entrants. */
final class WhoEnters extends Base {
    WhoEnters() {
        super(
                "figur-4-4",
                Words.of(
                        "Alder, kvinner og spesialister blant nye fastleger",
                        "Age, women and specialists among entrants"),
                Need.DOCTORS);
    }

    @Override
    public Sheet sheet(Material m) {
        Series women = Series.simulated(
                "women_share",
                Words.of("Kvinner", "Women"),
                0,
                yearly(m, m.firstYear(), (run, year) -> 100 * doctors(m, run).womenAmongEntrants(year)));
        Series specialists = new Series(
                "entrant_specialist_share",
                Words.of("Spesialister", "Specialists"),
                1,
                yearly(m, m.firstYear(), (run, year) -> 100 * doctors(m, run).specialistsAmongEntrants(year)),
                m.published("entrant_specialist_share", 100));
        Series age = Series.simulated("mean_age", Words.NONE, 0, yearly(m, m.firstYear(), (run, year) -> doctors(m, run)
                .entrantAge(year)));
        Panel shares = new Panel.Lines(
                "shares",
                Words.of("Kvinner og spesialister", "Women and specialists"),
                Words.of("Prosent av årets nye fastleger", "Per cent of the year\u2019s entrants"),
                "per cent",
                true,
                0,
                List.of(women, specialists));
        Panel ages = new Panel.Lines(
                "age",
                Words.of("Alder", "Age"),
                Words.of("Gjennomsnitt, hele år", "Mean, completed years"),
                "years",
                false,
                0,
                List.of(age));
        return Sheet.row(List.of(shares, ages), Caption.comparing(m, Caption.like("Figur 4-4")));
    }
}
