package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.record.Groups;
import no.fastlege.experiments.figures.Mark;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;
import no.fastlege.experiments.study.Spread;
import no.fastlege.experiments.study.StoredRun;

/** The evaluation's Figur 3-3: how places on lists changed in small and large kommuner. */
final class CapChangeBySize extends Base {
    private static final int MIDDLE = 2020;

    CapChangeBySize() {
        super(
                "figur-3-3",
                Words.of("Endring i listetak etter kommunestørrelse", "Change of list caps by kommune size"),
                Need.LISTS);
    }

    @Override
    public Sheet sheet(Material m) {
        int start = m.firstYear() - 1;
        int middle = m.lastYear() > MIDDLE ? MIDDLE : start;
        List<Series> series = new ArrayList<>();
        if (middle > start) {
            series.add(change(m, start, middle, 0));
        }
        series.add(change(m, middle, m.lastYear(), 1));
        Panel panel = new Panel.Dots(
                Groups.KOMMUNE_SIZE,
                Words.NONE,
                Words.of("Endring i sum listetak, prosent", "Change of the sum of list caps, per cent"),
                "per cent",
                Texts.SIZE_NAMES,
                Panel.Dots.Form.DIFFERENCES,
                0,
                series);
        return Sheet.one(
                panel,
                Caption.of(
                        Caption.like("Figur 3-3"),
                        Words.of(
                                "Kommuner etter innbyggere ved periodens begynnelse; lister med lege.",
                                "Kommuner by residents at the beginning of the period; lists with a doctor."),
                        m.interval()));
    }

    private static Series change(Material m, int from, int to, int colour) {
        String name = from + "\u2013" + to;
        List<Mark> marks = new ArrayList<>();
        for (int s = 0; s < Texts.SIZES.size(); s++) {
            int size = s;
            double[] values =
                    m.base().values(run -> 100 * (caps(m, run, from, to, size) / caps(m, run, from, from, size) - 1));
            marks.add(Mark.simulated(s, Texts.SIZES.get(s), Spread.ofRuns(values)));
        }
        return Series.simulated(from + "-" + to, Words.same(name), colour, marks);
    }

    /** Places in the kommuner that were of a size on 1 January after a 31 December. */
    private static double caps(Material m, StoredRun run, int sizeYear, int year, int size) {
        double[] caps = lists(m, run).caps(year);
        double sum = 0;
        for (int k = 0; k < caps.length; k++) {
            if (Groups.SIZES.get(size).holds(m.country().counts().total(sizeYear + 1, k))) {
                sum += caps[k];
            }
        }
        return sum;
    }
}
