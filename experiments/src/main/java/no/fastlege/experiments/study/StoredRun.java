package no.fastlege.experiments.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.experiments.tables.TableReader;
import no.fastlege.sim.Months;

/** One finished run on disk: its manifest at once, its tables when asked for. */
public final class StoredRun {
    private static final List<String> FIGURE_COLUMNS = List.of("figure_id", "period", "group_type", "group", "value");

    private final Path directory;
    private final JsonNode manifest;
    private final int firstMonth;
    private final int lastMonth;
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

    /** The run in a directory, or null where the manifest there is that of something else than a run. */
    static StoredRun openUnlessOther(Path directory) {
        try {
            return Manifest.read(directory).has("kind") ? null : open(directory);
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
     * @throws BadInputException if the table cannot be read
     */
    public Map<FigureKey, Double> figures() {
        if (figures == null) {
            Map<FigureKey, Double> read = new HashMap<>();
            for (Map<String, String> row : rows("figures", FIGURE_COLUMNS)) {
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

    /** Whether the run kept a table. */
    public boolean has(String table) {
        return TableReader.exists(directory, table);
    }

    /**
     * The rows of one of the run's tables, column to text, empty for none; read anew at every call.
     *
     * @throws BadInputException if the table is missing or cannot be read
     */
    public List<Map<String, String>> rows(String table, List<String> columns) {
        try {
            return TableReader.read(directory, table, columns);
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInputException(e.getMessage());
        }
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
