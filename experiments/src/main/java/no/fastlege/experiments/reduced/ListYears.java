package no.fastlege.experiments.reduced;

import java.util.List;
import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.world.Contract;
import no.fastlege.experiments.study.StoredRun;

/** Lists on each 31 December by kommune, from the start population's on. Arrays are indexed by year less the first, then by kommune. */
public final class ListYears {
    private static final String TABLE = "lists";
    private static final List<String> COLUMNS =
            List.of("date", "kommunenummer", "doctor_id", "contract", "cap", "length");

    private final int firstYear;
    private final double[][] caps;
    private final double[][] withGp;
    private final double[][] residentsWithGp;
    private final double[][][] contracts;

    /** Reduces one run. */
    public ListYears(StoredRun run, Country country) {
        firstYear = run.firstYear() - 1;
        int years = run.lastYear() - firstYear + 1;
        int kommuner = country.kommuner().size();
        caps = new double[years][kommuner];
        withGp = new double[years][kommuner];
        residentsWithGp = new double[years][kommuner];
        contracts = new double[years][Contract.values().length][kommuner];
        for (Map<String, String> row : run.rows(TABLE, COLUMNS)) {
            int y = Integer.parseInt(row.get("date").substring(0, 4)) - firstYear;
            if (y < years && !row.get("doctor_id").isEmpty()) {
                int k = country.indexOf(row.get("kommunenummer"));
                caps[y][k] += Integer.parseInt(row.get("cap"));
                withGp[y][k]++;
                residentsWithGp[y][k] += Integer.parseInt(row.get("length"));
                contracts[y][Contract.labelled(row.get("contract")).ordinal()][k]++;
            }
        }
    }

    /** The reduction of one run. */
    public static ListYears of(StoredRun run, Country country) {
        return new ListYears(run, country);
    }

    /** The first year: that of the start population's 31 December. */
    public int firstYear() {
        return firstYear;
    }

    /** Places on lists with a doctor. */
    public double[] caps(int year) {
        return caps[year - firstYear];
    }

    /** Lists with a doctor. */
    public double[] withGp(int year) {
        return withGp[year - firstYear];
    }

    /** Residents on lists with a doctor. */
    public double[] residentsWithGp(int year) {
        return residentsWithGp[year - firstYear];
    }

    /** Lists with a doctor of one contract form. */
    public double[] withContract(int year, Contract contract) {
        return contracts[year - firstYear][contract.ordinal()];
    }
}
