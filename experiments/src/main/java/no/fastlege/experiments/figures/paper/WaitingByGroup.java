package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.experiments.figures.Mark;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;
import no.fastlege.experiments.study.Spread;
import no.fastlege.sim.Months;

/** The evaluation's Figur 7-15: residents who wait for another list in the four groups. */
final class WaitingByGroup extends FourGroups {
    WaitingByGroup() {
        super(
                "figur-7-15",
                Words.of("Venteliste i de fire gruppene", "Waiting list in the four groups"),
                Need.KOMMUNER);
    }

    @Override
    Series series(Material m, int group, Words label, int colour) {
        List<Mark> marks = new ArrayList<>();
        int last = m.base().runs().get(0).lastMonth();
        for (int month = m.base().runs().get(0).firstMonth(); month <= last; month++) {
            int at = month;
            Spread spread = Spread.ofRuns(m.base()
                    .values(run -> 100
                            * sum(m, group, kommuner(m, run).waiting(at))
                            / sum(m, group, kommuner(m, run).residents(at))));
            marks.add(Mark.simulated(Material.x(month), Months.format(month), spread));
        }
        return Series.simulated("waiting:" + Texts.GROUPS.get(group), label, colour, marks);
    }

    @Override
    public Sheet sheet(Material m) {
        return together(
                m,
                Words.of(
                        "Prosent av innbyggerne som venter på en annen liste",
                        "Per cent of residents who wait for another list"),
                "per cent",
                true,
                0,
                Caption.of(
                        Caption.like("Figur 7-15"),
                        Words.of("Etter bosted.", "By home."),
                        Texts.GROUP_SENTENCE,
                        m.interval()));
    }
}
