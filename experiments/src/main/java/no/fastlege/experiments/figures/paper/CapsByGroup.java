package no.fastlege.experiments.figures.paper;

import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 7-11: places on lists in the four groups, against the start. */
final class CapsByGroup extends FourGroups {
    CapsByGroup() {
        super("figur-7-11", Words.of("Listetak i de fire gruppene", "List caps in the four groups"), Need.LISTS);
    }

    @Override
    Series series(Material m, int group, Words label, int colour) {
        int start = m.firstYear() - 1;
        return Series.simulated(
                "caps:" + Texts.GROUPS.get(group),
                label,
                colour,
                yearly(
                        m,
                        start,
                        (run, year) -> 100
                                * sum(m, group, lists(m, run).caps(year))
                                / sum(m, group, lists(m, run).caps(start))));
    }

    @Override
    public Sheet sheet(Material m) {
        int start = m.firstYear() - 1;
        return together(
                m,
                Words.of("Sum listetak, " + start + " = 100", "Sum of list caps, " + start + " = 100"),
                "index",
                false,
                0,
                Caption.of(Caption.like("Figur 7-11"), Texts.GROUP_SENTENCE, m.interval()));
    }
}
