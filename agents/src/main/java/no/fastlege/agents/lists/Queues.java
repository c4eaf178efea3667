package no.fastlege.agents.lists;

import java.util.BitSet;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Membership;
import no.fastlege.sim.WaitingQueues;

/**
 * Queues served strictly in order to a fixed point. A list with room admits the head of its queue; the place that the resident leaves
 * may serve that list's queue, and so on: such lists make the next worklist.
 *
 * <p><b>Why it ends, and why the order of lists does not matter.</b> Each admission shortens the queues by one, so there are at most as
 * many as residents who wait. A list admits the first {@code free places + departures} of its queue; departures only grow as others
 * admit; so the admissions are the least fixed point of a monotone map, the same in any order. A resident without a change left this
 * year keeps the place in the queue and is passed over; who is so cannot change during the step.
 *
 * <p>Under mutual swaps with priority ({@code mutual_swaps = 2}, see {@link MutualSwaps}) those go first whose own list nobody waited for
 * when the step began, in their order of asking.
 */
final class Queues {
    /** Lists served together: so many that what their first in line need is fetched at once. */
    private static final int GROUP = 128;

    private final World world;
    private final Places places;
    private final BitSet work = new BitSet();
    private final BitSet wave = new BitSet();
    private final BitSet wanted = new BitSet();
    private final int[] group = new int[GROUP];
    private final int[] entry = new int[GROUP];
    private final int[] left = new int[GROUP];
    private final int[] rows = new int[Places.FETCHED];
    private boolean unwantedFirst;

    Queues(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    void serve() {
        WaitingQueues queues = world.residents.queues();
        int lists = places.lists();
        unwantedFirst = world.rules.mutualSwaps() == 2;
        wanted.clear();
        work.clear();
        for (int id = 0; id < lists; id++) {
            if (queues.length(id) > 0) {
                wanted.set(id);
                if (places.hasRoom(id)) {
                    work.set(id);
                }
            }
        }
        while (!work.isEmpty()) {
            serve(queues);
        }
    }

    /** Serves all lists of the worklist once, a group after another; the lists to be served again make the next worklist. */
    private void serve(WaitingQueues queues) {
        wave.clear();
        wave.or(work);
        work.clear();
        int id = wave.nextSetBit(0);
        while (id >= 0) {
            int n = 0;
            for (; id >= 0 && n < GROUP; id = wave.nextSetBit(id + 1)) {
                group[n++] = id;
            }
            fetch(queues, n);
            for (int i = 0; i < n; i++) {
                if (unwantedFirst) {
                    admit(world.residents, queues, group[i], true);
                }
                admit(world.residents, queues, group[i], false);
            }
        }
    }

    /** Fetches the first of the residents who wait for the lists of the group, side by side. */
    private void fetch(WaitingQueues queues, int n) {
        int found = 0;
        for (int i = 0; i < n; i++) {
            entry[i] = queues.firstEntry(group[i]);
            left[i] = (places.free(group[i]) + world.residents.persons() - 1) / world.residents.persons();
        }
        boolean more = true;
        while (more && found + n <= rows.length) {
            more = false;
            for (int i = 0; i < n; i++) {
                if (left[i] > 0 && entry[i] != WaitingQueues.NONE) {
                    rows[found++] = queues.rowOfEntry(entry[i]);
                    entry[i] = queues.entryBehind(entry[i]);
                    left[i]--;
                    more = true;
                }
            }
        }
        places.fetch(rows, 0, found);
    }

    private void admit(Residents residents, WaitingQueues queues, int id, boolean onlyFromUnwanted) {
        Membership membership = residents.membership();
        int row = queues.head(id);
        while (row != WaitingQueues.NONE && places.hasRoom(id)) {
            int next = queues.behind(row);
            int from = membership.listOf(row);
            boolean passedOver = onlyFromUnwanted && from != Membership.NONE && wanted.get(from);
            if (!passedOver && places.mayChange(row)) {
                places.change(row, id, Places.QUEUE);
                if (from != Membership.NONE && queues.length(from) > 0 && places.hasRoom(from)) {
                    work.set(from);
                }
            }
            row = next;
        }
    }

    /** Updates the pace at which each list's queue is served. */
    void remember() {
        double share = 1.0 / world.parameters.list().waitMemoryMonths();
        for (int id = 0; id < places.lists(); id++) {
            var list = world.lists.get(id);
            list.servedPerMonth += share * (places.served(id) - list.servedPerMonth);
        }
    }
}
