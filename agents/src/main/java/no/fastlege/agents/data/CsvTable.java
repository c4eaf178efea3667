package no.fastlege.agents.data;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small CSV file of the project's data as rows of text, with columns by name. */
public final class CsvTable {
    private final String file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String[]> rows = new ArrayList<>();

    private CsvTable(String file) {
        this.file = file;
    }

    /**
     * Reads a CSV with a header row.
     *
     * @param file the name used in messages
     * @throws IOException if the stream cannot be read
     * @throws BadDataException if the file is empty or a row has another number of cells than the header
     */
    public static CsvTable read(String file, InputStream in) throws IOException {
        CsvTable table = new CsvTable(file);
        CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        try (MappingIterator<String[]> it = mapper.readerFor(String[].class).readValues(text)) {
            if (!it.hasNext()) {
                throw new BadDataException(file + ": the file is empty");
            }
            String[] header = it.next();
            for (int c = 0; c < header.length; c++) {
                table.columns.put(header[c].trim(), c);
            }
            while (it.hasNext()) {
                String[] row = it.next();
                if (row.length != header.length) {
                    throw new BadDataException(file + ": row " + (table.rows.size() + 2) + " has " + row.length + " cells, the header "
                            + header.length);
                }
                table.rows.add(row);
            }
        }
        return table;
    }

    /** The number of rows below the header. */
    public int rows() {
        return rows.size();
    }

    /** The column's place, for repeated access. */
    public int column(String name) {
        Integer c = columns.get(name);
        if (c == null) {
            throw new BadDataException(file + ": no column '" + name + "', only " + columns.keySet());
        }
        return c;
    }

    /** A cell as text. */
    public String text(int row, String column) {
        return rows.get(row)[column(column)];
    }

    /** A cell as text, by the column's place. */
    public String text(int row, int column) {
        return rows.get(row)[column];
    }

    /** A cell as a number; an empty cell is NaN. */
    public double number(int row, String column) {
        return number(row, column(column));
    }

    /** A cell as a number, by the column's place; an empty cell is NaN. */
    public double number(int row, int column) {
        String cell = rows.get(row)[column].trim();
        if (cell.isEmpty()) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException e) {
            throw new BadDataException(file + ": row " + (row + 2) + ": '" + cell + "' is not a number");
        }
    }

    /** A cell as a whole number. */
    public int integer(int row, String column) {
        return (int) StrictMath.round(number(row, column));
    }
}
