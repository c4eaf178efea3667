package no.fastlege.agents.population;

import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.CsvTable;
import no.fastlege.agents.data.ResidentCounts;

/**
 * Deaths, births and migration by sex and age for any year, from the published series as far as they go.
 *
 * <ul>
 *   <li><b>Deaths</b>: published rates to 2023; afterwards the mean of the last five years, falling by a parameter.
 *   <li><b>Births</b>: fertility by age to 2022, afterwards as in 2022; scaled to the published births of the country (to 2023), then to
 *       the infants counted on the next 1 January (their mean ratio to births is applied), then to the last such level.
 *   <li><b>Migration</b>: net immigration is the published residual (to 2023), then the same residual from the counts, then the mean of
 *       {@link #ORDINARY_FIRST} to {@link #ORDINARY_LAST}. Emigration is a parameter with the age profile of moves; immigration is
 *       their sum.
 * </ul>
 *
 * <p>Everything is by the age on 1 January; whoever is then {@code x} years old turns {@code x + 1} in the year, so a rate is the mean
 * of two ages.
 */
final class VitalRates {
    /** First and last year of net immigration that the years without any figure take as their pattern: before the war in Ukraine. */
    static final int ORDINARY_FIRST = 2017;

    static final int ORDINARY_LAST = 2021;

    private static final int DEATHS_AVERAGED = 5;

    private final Country country;
    private final ResidentCounts counts;
    private final MoveRates moves;
    private final PopulationParameters parameters;
    private final YearSeries mortality;
    private final YearSeries fertility;
    private final YearSeries netImmigration;
    private final YearSeries births;
    private final double infantsPerBirth;
    private final double boys;

    VitalRates(Country country, MoveRates moves, PopulationParameters parameters) {
        this.country = country;
        this.counts = country.counts();
        this.moves = moves;
        this.parameters = parameters;
        this.mortality = mortality(country.files().table("nasjonal_dodelighet_2010_2023.csv"));
        this.fertility = fertility(country.files().table("nasjonal_fruktbarhet_alder_2010_2022.csv"));
        this.netImmigration =
                netImmigration(country.files().table("nasjonal_nettoinnvandring_alder_avledet_2017_2023.csv"));
        CsvTable born = country.files().table("nasjonal_fodsler_2010_2023.csv");
        this.births = new YearSeries(born, "aar", 1);
        double boysBorn = 0;
        double allBorn = 0;
        for (int r = 0; r < born.rows(); r++) {
            births.of(born.integer(r, "aar"))[0] = born.number(r, "fodte_i_alt");
            boysBorn += born.number(r, "fodte_gutter");
            allBorn += born.number(r, "fodte_i_alt");
        }
        this.boys = boysBorn / allBorn;
        this.infantsPerBirth = infantsPerBirth();
    }

    /** Boys' share of births. */
    double boys() {
        return boys;
    }

    private static YearSeries mortality(CsvTable table) {
        YearSeries rate = new YearSeries(table, "aar", Cells.COUNT);
        YearSeries exposed = new YearSeries(table, "aar", Cells.COUNT);
        int year = table.column("aar");
        int sex = table.column("kjonn");
        int age = table.column("alder");
        int people = table.column("folkemengde_1jan");
        int deaths = table.column("dodsfall");
        int mx = table.column("dodsrate_mx");
        for (int r = 0; r < table.rows(); r++) {
            int y = (int) table.number(r, year);
            int a = (int) table.number(r, age);
            int cell = Cells.of(table.text(r, sex).equals("K"), a);
            if (a < Cells.AGES - 1) {
                rate.of(y)[cell] = table.number(r, mx);
            } else {
                rate.of(y)[cell] += table.number(r, deaths);
                exposed.of(y)[cell] += table.number(r, people);
            }
        }
        for (int y = rate.first(); y <= rate.last(); y++) {
            for (int cell = Cells.AGES - 1; cell < Cells.COUNT; cell += Cells.AGES) {
                rate.of(y)[cell] /= exposed.of(y)[cell];
            }
        }
        return rate;
    }

    private static YearSeries fertility(CsvTable table) {
        YearSeries rate = new YearSeries(table, "aar", Cells.AGES);
        for (int r = 0; r < table.rows(); r++) {
            rate.of(table.integer(r, "aar"))[table.integer(r, "alder")] = table.number(r, "fruktbarhetsrate");
        }
        return rate;
    }

    private static YearSeries netImmigration(CsvTable table) {
        YearSeries net = new YearSeries(table, "aar", Cells.COUNT);
        for (int r = 0; r < table.rows(); r++) {
            int cell = Cells.of(table.text(r, "kjonn").equals("K"), table.integer(r, "alder_31des"));
            net.of(table.integer(r, "aar"))[cell] = table.number(r, "nettoinnvandring_avledet");
        }
        return net;
    }

