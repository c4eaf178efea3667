package no.fastlege.agents.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import no.fastlege.sim.Sha256;

/**
 * The data files inside the jar, each read once, checked against the checksum list {@code SHA256SUMS} that lies beside them. Runs side by
 * side may share it.
 */
public final class DataFiles {
    private final Map<String, String> expected = new HashMap<>();
    private final Map<String, String> read = new TreeMap<>();
    private final Map<String, CsvTable> tables = new HashMap<>();

    private final Function<String, InputStream> source;

    DataFiles() {
        this(DataFiles.class::getResourceAsStream);
    }

    /** Files from elsewhere than the jar: by name, null where there is none. */
    DataFiles(Function<String, InputStream> source) {
        this.source = source;
        for (String line : new String(raw("SHA256SUMS"), StandardCharsets.UTF_8).split("\n")) {
            String[] parts = line.trim().split("\\s+", 2);
            if (parts.length == 2) {
                expected.put(parts[1], parts[0]);
            }
        }
    }

    /** SHA-256 of every file read so far, by name. */
    public synchronized Map<String, String> checksums() {
        return new TreeMap<>(read);
    }

    /** A small CSV as a table; the same object for every caller. */
    public synchronized CsvTable table(String name) {
        return tables.computeIfAbsent(name, file -> {
            try {
                return CsvTable.read(file, new ByteArrayInputStream(bytes(file)));
            } catch (IOException e) {
                throw new BadDataException(file + ": cannot be read: " + e.getMessage());
            }
        });
    }

    /**
     * A file's bytes.
     *
     * @throws BadDataException if the file is missing or was altered
     */
    public synchronized byte[] bytes(String name) {
        if (!expected.containsKey(name)) {
            throw new BadDataException("data file " + name + " is not in SHA256SUMS");
        }
        byte[] bytes = raw(name);
        String sum = Sha256.of(bytes);
        if (!sum.equals(expected.get(name))) {
            throw new BadDataException("data file " + name + ": its SHA-256 is " + sum + ", but SHA256SUMS says "
                    + expected.get(name) + ": the file was altered");
        }
        read.put(name, sum);
        return bytes;
    }

    private byte[] raw(String name) {
        try (InputStream in = source.apply(name)) {
            if (in == null) {
                throw new BadDataException("data file " + name + " is missing from the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new BadDataException("data file " + name + ": cannot be read: " + e.getMessage());
        }
    }
}
