package no.fastlege.agents.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fastlege.sim.Draws;
import no.fastlege.sim.WaitingQueues;
import org.junit.jupiter.api.Test;

class MutualSwapsTest {
    @Test
    void threeResidentsOnACycleSwap() {
        for (int kind = 1; kind <= 2; kind++) {
            ListWorld w = new ListWorld(1);
            w.rule("mutualSwaps", kind);
            int[] row = new int[3];
            for (int i = 0; i < 3; i++) {
                row[i] = w.member(w.list(ListWorld.OSLO, 1));
            }
            for (int i = 0; i < 3; i++) {
                w.world.residents.joinQueue(row[i], (i + 1) % 3, ListWorld.MONTH - 2);
            }
            new MutualSwaps(w.world, w.places()).run();
            assertThat(new int[] {w.listOf(row[0]), w.listOf(row[1]), w.listOf(row[2])})
                    .containsExactly(1, 2, 0);
            assertThat(w.world.nation.switchesYear).containsExactly(0, 0, 3);
        }
    }

    @Test
    void equalsANaiveTwinAndLeavesNoCycle() {
        for (long seed = 1; seed <= 150; seed++) {
            ListWorld w = ListWorld.crowd(seed, 1, 2, 3 + (int) seed % 9, 10 + (int) seed, 0.7, Map.of());
            w.rule("mutualSwaps", 1);
            Set<Integer> expected = naive(w);
            assertSwapped(w, expected, seed);
            assertThat(hasCycle(edges(w))).as("a cycle is left, seed %d", seed).isFalse();
        }
    }

    private static void assertSwapped(ListWorld w, Set<Integer> expected, long seed) {
        int rows = w.world.residents.rows();
        int[] before = new int[rows];
        int[] goal = new int[rows];
        for (int row = 0; row < rows; row++) {
            before[row] = w.listOf(row);
            goal[row] = w.world.residents.queues().listWaitedFor(row);
        }
        int[] lengths = w.world.lists.stream()
                .mapToInt(list -> w.world.residents.length(list.id))
                .toArray();
        new MutualSwaps(w.world, w.places()).run();
        for (int row = 0; row < rows; row++) {
            assertThat(w.listOf(row))
                    .as("seed %d row %d", seed, row)
                    .isEqualTo(expected.contains(row) ? goal[row] : before[row]);
        }
        assertThat(w.world.lists.stream()
                        .mapToInt(list -> w.world.residents.length(list.id))
                        .toArray())
                .as("lengths, seed %d", seed)
                .isEqualTo(lengths);
    }

    /** The definition in rounds: all pointers, one cycle, again; who has no owner to turn to keeps the own place. */
    private static Set<Integer> naive(ListWorld w) {
        int lists = w.world.lists.size();
        WaitingQueues queues = w.world.residents.queues();
        long salt = w.world.draws.salt(Decisions.SWAP_ORDER.code(), ListWorld.MONTH);
        List<List<Integer>> owners = new ArrayList<>();
        for (int id = 0; id < lists; id++) {
            owners.add(new ArrayList<>());
        }
        for (int row = 0; row < w.world.residents.rows(); row++) {
            int goal = queues.listWaitedFor(row);
            if (goal >= 0 && w.world.lists.get(goal).hasDoctor() && !w.world.lists.get(goal).locked) {
                owners.get(w.listOf(row)).add(row);
            }
        }
        owners.forEach(of -> of.sort((a, b) -> queues.since(a) != queues.since(b)
                ? Integer.compare(queues.since(a), queues.since(b))
                : Long.compare(
                        Draws.bits(salt, w.world.residents.key(a)) >>> 16,
                        Draws.bits(salt, w.world.residents.key(b)) >>> 16)));
        Set<Integer> swapped = new HashSet<>();
        while (true) {
            boolean dropped = true;
            while (dropped) {
                dropped = false;
                for (List<Integer> of : owners) {
                    dropped |= of.removeIf(
                            row -> owners.get(queues.listWaitedFor(row)).isEmpty());
                }
            }
            int start = -1;
            for (int id = 0; id < lists; id++) {
                start = owners.get(id).isEmpty() ? start : id;
            }
            if (start < 0) {
                return swapped;
            }
            int at = start;
            for (int step = 0; step < lists; step++) {
                at = queues.listWaitedFor(owners.get(at).get(0));
            }
            int from = at;
            do {
                int row = owners.get(at).remove(0);
                swapped.add(row);
                at = queues.listWaitedFor(row);
            } while (at != from);
        }
    }

    /** Edges own list -> goal of those who could still take part. */
    private static boolean[][] edges(ListWorld w) {
        int lists = w.world.lists.size();
        boolean[][] edge = new boolean[lists][lists];
        for (int row = 0; row < w.world.residents.rows(); row++) {
            int goal = w.world.residents.queues().listWaitedFor(row);
            if (goal >= 0 && w.world.lists.get(goal).hasDoctor() && !w.world.lists.get(goal).locked) {
                edge[w.listOf(row)][goal] = true;
            }
        }
        return edge;
    }

    private static boolean hasCycle(boolean[][] edge) {
        int n = edge.length;
        for (int via = 0; via < n; via++) {
            for (int a = 0; a < n; a++) {
                for (int b = 0; b < n; b++) {
                    edge[a][b] |= edge[a][via] && edge[via][b];
                }
            }
        }
        boolean cycle = false;
        for (int a = 0; a < n; a++) {
            cycle |= edge[a][a];
        }
        return cycle;
    }

    @Test
    void sortOrdersRowsWithTheirKeys() {
        long[] order = {5, 3, 9, 1, 7, 3};
        int[] row = {50, 30, 90, 10, 70, 31};
        MutualSwaps.sort(order, row, 0, 6);
        assertThat(order).containsExactly(1, 3, 3, 5, 7, 9);
        assertThat(Arrays.stream(row).map(r -> r / 10).toArray()).containsExactly(1, 3, 3, 5, 7, 9);
    }
}
