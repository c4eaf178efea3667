package no.fastlege.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link Membership} against a slow twin that keeps a map of rows and a set per list. */
class MembershipTest {
    private static final int ROWS = 300;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithItsSlowTwinUnderRandomMoves(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Membership fast = new Membership(10, 1);
        Map<Integer, Integer> listOf = new HashMap<>();
        List<Set<Integer>> members = new ArrayList<>();
        for (int step = 0; step < 20_000; step++) {
            int row = random.nextInt(ROWS);
            fast.ensureRows(row + 1);
            int action = random.nextInt(100);
            if (members.isEmpty() || action == 0 && members.size() < 60) {
                assertThat(fast.addList(random.nextInt(20))).isEqualTo(members.size());
                members.add(new TreeSet<>());
            } else if (action < 40 && listOf.containsKey(row)) {
                fast.leave(row);
                members.get(listOf.remove(row)).remove(row);
            } else {
                int list = random.nextInt(members.size());
                fast.move(row, list);
                Integer old = listOf.put(row, list);
                if (old != null) {
                    members.get(old).remove(row);
                }
                members.get(list).add(row);
            }
            if (step % 500 == 0) {
                assertSame(fast, listOf, members, seed);
            }
        }
        assertSame(fast, listOf, members, seed);
        assertSame(throughSnapshot(fast), listOf, members, seed);
    }

    private static Membership throughSnapshot(Membership fast) {
        SnapshotOnDisk snapshot = new SnapshotOnDisk();
        fast.write(snapshot.out());
        Membership read = Membership.read(snapshot.in());
        for (int list = 0; list < fast.lists(); list++) {
            for (int k = 0; k < fast.size(list); k++) {
                assertThat(read.member(list, k)).as("order of members survives").isEqualTo(fast.member(list, k));
            }
        }
        read.addList(1);
        read.ensureRows(ROWS + 5);
        read.place(ROWS + 4, read.lists() - 1);
        read.leave(ROWS + 4);
        return read;
    }

    private static void assertSame(
            Membership fast, Map<Integer, Integer> listOf, List<Set<Integer>> members, long seed) {
        for (Map.Entry<Integer, Integer> entry : listOf.entrySet()) {
            assertThat(fast.listOf(entry.getKey()))
                    .as("list of row %d, seed %d", entry.getKey(), seed)
                    .isEqualTo(entry.getValue());
        }
        for (int list = 0; list < members.size(); list++) {
            Set<Integer> found = new TreeSet<>();
            for (int k = 0; k < fast.size(list); k++) {
                found.add(fast.member(list, k));
            }
            assertThat(found).as("members of list %d, seed %d", list, seed).isEqualTo(members.get(list));
            assertThat(fast.size(list)).isEqualTo(members.get(list).size());
        }
    }

    @Test
    void aRowStandsInOnePlace() {
        Membership m = new Membership(2, 2);
        m.addList(1);
        m.place(0, 0);
        assertThatThrownBy(() -> m.place(0, 0))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("one place");
        assertThatThrownBy(() -> m.leave(1)).isInstanceOf(AssertionError.class).hasMessageContaining("one place");
        assertThat(m.listOf(1)).isEqualTo(Membership.NONE);
    }

    @Test
    void aRunIsPlacedInOrderAndLeavesOthersAlone() {
        Membership m = new Membership(40, 3);
        // room for 8 members: the run needs more
        int first = m.addList(1);
        int second = m.addList(20);
        m.place(4, second);
        m.placeRun(5, 30, first);
        assertThat(m.size(first)).isEqualTo(25);
        for (int k = 0; k < 25; k++) {
            assertThat(m.member(first, k)).isEqualTo(5 + k);
            assertThat(m.listOf(5 + k)).isEqualTo(first);
        }
        assertThat(m.listOf(4)).isEqualTo(second);
        assertThat(m.listOf(30)).isEqualTo(Membership.NONE);
        // the positions are right: the last takes the place of whoever leaves
        m.leave(7);
        assertThat(m.member(first, 2)).isEqualTo(29);
        m.leave(29);
        assertThat(m.member(first, 2)).isEqualTo(28);
        m.place(30, first);
        assertThat(m.member(first, 23)).isEqualTo(30);
        assertThat(m.listColumn()[30]).isEqualTo(first);
        assertThatThrownBy(() -> m.placeRun(31, 33, first))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not empty");
        int third = m.addList(0);
        assertThatThrownBy(() -> m.placeRun(30, 32, third))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("one place");
    }

    @Test
    void fetchingChangesNothingAndMindsRowsOnNoList() {
        Membership m = new Membership(6, 1);
        int list = m.addList(1);
        m.addList(1);
        m.placeRun(0, 3, list);
        int[] rows = {0, 5, 2, 99};
        // lists 0, -1, 0; positions 0, 0, 2; rows 0 and 2 where they stand, and twice the position of the last of the
        // list, row 2
        assertThat(m.fetch(rows, 0, 3)).isEqualTo(-1 + 2 + 2 + 2 + 2);
        assertThat(m.fetch(rows, 1, 2)).isEqualTo(-1);
        assertThat(m.size(list)).isEqualTo(3);
    }
}
