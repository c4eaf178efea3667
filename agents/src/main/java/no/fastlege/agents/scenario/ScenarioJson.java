package no.fastlege.agents.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import no.fastlege.agents.config.BadConfigException;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.config.ConfigReader;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.MeasureChange;
import no.fastlege.agents.policy.PolicyBook;
import no.fastlege.agents.policy.RuleChange;
import no.fastlege.agents.policy.RuleKeys;

/**
 * An effective scenario as JSON, for the manifest of a run. Every parameter and every measure's strength is written, changed or not, so
 * that the scenario comes back the same although a later version ships other values.
 */
final class ScenarioJson {
    private static final List<String> KEYS = List.of(
            "name",
            "description",
            "source",
            "evidence",
            "effective_from",
            "population",
            "measures",
            "measure_changes",
            "rule_changes",
            "parameters",
            "origins",
            "files");

    private ScenarioJson() {}

    static String write(EffectiveScenario scenario) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("name", scenario.name());
            json.writeStringField("description", scenario.description());
            json.writeStringField("source", scenario.source());
            json.writeStringField("evidence", scenario.evidence());
            json.writeStringField("effective_from", ScenarioFile.month(scenario.effectiveFrom()));
            json.writeStringField("population", scenario.population().word());
            json.writeObjectFieldStart("measures");
            for (var m : scenario.calendar().book().measures().values()) {
                json.writeNumberField(m.name(), m.strength());
            }
            json.writeEndObject();
            changes(json, scenario.calendar());
            json.writeObjectFieldStart("parameters");
            for (Map.Entry<String, Double> e :
                    ParameterDictionary.values(scenario.parameters()).entrySet()) {
                json.writeNumberField(e.getKey(), e.getValue());
            }
            json.writeEndObject();
            texts(json, "origins", scenario.changeOrigins());
            texts(json, "files", scenario.files());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void changes(JsonGenerator json, DatedCalendar calendar) throws IOException {
        json.writeArrayFieldStart("measure_changes");
        for (MeasureChange c : calendar.measureChanges()) {
            json.writeStartObject();
            json.writeStringField("from", ScenarioFile.month(c.from()));
            json.writeStringField("measure", c.measure());
            json.writeNumberField("strength", c.strength());
            json.writeStringField("origin", c.origin());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rule_changes");
        for (RuleChange c : calendar.ruleChanges()) {
            json.writeStartObject();
            json.writeStringField("from", ScenarioFile.month(c.from()));
            json.writeStringField("until", ScenarioFile.month(c.until()));
            json.writeStringField("rule", c.key());
            json.writeStringField("kind", c.kind().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("value", c.value());
            json.writeStringField("origin", c.origin());
            if (!c.kommune().isEmpty()) {
                json.writeStringField("kommune", c.kommune());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, Map<String, String> values) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, String> e : values.entrySet()) {
            json.writeStringField(e.getKey(), e.getValue());
        }
        json.writeEndObject();
    }

    static EffectiveScenario read(String text) {
        try {
            return scenario(ConfigReader.read("scenario.json", text).allow(KEYS));
        } catch (BadConfigException e) {
            throw new BadInputException(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new BadInputException("scenario.json: " + e.getMessage());
        }
    }

    private static EffectiveScenario scenario(ConfigNode root) {
        PopulationAlternative population =
                PopulationAlternative.of(root.need("population").text());
        if (population == null) {
            throw root.need("population").bad("is no projection: allowed are main, high, low");
        }
        Map<String, Double> strengths = new TreeMap<>();
        root.need("measures")
                .allow(PolicyBook.shipped().measures().keySet())
                .map()
                .forEach((m, n) -> strengths.put(m, n.number()));
        DatedCalendar calendar = new DatedCalendar(
                PolicyBook.shipped().withStrengths(strengths), measureChanges(root), ruleChanges(root));
        Map<String, Double> parameters = new LinkedHashMap<>();
        Map<String, ConfigNode> written =
                root.need("parameters").allow(ParameterDictionary.names()).map();
        Map<String, String> origins = texts(root.need("origins"));
        for (ParameterDictionary.Entry e : ParameterDictionary.entries()) {
            if (!written.containsKey(e.name())) {
                throw root.need("parameters")
                        .bad("the parameter '" + e.name() + "' is missing: written by another version");
            }
            double value = ParameterDictionary.requireInRange(
                    e.name(), written.get(e.name()).number());
            if (value != e.value() && !origins.containsKey(e.name())) {
                origins.put(e.name(), "manifest");
            }
        }
        origins.keySet().stream()
                .filter(written::containsKey)
                .forEach(k -> parameters.put(k, written.get(k).number()));
        return new EffectiveScenario(
                root.need("name").text(),
                root.need("description").text(),
                root.need("source").text(),
                root.need("evidence").text(),
                month(root.need("effective_from"), 0),
                population,
                calendar,
                parameters,
                origins,
                texts(root.need("files")));
    }

    private static List<MeasureChange> measureChanges(ConfigNode root) {
        List<MeasureChange> changes = new ArrayList<>();
        for (ConfigNode n : root.need("measure_changes").list()) {
            n.allow(List.of("from", "measure", "strength", "origin"));
            String measure = n.need("measure").text();
            if (!PolicyBook.shipped().measures().containsKey(measure)) {
                throw n.bad("unknown measure '" + measure + "'");
            }
            changes.add(new MeasureChange(
                    month(n.need("from"), 0),
                    measure,
                    n.need("strength").number(),
                    n.need("origin").text()));
        }
        return changes;
    }

    private static List<RuleChange> ruleChanges(ConfigNode root) {
        List<RuleChange> changes = new ArrayList<>();
        for (ConfigNode n : root.need("rule_changes").list()) {
            n.allow(List.of("from", "until", "rule", "kind", "value", "origin", "kommune"));
            changes.add(new RuleChange(
                    month(n.need("from"), 0),
                    month(n.need("until"), Integer.MAX_VALUE),
                    RuleKeys.key(n.need("rule").text()).name(),
                    RuleChange.Kind.valueOf(n.need("kind").text().toUpperCase(Locale.ROOT)),
                    n.need("value").number(),
                    n.need("origin").text(),
                    n.get("kommune") == null ? "" : n.get("kommune").text()));
        }
        return changes;
    }

    private static int month(ConfigNode node, int empty) {
        return node.text().isEmpty() ? empty : Span.month(node.text());
    }

    private static Map<String, String> texts(ConfigNode node) {
        Map<String, String> texts = new LinkedHashMap<>();
        node.map().forEach((key, value) -> texts.put(key, value.text()));
        return texts;
    }
}
