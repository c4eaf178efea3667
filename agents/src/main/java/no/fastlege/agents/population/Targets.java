package no.fastlege.agents.population;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import no.fastlege.agents.data.BadDataException;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.CsvTable;
import no.fastlege.agents.data.ResidentCounts;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * How many agents there ought to be on a 1 January: by kommune, sex and age as counted, or by kommune as projected.
 *
 * <p>At a scale below 1 persons become agents: kommuner by systematic rounding with a keyed start, unbiased and right within one agent
 * in each kommune and in the country; a kommune's cells as near to what is there as within one agent of the count, so that a sample is
 * not stirred for the sake of rounding (with cells rounded afresh, one resident in nine would have to move each December at a scale of
 * 0.02).
 */
final class Targets {
    private static final String MAIN = "kommune_framskriving_mmmm_2024_2050.csv";
    private static final String ALTERNATIVES = "fylke_framskriving_2024_2050.csv";
    private static final String[] COLUMN_OF_ALTERNATIVE = {"mmmm", "hhmh", "llml"};
    private static final int LAST_PROJECTED_YEAR = 2050;

    private Targets() {}

    /** The last 1 January for which there is a projection. */
    static int lastYear() {
        return LAST_PROJECTED_YEAR;
    }

    /**
     * Agents by kommune and cell on a counted 1 January.
     *
     * @param have agents by kommune and cell at present: place {@code kommune * Cells.COUNT + cell}
     */
    static int[] byCell(World world, int year, int[] have) {
        ResidentCounts counts = world.country.counts();
        int kommuner = world.country.kommuner().size();
        int[] agents = new int[kommuner * Cells.COUNT];
        if (world.residents.persons() == 1) {
            for (int k = 0; k < kommuner; k++) {
                System.arraycopy(counts.of(year, k), 0, agents, k * Cells.COUNT, Cells.COUNT);
            }
            return agents;
        }
        int[] totals = new int[kommuner];
        for (int k = 0; k < kommuner; k++) {
            totals[k] = counts.total(year, k);
        }
        int[] ofKommune = rounded(world, totals);
        for (int k = 0; k < kommuner; k++) {
            nearest(counts.of(year, k), world.residents.persons(), ofKommune[k], have, agents, k * Cells.COUNT);
        }
        return agents;
    }

    /** Agents by kommune on a projected 1 January. */
    static int[] byKommune(World world, int year) {
        return rounded(world, projected(world.country, year, world.populationAlternative));
    }

    /** Persons by kommune as agents: systematic rounding along the kommuner, so that the country is right within one agent. */
    private static int[] rounded(World world, int[] persons) {
        int perAgent = world.residents.persons();
        int start = Draws.below(Draws.bits(world.draws.salt(Decisions.TARGET_ROUNDING, 0), 0), perAgent);
        long reached = start;
        int[] agents = new int[persons.length];
        for (int k = 0; k < persons.length; k++) {
            long before = reached / perAgent;
            reached += persons[k];
            agents[k] = (int) (reached / perAgent - before);
        }
        return agents;
    }

    /**
     * One kommune's cells in agents: the whole numbers on either side of the count, whichever is nearer to what is there now, then as
     * many cells as needed put on the other side to meet the kommune's total, those furthest from their count first.
     */
    static void nearest(int[] counted, int persons, int total, int[] have, int[] agents, int offset) {
        int sum = 0;
        long[] gap = new long[counted.length];
        for (int c = 0; c < counted.length; c++) {
            int low = counted[c] / persons;
            int high = (counted[c] + persons - 1) / persons;
            int t = Math.max(low, Math.min(high, have[offset + c]));
            agents[offset + c] = t;
            sum += t;
            // persons missing, sortable, with the cell in the low bits
            gap[c] = ((long) counted[c] - (long) t * persons) * counted.length + c;
        }
        Arrays.sort(gap);
        for (int i = gap.length - 1; sum < total; i--) {
            agents[offset + Math.floorMod(gap[i], counted.length)]++;
            sum++;
        }
        for (int i = 0; sum > total; i++) {
            agents[offset + Math.floorMod(gap[i], counted.length)]--;
            sum--;
        }
    }

    /**
     * Persons by kommune on 1 January as SSB projects them; the high and the low alternative are the main one scaled within the fylke,
     * rounded so that the fylke's total is as published.
     *
     * @param year 2024 to 2050
     * @param alternative 0 main, 1 high, 2 low
     */
    static int[] projected(Country country, int year, int alternative) {
        CsvTable main = country.files().table(MAIN);
        int column = main.column("folkemengde_" + year);
        int[] persons = new int[country.kommuner().size()];
        for (int r = 0; r < main.rows(); r++) {
            persons[country.indexOf(main.text(r, "kommunenummer"))] = (int) main.number(r, column);
        }
        if (alternative == 0) {
            return persons;
        }
        CsvTable fylker = country.files().table(ALTERNATIVES);
        Map<String, Double> factor = new HashMap<>();
        for (int r = 0; r < fylker.rows(); r++) {
            if (fylker.integer(r, "aar") == year) {
                double of = fylker.number(r, COLUMN_OF_ALTERNATIVE[alternative]);
                factor.put(fylker.text(r, "fylkesnummer"), of / fylker.number(r, COLUMN_OF_ALTERNATIVE[0]));
            }
        }
        Map<String, Double> reached = new HashMap<>();
        for (int k = 0; k < persons.length; k++) {
            String fylke = country.kommune(k).fylkeNumber();
            if (!factor.containsKey(fylke)) {
                throw new BadDataException(ALTERNATIVES + ": no row of fylke " + fylke + " in " + year);
            }
            double before = reached.getOrDefault(fylke, 0.0);
            double after = before + persons[k] * factor.get(fylke);
            reached.put(fylke, after);
            persons[k] = (int) (StrictMath.round(after) - StrictMath.round(before));
        }
        return persons;
    }
}
