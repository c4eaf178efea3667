package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.experiments.figures.Mark;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;
import no.fastlege.experiments.study.Pairing;

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
                marks.add(Mark.simulated(
                        year,
                        Integer.toString(year),
                        pairing.difference(FigureKey.national("residents_without_gp", year))
                                .times(1e-3)));
            }
            String scenario = pairing.other().scenario();
            panels.add(new Panel.Lines(
                    scenario,
                    Texts.scenario(scenario),
                    Words.of("Tusen innbyggere, forskjell", "Thousand residents, difference"),
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
                                "Innbyggere på lister uten lege, scenario minus "
                                        + m.base().scenario()
                                        + "; båndet er 95 prosent konfidensintervall for gjennomsnittet av parvise kjøringer.",
                                "Residents on lists without a doctor, scenario less "
                                        + m.base().scenario()
                                        + "; the band is the 95 per cent confidence interval of the mean of paired runs."),
                        Caption.scale(m.study().pairings().get(0).base().scale())));
    }
}
