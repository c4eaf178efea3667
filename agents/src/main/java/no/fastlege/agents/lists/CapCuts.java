package no.fastlege.agents.lists;

import java.util.Arrays;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;

/**
 * Cap cuts by draw: a list with {@link GpList#toDrawOut} residents too many moves whole households out, mother and children under 16 on
 * the list together, in the order of a keyed draw, until at least so many have gone. They go to open lists of the kommune, else to a
 * list without a doctor. Who has been moved keeps a place in a queue, and gets one more voluntary change this year.
 */
final class CapCuts {
    private static final int INDEX_BITS = 17;
    private static final int INDEX_MASK = (1 << INDEX_BITS) - 1;

    private final World world;
    private final Places places;
    private long[] order = new long[4096];

    CapCuts(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    void run() {
        for (int id = 0; id < world.lists.size(); id++) {
            GpList list = world.lists.get(id);
            int tooMany = Math.min(list.toDrawOut, world.residents.length(id) - list.cap);
            if (tooMany > 0) {
                drawOut(list, tooMany);
            }
            list.toDrawOut = 0;
        }
    }

    private void drawOut(GpList list, int tooMany) {
        int n = gather(list.id);
        Arrays.sort(order, 0, n);
        long moved = 0;
        long household = -1;
        int target = Places.NONE;
        int[] rows = new int[n];
        for (int m = 0; m < n; m++) {
            rows[m] = world.residents.membership().member(list.id, (int) order[m] & INDEX_MASK);
        }
        for (int m = 0; m < n; m++) {
            long of = order[m] >>> INDEX_BITS;
            if (of != household) {
                if (moved >= tooMany) {
                    return;
                }
                household = of;
                target = target(list.kommune, household);
            }
            places.force(rows[m], target);
            moved += world.residents.persons();
        }
    }

    /** One word per member: the household's draw above, the member's place on the list below, so that sorting keeps households together. */
    private int gather(int list) {
        Residents residents = world.residents;
        Membership membership = residents.membership();
        int n = membership.size(list);
        if (n > order.length) {
            order = new long[n + n / 4];
        }
        if (n > INDEX_MASK) {
            throw new IllegalStateException("list " + list + " has more members than a draw can hold: " + n);
        }
        long salt = world.draws.salt(Decisions.CAP_DRAW.code(), places.month());
        for (int m = 0; m < n; m++) {
            int row = membership.member(list, m);
            int mother = Families.motherOfChild(residents, row, places.month());
            int head = mother != Residents.NONE && membership.listOf(mother) == list ? mother : row;
            order[m] = (Draws.bits(salt, residents.key(head)) >>> 1 & ~(long) INDEX_MASK) | m;
        }
        return n;
    }

    private int target(int kommune, long household) {
        long salt = world.draws.salt(Decisions.PLACE.code(), places.month());
        int open = places.drawOpen(kommune, Draws.bits(salt, household), false);
        return open == Places.NONE ? places.withoutDoctor(kommune) : open;
    }
}
