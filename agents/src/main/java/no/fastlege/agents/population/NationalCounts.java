package no.fastlege.agents.population;

import no.fastlege.agents.data.Country;

/** The published counts of 1 January summed over kommuner. */
final class NationalCounts {
    private NationalCounts() {}

    /** Residents by cell on 1 January. */
    static long[] of(Country country, int year) {
        long[] sum = new long[Cells.COUNT];
        for (int k = 0; k < country.kommuner().size(); k++) {
            int[] cells = country.counts().of(year, k);
            for (int c = 0; c < Cells.COUNT; c++) {
                sum[c] += cells[c];
            }
        }
        return sum;
    }
}
