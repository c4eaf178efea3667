package no.fastlege.experiments.sweep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import no.fastlege.calibration.jobs.JobTable;
import no.fastlege.experiments.study.StudyFile;

/**
 * The JSON Schema (draft 2020-12) of study files, from the same lists that the reader allows. The reader refuses somewhat more than a
 * schema can say, such as a factor that no scenario knows.
 */
public final class StudySchema {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TYPE = "type";
    private static final String TEXT = "string";
    private static final String WHOLE = "integer";
    private static final String NUMBER = "number";

    private StudySchema() {}

    /** The schema as JSON text. */
    public static String json() {
        ObjectNode schema = object("a study: scenarios x points of a design x seeds", SweepStudy.KEYS);
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema").put("title", "Fastlegesim study");
        schema.putArray("required").add("description");
        ObjectNode keys = (ObjectNode) schema.get("properties");
        one(keys, "description", TEXT, "what the study asks");
        ObjectNode scenarios =
                one(keys, "scenarios", null, "shipped names, or paths beside the study (default: baseline)");
        either(scenarios, TEXT, TEXT);
        ObjectNode seeds = one(keys, "seeds", null, "how many, from 1 on; a list; or {first, count} (default: 1)");
        either(seeds, WHOLE, WHOLE);
        ObjectNode range = object("seeds in a row", StudyFile.SEED_KEYS);
        ((ObjectNode) range.get("properties")).putObject("first").put(TYPE, WHOLE);
        ((ObjectNode) range.get("properties"))
                .putObject("count")
                .put(TYPE, WHOLE)
                .put("minimum", 1);
        range.putArray("required").add("count");
        ((ArrayNode) seeds.get("anyOf")).add(range);
        one(keys, "to", TEXT, "the last month (default: 2024-12)").put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$");
        one(keys, "scale", NUMBER, "agents per person (default: 0.1)")
                .put("exclusiveMinimum", 0)
                .put("maximum", 1);
        ObjectNode set = one(keys, "set", "object", "settings laid over every scenario, as --set takes them");
        value(set.putObject("additionalProperties"));
        ((ObjectNode) keys.get("design")).setAll(design());
        ObjectNode tables = one(keys, "tables", "array", "tables that each row writes beside its figures");
        words(tables.putObject("items"), SweepStudy.TABLES);
        one(keys, "events", "boolean", "whether events are kept (default: false)");
        words(one(keys, "format", null, "format of the rows' tables (default: parquet)"), SweepStudy.FORMATS);
        return schema.toPrettyString();
    }

    private static ObjectNode design() {
        ObjectNode design = object("which settings are tried (default: none)", SweepStudy.DESIGN_KEYS);
        design.putArray("required").add("method");
        ObjectNode keys = (ObjectNode) design.get("properties");
        words(one(keys, "method", null, "how points are chosen"), SweepStudy.METHODS);
        ObjectNode factors = one(
                keys,
                "factors",
                "object",
                "what varies, by parameter, rule, measure.NAME or population: values, or a range {low, high, log, steps}");
        ObjectNode range = object("a range", SweepStudy.RANGE_KEYS);
        ObjectNode ends = (ObjectNode) range.get("properties");
        ends.putObject("low").put(TYPE, NUMBER);
        ends.putObject("high").put(TYPE, NUMBER);
        one(ends, "steps", WHOLE, "values of a grid, both ends included").put("minimum", 2);
        one(ends, "log", "boolean", "even steps of the logarithm (default: false)");
        range.putArray("required").add("low").add("high");
        ObjectNode values = JSON.createObjectNode().put(TYPE, "array").put("minItems", 1);
        value(values.putObject("items"));
        ArrayNode kinds = factors.putObject("additionalProperties").putArray("anyOf");
        kinds.add(value(JSON.createObjectNode())).add(values).add(range);
        one(keys, "points", WHOLE, "points of latin_hypercube, sobol and posterior")
                .put("minimum", 1)
                .put("maximum", JobTable.MOST_JOBS);
        one(keys, "seed", WHOLE, "seed of latin_hypercube and posterior (default: 1)");
        one(keys, "file", TEXT, "a CSV beside the study, of csv and posterior: a column per key, a row per point");
        ObjectNode ignore = one(keys, "ignore", "array", "columns of the file that are no settings");
        ignore.putObject("items").put(TYPE, TEXT);
        return design;
    }

    private static ObjectNode object(String meaning, List<String> keys) {
        ObjectNode object = JSON.createObjectNode().put(TYPE, "object").put("description", meaning);
        object.put("additionalProperties", false);
        ObjectNode properties = object.putObject("properties");
        keys.forEach(properties::putObject);
        return object;
    }

    private static ObjectNode one(ObjectNode keys, String key, String type, String meaning) {
        ObjectNode node = (ObjectNode) keys.get(key);
        if (type != null) {
            node.put(TYPE, type);
        }
        return node.put("description", meaning);
    }

    private static void either(ObjectNode node, String one, String item) {
        ArrayNode kinds = node.putArray("anyOf");
        kinds.addObject().put(TYPE, one);
        kinds.addObject()
                .put(TYPE, "array")
                .put("minItems", 1)
                .putObject("items")
                .put(TYPE, item);
    }

    private static ObjectNode value(ObjectNode node) {
        node.putArray(TYPE).add(TEXT).add(NUMBER).add("boolean");
        return node;
    }

    private static void words(ObjectNode node, List<String> words) {
        ArrayNode allowed = node.putArray("enum");
        words.forEach(allowed::add);
    }
}
