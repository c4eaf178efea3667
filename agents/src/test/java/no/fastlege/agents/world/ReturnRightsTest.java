package no.fastlege.agents.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import no.fastlege.sim.Draws;
import org.junit.jupiter.api.Test;

class ReturnRightsTest {
    private static final int LASTS = 36;
    private static final int RESIDENTS = 3_000;
    private static final int A_MONTH = 60;

    /** Over fifteen years of rights, against a plain map that forgets nothing. */
    @Test
    void keepsTheLatestRightAsLongAsItLasts() {
        ReturnRights rights = new ReturnRights();
        Map<Long, int[]> twin = new HashMap<>();
        int most = 0;
        for (int month = 1000; month < 1180; month++) {
            if (month % 12 == 0) {
                rights.dropExpired(month);
            }
            for (int i = 0; i < A_MONTH; i++) {
                long key = Draws.mix(Draws.below(Draws.bits(1, month, i), RESIDENTS));
                int list = Draws.below(Draws.bits(2, month, i), 5_000);
                rights.put(key, list, month + LASTS);
                twin.put(key, new int[] {list, month + LASTS});
            }
            rights.settle();
            for (int i = 0; i < RESIDENTS; i++) {
                int[] right = twin.get(Draws.mix(i));
                assertThat(rights.formerList(Draws.mix(i), month))
                        .as("resident %d in month %d", i, month)
                        .isEqualTo(right == null || right[1] < month ? -1 : right[0]);
            }
            most = Math.max(most, rights.size());
        }
        assertThat(most).as("what has ended is forgotten").isLessThan((2 * LASTS + 12) * A_MONTH);
    }

    @Test
    void forgetsAllWhenAllHaveEnded() {
        ReturnRights rights = new ReturnRights();
        rights.put(7, 3, 100);
        rights.settle();
        rights.dropExpired(100);
        assertThat(rights.formerList(7, 100)).isEqualTo(3);
        assertThat(rights.formerList(7, 101)).isEqualTo(-1);
        rights.dropExpired(101);
        assertThat(rights.size()).isZero();
    }
}
