package no.fastlege.experiments.figures.paper;

import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;
import no.fastlege.sim.Months;

/** The evaluation's Figur 7-10: GPs for as many residents in the four groups. */
final class GpDensityByGroup extends FourGroups {
    GpDensityByGroup() {
        super(
                "figur-7-10",
                Words.of(
                        "Fastleger per 10\u00a0000 innbyggere i de fire gruppene",
                        "GPs per 10,000 residents in the four groups"),
                Need.DOCTORS,
                Need.KOMMUNER);
    }

    @Override
    Series series(Material m, int group, Words label, int colour) {
        return Series.simulated(
                "gps_per_10000:" + Texts.GROUPS.get(group),
                label,
                colour,
                yearly(
                        m,
                        m.firstYear(),
                        (run, year) -> 10_000
                                * sum(m, group, doctors(m, run).gpsByKommune(year))
                                / sum(m, group, kommuner(m, run).residents(Months.of(year, 12)))));
    }

    @Override
    public Sheet sheet(Material m) {
        return together(
                m,
                Words.of("Fastleger per 10\u00a0000 innbyggere", "GPs per 10,000 residents"),
                "GPs/10000 residents",
                false,
                0,
                Caption.of(Caption.like("Figur 7-10"), Texts.GROUP_SENTENCE, m.interval()));
    }
}
