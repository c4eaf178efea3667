package no.fastlege.experiments.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fastlege.agents.data.PublishedFigures;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.calibration.Comparison;
import no.fastlege.calibration.Targets;
import no.fastlege.experiments.study.Ensemble;
import no.fastlege.experiments.study.StoredRun;

/** Published against simulated, means over runs: the scores, the misses by topic, every figure. */
final class FitSection {
    private static final String OTHER = "other";

    private final Ensemble base;
    private final PublishedFigures published;
    private final Map<FigureKey, Double> means = new HashMap<>();

    FitSection(Ensemble base, PublishedFigures published) {
        this.base = base;
        this.published = published;
        Set<FigureKey> keys = new HashSet<>();
        for (StoredRun run : base.runs()) {
            keys.addAll(run.figures().keySet());
        }
        keys.forEach(key -> means.put(key, base.spread(key).mean()));
    }

    /** The comparison over the years of the runs. */
    Comparison comparison(Targets.Choice choice) {
        return Comparison.of(Targets.of(published, choice, base.firstYear(), base.lastYear()), means);
    }

    /**
     * How many figures of a topic are met, missed and without a counterpart.
     *
     * @param topic the topic's key
     */
    record Topic(String topic, int within, int missed, int noValue) {}

    /** Topics in the order of {@code topics.json}, those without a figure left out. */
    List<Topic> topics() {
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (JsonNode topic : StoryCharts.resource("topics.json")) {
            counts.put(topic.path("topic").asText(), new int[3]);
        }
        counts.put(OTHER, new int[3]);
        for (Comparison.Row row : comparison(Targets.Choice.ALL).rows()) {
            counts.get(topic(row.figure().id()))[row.within() ? 0 : row.expressed() ? 1 : 2]++;
        }
        List<Topic> topics = new ArrayList<>();
        counts.forEach((topic, c) -> {
            if (c[0] + c[1] + c[2] > 0) {
                topics.add(new Topic(topic, c[0], c[1], c[2]));
            }
        });
        return topics;
    }

    /** The topic of a figure. */
    static String topic(String figureId) {
        for (JsonNode topic : StoryCharts.resource("topics.json")) {
            if (figureId.matches(topic.path("figures").asText())) {
                return topic.path("topic").asText();
            }
        }
        return OTHER;
    }

    /**
     * All rows of one published figure.
     *
     * @param id the figure
     * @param rows its rows
     */
    record Series(String id, List<Comparison.Row> rows) {
        /** The row farthest off in units of its tolerance; null where the model has no value. */
        Comparison.Row worst() {
            return rows.stream()
                    .filter(Comparison.Row::expressed)
                    .max(Comparator.comparingDouble(FitSection::tolerances))
                    .orElse(null);
        }
    }

    /** Figures with their rows, in the order of the file. */
    List<Series> series() {
        Map<String, List<Comparison.Row>> byId = new LinkedHashMap<>();
        for (Comparison.Row row : comparison(Targets.Choice.ALL).rows()) {
            byId.computeIfAbsent(row.figure().id(), id -> new ArrayList<>()).add(row);
        }
        return byId.entrySet().stream()
                .map(e -> new Series(e.getKey(), e.getValue()))
                .toList();
    }

    /** How far a row is off, in units of its tolerance. */
    static double tolerances(Comparison.Row row) {
        return Math.abs(row.difference()) / Math.max(Targets.tolerance(row.figure()), 1e-12);
    }

    /** Decimals that do a published figure justice. */
    static int decimals(Figure figure) {
        double size = Math.abs(figure.value());
        if (Targets.isShare(figure)) {
            return 3;
        }
        return size >= 100 || size == Math.rint(size) && size >= 20 ? 0 : size >= 10 ? 1 : 2;
    }
}
