package no.fastlege.agents.scenario;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.Measure;
import no.fastlege.agents.policy.PolicyBook;
import no.fastlege.agents.policy.RuleChange;
import no.fastlege.agents.policy.RuleKeys;

/**
 * The JSON Schema (draft 2020-12) of scenario files, generated from the parameter dictionary, the rules and the measures, so that an
 * editor can complete and check a file. The loader refuses somewhat more than a schema can say, such as months that do not rise.
 */
public final class ScenarioSchema {
    private static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    private ScenarioSchema() {}

    /** The schema as JSON text. */
    public static String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            new Writer(json).schema();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /** Writes the schema part by part. */
    private static final class Writer {
        private final JsonGenerator json;

        Writer(JsonGenerator json) {
            this.json = json;
        }

        void schema() throws IOException {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
            json.writeStringField("title", "Fastlegesim scenario");
            object();
            required("description");
            json.writeObjectFieldStart("properties");
            text(
                    "extends",
                    "the scenario that this one changes: a shipped name, or a path that ends in .yaml, .yml or .json");
            text("description", "what the scenario is");
            text("source", "where the idea or the amounts come from");
            text("evidence", "what is known about the effect");
            month("effective_from", "the first month in which the rules may differ from the base");
            measures();
            changes();
            parameters();
            json.writeObjectFieldStart("population");
            json.writeStringField("description", "population projection after 1 January 2026");
            enumeration("main", "high", "low");
            json.writeEndObject();
            json.writeObjectFieldStart("tables");
            object();
            json.writeObjectFieldStart("properties");
            text("calendar", "a CSV beside the file, columns from,until,key,value: dated changes of rules");
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }

        private void measures() throws IOException {
            json.writeObjectFieldStart("measures");
            json.writeStringField("description", "strengths of the measures of the policy calendar");
            object();
            json.writeObjectFieldStart("properties");
            for (Measure m : PolicyBook.shipped().measures().values()) {
                json.writeObjectFieldStart(m.name());
                json.writeStringField("description", m.description());
                json.writeArrayFieldStart("anyOf");
                json.writeStartObject();
                enumeration("off", "on");
                json.writeEndObject();
                json.writeStartObject();
                json.writeStringField("type", "boolean");
                json.writeEndObject();
                json.writeStartObject();
                number(0, Measure.MAX_STRENGTH);
                json.writeEndObject();
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }

        private void changes() throws IOException {
            json.writeObjectFieldStart("changes");
            json.writeStringField("description", "dated changes of single rules, in the order in which they act");
            json.writeStringField("type", "array");
            json.writeObjectFieldStart("items");
            object();
            json.writeObjectFieldStart("properties");
            month("from", "the first month; effective_from where left out");
            month("until", "the first month in which the change no longer holds; for good where left out");
            kommuner();
            for (RuleChange.Kind kind : RuleChange.Kind.values()) {
                json.writeObjectFieldStart(kind.name().toLowerCase(Locale.ROOT));
                object();
                json.writeObjectFieldStart("properties");
                for (RuleKeys.Key key : RuleKeys.all()) {
                    json.writeObjectFieldStart(key.name());
                    json.writeStringField("description", key.meaning() + " (" + key.unit() + ")");
                    if (kind != RuleChange.Kind.SET) {
                        json.writeStringField("type", "number");
                    } else {
                        number(key.min(), key.max());
                    }
                    json.writeEndObject();
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndObject();
        }

        private void kommuner() throws IOException {
            json.writeObjectFieldStart("kommuner");
            json.writeStringField(
                    "description",
                    "the kommuner, by kommunenummer, in which the change holds; everywhere where left out. Only "
                            + String.join(", ", RuleKeys.localNames()) + " may differ");
            json.writeStringField("type", "array");
            json.writeNumberField("minItems", 1);
            json.writeObjectFieldStart("items");
            json.writeStringField("type", "string");
            json.writeStringField("pattern", "^[0-9]{4}$");
            json.writeEndObject();
            json.writeEndObject();
        }

        private void parameters() throws IOException {
            json.writeObjectFieldStart("parameters");
            json.writeStringField("description", "parameters, which hold for the whole run");
            object();
            json.writeObjectFieldStart("properties");
            for (ParameterDictionary.Entry e : ParameterDictionary.entries()) {
                json.writeObjectFieldStart(e.name());
                json.writeStringField("description", e.meaning() + " (" + e.unit() + ")");
                json.writeArrayFieldStart("anyOf");
                json.writeStartObject();
                number(e.min(), e.max());
                json.writeEndObject();
                for (String kind : new String[] {"times", "add"}) {
                    json.writeStartObject();
                    object();
                    required(kind);
                    json.writeObjectFieldStart("properties");
                    json.writeObjectFieldStart(kind);
                    json.writeStringField("type", "number");
                    json.writeEndObject();
                    json.writeEndObject();
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }

        private void object() throws IOException {
            json.writeStringField("type", "object");
            json.writeBooleanField("additionalProperties", false);
        }

        private void required(String key) throws IOException {
            json.writeArrayFieldStart("required");
            json.writeString(key);
            json.writeEndArray();
        }

        private void number(double min, double max) throws IOException {
            json.writeStringField("type", "number");
            json.writeFieldName("minimum");
            json.writeNumber(ParameterDictionary.plain(min));
            json.writeFieldName("maximum");
            json.writeNumber(ParameterDictionary.plain(max));
        }

        private void text(String name, String description) throws IOException {
            json.writeObjectFieldStart(name);
            json.writeStringField("description", description);
            json.writeStringField("type", "string");
            json.writeEndObject();
        }

        private void month(String name, String description) throws IOException {
            json.writeObjectFieldStart(name);
            json.writeStringField("description", description);
            json.writeStringField("type", "string");
            json.writeStringField("pattern", MONTH);
            json.writeEndObject();
        }

        private void enumeration(String... words) throws IOException {
            json.writeArrayFieldStart("enum");
            for (String word : words) {
                json.writeString(word);
            }
            json.writeEndArray();
        }
    }
}
