package no.fastlege.experiments.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.experiments.figures.ScenarioNames;
import no.fastlege.experiments.study.Pairing;
import no.fastlege.experiments.study.Spread;
import no.fastlege.experiments.study.Study;

/** Scenarios against the base under the same luck: mean paired differences with their intervals. */
final class ScenarioEffects {
    private static final int MOST_LINES = 6;

    private final Texts texts;
    private final List<Pairing> pairings;
    private final int firstYear;
    private final int lastYear;

    ScenarioEffects(Texts texts, Study study) {
        this.texts = texts;
        this.pairings = study.pairings();
        this.firstYear = study.base().firstYear();
        this.lastYear = pairings.stream()
                .mapToInt(p -> Math.min(p.base().lastYear(), p.other().lastYear()))
                .min()
                .orElse(study.base().lastYear());
    }

    /**
     * One outcome under every scenario, in the last year that all have.
     *
     * @param id the chart's id
     * @param title what is compared
     * @param unit unit of the difference
     * @param decimals decimals to print
     * @param rows one per scenario
     */
    record Outcome(String id, String title, String unit, int decimals, List<Row> rows) {}

    /**
     * One scenario's effect.
     *
     * @param scenario its name for readers
     * @param difference scenario less base: mean and 95 per cent confidence interval
     * @param baseMean the base's mean over the same seeds
     */
    record Row(String scenario, Spread difference, double baseMean) {}

    /**
     * A scenario that is compared.
     *
     * @param name its name in files
     * @param title its name for readers
     */
    record Compared(String name, String title, String description, int pairs) {}

    int year() {
        return lastYear;
    }

    boolean any() {
        return !pairings.isEmpty() && lastYear >= firstYear;
    }

    List<Compared> scenarios() {
        return pairings.stream()
                .map(p -> new Compared(
                        p.other().scenario(),
                        name(p),
                        p.other()
                                .runs()
                                .get(0)
                                .manifest()
                                .path("effective_scenario")
                                .path("description")
                                .asText(),
                        p.size()))
                .toList();
    }

    List<Outcome> outcomes() {
        List<Outcome> outcomes = new ArrayList<>();
        for (JsonNode spec : StoryCharts.resource("effects.json")) {
            List<Row> rows = new ArrayList<>();
            for (Pairing p : pairings) {
                FigureKey key = key(spec, lastYear);
                double factor = spec.path("factor").asDouble();
                Spread difference = p.difference(key).times(factor);
                if (difference.known()) {
                    double base = Spread.ofMean(p.base().values(key)).mean() * factor;
                    rows.add(new Row(name(p), difference, base));
                }
            }
            if (!rows.isEmpty()) {
                outcomes.add(new Outcome(
                        "effect_" + spec.path("id").asText(),
                        texts.get("effect." + spec.path("id").asText()),
                        texts.get("axis." + spec.path("unit").asText()),
                        spec.path("decimals").asInt(),
                        rows));
            }
        }
        return outcomes;
    }

    /** The effect by year, for the outcomes that the resource marks. */
    List<LineChart> paths() {
        List<LineChart> charts = new ArrayList<>();
        int[] years = IntStream.rangeClosed(firstYear, lastYear).toArray();
        for (JsonNode spec : StoryCharts.resource("effects.json")) {
            if (spec.path("path").asBoolean() && any()) {
                List<LineChart.Series> series = pairings.stream()
                        .limit(MOST_LINES)
                        .map(p -> path(p, spec, years))
                        .toList();
                String id = spec.path("id").asText();
                String title = texts.get("effect.path.title", texts.get("effect." + id));
                charts.add(new LineChart(
                        "path_" + id,
                        title,
                        texts.get("effect.path.about"),
                        texts.get("axis." + spec.path("unit").asText()),
                        spec.path("decimals").asInt(),
                        true,
                        true,
                        years,
                        series));
            }
        }
        return charts;
    }

    private String name(Pairing p) {
        return ScenarioNames.of(p.other().scenario()).in(texts.language());
    }

    private LineChart.Series path(Pairing p, JsonNode spec, int[] years) {
        int n = years.length;
        LineChart.Series s = new LineChart.Series(name(p), new double[n], new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            Spread difference =
                    p.difference(key(spec, years[i])).times(spec.path("factor").asDouble());
            s.mean()[i] = difference.mean();
            s.low()[i] = difference.low();
            s.high()[i] = difference.high();
            s.published()[i] = Double.NaN;
        }
        return s;
    }

    private static FigureKey key(JsonNode spec, int year) {
        return FigureKey.national(spec.path("figure").asText(), year);
    }
}
