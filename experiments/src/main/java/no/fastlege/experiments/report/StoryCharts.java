package no.fastlege.experiments.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import no.fastlege.agents.data.PublishedFigures;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.record.Groups;
import no.fastlege.experiments.study.Ensemble;
import no.fastlege.experiments.study.Spread;

/** The story in pictures: the charts of {@code charts.json}, published beside simulated. */
final class StoryCharts {

    /** Charts of more lines leave their numbers to the table. */
    private static final int MOST_TOLD = 2;

    private final Texts texts;
    private final Ensemble base;
    private final Map<FigureKey, Double> published = new HashMap<>();

    StoryCharts(Texts texts, Ensemble base, PublishedFigures figures) {
        this.texts = texts;
        this.base = base;
        figures.all()
                .forEach(f -> published.put(
                        new FigureKey(f.id(), Integer.toString(f.year()), f.groupType(), f.group()), f.value()));
    }

    /** A resource of this package as JSON. */
    static JsonNode resource(String name) {
        try (InputStream in = StoryCharts.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every chart that the runs have something to show in. */
    List<LineChart> charts() {
        int[] years = IntStream.rangeClosed(base.firstYear(), base.lastYear()).toArray();
        List<LineChart> charts = new ArrayList<>();
        for (JsonNode spec : resource("charts.json")) {
            LineChart chart = chart(spec, years);
            boolean shows = chart.series().stream()
                    .anyMatch(s -> Arrays.stream(s.mean()).anyMatch(v -> !Double.isNaN(v)));
            if (shows) {
                charts.add(chart);
            }
        }
        return charts;
    }

    private LineChart chart(JsonNode spec, int[] years) {
        String id = spec.path("id").asText();
        double factor = spec.path("factor").asDouble();
        int decimals = spec.path("decimals").asInt();
        List<LineChart.Series> series = new ArrayList<>();
        for (JsonNode line : spec.path("series")) {
            series.add(line(line, years, factor));
        }
        String unit = texts.get("axis." + spec.path("unit").asText());
        return new LineChart(
                id,
                texts.get("chart." + id + ".title"),
                caption(id, series, years, decimals),
                unit,
                decimals,
                spec.path("fromZero").asBoolean(),
                false,
                years,
                series);
    }

    private LineChart.Series line(JsonNode line, int[] years, double factor) {
        String figure = line.path("figure").asText();
        String groupType = line.path("groupType").asText(Groups.NATIONAL);
        String group = line.path("group").asText(Groups.NORGE);
        int n = years.length;
        LineChart.Series s = new LineChart.Series(
                name(line, groupType, group), new double[n], new double[n], new double[n], new double[n]);
        for (int i = 0; i < n; i++) {
            FigureKey key = new FigureKey(figure, Integer.toString(years[i]), groupType, group);
            Spread spread = base.spread(key).times(factor);
            s.mean()[i] = spread.mean();
            s.low()[i] = spread.low();
            s.high()[i] = spread.high();
            s.published()[i] = published.getOrDefault(key, Double.NaN) * factor;
        }
        return s;
    }

    private String name(JsonNode line, String groupType, String group) {
        if (line.has("label")) {
            return texts.get("series." + line.path("label").asText());
        }
        return group.equals(Groups.NORGE) ? texts.get("series.norway") : texts.group(groupType, group);
    }

    /** What the chart is about, and its first and last numbers. */
    private String caption(String id, List<LineChart.Series> series, int[] years, int decimals) {
        StringBuilder caption = new StringBuilder(texts.get("chart." + id + ".about"));
        if (series.size() > MOST_TOLD) {
            return caption.toString();
        }
        for (LineChart.Series s : series) {
            int last = lastWith(s.mean());
            if (last < 0) {
                continue;
            }
            String subject = series.size() == 1 ? texts.get("caption.simulated") : s.name();
            caption.append(' ')
                    .append(texts.get(
                            "caption.change",
                            upperFirst(subject),
                            texts.number(s.mean()[0], decimals),
                            years[0],
                            texts.number(s.mean()[last], decimals),
                            years[last]));
            int lastPublished = lastWith(s.published());
            caption.append(
                    lastPublished < 0
                            ? "."
                            : texts.get(
                                    "caption.published",
                                    texts.number(s.published()[lastPublished], decimals),
                                    years[lastPublished]));
        }
        return caption.toString();
    }

    private static String upperFirst(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static int lastWith(double[] values) {
        int last = values.length - 1;
        while (last >= 0 && Double.isNaN(values[last])) {
            last--;
        }
        return last;
    }
}
