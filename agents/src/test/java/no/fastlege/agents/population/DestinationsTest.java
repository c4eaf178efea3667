package no.fastlege.agents.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.sim.Workers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DestinationsTest {
    private static final int KOMMUNER = SmallCountry.COUNTRY.kommuner().size();
    private static final int STEPS = 20_000;

    private static Destinations destinations;
    private static double[][] out;
    private static double[][] net;

    @BeforeAll
    static void balance() {
        destinations = new Destinations(
                SmallCountry.COUNTRY, ParameterDictionary.defaults().population());
        out = new double[Destinations.ageClasses()][KOMMUNER];
        net = new double[Destinations.ageClasses()][KOMMUNER];
        for (double[] ofClass : out) {
            for (int k = 0; k < KOMMUNER; k++) {
                ofClass[k] = 0.046 * SmallCountry.COUNTRY.counts().total(2020, k);
            }
        }
        int oslo = SmallCountry.COUNTRY.indexOf("0301");
        net[1][oslo] = 3000;
        net[1][SmallCountry.COUNTRY.indexOf("4601")] = -3000;
        try (Workers workers = new Workers(1)) {
            destinations.balance(out, net, workers);
        }
    }

    @Test
    void movesInAreMovesOutPlusTheNetWanted() {
        for (int c = 0; c < Destinations.ageClasses(); c++) {
            double[] in = new double[KOMMUNER];
            for (int o = 0; o < KOMMUNER; o++) {
                for (int s = 0; s < STEPS; s++) {
                    in[destinations.draw(c, o, (s + 0.5) / STEPS)] += out[c][o] / STEPS;
                }
            }
            for (int k = 0; k < KOMMUNER; k++) {
                double wanted = out[c][k] + net[c][k];
                assertThat(in[k]).as("class %d kommune %d", c, k).isCloseTo(wanted, within(0.02 * wanted + 3));
            }
        }
    }

    @Test
    void nobodyMovesToTheSameKommune() {
        for (int o = 0; o < KOMMUNER; o++) {
            for (int s = 0; s <= 1000; s++) {
                double unit = s == 1000 ? Math.nextDown(1.0) : s / 1000.0;
                assertThat(destinations.draw(0, o, unit)).isNotEqualTo(o).isBetween(0, KOMMUNER - 1);
            }
        }
    }

    @Test
    void neighboursDrawMoreThanFarPlacesOfTheSameSize() {
        int bergen = SmallCountry.COUNTRY.indexOf("4601");
        int near = SmallCountry.COUNTRY.indexOf("4627");
        int far = SmallCountry.COUNTRY.indexOf("3118");
        int[] drawn = new int[KOMMUNER];
        for (int s = 0; s < STEPS; s++) {
            drawn[destinations.draw(2, bergen, (s + 0.5) / STEPS)]++;
        }
        assertThat(drawn[near]).isGreaterThan(4 * drawn[far]);
    }

    @Test
    void ageClassesCoverAllAges() {
        assertThat(Destinations.ageClass(0)).isZero();
        assertThat(Destinations.ageClass(18)).isZero();
        assertThat(Destinations.ageClass(19)).isEqualTo(1);
        assertThat(Destinations.ageClass(110)).isEqualTo(Destinations.ageClasses() - 1);
    }
}
