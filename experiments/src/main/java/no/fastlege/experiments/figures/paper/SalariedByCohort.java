package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.experiments.figures.Mark;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 7-16: how large a share of those who became GPs in a year are on salary, then and now. */
final class SalariedByCohort extends Base {
    SalariedByCohort() {
        super(
                "figur-7-16",
                Words.of("Fastlønn etter årskull av nye fastleger", "Salaried GPs by the year they became GPs"),
                Need.DOCTORS);
    }

    @Override
    public Sheet sheet(Material m) {
        int last = m.lastYear();
        Series atEntry = Series.simulated(
                "at_entry",
                Words.of("Samme år", "In the\nsame year"),
                0,
                yearly(m, m.firstYear(), (run, year) -> 100 * doctors(m, run).salariedShare(year, year)));
        List<Mark> earlier =
                yearly(m, m.firstYear(), (run, year) -> 100 * doctors(m, run).salariedShare(year, last));
        Series now = Series.simulated("in_" + last, Words.of("I " + last, "In " + last), 1, earlier);
        return Sheet.one(
                new Panel.Lines(
                        "cohort",
                        Words.NONE,
                        Words.of(
                                "Prosent med fastlønn, etter året de ble fastlege",
                                "Per cent on salary, by the year they became GPs"),
                        "per cent",
                        true,
                        0,
                        List.of(atEntry, now)),
                Caption.of(
                        Caption.like("Figur 7-16"),
                        Words.of(
                                "Av årskullet som var fastlege ved årets slutt, og av dem av kullet som er fastlege ved utgangen av "
                                        + last + ".",
                                "Of those who were GPs at the end of the year, and of those of them who are GPs at the end of "
                                        + last + "."),
                        m.interval()));
    }
}
