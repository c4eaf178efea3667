package no.fastlege.experiments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What {@code describe outputs} tells, and the header of a table to hold against it. */
public final class DataDictionary {
    private DataDictionary() {}

    /** One row per column of every table. */
    public static JsonNode rows() throws IOException {
        return new ObjectMapper()
                .readTree(Cli.run("describe", "outputs", "--format", "json")
                        .done()
                        .out());
    }

    /** The columns that it gives a table. */
    public static List<String> columns(String table) throws IOException {
        List<String> columns = new ArrayList<>();
        for (JsonNode row : rows()) {
            if (row.get("table").asText().equals(table)) {
                columns.add(row.get("column").asText());
            }
        }
        return columns;
    }

    /** The columns that a table in CSV has. */
    public static List<String> header(Path csv) throws IOException {
        try (var lines = Files.lines(csv)) {
            return List.of(lines.findFirst().orElseThrow().split(","));
        }
    }
}
