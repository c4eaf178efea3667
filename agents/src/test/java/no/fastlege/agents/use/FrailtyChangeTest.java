package no.fastlege.agents.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.Workers;
import org.junit.jupiter.api.Test;

/** Frailty over the years: as many residents of every class, not always the same ones. */
class FrailtyChangeTest {
    private static final int AGENTS = 64_000;
    private static final int YEARS = 6;
    private static final Country COUNTRY = Country.load();

    @Test
    void classesStayEquallyCommon() {
        int[][] classes = years(Map.of(), 1);
        int[] count = new int[Traits.FRAILTY_CLASSES];
        for (int c : classes[YEARS]) {
            count[c]++;
        }
        double expected = (double) AGENTS / count.length;
        for (int n : count) {
            // 4.5 standard errors, 16 classes: false alarm 1e-4
            assertThat((double) n).isCloseTo(expected, within(4.5 * Math.sqrt(expected)));
        }
    }

    @Test
    void someStayAsTheyAreAndOthersReturnToAnybodys() {
        int[][] classes = years(Map.of(), 1);
        UseParameters p = ParameterDictionary.defaults().use();
        for (int lag = 1; lag <= YEARS; lag++) {
            double expected = p.frailtyLastingShare()
                    + (1 - p.frailtyLastingShare()) * Math.pow(1 - p.frailtyChangePerYear(), lag);
            assertThat(correlation(classes[0], classes[lag])).as("lag %d", lag).isCloseTo(expected, within(0.02));
        }
        assertThat(FrailtyChange.kept(p)).isCloseTo(correlation(classes[0], classes[1]), within(0.02));
    }

    @Test
    void nobodyChangesWhereFrailtyLasts() {
        int[][] classes = years(Map.of("use.frailty_change_per_year", 0.0), 1);
        assertThat(classes[YEARS]).isEqualTo(classes[0]);
        assertThat(years(Map.of("use.frailty_lasting_share", 1.0), 1)[YEARS]).isEqualTo(classes[0]);
    }

    @Test
    void threadsDoNotMatter() {
        assertThat(years(Map.of(), 3)).isDeepEqualTo(years(Map.of(), 1));
    }

    /** Classes of the agents at the start and after each January. */
    private static int[][] years(Map<String, Double> parameters, int threads) {
        try (Workers workers = new Workers(threads)) {
            World world = new World(
                    COUNTRY,
                    ParameterDictionary.with(ParameterDictionary.defaults(), parameters),
                    DatedCalendar.baseline(),
                    new Draws(11),
                    workers,
                    new EventLog(false));
            world.residents = new Residents(AGENTS, 1);
            for (int i = 0; i < AGENTS; i++) {
                world.residents.add(i, Months.of(1980, 6), i % 2 == 0, i % 3 == 0, i / 2 % 16, 0);
            }
            int[][] classes = new int[YEARS + 1][AGENTS];
            boolean traitsHeld = true;
            for (int y = 0; y <= YEARS; y++) {
                if (y > 0) {
                    FrailtyChange.newYear(world, Months.of(2016 + y, 1));
                }
                for (int i = 0; i < AGENTS; i++) {
                    short traits = world.residents.traits()[i];
                    classes[y][i] = Traits.frailtyClass(traits);
                    traitsHeld &= Traits.woman(traits) == (i % 2 == 0) && Traits.lowEducation(traits) == (i % 3 == 0);
                }
            }
            assertThat(traitsHeld).as("sex and education are as before").isTrue();
            return classes;
        }
    }

    private static double correlation(int[] a, int[] b) {
        double squares = 0;
        double product = 0;
        double middle = (Traits.FRAILTY_CLASSES - 1) / 2.0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - middle) * (a[i] - middle);
            product += (a[i] - middle) * (b[i] - middle);
        }
        return product / squares;
    }
}
