package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.experiments.figures.Mark;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;
import no.fastlege.experiments.study.Pairing;

/** The evaluation's Figur 7-2 and what belongs to it: what capitation and kommuner's own measures cost. */
final class Costs extends Base {
    private static final String WITHOUT = "all_four_off";

    Costs() {
        super("figur-7-2", Words.of("Utgifter til tiltakene", "What the measures cost"));
    }

    @Override
    public Sheet sheet(Material m) {
        List<Panel> panels = new ArrayList<>();
        panels.add(billions(
                "capitation",
                Words.of("Basistilskudd", "Capitation"),
                Words.of("Milliarder kroner", "Billion NOK"),
                0,
                m.national("capitation_total", Words.NONE, 0, 1)));
        panels.add(billions(
                "kommune_own_measures",
                Words.of("Kommunenes egne tiltak", "Kommuner\u2019s own measures"),
                Words.of("Milliarder kroner, løpende", "Billion NOK, current"),
                1,
                m.national("kommune_own_measures_cost_nominal", Words.NONE, 0, 1e-3)));
        Optional<Pairing> due = m.study().pairings().stream()
                .filter(p -> p.other().scenario().equals(WITHOUT))
                .findFirst();
        due.ifPresent(pairing -> {
            List<Mark> marks = new ArrayList<>();
            for (int year = m.firstYear(); year <= m.lastYear(); year++) {
                marks.add(Mark.simulated(
                        year,
                        Integer.toString(year),
                        pairing.difference(FigureKey.national("capitation_total", year))
                                .times(-1)));
            }
            panels.add(billions(
                    "capitation_due_to_measures",
                    Words.of("Basistilskudd som følger av tiltakene", "Capitation due to the measures"),
                    Words.of("Milliarder kroner mer enn uten tiltakene", "Billion NOK more than without the measures"),
                    1,
                    new Series("capitation_total:baseline-" + WITHOUT, Words.NONE, 0, marks, strengthening(m))));
        });
        return Sheet.row(
                panels,
                Caption.comparing(
                        m,
                        Caption.of(
                                Caption.like("Figur 7-2"),
                                panels.size() < 3
                                        ? Words.NONE
                                        : Words.of(
                                                "Til høyre: forskjell mellom parvise kjøringer med og uten tiltakene, med 95 prosent konfidensintervall; markører: bevilget styrking av basistilskuddet, summert.",
                                                "Right: paired difference of runs with and without the measures, with its 95 per cent confidence interval; markers: capitation added by the budgets, cumulated."),
                                due.isEmpty()
                                                || due.get().base().scale()
                                                        == m.base().scale()
                                        ? Words.NONE
                                        : Words.of("Paret: ", "The pairs: ")
                                                .plus(Caption.scale(
                                                        due.get().base().scale())))));
    }

    private static Panel billions(String id, Words title, Words axis, int decimals, Series series) {
        return new Panel.Lines(id, title, axis, "billion NOK", true, decimals, List.of(series));
    }

    /** The budgets' additions to capitation, cumulated. */
    private static List<Mark> strengthening(Material m) {
        List<Mark> marks = new ArrayList<>();
        double sum = 0;
        for (Mark added : m.published("capitation_strengthening", 1e-3)) {
            sum += added.value();
            marks.add(Mark.published(added.x(), added.at(), sum, 0));
        }
        return marks;
    }
}
