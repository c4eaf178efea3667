package no.fastlege.agents.lists;

import java.util.Arrays;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;
import no.fastlege.sim.WaitingQueues;

/**
 * Mutual swaps by top trading cycles, a policy switch. Each resident who waits owns a place on the present list and wants one list
 * only, so a swap is a cycle of lists along which each takes the place that the next leaves. No length changes. Only lists with a doctor
 * and not locked take part as goals; only residents with a change left this year take part.
 *
 * <p><b>The rule.</b> Each list points to the member who has waited longest (month of asking, then a keyed draw), each resident to the
 * list waited for. Whoever stands on a cycle swaps. A resident whose goal has no waiting members left keeps the own place. Repeated until
 * nobody is left: the outcome does not depend on the order in which cycles are found, and no further cycle exists among those who
 * remain. Time is linear in the residents who wait, but for sorting the members of a list.
 *
 * <p><b>Plain and with priority.</b> A swap overtakes those who stand before in the queue. Those whose own list somebody waits for may
 * swap themselves another time; residents of lists that nobody waits for never can, and the place that a swapped member leaves would
 * sooner or later have been theirs: they lose (Huitfeldt, Marone and Waldinger 2024). With {@code mutual_swaps = 1} that is so. With
 * {@code mutual_swaps = 2} they are made up for it by {@link Queues}: every place that falls free in the ordinary way goes first to those
 * in the queue whose own list nobody waits for, in their order of asking, and only then to the others. The source at hand names such a
 * variant without its details; this is our reading of it. (The stricter reading, that no swap may overtake anyone, was tried: almost every
 * queue is headed by somebody from a list that nobody waits for, and hardly one swap in a thousand is left.)
 */
final class MutualSwaps {
    private static final int NOT_ON_PATH = -1;

    private final World world;
    private final Places places;
    private int[] path = new int[0];
    private int[] placeOnPath = new int[0];
    private int[] swapRow = new int[1024];
    private int[] swapTo = new int[1024];
    private int swaps;

    MutualSwaps(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    void run() {
        if (world.rules.mutualSwaps() == 0) {
            return;
        }
        int lists = places.lists();
        path = new int[lists + 1];
        placeOnPath = new int[lists];
        Arrays.fill(placeOnPath, NOT_ON_PATH);
        swaps = 0;
        findCycles(lists);
        for (int s = 0; s < swaps; s++) {
            places.change(swapRow[s], swapTo[s], Places.SWAP);
        }
    }

    private void swap(int row, int to) {
        if (swaps == swapRow.length) {
            swapRow = Arrays.copyOf(swapRow, 2 * swaps);
            swapTo = Arrays.copyOf(swapTo, 2 * swaps);
        }
        swapRow[swaps] = row;
        swapTo[swaps++] = to;
    }

    /** Follows pointers list -> longest-waiting member -> goal; closes cycles as they appear. */
    private void findCycles(int lists) {
        WaitingQueues queues = world.residents.queues();
        Owners owners = new Owners(lists);
        int[] next = Arrays.copyOf(owners.start, lists);
        for (int s = 0; s < lists; s++) {
            int depth = 0;
            path[depth++] = s;
            placeOnPath[s] = 0;
            while (depth > 0) {
                int list = path[depth - 1];
                if (next[list] == owners.start[list + 1]) {
                    placeOnPath[list] = NOT_ON_PATH;
                    depth--;
                    if (depth > 0) {
                        next[path[depth - 1]]++;
                    }
                    continue;
                }
                int goal = queues.listWaitedFor(owners.row[next[list]]);
                if (placeOnPath[goal] == NOT_ON_PATH) {
                    placeOnPath[goal] = depth;
                    path[depth++] = goal;
                    continue;
                }
                int from = placeOnPath[goal];
                for (int i = from; i < depth; i++) {
                    int row = owners.row[next[path[i]]++];
                    swap(row, queues.listWaitedFor(row));
                }
                for (int i = from + 1; i < depth; i++) {
                    placeOnPath[path[i]] = NOT_ON_PATH;
                }
                depth = from + 1;
            }
        }
    }

    /** Residents who wait, grouped by the list on which they stand, longest waiting first. */
    private final class Owners {
        /** First place of each list's group in {@link #row}; one more than there are lists. */
        final int[] start;
        /** Rows, group after group. */
        final int[] row;

        Owners(int lists) {
            Residents residents = world.residents;
            Membership membership = residents.membership();
            WaitingQueues queues = residents.queues();
            int entries = queues.entries();
            start = new int[lists + 1];
            for (int e = 0; e < entries; e++) {
                if (takesPart(queues, e)) {
                    start[membership.listOf(queues.rowOfEntry(e)) + 1]++;
                }
            }
            for (int id = 0; id < lists; id++) {
                start[id + 1] += start[id];
            }
            int[] fill = Arrays.copyOf(start, lists);
            row = new int[start[lists]];
            long[] order = new long[row.length];
            long salt = world.draws.salt(Decisions.SWAP_ORDER.code(), places.month());
            for (int e = 0; e < entries; e++) {
                if (takesPart(queues, e)) {
                    int r = queues.rowOfEntry(e);
                    int at = fill[membership.listOf(r)]++;
                    row[at] = r;
                    order[at] = ((long) queues.since(r) << 48) | (Draws.bits(salt, residents.key(r)) >>> 16);
                }
            }
            for (int id = 0; id < lists; id++) {
                sort(order, row, start[id], start[id + 1]);
            }
        }

        private boolean takesPart(WaitingQueues queues, int entry) {
            int r = queues.rowOfEntry(entry);
            return r != WaitingQueues.NONE
                    && places.admits(queues.listOfEntry(entry))
                    && world.residents.membership().listOf(r) != Membership.NONE
                    && places.mayChange(r);
        }
    }

    /** Sorts rows by their order, both arrays alike (heapsort). */
    static void sort(long[] order, int[] row, int from, int to) {
        int n = to - from;
        for (int i = n / 2 - 1; i >= 0; i--) {
            sink(order, row, from, i, n);
        }
        for (int end = n - 1; end > 0; end--) {
            exchange(order, row, from, from + end);
            sink(order, row, from, 0, end);
        }
    }

    private static void sink(long[] order, int[] row, int from, int start, int n) {
        int i = start;
        while (2 * i + 1 < n) {
            int child = 2 * i + 1;
            if (child + 1 < n && order[from + child + 1] > order[from + child]) {
                child++;
            }
            if (order[from + child] <= order[from + i]) {
                return;
            }
            exchange(order, row, from + i, from + child);
            i = child;
        }
    }

    private static void exchange(long[] order, int[] row, int a, int b) {
        long o = order[a];
        order[a] = order[b];
        order[b] = o;
        int r = row[a];
        row[a] = row[b];
        row[b] = r;
    }
}
