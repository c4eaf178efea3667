package no.fastlege.agents.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.WishBuffer;
import org.junit.jupiter.api.Test;

class DoctorElsewhereTest {
    @Test
    void whoseDoctorIsElsewhereIsFoundOnceAYearAndNobodyElse() {
        ListWorld w = new ListWorld(3, 1, Map.of("list.elsewhere_wish_share", 1.0));
        Map<Integer, Integer> found = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            GpList list = w.list(i % 2 == 0 ? ListWorld.OSLO : ListWorld.BERGEN, 50);
            w.members(list, 5);
            int away = w.member(list, i % 2 == 0 ? ListWorld.BERGEN : ListWorld.OSLO, true, 40);
            found.put(away, 0);
        }
        Places places = new Places(w.world);
        DoctorElsewhere step = new DoctorElsewhere(w.world, places);
        int months = 0;
        for (int m = 0; m < 12; m++) {
            places.begin(ListWorld.MONTH + m);
            WishBuffer wishes = new WishBuffer();
            step.addTo(wishes);
            months += wishes.size() > 0 ? 1 : 0;
            for (int i = 0; i < wishes.size(); i++) {
                int row = wishes.row(i);
                assertThat(found).containsKey(row);
                found.merge(row, 1, Integer::sum);
            }
        }
        assertThat(found.values()).containsOnly(1);
        assertThat(months).as("months that find somebody").isGreaterThan(6);
    }

    /** Nobody has a wish of the use phase here: who changes is asked because the doctor is elsewhere. */
    @Test
    void overAYearTheShareAskedFindsADoctorAtHome() {
        for (double share : new double[] {0, 0.25, 1}) {
            ListWorld w = new ListWorld(4, 1, Map.of("list.elsewhere_wish_share", share));
            int[] away = new int[4000];
            for (int i = 0; i < away.length; i++) {
                GpList list =
                        i % 100 == 0 ? w.list(ListWorld.BERGEN, 200) : w.world.lists.get(w.world.lists.size() - 1);
                away[i] = w.member(list, ListWorld.OSLO, true, 40);
            }
            w.list(ListWorld.OSLO, 10_000);
            ListsPhase phase = new ListsPhase(w.world);
            for (int m = 0; m < 12; m++) {
                phase.run(ListWorld.MONTH + m);
            }
            int home = 0;
            for (int row : away) {
                home += w.world.lists.get(w.listOf(row)).kommune == ListWorld.OSLO ? 1 : 0;
            }
            double deviation = 4 * Math.sqrt(share * (1 - share) / away.length) + 0.01 * share;
            assertThat((double) home / away.length).isBetween(share - deviation, share + deviation);
        }
    }
}
