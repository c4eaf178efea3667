package no.fastlege.agents.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {
    private static final int KOMMUNER = SmallCountry.COUNTRY.kommuner().size();
    private final Matching matching = new Matching(SmallCountry.COUNTRY);

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 0.999})
    void theLabourMarketRegionComesFirst(double turn) {
        int oslo = SmallCountry.COUNTRY.indexOf("0301");
        int baerum = SmallCountry.COUNTRY.indexOf("3201");
        int tromso = SmallCountry.COUNTRY.indexOf("5501");
        int[] over = new int[KOMMUNER];
        int[] under = new int[KOMMUNER];
        over[oslo] = 5;
        under[baerum] = 3;
        under[tromso] = 4;
        List<String> flows = new ArrayList<>();
        matching.match(over, under, turn, (from, to, agents) -> flows.add(from + ">" + to + ":" + agents));
        assertThat(flows).containsExactly(oslo + ">" + baerum + ":3", oslo + ">" + tromso + ":2");
        assertThat(over[oslo]).isZero();
        assertThat(under[tromso]).isEqualTo(2);
    }

    @Test
    void allIsMatchedThatCanBe() {
        int[] over = new int[KOMMUNER];
        int[] under = new int[KOMMUNER];
        int sum = 0;
        for (int k = 0; k < KOMMUNER; k++) {
            over[k] = k % 3 == 0 ? k % 7 : 0;
            under[k] = k % 3 == 1 ? 1 + k % 5 : 0;
            sum += over[k] - under[k];
        }
        matching.match(
                over, under, 0.5, (from, to, agents) -> assertThat(agents).isPositive());
        int overLeft = 0;
        int underLeft = 0;
        for (int k = 0; k < KOMMUNER; k++) {
            overLeft += over[k];
            underLeft += under[k];
        }
        assertThat(overLeft - underLeft).isEqualTo(sum);
        assertThat(Math.min(overLeft, underLeft)).isZero();
    }
}
