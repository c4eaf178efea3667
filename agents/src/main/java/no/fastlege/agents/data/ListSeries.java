package no.fastlege.agents.data;

import java.util.Arrays;

/**
 * SSB's yearly series of lists by kommune (KOSTRA, table 12005), 31 December 2015-2024: share of list residents without a doctor, mean
 * list length, reserve capacity. A kommune's series begins when today's kommunenummer came into use, so most begin in 2020 or 2024:
 * never average it as a national figure.
 */
public final class ListSeries {
    /** The first year. */
    public static final int FIRST_YEAR = 2015;

    /** The last year. */
    public static final int LAST_YEAR = 2024;

    private static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;

    /** What the series tells. */
    public enum Measure {
        /** Share of list residents on a list without a doctor, 0 to 1. */
        SHARE_WITHOUT_DOCTOR("andel_pasienter_liste_uten_lege_pst", 0.01),
        /** Mean list length, residents. */
        MEAN_LENGTH("gj_listelengde", 1.0),
        /** Places over residents on lists: 1 where capacity equals lists. */
        CAPACITY("reservekapasitet_indeks", 0.01);

        private final String column;
        private final double unit;

        Measure(String column, double unit) {
            this.column = column;
            this.unit = unit;
        }
    }

    private final double[][][] values = new double[Measure.values().length][][];

    private ListSeries(int kommuner) {
        for (int m = 0; m < values.length; m++) {
            values[m] = new double[kommuner][YEARS];
            for (double[] row : values[m]) {
                Arrays.fill(row, Double.NaN);
            }
        }
    }

    /** Reads the series of a country. */
    public static ListSeries of(Country country) {
        CsvTable table = country.files().table("kommune_fastlege_kostra_2015_2024.csv");
        ListSeries series = new ListSeries(country.kommuner().size());
        for (int r = 0; r < table.rows(); r++) {
            int kommune = country.indexOf(table.text(r, "kommunenummer"));
            int year = table.integer(r, "aar");
            for (Measure measure : Measure.values()) {
                series.values[measure.ordinal()][kommune][year - FIRST_YEAR] =
                        table.number(r, measure.column) * measure.unit;
            }
        }
        return series;
    }

    /** A value, or NaN where none is published. */
    public double value(Measure measure, int kommune, int year) {
        return values[measure.ordinal()][kommune][year - FIRST_YEAR];
    }

    /** The year nearest to {@code year} from it on, else the latest before it, with a value; 0 if the kommune has none. */
    public int yearFrom(Measure measure, int kommune, int year) {
        for (int y = year; y <= LAST_YEAR; y++) {
            if (!Double.isNaN(value(measure, kommune, y))) {
                return y;
            }
        }
        for (int y = year - 1; y >= FIRST_YEAR; y--) {
            if (!Double.isNaN(value(measure, kommune, y))) {
                return y;
            }
        }
        return 0;
    }
}
