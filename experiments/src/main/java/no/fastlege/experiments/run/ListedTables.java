package no.fastlege.experiments.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fastlege.experiments.tables.TableFile;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.experiments.tables.TableReader;
import no.fastlege.sim.IoFault;
import no.fastlege.sim.Sha256;

/**
 * The tables that lie beside a manifest, as it lists them: {@code "tables": {"figures.parquet": {"rows": 9, "sha256": "..."}}}. <b>The
 * manifest decides</b>: a reader gets the file that is listed, whatever else lies beside it, and only if every byte of it is as it was
 * written. Manifests made before there were lists say nothing; then the file that is there is read as it is.
 */
public final class ListedTables {
    /** The key of the list in a manifest. */
    public static final String KEY = "tables";

    private static final String ROWS = "rows";
    private static final String SHA256 = "sha256";

    private final Path directory;
    private final String listing;
    private final Optional<Map<String, String>> sums;

    private ListedTables(Path directory, String listing, Optional<Map<String, String>> sums) {
        this.directory = directory;
        this.listing = listing;
        this.sums = sums;
    }

    /** The list of some files, to stand in a manifest under {@link #KEY}. */
    public static Map<String, Object> entries(List<TableFile> files) {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (TableFile file : files) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put(ROWS, file.rows());
            entry.put(SHA256, file.sha256());
            entries.put(file.name(), entry);
        }
        return entries;
    }

    /**
     * The tables of a directory.
     *
     * @param manifest its manifest
     * @throws IOException if the manifest's list is not as this program writes it
     */
    public static ListedTables of(Path directory, JsonNode manifest) throws IOException {
        return of(directory, Manifest.FILE, manifest);
    }

    /**
     * The tables of a directory whose manifest has a name of its own.
     *
     * @param listing the manifest's file name, for messages
     * @throws IOException if the manifest's list is not as this program writes it
     */
    public static ListedTables of(Path directory, String listing, JsonNode manifest) throws IOException {
        if (!manifest.has(KEY)) {
            return new ListedTables(directory, listing, Optional.empty());
        }
        Map<String, String> sums = new LinkedHashMap<>();
        boolean sound = manifest.get(KEY).isObject();
        for (Map.Entry<String, JsonNode> file : manifest.get(KEY).properties()) {
            sound &= file.getValue().path(SHA256).isTextual();
            sums.put(file.getKey(), file.getValue().path(SHA256).asText());
        }
        if (!sound) {
            throw new IOException(listing + ": '" + KEY + "' must give for each file its " + ROWS + " and " + SHA256);
        }
        return new ListedTables(directory, listing, Optional.of(sums));
    }

    /** Whether the manifest lists its tables; one of an older build does not, and then nothing tells what became of them. */
    public boolean listed() {
        return sums.isPresent();
    }

    /** Whether there is a table: it is listed, or, where there is no list, its file is there. */
    public boolean has(String table) {
        return sums.isPresent() ? file(table).isPresent() : TableReader.exists(directory, table);
    }

    private Optional<String> file(String table) {
        for (TableFormat format : TableFormat.values()) {
            String name = format.fileName(table);
            if (sums.orElseThrow().containsKey(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /**
     * The rows of a table. Its file is summed up first: a second read of it, far below what it takes to make rows of it.
     *
     * @param columns the columns wanted
     * @return one map per row, column to text; an empty cell is an empty text
     * @throws IOException if there is no such table, or its file is missing, altered or cannot be read
     */
    public List<Map<String, String>> read(String table, List<String> columns) throws IOException {
        return sums.isEmpty()
                ? TableReader.read(directory, table, columns)
                : TableReader.read(directory.resolve(sound(table)), columns);
    }

    /**
     * Holds a table's file against its sum, where there is a list, and reads nothing else of it.
     *
     * @throws IOException if there is no such table, or its file is missing, altered or cannot be read
     */
    public void check(String table) throws IOException {
        if (sums.isPresent()) {
            sound(table);
        }
    }

    private String sound(String table) throws IOException {
        String name =
                file(table).orElseThrow(() -> new IOException(directory.resolve(listing) + " lists no table " + table));
        Optional<String> fault = fault(name);
        if (fault.isPresent()) {
            throw new IOException(fault.get());
        }
        return name;
    }

    /** What is wrong with the listed files, a line for each that is missing, altered or cannot be read; empty where all is well. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        sums.orElse(Map.of()).keySet().forEach(name -> fault(name).ifPresent(faults::add));
        return faults;
    }

    private Optional<String> fault(String name) {
        Path file = directory.resolve(name);
        String recorded = sums.orElseThrow().get(name);
        if (!Files.exists(file)) {
            return Optional.of(file + " is missing: " + listing + " lists it");
        }
        try {
            String sum = Sha256.of(file);
            return sum.equals(recorded)
                    ? Optional.empty()
                    : Optional.of(file + " was altered: its SHA-256 is " + sum + ", " + listing + " lists it with "
                            + recorded);
        } catch (IOException e) {
            return Optional.of(file + " cannot be read: " + IoFault.reason(e));
        }
    }
}
