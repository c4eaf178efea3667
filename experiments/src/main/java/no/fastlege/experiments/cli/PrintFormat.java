package no.fastlege.experiments.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How rows of text are printed: as a table for the eye, or as CSV or JSON for a program. */
final class PrintFormat {
    /** The forms. */
    enum Form {
        /** Columns in line. */
        TABLE,
        /** Comma-separated values. */
        CSV,
        /** An array of objects. */
        JSON
    }

    @Option(names = "--format", paramLabel = "FORMAT", description = "How to print: table (default), csv or json.")
    private Form format = Form.TABLE;

    boolean isTable() {
        return format == Form.TABLE;
    }

    /** Prints a header row and the rows below it. */
    void print(List<List<String>> rows, PrintWriter out) {
        switch (format) {
            case CSV ->
                rows.forEach(row -> out.println(
                        String.join(",", row.stream().map(PrintFormat::csv).toList())));
            case JSON -> out.println(json(rows));
            case TABLE -> table(rows, out);
        }
    }

    private static String csv(String cell) {
        return cell.matches("[^\",\\r\\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String json(List<List<String>> rows) {
        List<Map<String, String>> objects = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            Map<String, String> object = new LinkedHashMap<>();
            for (int c = 0; c < row.size(); c++) {
                object.put(rows.get(0).get(c), row.get(c));
            }
            objects.add(object);
        }
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(objects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Columns in line, numbers to the right, the last column as long as it is. */
    static void table(List<List<String>> rows, PrintWriter out) {
        int columns = rows.get(0).size();
        int[] width = new int[columns];
        boolean[] number = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            number[c] = rows.size() > 1;
            for (int r = 0; r < rows.size(); r++) {
                String cell = rows.get(r).get(c);
                width[c] = Math.max(width[c], cell.length());
                number[c] &= r == 0 || cell.isEmpty() || cell.matches("[-+]?[0-9][0-9.]*(E-?[0-9]+)?");
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String gap = " ".repeat(width[c] - row.get(c).length());
                line.append(c == 0 ? "" : "  ").append(number[c] ? gap + row.get(c) : row.get(c) + gap);
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
