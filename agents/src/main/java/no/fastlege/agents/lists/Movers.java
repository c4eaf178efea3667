package no.fastlege.agents.lists;

import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.RowBuffer;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.WaitingQueues;

/**
 * Residents who changed kommune keep their list. One who moved back within the years of the right may return to the former list, even
 * if it is full or locked (a voluntary change). One who waits for a list that is now out of reach stops waiting.
 */
final class Movers {
    private final World world;
    private final Places places;
    private final Reach reach;

    Movers(World world, Places places, Reach reach) {
        this.world = world;
        this.places = places;
        this.reach = reach;
    }

    void run() {
        Residents residents = world.residents;
        WaitingQueues queues = residents.queues();
        RowBuffer movers = world.movers;
        int month = places.month();
        long salt = world.draws.salt(Decisions.RETURN.code(), month);
        double share = world.parameters.list().returnShare();
        if (month % 12 == 0) {
            world.returnRights.dropExpired(month);
        }
        int[] former = formerLists(month);
        for (int i = 0; i < movers.size(); i++) {
            int row = movers.get(i);
            if (!residents.present(row)) {
                continue;
            }
            int home = residents.kommune(row);
            if (queues.waits(row) && !reach.within(home, places.kommuneOf(queues.listWaitedFor(row)))) {
                queues.leave(row);
            }
            if (former[i] >= 0 && mayReturn(row, former[i], home) && Draws.uniform(salt, residents.key(row)) < share) {
                places.change(row, former[i], Places.DIRECT);
            }
        }
    }

    /** The right of each mover, or -1: looked up in a loop of its own, so that the memory fetches many at once. */
    private int[] formerLists(int month) {
        RowBuffer movers = world.movers;
        int n = movers.size();
        long[] key = new long[n];
        int[] former = new int[n];
        for (int i = 0; i < n; i++) {
            key[i] = world.residents.key(movers.get(i));
        }
        for (int i = 0; i < n; i++) {
            former[i] = world.returnRights.formerList(key[i], month);
        }
        return former;
    }

    private boolean mayReturn(int row, int former, int home) {
        GpList list = world.lists.get(former);
        int present = world.residents.membership().listOf(row);
        return list.hasDoctor() && list.kommune == home && present >= 0 && present != former && places.mayChange(row);
    }
}
