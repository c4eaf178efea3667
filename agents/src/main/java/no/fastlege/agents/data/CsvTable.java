package no.fastlege.agents.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small CSV file of the project's data as rows of text, with columns by name: comma, header row, cells quoted where they hold a comma,
 * a quote (doubled) or a line break (RFC 4180).
 *
 * <p>Split by hand: at every start of the program a general CSV library would spend more time on loading itself than on the files.
 */
public final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String[]> rows = new ArrayList<>();

    private CsvTable(String file) {
        this.file = file;
    }

    /**
     * Reads a CSV with a header row; empty lines and a byte order mark, which spreadsheets write, are passed over.
     *
     * @param file the name used in messages
     * @throws IOException if the stream cannot be read
     * @throws BadDataException if the file is empty, a column stands there twice, a row has another number of cells than the header,
     *     or a quote is not closed
     */
    public static CsvTable read(String file, InputStream in) throws IOException {
        CsvTable table = new CsvTable(file);
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        List<String> cells = new ArrayList<>();
        int p = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
        int lines = 0;
        while (p < text.length()) {
            cells.clear();
            p = table.splitLine(text, p, cells);
            lines++;
            if (cells.size() == 1 && cells.get(0).isEmpty()) {
                continue;
            }
            if (table.columns.isEmpty()) {
                table.header(cells);
            } else if (cells.size() != table.columns.size()) {
                throw new BadDataException(file + ": row " + lines + " has " + cells.size() + " cells, the header "
                        + table.columns.size());
            } else {
                table.rows.add(cells.toArray(new String[0]));
            }
        }
        if (table.columns.isEmpty()) {
            throw new BadDataException(file + ": the file is empty");
        }
        return table;
    }

    private void header(List<String> cells) {
        if (cells.size() == 1 && cells.get(0).contains(";")) {
            throw new BadDataException(file + ": the header has semicolons and no comma; cells are parted by commas");
        }
        for (String cell : cells) {
            if (columns.put(cell.trim(), columns.size()) != null) {
                throw new BadDataException(file + ": the column '" + cell.trim() + "' stands there twice");
            }
        }
    }

    /** Splits one line from a place on and returns where the next begins. */
    private int splitLine(String text, int from, List<String> cells) {
        int p = from;
        while (true) {
            if (p < text.length() && text.charAt(p) == '"') {
                StringBuilder cell = new StringBuilder();
                p = unquote(text, p + 1, cell);
                cells.add(cell.toString());
            } else {
                int start = p;
                while (p < text.length() && text.charAt(p) != ',' && text.charAt(p) != '\n') {
                    p++;
                }
                int end = p > start && text.charAt(p - 1) == '\r' && !comma(text, p) ? p - 1 : p;
                cells.add(text.substring(start, end));
            }
            if (!comma(text, p)) {
                break;
            }
            p++;
        }
        if (p < text.length() && text.charAt(p) == '\r') {
            p++;
        }
        if (p < text.length() && text.charAt(p) != '\n') {
            throw new BadDataException(file + ": row " + (rows.size() + 2) + ": text after a closing quote");
        }
        return p + 1;
    }

    private static boolean comma(String text, int p) {
        return p < text.length() && text.charAt(p) == ',';
    }

    /** Appends what stands between quotes and returns the place behind the closing one. */
    private int unquote(String text, int from, StringBuilder cell) {
        int p = from;
        while (p < text.length()) {
            char c = text.charAt(p++);
            if (c != '"') {
                cell.append(c);
            } else if (p < text.length() && text.charAt(p) == '"') {
                cell.append('"');
                p++;
            } else {
                return p;
            }
        }
        throw new BadDataException(file + ": row " + (rows.size() + 2) + ": a quote is not closed");
    }

    /** The names of the columns in their order. */
    public List<String> columnNames() {
        return List.copyOf(columns.keySet());
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
