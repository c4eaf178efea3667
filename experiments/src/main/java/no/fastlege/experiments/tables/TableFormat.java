package no.fastlege.experiments.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import no.fastlege.sim.TableData;

/** The formats of output tables. */
public enum TableFormat {
    /** Apache Parquet, uncompressed pages with dictionaries: no native code, so the one jar runs wherever Java does. */
    PARQUET("parquet"),
    /** Comma-separated values, UTF-8, a header row, empty cells empty. */
    CSV("csv");

    private final String extension;

    TableFormat(String extension) {
        this.extension = extension;
    }

    /** The file's extension, which is also the format's name on the command line. */
    public String extension() {
        return extension;
    }

    /** The name of a table's file. */
    public String fileName(String table) {
        return table + "." + extension;
    }

    /**
     * Opens a writer of a new file in a directory.
     *
     * @param name the table's name
     * @throws IOException if the file exists or cannot be written
     */
    public TableWriter open(Path directory, String name, List<TableData.Column> columns) throws IOException {
        Path file = directory.resolve(fileName(name));
        return this == CSV ? new CsvTableWriter(file, columns) : new ParquetTableWriter(file, name, columns);
    }

    /**
     * Writes a whole table as a new file in a directory.
     *
     * @throws IOException if the file exists or cannot be written
     */
    public TableFile write(Path directory, TableData table) throws IOException {
        TableWriter writer = open(directory, table.name(), table.columns());
        try (writer) {
            writer.write(table, 0, table.rows());
        }
        return writer.written();
    }
}
