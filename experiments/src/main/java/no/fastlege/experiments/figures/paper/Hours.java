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

/** The evaluation's Figur 6-3: GPs' hours. */
final class Hours extends Base {
    private static final String FIGURE = "hours_per_week";

    Hours() {
        super("figur-6-3", Words.of("Fastlegenes arbeidstid", "Hours of GPs"));
    }

    @Override
    public Sheet sheet(Material m) {
        Panel years = new Panel.Lines(
                Groups.NATIONAL,
                Words.of("Alle fastleger", "All GPs"),
                Words.of("Timer i uken", "Hours a week"),
                "hours/week",
                false,
                0,
                List.of(
                        m.national(FIGURE, Words.of("Med all\nvakt", "All duty\ncounted"), 0, 1),
                        m.national(FIGURE + "_weighted", Words.of("Hjemmevakt\nvektet", "Standby\nweighted"), 1, 1)));
        List<Mark> simulated = new ArrayList<>();
        List<Mark> published = new ArrayList<>();
        for (int c = 0; c < Texts.CONTRACTS.size(); c++) {
            String contract = Texts.CONTRACTS.get(c);
            FigureKey key = new FigureKey(FIGURE, Integer.toString(m.lastYear()), Groups.CONTRACT, contract);
            simulated.add(Mark.simulated(c, contract, m.base().spread(key)));
            for (Mark mark : m.published(FIGURE, Groups.CONTRACT, contract, 1)) {
                if (mark.x() == m.lastYear()) {
                    published.add(new Mark(c, contract, mark.value(), mark.low(), mark.high(), 0));
                }
            }
        }
        Panel contracts = new Panel.Dots(
                Groups.CONTRACT,
                Words.of("Etter avtaleform, " + m.lastYear(), "By contract, " + m.lastYear()),
                Words.of("Timer i uken, med all vakt", "Hours a week, all duty counted"),
                "hours/week",
                Texts.CONTRACT_NAMES,
                Panel.Dots.Form.DOTS,
                0,
                List.of(new Series(FIGURE, Words.NONE, 0, simulated, published)));
        return new Sheet(
                List.of(years, contracts),
                2,
                Sheet.Width.PAGE,
                52,
                false,
                Caption.comparing(
                        m,
                        Caption.of(
                                Caption.like("Figur 6-3"),
                                Words.of(
                                        "Vektet: hjemmevakt teller en fjerdedel og bakvakt en sjuendedel.",
                                        "Weighted: standby counts a quarter and back-up a seventh."))));
    }
}
