package no.fastlege.experiments.study;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.run.ListedTables;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.experiments.run.PlainRun;
import no.fastlege.sim.Months;

/** One finished run on disk: its manifest at once, its tables when asked for. */
public final class StoredRun {
    /** The table that every run keeps. */
    public static final String FIGURES = "figures";

    private static final List<String> FIGURE_COLUMNS = List.of("figure_id", "period", "group_type", "group", "value");

    private final Path directory;
    private final JsonNode manifest;
    private final int firstMonth;
    private final int lastMonth;
    private final ListedTables tables;
    private Map<FigureKey, Double> figures;

    private StoredRun(Path directory, JsonNode manifest) throws IOException {
        this.directory = directory;
        this.manifest = manifest;
        try {
            this.firstMonth = Months.parse(text("from"));
            this.lastMonth = Months.parse(text("to"));
        } catch (IllegalArgumentException e) {
            throw new IOException(Manifest.FILE + ": " + e.getMessage(), e);
        }
        text("scenario");
        text("result_digest");
        if (!manifest.path("seed").isIntegralNumber() || !manifest.path("scale").isNumber()) {
            throw new IOException(Manifest.FILE + " has no seed or no scale");
        }
        tables = ListedTables.of(directory, manifest);
    }

    /**
     * Reads a run's manifest.
     *
     * @throws BadInputException if the directory is no finished run
     */
    public static StoredRun open(Path directory) {
        try {
            return new StoredRun(directory, Manifest.read(directory));
        } catch (IOException e) {
            throw new BadInputException(directory + ": " + e.getMessage());
        }
    }

    /** What the manifest in a directory is of, where it is not of a run, else empty. */
    static String kind(Path directory) {
        try {
            return Manifest.read(directory).path("kind").asText();
        } catch (IOException e) {
            throw new BadInputException(directory + ": " + e.getMessage());
        }
    }

    private String text(String key) throws IOException {
        if (!manifest.path(key).isTextual()) {
            throw new IOException(Manifest.FILE + " has no '" + key + "'");
        }
        return manifest.path(key).asText();
    }

    /** The run directory. */
    public Path directory() {
        return directory;
    }

    /** The whole manifest. */
    public JsonNode manifest() {
        return manifest;
    }

    /** The scenario's name. */
    public String scenario() {
        return manifest.path("scenario").asText();
    }

    /** The run's seed. */
    public long seed() {
        return manifest.path("seed").asLong();
    }

    /** Agents per resident, 0 to 1. */
    public double scale() {
        return manifest.path("scale").asDouble();
    }

    /**
     * What the scenario itself decides: measures, dated changes, population, without what a sweep laid over it for a point of its design.
     */
    JsonNode rules() {
        JsonNode scenario = manifest.path("effective_scenario");
        ObjectNode rules = JsonNodeFactory.instance.objectNode();
        rules.set("measures", scenario.path("measures"));
        rules.set("effective_from", scenario.path("effective_from"));
        for (String key : List.of("measure_changes", "rule_changes")) {
            ArrayNode changes = rules.putArray(key);
            scenario.path(key).forEach(change -> {
                if (!swept(change.path("origin"))) {
                    changes.add(change);
                }
            });
        }
        return sweptPopulation() ? rules : rules.set("population", scenario.path("population"));
    }

    /**
     * Where the run stands within its scenario: its parameters by name, and what a sweep laid over the scenario for a point of its
     * design, as {@code measure.NAME}, {@code rule.NAME} and {@code population}.
     */
    ObjectNode point() {
        JsonNode scenario = manifest.path("effective_scenario");
        ObjectNode point = JsonNodeFactory.instance.objectNode();
        manifest.path("parameters").properties().forEach(e -> point.set(e.getKey(), e.getValue()));
        scenario.path("measure_changes").forEach(change -> {
            if (swept(change.path("origin"))) {
                point.set("measure." + change.path("measure").asText(), change.path("strength"));
            }
        });
        scenario.path("rule_changes").forEach(change -> {
            if (swept(change.path("origin"))) {
                point.set("rule." + change.path("rule").asText(), change.path("value"));
            }
        });
        if (sweptPopulation()) {
            point.set("population", scenario.path("population"));
        }
        return point;
    }

    private boolean sweptPopulation() {
        return swept(manifest.path("effective_scenario").path("origins").path("population"));
    }

    private static boolean swept(JsonNode origin) {
        return origin.asText().equals(PlainRun.SWEEP);
    }

    /** The run's first month, counted as {@link Months} does. */
    public int firstMonth() {
        return firstMonth;
    }

    /** The run's last month. */
    public int lastMonth() {
        return lastMonth;
    }

    /** The first year whose 31 December the run has. */
    public int firstYear() {
        return Months.year(firstMonth);
    }

    /** The last year whose 31 December the run has. */
    public int lastYear() {
        return Months.monthOfYear(lastMonth) == 12 ? Months.year(lastMonth) : Months.year(lastMonth) - 1;
    }

    /** SHA-256 over all tables' values, as the manifest records it. */
    public String digest() {
        return manifest.path("result_digest").asText();
    }

    /**
     * The run's figures; those without a value are left out. Read once.
     *
     * @throws BadInputException if the table is missing, is not as the run wrote it, or cannot be read
     */
    public Map<FigureKey, Double> figures() {
        if (figures == null) {
            Map<FigureKey, Double> read = new HashMap<>();
            for (Map<String, String> row : rows(FIGURES, FIGURE_COLUMNS)) {
                if (!row.get("value").isEmpty()) {
                    read.put(
                            new FigureKey(
                                    row.get("figure_id"), row.get("period"), row.get("group_type"), row.get("group")),
                            Double.parseDouble(row.get("value")));
                }
            }
            figures = Collections.unmodifiableMap(read);
        }
        return figures;
    }

    /** One figure's value, NaN where the run has none. */
    public double figure(FigureKey key) {
        return figures().getOrDefault(key, Double.NaN);
    }

    /** Whether the run kept a table; whether its file is sound shows when it is read. */
    public boolean has(String table) {
        return tables.has(table);
    }

    /** Whether the manifest lists the tables, so that one that was altered since is told. */
    public boolean listsTables() {
        return tables.listed();
    }

    /**
     * Makes sure that a table is as the run wrote it, as far as the manifest tells, before work that reads it later begins.
     *
     * @throws BadInputException if it is missing or was altered
     */
    public void check(String table) {
        try {
            tables.check(table);
        } catch (IOException e) {
            throw new BadInputException(e.getMessage());
        }
    }

    /** What is wrong with the listed tables' files, a line for each that is missing or altered. */
    public List<String> tableFaults() {
        return tables.faults();
    }

    /**
     * The rows of one of the run's tables, column to text, empty for none; read anew at every call.
     *
     * @throws BadInputException if the table is missing, is not as the run wrote it, or cannot be read
     */
    public List<Map<String, String>> rows(String table, List<String> columns) {
        try {
            return tables.read(table, columns);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInputException(e.getMessage());
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
