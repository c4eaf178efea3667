package no.fastlege.experiments.run;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.experiments.tables.TableFile;
import no.fastlege.sim.Months;

/** The manifest of a run: all it takes to run it again, and what came of it. */
public final class Manifest {
    /** The file's name in a run directory. */
    public static final String FILE = "manifest.json";

    private Manifest() {}

    /**
     * JSON that goes into a manifest as it is.
     *
     * @param json the text
     */
    public record Raw(String json) {}

    /** What a finished run has to say beside its plan. */
    record Outcome(
            Map<String, String> inputs,
            Map<String, Double> secondsPerPhase,
            double secondsStart,
            double secondsMonths,
            double secondsTotal,
            long residentMonths,
            String resultDigest,
            List<TableFile> tables) {}

    static void write(Path directory, RunPlan plan, Outcome outcome) throws IOException {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("scenario", plan.scenario().name());
        m.put("seed", plan.seed());
        m.put("scale", plan.scale());
        m.put("from", Months.format(plan.startMonth()));
        m.put("to", Months.format(plan.lastMonth()));
        m.put("months", plan.lastMonth() - plan.startMonth() + 1);
        m.put("events", plan.events());
        m.put("format", plan.format().extension());
        Map<String, String> inputs = new TreeMap<>(outcome.inputs());
        if (plan.origin() != null) {
            inputs.put(plan.origin().snapshot().toString(), plan.origin().sha256());
            m.put("resumed_from", plan.origin().snapshot().toString());
            m.put("resumed_in", Months.format(plan.firstMonth()));
        }
        m.put("snapshots", plan.snapshotFiles());
        m.put("result_digest", outcome.resultDigest());
        m.put(ListedTables.KEY, ListedTables.entries(outcome.tables()));
        m.putAll(Machine.manifestEntries());
        m.put("threads", plan.threads());
        m.put("seconds_total", rounded(outcome.secondsTotal()));
        m.put("seconds_start", rounded(outcome.secondsStart()));
        m.put("seconds_months", rounded(outcome.secondsMonths()));
        Map<String, Object> phases = new LinkedHashMap<>();
        outcome.secondsPerPhase().forEach((phase, seconds) -> phases.put(phase, rounded(seconds)));
        m.put("seconds_per_phase", phases);
        m.put("resident_months", outcome.residentMonths());
        m.put("resident_months_per_second", (long)
                (outcome.residentMonths() / Math.max(outcome.secondsMonths(), 1e-9)));
        m.put("peak_memory_bytes", Machine.peakMemoryBytes());
        m.put("effective_scenario", new Raw(plan.scenario().toJson()));
        m.put("parameters", ParameterDictionary.values(plan.scenario().parameters()));
        m.put("inputs_sha256", inputs);
        write(directory, m);
    }

    /** Writes a manifest of maps, iterables, texts, numbers, booleans and {@link Raw} into a directory. */
    public static void write(Path directory, Map<String, Object> manifest) throws IOException {
        Files.writeString(directory.resolve(FILE), json(manifest));
    }

    private static double rounded(double seconds) {
        return Math.rint(seconds * 1000) / 1000;
    }

    /** JSON of maps, iterables, texts, numbers and booleans. */
    static String json(Object value) throws IOException {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            generator.setPrettyPrinter(printer);
            write(generator, value);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator g, Object value) throws IOException {
        if (value instanceof Raw raw) {
            g.writeRawValue(raw.json());
        } else if (value instanceof Map<?, ?> map) {
            g.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                g.writeFieldName(entry.getKey().toString());
                write(g, entry.getValue());
            }
            g.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            g.writeStartArray();
            for (Object item : items) {
                write(g, item);
            }
            g.writeEndArray();
        } else if (value instanceof Double d && d == Math.rint(d) && Math.abs(d) < 1e15) {
            g.writeNumber(d.longValue());
        } else if (value instanceof Double d) {
            g.writeNumber(d);
        } else if (value instanceof Number n) {
            g.writeNumber(n.longValue());
        } else if (value instanceof Boolean b) {
            g.writeBoolean(b);
        } else if (value == null) {
            g.writeNull();
        } else {
            g.writeString(value.toString());
        }
    }

    /**
     * Reads a run's manifest.
     *
     * @throws IOException if the directory is no finished run
     */
    public static JsonNode read(Path runDirectory) throws IOException {
        Path file = runDirectory.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new IOException(runDirectory + " is no run directory: it holds no " + FILE);
        }
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (JacksonException e) {
            throw new IOException(file + " is not valid JSON: " + fault(e), e);
        }
    }

    /** What is wrong with a JSON file and in which line, without what Jackson tells about itself. */
    public static String fault(JacksonException e) {
        String what = e.getOriginalMessage().replaceAll(" \\(start marker at .*", "");
        return e.getLocation() == null ? what : "line " + e.getLocation().getLineNr() + ": " + what;
    }
}
