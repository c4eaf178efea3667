package no.fastlege.agents.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EventTableTest {
    private static final double TWO_32 = 4294967296.0;

    @Test
    void outcomesCarryTheMeansThatWentIn() {
        EventTable table = new EventTable();
        table.set(5, 0.31, 0.02);
        double consultations = 0;
        double legevakt = 0;
        long below = 0;
        for (int o = 0; table.cumulated[5 * EventTable.ROW + o] > 0 && o < 29; o++) {
            double p = (table.cumulated[5 * EventTable.ROW + o] - below) / TWO_32;
            below = table.cumulated[5 * EventTable.ROW + o];
            consultations += p * EventTable.CONSULTATIONS[o];
            legevakt += p * EventTable.LEGEVAKT[o];
        }
        assertThat(consultations).isCloseTo(0.31, within(1e-6));
        assertThat(legevakt).isCloseTo(0.02, within(1e-5));
        assertThat(table.any[5] / TWO_32).isCloseTo(1 - StrictMath.exp(-0.33), within(1e-8));
    }

    @Test
    void noNeedMeansNoOutcome() {
        EventTable table = new EventTable();
        table.set(0, 0, 0);
        assertThat(table.any[0]).isZero();
    }

    @Test
    void theOutcomesAreAllPairsButNothing() {
        int pairs = 0;
        for (int o = 0; o < 29; o++) {
            assertThat(EventTable.CONSULTATIONS[o] + EventTable.LEGEVAKT[o])
                    .as("outcome %d", o)
                    .isPositive();
            pairs++;
        }
        assertThat(pairs).isEqualTo((EventTable.MAX_CONSULTATIONS + 1) * (EventTable.MAX_LEGEVAKT + 1) - 1);
    }
}
