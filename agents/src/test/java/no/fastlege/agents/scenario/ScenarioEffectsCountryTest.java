package no.fastlege.agents.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.Simulations;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.CsvTable;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every shipped scenario runs, differs from the baseline, and moves the figure that it must move in the direction that it must. The
 * directions are those that follow from what the lever is (more LIS1 places are more LIS1 places); where the sign is the question itself,
 * or one pair of runs cannot tell it, none is expected. Same seed throughout, so that luck is no reason.
 */
@Tag("country")
class ScenarioEffectsCountryTest {
    private static final double SCALE = 0.01;
    private static final long SEED = 1;
    private static final int LAST = Months.of(2027, 12);

    private record Expected(String figure, String period, String sign) {}

    private static Map<String, Expected> expected() throws IOException {
        Map<String, Expected> expected = new LinkedHashMap<>();
        try (InputStream in = ScenarioEffectsCountryTest.class.getResourceAsStream("expected_directions.csv")) {
            CsvTable table = CsvTable.read("expected_directions.csv", in);
            for (int r = 0; r < table.rows(); r++) {
                expected.put(
                        table.text(r, "scenario"),
                        new Expected(table.text(r, "figure_id"), table.text(r, "period"), table.text(r, "sign")));
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
        List<Simulations.Request> requests = names.stream()
                .map(n -> new Simulations.Request(Scenario.load(n, List.of()), SEED, SCALE, LAST))
                .toList();
        List<Simulations.Result> results = new Simulations(Country.load())
                .runAll(requests, Runtime.getRuntime().availableProcessors(), done -> {});
        Map<FigureKey, Double> baseline = results.get(0).figures();
        List<String> wrong = new ArrayList<>();
        for (int i = 1; i < names.size(); i++) {
            Map<FigureKey, Double> figures = results.get(i).figures();
            if (figures.equals(baseline)) {
                wrong.add(names.get(i) + ": the same as the baseline");
            }
            Expected e = expected.get(names.get(i));
            if (!e.figure().isEmpty()) {
                FigureKey key = new FigureKey(e.figure(), e.period(), "national", "Norge");
                double difference = figures.get(key) - baseline.get(key);
                if (!(e.sign().equals("+") ? difference > 0 : difference < 0)) {
                    wrong.add(names.get(i) + ": " + key + " changes by " + difference + ", expected " + e.sign());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
