package no.fastlege.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One output table as columns of primitives that grow row by row. Columns are typed; {@code null} text, {@code NaN}, {@link
 * #EMPTY_LONG} and a boolean that nobody set are empty cells, see {@link #empty(int, int)}.
 */
public final class TableData {
    /** The empty cell of a whole-number column. */
    public static final long EMPTY_LONG = Long.MIN_VALUE;

    private static final byte FALSE = 0;
    private static final byte TRUE = 1;
    private static final byte EMPTY_BOOLEAN = 2;

    /** The type of a column. */
    public enum Type {
        /** Text. */
        TEXT,
        /** Whole numbers. */
        LONG,
        /** Numbers with decimals. */
        DOUBLE,
        /** {@code true}, {@code false} or empty. */
        BOOLEAN
    }

    /**
     * A column's place in the data dictionary.
     *
     * @param name lower_snake_case
     * @param type what a cell holds
     * @param unit the unit, or an empty text where a cell has none
     * @param meaning one sentence
     */
    public record Column(String name, Type type, String unit, String meaning) {}

    private final String name;
    private final List<Column> columns;
    private final Object[] cells;
    private int rows;
    private int room = 1024;

    /** An empty table. */
    public TableData(String name, List<Column> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.cells = new Object[columns.size()];
        for (int c = 0; c < cells.length; c++) {
            cells[c] = switch (columns.get(c).type()) {
                case TEXT -> new String[room];
                case LONG -> new long[room];
                case DOUBLE -> new double[room];
                case BOOLEAN -> new byte[room];
            };
        }
    }

    private TableData(TableData of) {
        name = of.name;
        columns = of.columns;
        cells = of.cells.clone();
        rows = of.rows;
        room = of.room;
    }

    /**
     * The rows so far, for another thread to read while this table grows: shares the cells, costs no copy. The rows so far must not be
     * changed any more, and no row may be added to what is returned.
     */
    public TableData rowsSoFar() {
        return new TableData(this);
    }

    /** The table's name, as in the run directory. */
    public String name() {
        return name;
    }

    /** The columns in their order. */
    public List<Column> columns() {
        return columns;
    }

    /** The number of rows. */
    public int rows() {
        return rows;
    }

    /** Starts a row of empty cells and returns its number. */
    public int addRow() {
        if (rows == room) {
            room *= 2;
            for (int c = 0; c < cells.length; c++) {
                Object old = cells[c];
                if (old instanceof String[] a) {
                    cells[c] = Arrays.copyOf(a, room);
                } else if (old instanceof long[] a) {
                    cells[c] = Arrays.copyOf(a, room);
                } else if (old instanceof double[] a) {
                    cells[c] = Arrays.copyOf(a, room);
                } else {
                    cells[c] = Arrays.copyOf((byte[]) old, room);
                }
            }
        }
        for (int c = 0; c < cells.length; c++) {
            if (cells[c] instanceof long[] a) {
                a[rows] = EMPTY_LONG;
            } else if (cells[c] instanceof double[] a) {
                a[rows] = Double.NaN;
            } else if (cells[c] instanceof byte[] a) {
                a[rows] = EMPTY_BOOLEAN;
            }
        }
        return rows++;
    }

    /** Sets a text cell. */
    public void set(int row, int column, String value) {
        ((String[]) cells[column])[row] = value;
    }

    /** Sets a whole-number cell. */
    public void set(int row, int column, long value) {
        ((long[]) cells[column])[row] = value;
    }

    /** Sets a decimal cell. */
    public void set(int row, int column, double value) {
        ((double[]) cells[column])[row] = value;
    }

    /** Sets a boolean cell. */
    public void set(int row, int column, boolean value) {
        ((byte[]) cells[column])[row] = value ? TRUE : FALSE;
    }

    /** A text cell, or null where it is empty. */
    public String text(int row, int column) {
        return ((String[]) cells[column])[row];
    }

    /** A whole-number cell, or {@link #EMPTY_LONG}. */
    public long longValue(int row, int column) {
        return ((long[]) cells[column])[row];
    }

    /** A decimal cell, or NaN. */
    public double doubleValue(int row, int column) {
        return ((double[]) cells[column])[row];
    }

    /** A boolean cell; false where it is empty. */
    public boolean booleanValue(int row, int column) {
        return ((byte[]) cells[column])[row] == TRUE;
    }

    /** Whether a cell of any type is empty. */
    public boolean empty(int row, int column) {
        Object cell = cells[column];
        if (cell instanceof String[] a) {
            return a[row] == null;
        }
        if (cell instanceof long[] a) {
            return a[row] == EMPTY_LONG;
        }
        if (cell instanceof double[] a) {
            return Double.isNaN(a[row]);
        }
        return ((byte[]) cell)[row] == EMPTY_BOOLEAN;
    }

    /** The number of a column by its name. */
    public int column(String columnName) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).name().equals(columnName)) {
                return c;
            }
        }
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.name()));
        throw new IllegalArgumentException("table " + name + " has no column '" + columnName + "', only " + names);
    }

    /** Writes the rows. */
    public void write(SnapshotOut out) {
        out.text(name + ".columns", layout());
        out.integer(name + ".rows", rows);
        for (int c = 0; c < cells.length; c++) {
            String entry = name + "." + columns.get(c).name();
            if (cells[c] instanceof String[] a) {
                ObjectColumns.writeTexts(out, entry, a, rows);
            } else {
                ObjectColumns.writeColumn(out, entry, cells[c], rows);
            }
        }
    }

    /**
     * Puts the rows that {@link #write(SnapshotOut)} wrote in the place of this table's.
     *
     * @throws BadSnapshotException if the table had other columns then
     */
    public void read(SnapshotIn in) {
        String found = in.text(name + ".columns");
        if (!found.equals(layout())) {
            throw new BadSnapshotException(
                    "snapshot: table " + name + " had the columns " + found + ", here " + layout());
        }
        rows = in.integer(name + ".rows");
        room = Math.max(rows, 1024);
        for (int c = 0; c < cells.length; c++) {
            String entry = name + "." + columns.get(c).name();
            cells[c] = switch (columns.get(c).type()) {
                case TEXT -> Arrays.copyOf(ObjectColumns.readTexts(in, entry), room);
                case LONG -> Arrays.copyOf(in.longs(entry), room);
                case DOUBLE -> Arrays.copyOf(in.doubles(entry), room);
                case BOOLEAN -> Arrays.copyOf(in.bytes(entry), room);
            };
        }
    }

    private String layout() {
        List<String> parts = new ArrayList<>();
        columns.forEach(column -> parts.add(column.name() + ":" + column.type()));
        return String.join(",", parts);
    }
}