    private double infantsPerBirth() {
        double infants = 0;
        double born = 0;
        for (int y = ResidentCounts.FIRST_YEAR; y <= Math.min(births.last(), counts.lastYear() - 1); y++) {
            infants += infants(y + 1);
            born += births.of(y)[0];
        }
        return infants / born;
    }

    private double infants(int year) {
        long[] people = NationalCounts.of(country, year);
        return (double) people[Cells.of(true, 0)] + people[Cells.of(false, 0)];
    }

    /** The probability of dying in the year, by cell of 1 January. */
    double[] deaths(int year) {
        double[] rate = new double[Cells.COUNT];
        if (year <= mortality.last()) {
            System.arraycopy(mortality.of(year), 0, rate, 0, rate.length);
        } else {
            double factor = StrictMath.pow(
                    1 - parameters.mortalityDecline(), year - mortality.last() + (DEATHS_AVERAGED - 1) / 2.0);
            for (int y = mortality.last() - DEATHS_AVERAGED + 1; y <= mortality.last(); y++) {
                for (int c = 0; c < rate.length; c++) {
                    rate[c] += mortality.of(y)[c] * factor / DEATHS_AVERAGED;
                }
            }
        }
        double[] odds = new double[Cells.COUNT];
        for (int c = 0; c < odds.length; c++) {
            double next = Cells.age(c) == Cells.AGES - 1 ? rate[c] : rate[c + 1];
            odds[c] = 1 - StrictMath.exp(-(rate[c] + next) / 2);
        }
        return odds;
    }

    /** The probability that a woman gives birth in the year, by her age on 1 January. */
    double[] births(int year) {
        int reference = Math.min(year, counts.lastYear() - 1);
        double[] odds = fertilityOfCohorts(year);
        double[] then = fertilityOfCohorts(reference);
        long[] people = NationalCounts.of(country, reference);
        double expected = 0;
        for (int age = 0; age < Cells.AGES; age++) {
            expected += then[age] * people[Cells.of(true, age)];
        }
        double factor = bornIn(reference) / expected;
        for (int age = 0; age < Cells.AGES; age++) {
            odds[age] *= factor;
        }
        return odds;
    }

    private double[] fertilityOfCohorts(int year) {
        double[] rate = fertility.of(Math.min(year, fertility.last()));
        double[] odds = new double[Cells.AGES];
        for (int age = 0; age < Cells.AGES - 1; age++) {
            odds[age] = (rate[age] + rate[age + 1]) / 2;
        }
        return odds;
    }

    private double bornIn(int year) {
        return year <= births.last() ? births.of(year)[0] : infants(year + 1) / infantsPerBirth;
    }

    /** The probability of leaving the country in the year, by cell of 1 January. */
    double[] emigration() {
        double[] odds = new double[Cells.COUNT];
        for (int c = 0; c < odds.length; c++) {
            odds[c] = parameters.emigrationRate() * moves.of(c) / moves.mean();
        }
        return odds;
    }

    /** Persons expected to come from abroad in the year, by cell of 31 December; never negative. */
    double[] immigration(int year) {
        double[] gross = net(year);
        double[] leave = emigration();
        long[] people = NationalCounts.of(country, Math.min(year, counts.lastYear()));
        double wanted = 0;
        double positive = 0;
        for (int c = 0; c < gross.length; c++) {
            if (Cells.age(c) > 0) {
                gross[c] += people[c - 1] * leave[c - 1];
            }
            wanted += gross[c];
            gross[c] = Math.max(0, gross[c]);
            positive += gross[c];
        }
        double factor = positive > 0 ? Math.max(0, wanted) / positive : 0;
        for (int c = 0; c < gross.length; c++) {
            gross[c] *= factor;
        }
        return gross;
    }

    private double[] net(int year) {
        if (year <= netImmigration.last()) {
            return netImmigration.of(year).clone();
        }
        double[] net = new double[Cells.COUNT];
        if (year < counts.lastYear()) {
            long[] before = NationalCounts.of(country, year);
            long[] after = NationalCounts.of(country, year + 1);
            double[] die = deaths(year);
            for (int c = 0; c < net.length; c++) {
                int age = Cells.age(c);
                if (age > 0 && age < Cells.AGES - 1) {
                    net[c] = after[c] - before[c - 1] * (1 - die[c - 1]);
                } else if (age == 0) {
                    net[c] = after[c] * (1 - 1 / infantsPerBirth);
                }
            }
            return net;
        }
        for (int y = ORDINARY_FIRST; y <= ORDINARY_LAST; y++) {
            for (int c = 0; c < net.length; c++) {
                net[c] += netImmigration.of(y)[c] / (ORDINARY_LAST - ORDINARY_FIRST + 1);
            }
        }
        return net;
    }
}
