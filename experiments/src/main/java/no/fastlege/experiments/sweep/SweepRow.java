package no.fastlege.experiments.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.experiments.run.PlainRun;
import no.fastlege.sim.Months;

/**
 * One row of a sweep: one run, told completely.
 *
 * @param scenario the scenario's name in this sweep
 * @param sha256 the checksum of its file in the sweep's directory
 * @param point the number of the design's point, from 1; 0 where there is no design
 * @param set the point's settings
 * @param seed the run's seed
 * @param scale agents per person
 * @param lastMonth the run's last month
 * @param tables the tables to write
 * @param events whether events are kept
 * @param format the format of the tables
 */
record SweepRow(
        String scenario,
        String sha256,
        int point,
        Map<String, String> set,
        long seed,
        double scale,
        int lastMonth,
        List<String> tables,
        boolean events,
        String format) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The row as the job table keeps it: the same text for the same row. */
    JsonNode json() {
        ObjectNode json = JSON.createObjectNode();
        json.put("scenario", scenario).put("sha256", sha256).put("point", point);
        ObjectNode settings = json.putObject("set");
        set.forEach(settings::put);
        json.put("seed", seed).put("scale", scale).put("to", Months.format(lastMonth));
        ArrayNode names = json.putArray("tables");
        tables.forEach(names::add);
        return json.put("events", events).put("format", format);
    }

    static SweepRow of(JsonNode json) {
        Map<String, String> set = new LinkedHashMap<>();
        json.path("set")
                .properties()
                .forEach(e -> set.put(e.getKey(), e.getValue().asText()));
        List<String> tables = new ArrayList<>();
        json.path("tables").forEach(table -> tables.add(table.asText()));
        return new SweepRow(
                json.path("scenario").asText(),
                json.path("sha256").asText(),
                json.path("point").asInt(),
                set,
                json.path("seed").asLong(),
                json.path("scale").asDouble(),
                Months.parse(json.path("to").asText()),
                tables,
                json.path("events").asBoolean(),
                json.path("format").asText());
    }

    /** The same row of a point numbered otherwise. */
    SweepRow at(int number) {
        return new SweepRow(scenario, sha256, number, set, seed, scale, lastMonth, tables, events, format);
    }

    /** The row's scenario: the sweep's, with the point's settings laid over it. */
    EffectiveScenario effective(EffectiveScenario base) {
        List<String> sets = new ArrayList<>();
        set.forEach((key, value) -> sets.add(key + "=" + value));
        return sets.isEmpty() ? base : base.with(sets, PlainRun.SWEEP);
    }
}
