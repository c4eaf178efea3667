package no.fastlege.experiments.tables;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.fastlege.agents.data.CsvTable;
import no.fastlege.sim.TableData;

/** Reads small output tables back, whichever format they were written in. */
public final class TableReader {
    private TableReader() {}

    /** Whether a run directory holds a table, in whichever format. */
    public static boolean exists(Path directory, String table) {
        for (TableFormat format : TableFormat.values()) {
            if (Files.exists(directory.resolve(format.fileName(table)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The rows of a table in a run directory.
     *
     * @param columns the columns wanted
     * @return one map per row, column to text; an empty cell is an empty text
     * @throws IOException if the directory holds the table in no format, or it cannot be read
     */
    public static List<Map<String, String>> read(Path directory, String table, List<String> columns)
            throws IOException {
        Path csv = directory.resolve(TableFormat.CSV.fileName(table));
        Path parquet = directory.resolve(TableFormat.PARQUET.fileName(table));
        if (Files.exists(csv)) {
            return read(csv, columns);
        }
        if (Files.exists(parquet)) {
            return read(parquet, columns);
        }
        throw new IOException(directory + " holds neither " + csv.getFileName() + " nor " + parquet.getFileName());
    }

    /**
     * The rows of a table's file, whose extension tells its format.
     *
     * @param columns the columns wanted
     * @return one map per row, column to text; an empty cell is an empty text
     * @throws IOException if it cannot be read
     */
    public static List<Map<String, String>> read(Path file, List<String> columns) throws IOException {
        boolean csv = file.toString().endsWith(TableFormat.CSV.fileName(""));
        return csv ? readCsv(file, columns) : readParquet(file, columns);
    }

    /**
     * A whole table of a run directory with its types.
     *
     * @param columns all its columns in their order
     * @throws IOException if the directory holds the table in no format, or it cannot be read
     */
    public static TableData readTyped(Path directory, String table, List<TableData.Column> columns) throws IOException {
        TableData data = new TableData(table, columns);
        Path parquet = directory.resolve(TableFormat.PARQUET.fileName(table));
        if (Files.exists(parquet)) {
            Map<String, Integer> index = new HashMap<>();
            columns.forEach(column -> index.put(column.name(), index.size()));
            Hydrator<Integer, Integer, String[]> hydrator = new Hydrator<>() {
                @Override
                public Integer start() {
                    return data.addRow();
                }

                @Override
                public Integer add(Integer row, String[] path, Object value) {
                    if (value != null) {
                        set(data, row, index.get(path[0]), value.toString());
                    }
                    return row;
                }

                @Override
                public Integer finish(Integer row) {
                    return row;
                }
            };
            try (Stream<Integer> rows = ParquetReader.streamContent(parquet.toFile(), hydrator)) {
                // the rows land in the table; count() might not walk them
                rows.forEach(row -> {});
            } catch (UncheckedIOException e) {
                throw e.getCause();
            } catch (RuntimeException e) {
                throw unreadable(parquet, e);
            }
            return data;
        }
        List<String> names = columns.stream().map(TableData.Column::name).toList();
        for (Map<String, String> cells : read(directory, table, names)) {
            int row = data.addRow();
            for (int c = 0; c < names.size(); c++) {
                String cell = cells.get(names.get(c));
                if (!cell.isEmpty()) {
                    set(data, row, c, cell);
                }
            }
        }
        return data;
    }

    private static void set(TableData data, int row, int column, String text) {
        switch (data.columns().get(column).type()) {
            case TEXT -> data.set(row, column, text);
            case LONG -> data.set(row, column, Long.parseLong(text));
            case DOUBLE -> data.set(row, column, Double.parseDouble(text));
            case BOOLEAN -> data.set(row, column, Boolean.parseBoolean(text));
        }
    }

    private static List<Map<String, String>> readCsv(Path file, List<String> columns) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            CsvTable table = CsvTable.read(file.toString(), in);
            for (int r = 0; r < table.rows(); r++) {
                Map<String, String> row = new TreeMap<>();
                for (String column : columns) {
                    row.put(column, table.text(r, column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<Map<String, String>> readParquet(Path file, List<String> columns) throws IOException {
        Hydrator<Map<String, String>, Map<String, String>, String[]> hydrator = new Hydrator<>() {
            @Override
            public Map<String, String> start() {
                Map<String, String> row = new TreeMap<>();
                columns.forEach(column -> row.put(column, ""));
                return row;
            }

            @Override
            public Map<String, String> add(Map<String, String> row, String[] path, Object value) {
                if (value != null && row.containsKey(path[0])) {
                    row.put(path[0], value.toString());
                }
                return row;
            }

            @Override
            public Map<String, String> finish(Map<String, String> row) {
                return row;
            }
        };
        try (Stream<Map<String, String>> rows = ParquetReader.streamContent(file.toFile(), hydrator)) {
            return rows.toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            throw unreadable(file, e);
        }
    }

    /** What the library says of a file that is cut off names its own classes and bytes: the reader needs the file and the likely cause. */
    private static IOException unreadable(Path file, RuntimeException e) {
        String what = e.getMessage() != null && e.getMessage().contains("magic number")
                ? "it does not end as one; it may be cut off"
                : String.valueOf(e.getMessage());
        return new IOException(file + " is not a Parquet file of this program: " + what, e);
    }
}
