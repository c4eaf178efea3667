package no.fastlege.agents.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.Setup;
import no.fastlege.agents.Simulation;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.CsvTable;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.record.FigureValues;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every shipped scenario runs, differs from the baseline, and moves the figure that it must move in the direction that it must. The
 * directions are those that follow from what the lever is (more LIS1 places are more LIS1 places); where the sign is the question itself,
 * none is expected. Scenario and baseline of a pair have the same seed; where one pair cannot tell, the mean of several is held to the
 * sign, as many as the table says.
 */
@Tag("country")
class ScenarioEffectsCountryTest {
    private static final Country COUNTRY = Country.load();
    private static final double SCALE = 0.01;
    private static final long SEED = 1;
    private static final int LAST = Months.of(2027, 12);

    private record Run(String scenario, long seed) {
        Map<FigureKey, Double> figures() {
            Setup setup = Setup.of(Scenario.load(scenario, List.of()), seed, SCALE, false);
            try (Simulation run = Simulation.start(COUNTRY, setup, 1)) {
                run.runThrough(LAST, month -> {});
                return FigureValues.of(run.world().recorder.figures);
            }
        }
    }

    private record Expected(String figure, String period, String sign, int pairs) {
        FigureKey key() {
            return new FigureKey(figure, period, "national", "Norge");
        }
    }

    private static Map<String, Expected> expected() throws IOException {
        Map<String, Expected> expected = new LinkedHashMap<>();
        try (InputStream in = ScenarioEffectsCountryTest.class.getResourceAsStream("expected_directions.csv")) {
            CsvTable table = CsvTable.read("expected_directions.csv", in);
            for (int r = 0; r < table.rows(); r++) {
                expected.put(
                        table.text(r, "scenario"),
                        new Expected(
                                table.text(r, "figure_id"),
                                table.text(r, "period"),
                                table.text(r, "sign"),
                                table.integer(r, "pairs")));
            }
        }
        return expected;
    }

    @Test
    void everyScenarioRunsDiffersAndGoesTheRightWay() throws IOException {
        Map<String, Expected> expected = expected();
        List<String> names = new ArrayList<>(Scenario.shipped());
        names.removeAll(List.of("baseline", "projection_main"));
        assertThat(expected.keySet()).containsExactlyInAnyOrderElementsOf(names);
        names.add(0, "baseline");
        List<Map<FigureKey, Double>> results =
                figures(names.stream().map(name -> new Run(name, SEED)).toList());
        Map<FigureKey, Double> baseline = results.get(0);
        List<String> wrong = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            Map<FigureKey, Double> figures = results.get(i);
            if (figures.equals(baseline)) {
                wrong.add(names.get(i) + ": the same as the baseline");
            }
            Expected e = expected.get(names.get(i));
            if (!e.figure().isEmpty()) {
                double difference =
                        e.pairs() == 1 ? figures.get(e.key()) - baseline.get(e.key()) : meanDifference(names.get(i), e);
                if (!(e.sign().equals("+") ? difference > 0 : difference < 0)) {
                    wrong.add(names.get(i) + ": " + e.key() + " changes by " + difference + ", expected " + e.sign());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static double meanDifference(String scenario, Expected e) {
        List<Run> runs = new ArrayList<>();
        for (long seed = SEED; seed < SEED + e.pairs(); seed++) {
            runs.add(new Run("baseline", seed));
            runs.add(new Run(scenario, seed));
        }
        double sum = 0;
        List<Map<FigureKey, Double>> results = figures(runs);
        for (int i = 0; i < results.size(); i += 2) {
            sum += results.get(i + 1).get(e.key()) - results.get(i).get(e.key());
        }
        return sum / e.pairs();
    }

    /** Every figure of each run; a run takes one thread. */
    private static List<Map<FigureKey, Double>> figures(List<Run> runs) {
        return runs.parallelStream().map(Run::figures).toList();
    }
}
