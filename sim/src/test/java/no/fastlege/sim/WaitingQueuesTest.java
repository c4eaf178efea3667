package no.fastlege.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link WaitingQueues} against a slow twin that keeps an array list per queue. */
class WaitingQueuesTest {
    private static final int ROWS = 200;
    private static final int HOMES = 30;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithItsSlowTwinUnderRandomJoinsAndLeaves(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        WaitingQueues fast = new WaitingQueues(3);
        List<List<Integer>> queues = new ArrayList<>();
        Map<Integer, Integer> waitsFor = new HashMap<>();
        Map<Integer, Integer> since = new HashMap<>();
        int[] home = new int[ROWS];
        for (int step = 0; step < 20_000; step++) {
            int row = random.nextInt(ROWS);
            fast.ensureRows(row + 1);
            if (queues.isEmpty() || random.nextInt(100) == 0 && queues.size() < 40) {
                assertThat(fast.addList()).isEqualTo(queues.size());
                queues.add(new ArrayList<>());
            } else if (waitsFor.containsKey(row) && random.nextInt(4) == 0) {
                home[row] = random.nextInt(HOMES);
                fast.rehome(row, home[row]);
            } else if (waitsFor.containsKey(row)) {
                fast.leave(row);
                queues.get(waitsFor.remove(row)).remove((Integer) row);
            } else {
                int list = random.nextInt(queues.size());
                home[row] = random.nextInt(HOMES);
                fast.join(row, list, step / 100, home[row], step / 100 + row);
                queues.get(list).add(row);
                waitsFor.put(row, list);
                since.put(row, step / 100);
            }
            if (step % 500 == 0) {
                assertSame(fast, queues, waitsFor, since, home, seed);
            }
        }
        assertSame(fast, queues, waitsFor, since, home, seed);
        SnapshotOnDisk snapshot = new SnapshotOnDisk();
        fast.write(snapshot.out());
        WaitingQueues read = WaitingQueues.read(snapshot.in());
        assertSame(read, queues, waitsFor, since, home, seed);
        read.ensureRows(ROWS + 1);
        read.join(ROWS, 0, 7, 0, 0);
        assertThat(read.listWaitedFor(ROWS)).isZero();
    }

    private static void assertSame(
            WaitingQueues fast,
            List<List<Integer>> queues,
            Map<Integer, Integer> waitsFor,
            Map<Integer, Integer> since,
            int[] home,
            long seed) {
        assertThat(fast.waiting()).as("waiting, seed %d", seed).isEqualTo(waitsFor.size());
        for (int list = 0; list < queues.size(); list++) {
            List<Integer> found = new ArrayList<>();
            int entry = fast.firstEntry(list);
            for (int row = fast.head(list); row != WaitingQueues.NONE; row = fast.behind(row)) {
                found.add(row);
                assertThat(fast.untilOfEntry(entry)).as("until, seed %d", seed).isEqualTo(since.get(row) + row);
                entry = fast.entryBehind(entry);
            }
            assertThat(found)
                    .as("queue %d in order of asking, seed %d", list, seed)
                    .isEqualTo(queues.get(list));
            assertThat(fast.length(list)).isEqualTo(queues.get(list).size());
        }
        int[] waitingAt = new int[HOMES];
        waitsFor.keySet().forEach(row -> waitingAt[home[row]]++);
        for (int h = 0; h < HOMES; h++) {
            assertThat(fast.waitingAt(h))
                    .as("waiting at home %d, seed %d", h, seed)
                    .isEqualTo(waitingAt[h]);
        }
        waitsFor.forEach((row, list) -> {
            assertThat(fast.listWaitedFor(row)).isEqualTo(list);
            assertThat(fast.since(row)).isEqualTo(since.get(row));
        });
    }

    @Test
    void aRowStandsInOneQueue() {
        WaitingQueues q = new WaitingQueues(2);
        q.addList();
        q.join(0, 0, 1, 0, 0);
        assertThatThrownBy(() -> q.join(0, 0, 1, 0, 0))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("already waits");
        assertThatThrownBy(() -> q.leave(1)).isInstanceOf(AssertionError.class).hasMessageContaining("waits nowhere");
        assertThat(q.waits(1)).isFalse();
        assertThat(q.listWaitedFor(1)).isEqualTo(WaitingQueues.NONE);
        assertThat(q.head(0)).isZero();
    }

    @Test
    void entriesTellEveryoneWhoWaitsWhateverTheNumber() {
        int rows = 5_000;
        WaitingQueues q = new WaitingQueues(rows);
        q.addList();
        q.addList();
        for (int row = 0; row < rows; row++) {
            q.join(row, row % 2, 10 + row % 7, row % 50, 0);
        }
        // more leave than the first room for free entries
        for (int row = 0; row < rows; row++) {
            if (row % 3 != 0) {
                q.leave(row);
            }
        }
        assertThat(q.entries()).isEqualTo(rows);
        boolean[] seen = new boolean[rows];
        for (int entry = 0; entry < q.entries(); entry++) {
            int row = q.rowOfEntry(entry);
            if (row != WaitingQueues.NONE) {
                assertThat(seen[row]).isFalse();
                seen[row] = true;
                assertThat(q.listOfEntry(entry)).isEqualTo(row % 2);
                assertThat(q.sinceOfEntry(entry)).isEqualTo(10 + row % 7);
                assertThat(q.untilOfEntry(entry)).isZero();
                q.setUntilOfEntry(entry, 100 + row);
                assertThat(q.untilOfEntry(entry)).isEqualTo(100 + row);
            }
        }
        for (int row = 0; row < rows; row++) {
            assertThat(seen[row]).isEqualTo(row % 3 == 0).isEqualTo(q.waits(row));
        }
        // those who come take the free entries, and nobody else's
        for (int row = 0; row < rows; row++) {
            if (row % 3 != 0) {
                q.join(row, 1, 20, 49, 0);
            }
        }
        assertThat(q.entries()).isEqualTo(rows);
        assertThat(q.waiting()).isEqualTo(rows);
        assertThat(q.head(0)).isZero();
        assertThat(q.behind(0)).isEqualTo(6);
        assertThat(q.length(0) + q.length(1)).isEqualTo(rows);
        assertThat(q.length(0)).isEqualTo(834);
    }

    @Test
    void fetchingChangesNothingAndMindsRowsThatDoNotWait() {
        WaitingQueues q = new WaitingQueues(5);
        q.addList();
        q.join(3, 0, 1, 0, 0);
        q.join(4, 0, 1, 0, 0);
        int[] rows = {0, 3, 4, 99};
        // entries' cells -1, 0 and 8; the rows 3 and 4; before them nobody and the cell of row 3
        assertThat(q.fetch(rows, 0, 3)).isEqualTo(-1 + 8 + 3 - 1 + 4);
        assertThat(q.fetch(rows, 0, 1)).isEqualTo(-1);
        assertThat(q.head(0)).isEqualTo(3);
        assertThat(q.behind(3)).isEqualTo(4);
    }
}
