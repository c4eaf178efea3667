package no.fastlege.agents.data;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** SSB's residents on 1 January by year, kommune, sex and single year of age (the last age is 100 and over). */
public final class ResidentCounts {
    /** The first year of counts. */
    public static final int FIRST_YEAR = 2017;

    /** Ages per sex: 0 to 100. */
    public static final int AGES = Country.LAST_AGE + 1;

    private final int[][][] byYearKommune;

    /** Counts by year from {@link #FIRST_YEAR}, kommune, and cell. */
    ResidentCounts(int[][][] byYearKommune) {
        this.byYearKommune = byYearKommune;
    }

    /** The last year of counts. */
    public int lastYear() {
        return FIRST_YEAR + byYearKommune.length - 1;
    }

    /**
     * Counts of one kommune on 1 January: women in cells 0 to 100, men in cells 101 to 201. Read, never written.
     *
     * @param year {@link #FIRST_YEAR} to {@link #lastYear()}
     */
    public int[] of(int year, int kommune) {
        return byYearKommune[year - FIRST_YEAR][kommune];
    }

    /** Residents of one kommune on 1 January. */
    public int total(int year, int kommune) {
        int sum = 0;
        for (int n : of(year, kommune)) {
            sum += n;
        }
        return sum;
    }

    static ResidentCounts read(DataFiles files, Map<String, Integer> indexOf) {
        byte[] text = files.bytes("kommune_folkemengde_alder1_kjonn_2017_2026.csv");
        int[][][] counts = new int[10][indexOf.size()][];
        int p = 0;
        while (text[p++] != '\n') {
            continue;
        }
        // two megabytes at every start: split by hand, a tenth of the time of a general CSV reader
        while (p < text.length) {
            String number = new String(text, p, 4, StandardCharsets.US_ASCII);
            p += 5;
            int year = 0;
            while (text[p] != ',') {
                year = year * 10 + text[p++] - '0';
            }
            p++;
            int offset = text[p] == 'K' ? 0 : AGES;
            p += 2;
            int kommune = indexOf.get(number);
            int[] cells = counts[year - FIRST_YEAR][kommune];
            if (cells == null) {
                cells = new int[2 * AGES];
                counts[year - FIRST_YEAR][kommune] = cells;
            }
            for (int age = 0; age < AGES; age++) {
                int value = 0;
                while (p < text.length && text[p] >= '0' && text[p] <= '9') {
                    value = value * 10 + text[p++] - '0';
                }
                cells[offset + age] = value;
                p++;
            }
            while (p < text.length && (text[p] == '\n' || text[p] == '\r')) {
                p++;
            }
        }
        return new ResidentCounts(counts);
    }
}
