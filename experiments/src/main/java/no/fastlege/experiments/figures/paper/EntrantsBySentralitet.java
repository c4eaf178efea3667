package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.record.Groups;
import no.fastlege.experiments.figures.Mark;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 4-2: where entrants begin, by centrality. */
final class EntrantsBySentralitet extends Base {
    private static final String FIGURE = "entrants_share";
    private static final int BEFORE = 2019;

    EntrantsBySentralitet() {
        super(
                "figur-4-2",
                Words.of("Nye fastleger etter kommunens sentralitet", "Entrants by centrality of the kommune"));
    }

    @Override
    public Sheet sheet(Material m) {
        List<Series> series = new ArrayList<>();
        if (m.firstYear() <= BEFORE && m.lastYear() > BEFORE) {
            series.add(of(m, BEFORE, 0));
        }
        series.add(of(m, m.lastYear(), 1));
        List<Words> classes = new ArrayList<>();
        for (int c = 1; c <= 6; c++) {
            classes.add(
                    c == 1
                            ? Words.of("1 (mest sentral)", "1 (most central)")
                            : c == 6
                                    ? Words.of("6 (minst sentral)", "6 (least central)")
                                    : Words.same(Integer.toString(c)));
        }
        Panel panel = new Panel.Dots(
                Groups.SENTRALITET,
                Words.NONE,
                Words.of("Prosent av årets nye fastleger", "Per cent of the year\u2019s entrants"),
                "per cent",
                classes,
                Panel.Dots.Form.DOTS_FROM_ZERO,
                0,
                series);
        return Sheet.one(panel, Caption.comparing(m, Caption.like("Figur 4-2")));
    }

    private static Series of(Material m, int year, int colour) {
        List<Mark> simulated = new ArrayList<>();
        List<Mark> published = new ArrayList<>();
        for (int c = 1; c <= 6; c++) {
            String group = Integer.toString(c);
            FigureKey key = new FigureKey(FIGURE, Integer.toString(year), Groups.SENTRALITET, group);
            simulated.add(Mark.simulated(c - 1, group, m.base().spread(key).times(100)));
            for (Mark mark : m.published(FIGURE, Groups.SENTRALITET, group, 100)) {
                if (mark.x() == year) {
                    published.add(new Mark(c - 1, group, mark.value(), mark.low(), mark.high(), 0));
                }
            }
        }
        return new Series(Integer.toString(year), Words.same(Integer.toString(year)), colour, simulated, published);
    }
}
