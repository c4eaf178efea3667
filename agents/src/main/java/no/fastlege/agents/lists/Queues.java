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
 */
final class Queues {
    private final World world;
    private final Places places;
    private final BitSet work = new BitSet();

    Queues(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    void serve() {
        WaitingQueues queues = world.residents.queues();
        int lists = places.lists();
        for (int id = 0; id < lists; id++) {
            if (queues.length(id) > 0 && places.hasRoom(id)) {
                work.set(id);
            }
        }
        for (int id = work.nextSetBit(0); id >= 0; id = work.nextSetBit(0)) {
            work.clear(id);
            admit(world.residents, queues, id);
        }
    }

    private void admit(Residents residents, WaitingQueues queues, int id) {
        Membership membership = residents.membership();
        int row = queues.head(id);
        while (row != WaitingQueues.NONE && places.hasRoom(id)) {
            int next = queues.behind(row);
            if (places.mayChange(row)) {
                int from = membership.listOf(row);
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
