package no.fastlege.agents.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.CsvTable;
import no.fastlege.agents.parameters.ParameterDictionary;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VitalRatesTest {
    private static final Country COUNTRY = SmallCountry.COUNTRY;
    private static final MoveRates MOVES = new MoveRates(COUNTRY);
    private static final VitalRates RATES =
            new VitalRates(COUNTRY, MOVES, ParameterDictionary.defaults().population());

    @ParameterizedTest
    @ValueSource(ints = {2017, 2018, 2019, 2020, 2021, 2022, 2023})
    void expectedDeathsAndBirthsAreThePublishedOnes(int year) {
        long[] people = NationalCounts.of(COUNTRY, year);
        double[] die = RATES.deaths(year);
        double[] bear = RATES.births(year);
        double deaths = 0;
        double births = 0;
        for (int c = 0; c < Cells.COUNT; c++) {
            deaths += people[c] * die[c];
            births += Cells.woman(c) ? people[c] * bear[Cells.age(c)] : 0;
        }
        // those who came or were born in the year die too, hence the margin
        assertThat(deaths)
                .isCloseTo(
                        published("nasjonal_dodelighet_2010_2023.csv", "dodsfall", year),
                        Percentage.withPercentage(1.5));
        assertThat(births)
                .isCloseTo(
                        published("nasjonal_fodsler_2010_2023.csv", "fodte_i_alt", year),
                        Percentage.withPercentage(1e-6));
    }

    @Test
    void immigrationLessEmigrationIsThePublishedResidual() {
        for (int year = 2017; year <= 2023; year++) {
            double gross = 0;
            for (double g : RATES.immigration(year)) {
                assertThat(g).isNotNegative();
                gross += g;
            }
            long[] people = NationalCounts.of(COUNTRY, year);
            double leave = 0;
            for (int c = 0; c < Cells.COUNT; c++) {
                // those of 99 and over have no cell a year later in which their successors could come
                leave += Cells.age(c) < Cells.AGES - 1 ? people[c] * RATES.emigration()[c] : 0;
            }
            double net = published(
                    "nasjonal_nettoinnvandring_alder_avledet_2017_2023.csv", "nettoinnvandring_avledet", year);
            assertThat(gross - leave).as("net immigration of %d", year).isCloseTo(net, within(1.0));
        }
    }

    @Test
    void yearsWithoutFiguresFollowTheLastOnes() {
        double[] last = RATES.deaths(2024);
        double[] later = RATES.deaths(2040);
        assertThat(later[Cells.of(true, 80)])
                .isLessThan(last[Cells.of(true, 80)])
                .isGreaterThan(0.7 * last[Cells.of(true, 80)]);
        assertThat(RATES.births(2040)).isEqualTo(RATES.births(2026));
        double all = 0;
        for (double g : RATES.immigration(2035)) {
            all += g;
        }
        assertThat(all).isBetween(40_000.0, 70_000.0);
    }

    @Test
    void infantsOf2024AreThoseCounted() {
        long[] next = NationalCounts.of(COUNTRY, 2025);
        long[] people = NationalCounts.of(COUNTRY, 2024);
        double births = 0;
        for (int age = 0; age < Cells.AGES; age++) {
            births += people[Cells.of(true, age)] * RATES.births(2024)[age];
        }
        double infants = next[Cells.of(true, 0)] + next[Cells.of(false, 0)];
        assertThat(births).isCloseTo(infants, Percentage.withPercentage(1.5)).isLessThan(infants);
    }

    @Test
    void movesMeetTheTotalOf2020() {
        long[] people = NationalCounts.of(COUNTRY, 2020);
        double moves = 0;
        double residents = 0;
        for (int c = 0; c < Cells.COUNT; c++) {
            moves += people[c] * MOVES.of(c);
            residents += people[c];
        }
        assertThat(1000 * moves / residents).isCloseTo(46.0, within(1e-9));
        assertThat(MOVES.of(Cells.of(true, 22))).isGreaterThan(3 * MOVES.of(Cells.of(true, 45)));
    }

    private static double published(String file, String column, int year) {
        CsvTable table = COUNTRY.files().table(file);
        double sum = 0;
        for (int r = 0; r < table.rows(); r++) {
            if (table.integer(r, "aar") == year) {
                sum += table.number(r, column);
            }
        }
        return sum;
    }
}
