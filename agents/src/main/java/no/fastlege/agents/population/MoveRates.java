package no.fastlege.agents.population;

import no.fastlege.agents.data.BadDataException;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.CsvTable;

/**
 * Moves between kommuner per resident and year, by sex and age: the age profile of 2011 where it was published, that of 2004 above it
 * (raised as the two years' rates for all ages), the whole scaled to the 46.0 per 1000 residents of 2020.
 */
final class MoveRates {
    private static final String FILE = "nasjonal_flytting_mellom_kommuner_alder.csv";
    private static final String ALL = "alle aldere";
    private static final int SCALED_TO_YEAR = 2020;

    private final double[] rate = new double[Cells.COUNT];
    private final double mean;

    MoveRates(Country country) {
        CsvTable table = country.files().table(FILE);
        fill(table, true, "rate_per_1000_kvinner");
        fill(table, false, "rate_per_1000_menn");
        double published = published(table);
        long[] people = NationalCounts.of(country, SCALED_TO_YEAR);
        double moves = 0;
        double residents = 0;
        for (int c = 0; c < Cells.COUNT; c++) {
            moves += rate[c] * people[c];
            residents += people[c];
        }
        double factor = published * residents / moves;
        for (int c = 0; c < Cells.COUNT; c++) {
            rate[c] *= factor;
        }
        mean = published;
    }

    /** Moves per resident and year of a cell. */
    double of(int cell) {
        return rate[cell];
    }

    /** Moves per resident and year over all cells. */
    double mean() {
        return mean;
    }

    private static double published(CsvTable table) {
        for (int r = 0; r < table.rows(); r++) {
            if (table.integer(r, "aar") == SCALED_TO_YEAR) {
                return table.number(r, "rate_per_1000_i_alt") / 1000;
            }
        }
        throw new BadDataException(FILE + ": no row of " + SCALED_TO_YEAR);
    }

    private void fill(CsvTable table, boolean woman, String column) {
        double[] old = new double[Cells.AGES];
        double[] recent = new double[Cells.AGES];
        double oldAll = 0;
        double recentAll = 0;
        for (int r = 0; r < table.rows(); r++) {
            int year = table.integer(r, "aar");
            double value = table.number(r, column);
            String group = table.text(r, "aldersgruppe");
            if (Double.isNaN(value)) {
                continue;
            }
            if (group.equals(ALL)) {
                oldAll = year == 2004 ? value : oldAll;
                recentAll = year == 2011 ? value : recentAll;
                continue;
            }
            int from = Integer.parseInt(group.split("[-+]")[0]);
            int to = group.endsWith("+") ? Cells.AGES - 1 : Integer.parseInt(group.split("-")[1]);
            double[] profile = year == 2004 ? old : recent;
            for (int age = from; age <= to; age++) {
                profile[age] = value;
            }
        }
        for (int age = 0; age < Cells.AGES; age++) {
            rate[Cells.of(woman, age)] = recent[age] > 0 ? recent[age] : old[age] * recentAll / oldAll;
        }
    }
}
