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
import no.fastlege.experiments.study.Spread;

/** Residents without a GP under each scenario less the base, year by year: a panel per scenario. */
final class ContrastsOverTime extends Base {
    ContrastsOverTime() {
        super(
                "kontraster-over-tid",
                Words.of(
                        "Hva scenarioene endrer for innbyggere uten fastlege, år for år",
                        "What the scenarios change for residents without a GP, year by year"),
                Need.CONTRASTS);
    }

    @Override
    public Sheet sheet(Material m) {
        List<Panel> panels = new ArrayList<>();
        for (Pairing pairing : m.study().pairings()) {
            List<Mark> marks = new ArrayList<>();
            for (int year = pairing.base().firstYear(); year <= pairing.base().lastYear(); year++) {
                FigureKey key = FigureKey.national("residents_without_gp", year);
                marks.add(Mark.simulated(
                        year,
                        Integer.toString(year),
                        Spread.ofRuns(pairing.differences(run -> run.figure(key)))
                                .times(1e-3)));
            }
            String scenario = pairing.other().scenario();
            panels.add(new Panel.Lines(
                    scenario,
                    ScenarioNames.of(scenario),
                    Words.of("Tusen uten fastlege, forskjell", "Thousand without a GP, difference"),
                    "thousand residents",
                    true,
                    0,
                    List.of(Series.simulated("difference", Words.NONE, 0, marks))));
        }
        return new Sheet(
                panels,
                panels.size() == 1 ? 1 : panels.size() < 5 ? 2 : 3,
                panels.size() == 1 ? Sheet.Width.COLUMN : Sheet.Width.PAGE,
                46,
                true,
                Caption.of(
                        Words.of(
                                "Innbyggere på lister uten lege 31. desember, scenario minus "
                                        + m.base().scenario() + ".",
                                "Residents on lists without a doctor on 31 December, scenario less "
                                        + m.base().scenario() + "."),
                        interval(m.study().pairings()),
                        Caption.scale(m.study().pairings().get(0).base().scale())));
    }

    /** What line and band are: the spread over pairs, as the mean's own interval is hidden by the line. */
    private static Words interval(List<Pairing> pairings) {
        int pairs = pairings.stream().mapToInt(Pairing::size).min().orElse(0);
        if (pairs == 1) {
            return Words.of("Ett par av kjøringer, uten spenn.", "A single pair of runs, without an interval.");
        }
        boolean quantiles = pairs >= Spread.RUNS_FOR_QUANTILES;
        return Words.of(
                "Linje: gjennomsnitt av minst " + pairs + " par av kjøringer med samme frø; båndet er "
                        + (quantiles ? "de midterste 90 prosent av dem." : "fra det laveste til det høyeste av dem."),
                "Line: mean of at least " + pairs + " pairs of runs with the same seed; the band "
                        + (quantiles
                                ? "holds the central 90 per cent of them."
                                : "goes from the lowest to the highest of them."));
    }
}
