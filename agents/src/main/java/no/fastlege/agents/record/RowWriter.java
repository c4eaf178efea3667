package no.fastlege.agents.record;

import no.fastlege.sim.TableData;

/** Fills a table's rows cell by cell in the order of the columns. */
final class RowWriter {
    private final TableData table;
    private int row;
    private int column;

    RowWriter(TableData table) {
        this.table = table;
    }

    /** Starts a row. */
    RowWriter begin() {
        assert row == 0 && column == 0 || column == table.columns().size()
                : table.name() + ": row " + row + " ends at column " + column;
        row = table.addRow();
        column = 0;
        return this;
    }

    /** The next cell is text, or empty where it is null. */
    RowWriter text(String value) {
        table.set(row, column++, value);
        return this;
    }

    /** The next cell is a whole number. */
    RowWriter whole(long value) {
        table.set(row, column++, value);
        return this;
    }

    /** The next cell is a whole number, or empty where it is negative: an id or a count that may be missing. */
    RowWriter wholeOrNone(long value) {
        return value < 0 ? none() : whole(value);
    }

    /** The next cell is a decimal number, or empty where it is NaN. */
    RowWriter decimal(double value) {
        table.set(row, column++, value);
        return this;
    }

    /** The next cell is true or false. */
    RowWriter flag(boolean value) {
        table.set(row, column++, value);
        return this;
    }

    /** The next cell stays empty. */
    RowWriter none() {
        column++;
        return this;
    }
}
