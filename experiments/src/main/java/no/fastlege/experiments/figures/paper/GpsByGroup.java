package no.fastlege.experiments.figures.paper;

import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 7-9: GPs in the four groups, against the start. */
final class GpsByGroup extends FourGroups {
    GpsByGroup() {
        super("figur-7-9", Words.of("Fastleger i de fire gruppene", "GPs in the four groups"), Need.DOCTORS);
    }

    @Override
    Series series(Material m, int group, Words label, int colour) {
        int start = m.firstYear() - 1;
        return Series.simulated(
                "gps:" + Texts.GROUPS.get(group),
                label,
                colour,
                yearly(
                        m,
                        start,
                        (run, year) -> 100
                                * sum(m, group, doctors(m, run).gpsByKommune(year))
                                / sum(m, group, doctors(m, run).gpsByKommune(start))));
    }

    @Override
    public Sheet sheet(Material m) {
        int start = m.firstYear() - 1;
        return together(
                m,
                Words.of("Fastleger, " + start + " = 100", "GPs, " + start + " = 100"),
                "index",
                false,
                0,
                Caption.of(Caption.like("Figur 7-9"), Texts.GROUP_SENTENCE, m.interval()));
    }
}
