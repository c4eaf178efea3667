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
    private static final int BLOCK = 1 << 11;

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
        RowBuffer movers = world.movers;
        int month = places.month();
        if (month % 12 == 0) {
            world.returnRights.dropExpired(month);
        }
        int n = movers.size();
        int[] former = new int[n];
        boolean[] stopsWaiting = new boolean[n];
        world.workers.forEach((n + BLOCK - 1) / BLOCK, (worker, block) -> {
            int to = Math.min(n, (block + 1) * BLOCK);
            look(movers.rows(), block * BLOCK, to, former, stopsWaiting);
        });
        for (int i = 0; i < n; i++) {
            int row = movers.get(i);
            if (stopsWaiting[i] && residents.queues().waits(row)) {
                residents.queues().leave(row);
            }
            if (former[i] >= 0 && mayReturn(row, former[i], residents.kommune(row))) {
                places.change(row, former[i], Places.DIRECT);
            }
        }
    }

    /** Who waits for a list out of reach, and the list to which a mover would return, or -1; what lies apart is read in loops of its own. */
    private void look(int[] movers, int from, int to, int[] former, boolean[] stopsWaiting) {
        Residents residents = world.residents;
        WaitingQueues queues = residents.queues();
        int month = places.month();
        int n = to - from;
        long[] key = new long[n];
        int[] home = new int[n];
        int[] waitsFor = new int[n];
        for (int i = 0; i < n; i++) {
            key[i] = residents.key(movers[from + i]);
        }
        for (int i = 0; i < n; i++) {
            home[i] = residents.present(movers[from + i]) ? residents.kommune(movers[from + i]) : Residents.NONE;
        }
        for (int i = 0; i < n; i++) {
            waitsFor[i] = queues.listWaitedFor(movers[from + i]);
        }
        long salt = world.draws.salt(Decisions.RETURN.code(), month);
        double share = world.parameters.list().returnShare();
        // whether to return is drawn first: it costs less than looking up whether there is a right to
        int[] returning = new int[n];
        int would = 0;
        for (int i = 0; i < n; i++) {
            boolean here = home[i] != Residents.NONE;
            stopsWaiting[from + i] =
                    here && waitsFor[i] != WaitingQueues.NONE && !reach.within(home[i], places.kommuneOf(waitsFor[i]));
            former[from + i] = Places.NONE;
            returning[would] = i;
            would += here && Draws.uniform(salt, key[i]) < share ? 1 : 0;
        }
        for (int j = 0; j < would; j++) {
            int i = returning[j];
            former[from + i] = world.returnRights.formerList(key[i], month);
        }
    }

    private boolean mayReturn(int row, int former, int home) {
        GpList list = world.lists.get(former);
        int present = world.residents.membership().listOf(row);
        return list.hasDoctor() && list.kommune == home && present >= 0 && present != former && places.mayChange(row);
    }
}
