package no.fastlege.agents.lists;

import java.util.BitSet;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Membership;
import no.fastlege.sim.WaitingQueues;

/**
 * Queues served strictly in order to a fixed point. A list with room admits the head of its queue; the place that the resident leaves
 * may serve that list's queue, and so on. Lists stand in a worklist in order of list_id.
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
    private final World world;
    private final Places places;
    private final BitSet work = new BitSet();
    private final BitSet wanted = new BitSet();
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
        for (int id = 0; id < lists; id++) {
            if (queues.length(id) > 0) {
                wanted.set(id);
            }
            if (queues.length(id) > 0 && places.hasRoom(id)) {
                work.set(id);
            }
        }
        for (int id = work.nextSetBit(0); id >= 0; id = work.nextSetBit(0)) {
            work.clear(id);
            if (unwantedFirst) {
                admit(world.residents, queues, id, true);
            }
            admit(world.residents, queues, id, false);
        }
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
