package no.fastlege.agents.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import no.fastlege.agents.data.CsvTable;
import no.fastlege.sim.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {
    @Test
    void aSampleKeepsWhatItHasWhereThatIsWithinOneAgent() {
        int[] counted = {25, 25, 30, 4};
        int[] have = {3, 2, 5, 0};
        int[] agents = new int[4];
        // 2.5, 2.5, 3.0 and 0.4 agents: 3 and 2 may stay, 5 must fall to 3, 0 may stay; in all 8 are wanted
        Targets.nearest(counted, 10, 8, have, agents, 0);
        assertThat(agents).containsExactly(3, 2, 3, 0);
        // nine are wanted: the cell with most missing goes up
        Targets.nearest(counted, 10, 9, have, agents, 0);
        assertThat(agents).containsExactly(3, 3, 3, 0);
    }

    @Test
    void everyCellOfASampleIsWithinOneAgent() {
        for (int trial = 0; trial < 200; trial++) {
            int[] counted = new int[50];
            int[] have = new int[50];
            int all = 0;
            for (int c = 0; c < counted.length; c++) {
                counted[c] = Draws.below(Draws.mix(trial * 100L + c), 90);
                have[c] = Draws.below(Draws.mix(-trial * 100L - c - 1), 12);
                all += counted[c];
            }
            int[] agents = new int[50];
            int total = all / 10 + (trial & 1);
            Targets.nearest(counted, 10, total, have, agents, 0);
            assertThat(Arrays.stream(agents).sum()).as("trial %d", trial).isEqualTo(total);
            for (int c = 0; c < counted.length; c++) {
                assertThat(Math.abs(counted[c] - 10 * agents[c])).isLessThan(10);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2027,0,mmmm", "2027,1,hhmh", "2040,2,llml", "2050,1,hhmh"})
    void projectedKommunerSumToTheFylker(int year, int alternative, String column) {
        int[] persons = Targets.projected(SmallCountry.COUNTRY, year, alternative);
        CsvTable fylker = SmallCountry.COUNTRY.files().table("fylke_framskriving_2024_2050.csv");
        for (int r = 0; r < fylker.rows(); r++) {
            if (fylker.integer(r, "aar") != year) {
                continue;
            }
            String fylke = fylker.text(r, "fylkesnummer");
            int sum = SmallCountry.COUNTRY.kommuner().stream()
                    .filter(k -> k.fylkeNumber().equals(fylke))
                    .mapToInt(k -> persons[k.index()])
                    .sum();
            assertThat(sum).as("fylke %s", fylke).isEqualTo(fylker.integer(r, column));
        }
    }
}
