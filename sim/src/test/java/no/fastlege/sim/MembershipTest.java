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
}
