package no.fastlege.agents.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.fastlege.agents.world.GpList;
import no.fastlege.sim.WaitingQueues;
import org.junit.jupiter.api.Test;

class QueuesTest {
    @Test
    void onePlaceFreedServesAChainOfQueues() {
        ListWorld w = new ListWorld(1);
        GpList a = w.list(ListWorld.OSLO, 2);
        GpList b = w.list(ListWorld.OSLO, 1);
        GpList c = w.list(ListWorld.OSLO, 1);
        w.member(a);
        int onB = w.member(b);
        int onC = w.member(c);
        w.world.residents.joinQueue(onB, a.id, ListWorld.MONTH - 3);
        w.world.residents.joinQueue(onC, b.id, ListWorld.MONTH - 1);

        new Queues(w.world, w.places()).serve();

        assertThat(w.listOf(onB)).isEqualTo(a.id);
        assertThat(w.listOf(onC)).isEqualTo(b.id);
        assertThat(w.world.residents.queues().waiting()).isZero();
        assertThat(w.world.nation.switchesYear).containsExactly(0, 2, 0);
        assertThat(w.world.residents.switches(onC)).isEqualTo(1);
    }

    @Test
    void nobodyIsServedByALockedOrFullListOrOneWithoutADoctor() {
        ListWorld w = new ListWorld(1);
        GpList home = w.list(ListWorld.OSLO, 10);
        GpList locked = w.list(ListWorld.OSLO, 10);
        locked.locked = true;
        GpList vacant = w.vacant(ListWorld.OSLO, 10);
        GpList full = w.list(ListWorld.OSLO, 0);
        for (GpList goal : List.of(locked, vacant, full)) {
            w.world.residents.joinQueue(w.member(home), goal.id, ListWorld.MONTH - 1);
        }
        new Queues(w.world, w.places()).serve();
        assertThat(w.world.residents.queues().waiting()).isEqualTo(3);
        assertThat(w.world.residents.length(home.id)).isEqualTo(3);
    }

    @Test
    void aLockCountsOnlyWhileTheRulesAllowIt() {
        for (int allowed = 0; allowed <= 1; allowed++) {
            ListWorld w = new ListWorld(1);
            w.rule("lockingAllowed", allowed);
            GpList locked = w.list(ListWorld.OSLO, 10);
            locked.locked = true;
            int row = w.member(w.list(ListWorld.OSLO, 10));
            w.world.residents.joinQueue(row, locked.id, ListWorld.MONTH - 1);
            new Queues(w.world, w.places()).serve();
            assertThat(w.listOf(row) == locked.id).isEqualTo(allowed == 0);
        }
    }

    @Test
    void whoHasNoChangeLeftKeepsThePlaceInTheQueueAndIsPassedOver() {
        ListWorld w = new ListWorld(1);
        GpList home = w.list(ListWorld.OSLO, 10);
        GpList goal = w.list(ListWorld.OSLO, 1);
        int first = w.member(home);
        int second = w.member(home);
        w.world.residents.setSwitches(first, 2);
        w.world.residents.joinQueue(first, goal.id, ListWorld.MONTH - 5);
        w.world.residents.joinQueue(second, goal.id, ListWorld.MONTH - 1);
        new Queues(w.world, w.places()).serve();
        assertThat(w.listOf(second)).isEqualTo(goal.id);
        assertThat(w.world.residents.queues().head(goal.id)).isEqualTo(first);
    }

    /** Two wait for one place, the first from a list that is waited for itself. */
    @Test
    void onlyUnderSwapsWithPriorityResidentsOfUnwantedListsGoFirst() {
        for (int kind = 0; kind <= 2; kind++) {
            ListWorld w = new ListWorld(1);
            w.rule("mutualSwaps", kind);
            GpList goal = w.list(ListWorld.OSLO, 1);
            GpList wanted = w.list(ListWorld.OSLO, 2);
            GpList unwanted = w.list(ListWorld.OSLO, 3);
            int first = w.member(wanted);
            w.member(wanted);
            int second = w.member(unwanted);
            int third = w.member(unwanted);
            w.world.residents.joinQueue(first, goal.id, ListWorld.MONTH - 9);
            w.world.residents.joinQueue(second, goal.id, ListWorld.MONTH - 5);
            w.world.residents.joinQueue(third, wanted.id, ListWorld.MONTH - 4);
            new Queues(w.world, w.places()).serve();
            assertThat(w.listOf(kind == 2 ? second : first)).as("kind %d", kind).isEqualTo(goal.id);
            assertThat(w.listOf(third)).isEqualTo(kind == 2 ? unwanted.id : wanted.id);
        }
    }

    /** The fixed point is the same as a naive twin's that looks at lists in random order until nothing moves. */
    @Test
    void fixedPointEqualsThatOfANaiveTwinInAnyOrder() {
        for (long seed = 1; seed <= 80; seed++) {
            ListWorld w = ListWorld.crowd(seed, 1, 3, 12 + (int) seed % 20, 400, 0.2, Map.of());
            w.rule("mutualSwaps", seed % 2 * 2);
            int[] expected = naive(w, new Random(seed));
            new Queues(w.world, w.places()).serve();
            for (int row = 0; row < expected.length; row++) {
                assertThat(w.listOf(row)).as("seed %d row %d", seed, row).isEqualTo(expected[row]);
            }
        }
    }

    private static int[] naive(ListWorld w, Random random) {
        int lists = w.world.lists.size();
        int rows = w.world.residents.rows();
        int[] listOf = new int[rows];
        int[] length = new int[lists];
        for (int row = 0; row < rows; row++) {
            listOf[row] = w.listOf(row);
            length[listOf[row]]++;
        }
        List<Deque<Integer>> queue = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        WaitingQueues queues = w.world.residents.queues();
        for (int id = 0; id < lists; id++) {
            queue.add(new ArrayDeque<>());
            order.add(id);
            for (int row = queues.head(id); row != WaitingQueues.NONE; row = queues.behind(row)) {
                queue.get(id).add(row);
            }
        }
        boolean[] unwanted = new boolean[lists];
        for (int id = 0; id < lists; id++) {
            unwanted[id] = w.world.rules.mutualSwaps() == 2 && queue.get(id).isEmpty();
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            Collections.shuffle(order, random);
            for (int id : order) {
                GpList list = w.world.lists.get(id);
                if (list.hasDoctor()
                        && !list.locked
                        && length[id] < list.cap
                        && !queue.get(id).isEmpty()) {
                    int row = queue.get(id).stream()
                            .filter(r -> unwanted[listOf[r]])
                            .findFirst()
                            .orElse(queue.get(id).peek());
                    queue.get(id).remove((Integer) row);
                    length[listOf[row]]--;
                    listOf[row] = id;
                    length[id]++;
                    moved = true;
                }
            }
        }
        return listOf;
    }
}
