package no.fastlege.agents.population;

import no.fastlege.agents.data.BadDataException;
import no.fastlege.agents.data.CsvTable;

/** One row of numbers per year of a published series without gaps. */
final class YearSeries {
    private final int first;
    private final double[][] values;

    /** Room for the years that a column names, all zero. */
    YearSeries(CsvTable table, String yearColumn, int width) {
        int column = table.column(yearColumn);
        int lowest = Integer.MAX_VALUE;
        int highest = Integer.MIN_VALUE;
        for (int r = 0; r < table.rows(); r++) {
            int year = (int) table.number(r, column);
            lowest = Math.min(lowest, year);
            highest = Math.max(highest, year);
        }
        first = lowest;
        values = new double[highest - lowest + 1][width];
    }

    /** The first year. */
    int first() {
        return first;
    }

    /** The last year. */
    int last() {
        return first + values.length - 1;
    }

    /** The numbers of a year: to be read after they were filled in. */
    double[] of(int year) {
        if (year < first || year > last()) {
            throw new BadDataException("no figures of " + year + ", only of " + first + " to " + last());
        }
        return values[year - first];
    }
}
