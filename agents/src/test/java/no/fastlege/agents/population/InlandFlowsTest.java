package no.fastlege.agents.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.fastlege.agents.parameters.ParameterDictionary;
import org.junit.jupiter.api.Test;

class InlandFlowsTest {
    private static final PopulationParameters PARAMETERS =
            ParameterDictionary.defaults().population();
    private static final MoveRates MOVES = new MoveRates(SmallCountry.COUNTRY);
    private final InlandFlows flows = new InlandFlows(
            SmallCountry.COUNTRY, new VitalRates(SmallCountry.COUNTRY, MOVES, PARAMETERS), MOVES, PARAMETERS);

    @Test
    void netMovesAreSmallInTheCountryAndLargeInUniversityTowns() {
        int trondheim = SmallCountry.COUNTRY.indexOf("5001");
        for (int year : new int[] {2017, 2019, 2024, 2030}) {
            double[] young = flows.net(year)[0];
            double all = 0;
            for (double n : young) {
                all += n;
            }
            // what rates by age leave unexplained in the country, against some 30 000 moves of the class
            assertThat(Math.abs(all)).as("net of the country in %d", year).isLessThan(3000);
            assertThat(young[trondheim]).as("net of Trondheim in %d", year).isGreaterThan(200);
        }
    }

    @Test
    void yearsAfterTheCountsAreAllAlike() {
        assertThat(flows.net(2026)).isEqualTo(flows.net(2045));
        assertThat(flows.out(2026)).isEqualTo(flows.out(2045));
    }

    @Test
    void immigrantsLeanToCentralPlaces() {
        double[] share = flows.immigrantShares(2019);
        double sum = 0;
        for (double s : share) {
            sum += s;
        }
        assertThat(sum).isCloseTo(1, within(1e-12));
        int oslo = SmallCountry.COUNTRY.indexOf("0301");
        int utsira = SmallCountry.COUNTRY.indexOf("1151");
        double ofOslo = share[oslo] / SmallCountry.COUNTRY.counts().total(2019, oslo);
        double ofUtsira = share[utsira] / SmallCountry.COUNTRY.counts().total(2019, utsira);
        assertThat(ofOslo / ofUtsira).isBetween(1.1, 1.5);
    }
}
