package no.fastlege.agents.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.world.LifeCalendar;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Workers;
import org.junit.jupiter.api.Test;

class YearOfLifeTest {
    private static final PopulationParameters PARAMETERS =
            ParameterDictionary.defaults().population();
    private static final MoveRates MOVES = new MoveRates(SmallCountry.COUNTRY);
    private static final VitalRates VITAL = new VitalRates(SmallCountry.COUNTRY, MOVES, PARAMETERS);

    private static YearOfLife odds(int year, double moveShare) {
        try (Workers workers = new Workers(1)) {
            Destinations destinations = new Destinations(SmallCountry.COUNTRY, PARAMETERS);
            InlandFlows flows = new InlandFlows(SmallCountry.COUNTRY, VITAL, MOVES, PARAMETERS);
            return new YearOfLife(year, VITAL, MOVES, flows, destinations, moveShare, workers);
        }
    }

    @Test
    void aWordIsCutIntoDeathEmigrationMoveAndNothing() {
        YearOfLife odds = odds(2019, 1);
        int cell = Cells.of(true, 30);
        double die = VITAL.deaths(2019)[cell];
        double leave = VITAL.emigration()[cell];
        assertThat(kind(odds, 0, cell)).isEqualTo(LifeCalendar.DEATH);
        assertThat(kind(odds, die * 0.999, cell)).isEqualTo(LifeCalendar.DEATH);
        assertThat(kind(odds, die + leave * 0.001, cell)).isEqualTo(LifeCalendar.EMIGRATION);
        assertThat(kind(odds, die + leave * 1.001, cell)).isEqualTo(LifeCalendar.MOVE);
        assertThat(kind(odds, die + leave + MOVES.of(cell) * 0.999, cell)).isEqualTo(LifeCalendar.MOVE);
        assertThat(odds.fate(word(die + leave + MOVES.of(cell) * 1.001), cell)).isEqualTo(YearOfLife.NOTHING);
        assertThat(YearOfLife.monthOfYear(odds.fate(word(die * 0.51), cell))).isEqualTo(6);
        assertThat(YearOfLife.monthOfYear(odds.fate(word(die * 0.999), cell))).isEqualTo(11);
    }

    @Test
    void monthsOfAnEventAreEvenlySpread() {
        YearOfLife odds = odds(2019, 1);
        int cell = Cells.of(false, 24);
        long salt = new Draws(7).salt(Decisions.LIFE_EVENTS, 0);
        int[] months = new int[12];
        int n = 400_000;
        int moves = 0;
        for (int i = 0; i < n; i++) {
            int code = odds.fate(Draws.bits(salt, i), cell);
            if (code != YearOfLife.NOTHING && YearOfLife.kind(code) == LifeCalendar.MOVE) {
                months[YearOfLife.monthOfYear(code)]++;
                moves++;
            }
        }
        // five standard deviations of a binomial: false alarms below 1e-5 over the thirteen assertions; seed 7
        double p = MOVES.of(cell);
        assertThat((double) moves).isCloseTo(n * p, within(5 * Math.sqrt(n * p)));
        for (int m : months) {
            assertThat((double) m).isCloseTo(moves / 12.0, within(5 * Math.sqrt(moves / 12.0)));
        }
    }

    @Test
    void onlyGrownWomenBear() {
        YearOfLife odds = odds(2019, 1);
        for (int cell = 0; cell < Cells.COUNT; cell++) {
            boolean may = Cells.woman(cell) && Cells.age(cell) >= 16 && Cells.age(cell) < 54;
            assertThat(odds.birthThresholds()[cell] > 0).as("cell %d", cell).isEqualTo(may);
        }
    }

    @Test
    void immigrantsAreSharedOutWholly() {
        YearOfLife odds = odds(2022, 1);
        double expected = 0;
        for (double g : VITAL.immigration(2022)) {
            expected += g;
        }
        double come = 0;
        for (int k = 0; k < SmallCountry.COUNTRY.kommuner().size(); k++) {
            come += odds.immigrants(k);
        }
        assertThat(come).isCloseTo(expected, within(1e-6 * expected));
        assertThat(odds.immigrantCell(0)).isNotNegative();
        assertThat(odds.immigrantCell(Math.nextDown(1.0))).isLessThan(Cells.COUNT);
    }

    private static byte kind(YearOfLife odds, double half, int cell) {
        return YearOfLife.kind(odds.fate(word(half), cell));
    }

    private static long word(double half) {
        return (long) (half * 0x1.0p32) << 32;
    }
}
