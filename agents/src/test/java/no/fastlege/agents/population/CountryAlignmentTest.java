package no.fastlege.agents.population;

import static org.assertj.core.api.Assertions.assertThat;

import no.fastlege.agents.world.World;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The full country: every cell of every kommune meets every published 1 January, and totals the projection afterwards. */
@Tag("country")
class CountryAlignmentTest {
    @Test
    void everyCellIsAsCounted() {
        World world = SmallCountry.world(1, 1, 2);
        PopulationPhase phase = new PopulationPhase(world);
        Alignment counter = new Alignment(world, null);
        for (int year = 2017; year < world.country.counts().lastYear(); year++) {
            SmallCountry.run(world, phase, Months.of(year, 1), Months.of(year, 12));
            int[] have = counter.count(Months.of(year, 12));
            for (int k = 0; k < world.kommuner.size(); k++) {
                int[] counted = world.country.counts().of(year + 1, k);
                int sum = 0;
                for (int c = 0; c < Cells.COUNT; c++) {
                    assertThat(have[k * Cells.COUNT + c])
                            .as("%d kommune %d cell %d", year + 1, k, c)
                            .isEqualTo(counted[c]);
                    sum += counted[c];
                }
                assertThat(world.kommuner.get(k).residents).isEqualTo(sum);
            }
            // the published rates are right: alignment from and to abroad is small, and moves are about 46.0 per 1000
            assertThat(world.nation.alignedIn + world.nation.alignedOut)
                    .as("aligned in %d", year)
                    .isLessThan(12_000);
            double moves = world.nation.lifeEventsYear[LifeEvents.MOVES] + world.nation.alignedMoved;
            assertThat(1000 * moves / world.residents.alive())
                    .as("moves of %d", year)
                    .isBetween(43.0, 50.0);
        }
        for (int year = 2026; year <= 2028; year++) {
            SmallCountry.run(world, phase, Months.of(year, 1), Months.of(year, 12));
            int[] projected = Targets.projected(world.country, year + 1, 0);
            for (int k = 0; k < projected.length; k++) {
                assertThat(world.kommuner.get(k).residents)
                        .as("%d kommune %d", year + 1, k)
                        .isEqualTo(projected[k]);
            }
        }
        world.workers.close();
    }
}
