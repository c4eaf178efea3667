package no.fastlege.agents.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Residents;
import no.fastlege.sim.Draws;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cap cuts against a slow twin that puts all households of a list in the order of their draws. */
class CapCutsTest {
    /** Mothers with up to three children on the list, one of them too old to follow, and singles. */
    private static Map<Integer, Integer> households(ListWorld w, GpList list, int people, SplittableRandom random) {
        Map<Integer, Integer> headOf = new LinkedHashMap<>();
        while (headOf.size() < people) {
            int mother = w.member(list, ListWorld.OSLO, true, 25 + random.nextInt(30));
            headOf.put(mother, mother);
            for (int c = random.nextInt(4); c > 0; c--) {
                int child = w.member(list, ListWorld.OSLO, random.nextBoolean(), c == 3 ? 17 : random.nextInt(15));
                w.world.residents.setMother(child, mother);
                headOf.put(child, c == 3 ? child : mother);
            }
        }
        return headOf;
    }

    private static Set<Integer> expected(ListWorld w, Map<Integer, Integer> headOf, int tooMany) {
        long salt = w.world.draws.salt(Decisions.CAP_DRAW.code(), ListWorld.MONTH);
        Map<Long, List<Integer>> inOrder = new TreeMap<>();
        headOf.forEach((row, head) -> inOrder.computeIfAbsent(
                        Draws.bits(salt, w.world.residents.key(head)) >>> 1, draw -> new ArrayList<>())
                .add(row));
        Set<Integer> moved = new TreeSet<>();
        for (List<Integer> household : inOrder.values()) {
            if (moved.size() < tooMany) {
                moved.addAll(household);
            }
        }
        return moved;
    }

    @ParameterizedTest
    @CsvSource({
        // a few of many, where only the head of the order is sorted; the most of that kind; about half; all but a few
        "2000, 1",
        "2000, 40",
        "2000, 100",
        "2000, 630",
        "2500, 900",
        "300, 150",
        "60, 50"
    })
    void thoseLeaveWhoseHouseholdsAreDrawnFirst(int people, int tooMany) {
        for (int seed = 1; seed <= 10; seed++) {
            ListWorld w = new ListWorld(seed);
            GpList cut = w.list(ListWorld.OSLO, 1);
            Map<Integer, Integer> headOf = households(w, cut, people, new SplittableRandom(seed));
            cut.cap = headOf.size() - tooMany;
            cut.toDrawOut = tooMany;
            GpList open = w.list(ListWorld.OSLO, 10_000);
            new CapCuts(w.world, w.places()).run();
            Residents residents = w.world.residents;
            Set<Integer> moved = new TreeSet<>();
            headOf.keySet().stream().filter(row -> w.listOf(row) == open.id).forEach(moved::add);
            assertThat(moved).as("seed %d", seed).isEqualTo(expected(w, headOf, tooMany));
            assertThat(residents.length(cut.id)).isEqualTo(headOf.size() - moved.size());
        }
    }

    @ParameterizedTest
    @CsvSource({"100, 30, 30", "10, 30, 10", "30, 30, 30"})
    void noMoreThanAskedAndNoneBelowTheCap(int tooMany, int asked, int gone) {
        ListWorld w = new ListWorld(3);
        GpList cut = w.list(ListWorld.OSLO, 200);
        GpList open = w.list(ListWorld.OSLO, 10_000);
        for (int i = 0; i < 200 + tooMany; i++) {
            w.member(cut);
        }
        cut.toDrawOut = asked;
        new CapCuts(w.world, w.places()).run();
        assertThat(w.world.residents.length(open.id)).isEqualTo(gone);
        assertThat(cut.toDrawOut).isZero();
    }

    /** More lists than the first room, on several threads: each is drawn by itself. */
    @ParameterizedTest
    @CsvSource({"1", "3"})
    void manyListsAreCutAtOnce(int threads) {
        ListWorld w = new ListWorld(4, threads, Map.of());
        List<GpList> cut = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            GpList list = w.list(i % 2 == 0 ? ListWorld.OSLO : ListWorld.BERGEN, 10);
            for (int m = 0; m < 14; m++) {
                w.member(list);
            }
            list.toDrawOut = i % 5;
            cut.add(list);
        }
        GpList oslo = w.list(ListWorld.OSLO, 10_000);
        GpList bergen = w.list(ListWorld.BERGEN, 10_000);
        new CapCuts(w.world, w.places()).run();
        for (int i = 0; i < 150; i++) {
            assertThat(w.world.residents.length(cut.get(i).id)).as("list %d", i).isEqualTo(14 - i % 5);
        }
        assertThat(w.world.residents.length(oslo.id)).isEqualTo(150);
        assertThat(w.world.residents.length(bergen.id)).isEqualTo(150);
    }
}
