package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.experiments.figures.Mark;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.ScenarioNames;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;
import no.fastlege.experiments.study.Pairing;

/** What the scenarios do, as paired differences from the base in the last year. */
final class Contrasts extends Base {
    private static final double ROW_MM = 6.5;
    private static final double FRAME_MM = 17;

    private record Outcome(String figure, Words title, Words axis, String unit, double factor) {}

    private static final List<Outcome> OUTCOMES = List.of(
            new Outcome("gp_count", Words.of("Fastleger", "GPs"), Words.of("Leger", "Doctors"), "doctors", 1),
            new Outcome(
                    "residents_without_gp",
                    Words.of("Uten fastlege", "Without a GP"),
                    Words.of("Tusen innbyggere", "Thousand residents"),
                    "thousand residents",
                    1e-3),
            new Outcome(
                    "waiting_list",
                    Words.of("Venteliste", "Waiting list"),
                    Words.of("Tusen innbyggere", "Thousand residents"),
                    "thousand residents",
                    1e-3),
            new Outcome(
                    "list_cap_total",
                    Words.of("Listetak", "List caps"),
                    Words.of("Tusen plasser", "Thousand places"),
                    "thousand places",
                    1e-3),
            new Outcome(
                    "salaried_share",
                    Words.of("Fastlønn", "On salary"),
                    Words.of("Prosentpoeng av listene", "Percentage points of lists"),
                    "percentage points",
                    100),
            new Outcome(
                    "kommune_own_measures_cost",
                    Words.of("Kommunenes egne tiltak", "Kommuner\u2019s own measures"),
                    Words.of("Millioner 2024-kroner", "Million 2024-NOK"),
                    "million 2024-NOK",
                    1e3));

    Contrasts() {
        super("kontraster", Words.of("Hva scenarioene endrer", "What the scenarios change"), Need.CONTRASTS);
    }

    @Override
    public Sheet sheet(Material m) {
        List<Pairing> pairings = m.study().pairings();
        List<Words> names = pairings.stream()
                .map(p -> ScenarioNames.of(p.other().scenario()))
                .toList();
        int year = pairings.stream().mapToInt(p -> p.base().lastYear()).min().orElse(m.lastYear());
        List<Panel> panels = new ArrayList<>();
        for (Outcome outcome : OUTCOMES) {
            List<Mark> marks = new ArrayList<>();
            for (int p = 0; p < pairings.size(); p++) {
                marks.add(Mark.simulated(
                        p,
                        pairings.get(p).other().scenario(),
                        pairings.get(p)
                                .difference(FigureKey.national(outcome.figure(), year))
                                .times(outcome.factor())));
            }
            panels.add(new Panel.Dots(
                    outcome.figure(),
                    outcome.title(),
                    outcome.axis(),
                    outcome.unit(),
                    names,
                    Panel.Dots.Form.DIFFERENCES,
                    0,
                    List.of(Series.simulated("difference", Words.NONE, 0, marks))));
        }
        int pairs = pairings.stream().mapToInt(Pairing::size).min().orElse(0);
        double scale = pairings.get(0).base().scale();
        return new Sheet(
                panels,
                2,
                Sheet.Width.PAGE,
                FRAME_MM + ROW_MM * pairings.size(),
                false,
                Caption.of(
                        Words.of(
                                "Forskjell fra " + m.base().scenario() + " ved utgangen av " + year
                                        + " (utgifter: i året), parvise kjøringer med samme frø; streken er 95 prosent konfidensintervall for gjennomsnittet av minst "
                                        + pairs + " par.",
                                "Difference from " + m.base().scenario() + " at the end of " + year
                                        + " (costs: over the year), paired runs with the same seed; the line is the 95 per cent confidence interval of the mean of at least "
                                        + pairs + " pairs."),
                        Caption.scale(scale)));
    }
}
