package no.fastlege.agents.lists;

import java.util.Arrays;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.RowBuffer;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;

/**
 * Who lives in another kommune than the doctor. Those who move keep their list, and come to think of a doctor at home in their own time:
 * each list is gone through once a year, in a month given by its key, and {@link Wishes} asks a share of its members from elsewhere.
 */
final class DoctorElsewhere {
    private static final int EVERY_MONTHS = 12;

    private final World world;
    private final Places places;
    private int[] due = new int[0];
    private RowBuffer[] found = new RowBuffer[0];

    DoctorElsewhere(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    /** Puts this month's residents with a doctor elsewhere in the place of the month's movers, by list. */
    void gather() {
        int n = gatherDue(places.month());
        world.workers.forEach(n, (worker, i) -> look(due[i], found[i]));
        world.movers.clear();
        for (int i = 0; i < n; i++) {
            world.movers.addAll(found[i].rows(), found[i].size());
        }
    }

    private int gatherDue(int month) {
        int lists = places.lists();
        if (due.length < lists) {
            due = new int[lists + lists / 4];
        }
        int n = 0;
        for (int id = 0; id < lists; id++) {
            if (Math.floorMod(Draws.mix(world.lists.get(id).key), EVERY_MONTHS) == month % EVERY_MONTHS) {
                due[n++] = id;
            }
        }
        if (n > found.length) {
            int known = found.length;
            found = Arrays.copyOf(found, n + n / 4);
            Arrays.setAll(found, b -> b < known ? found[b] : new RowBuffer());
        }
        return n;
    }

    private void look(int list, RowBuffer into) {
        into.clear();
        Residents residents = world.residents;
        Membership membership = residents.membership();
        short[] home = residents.kommuner();
        int kommune = world.lists.get(list).kommune;
        int size = membership.size(list);
        for (int m = 0; m < size; m++) {
            int row = membership.member(list, m);
            if (home[row] != kommune) {
                into.add(row);
            }
        }
    }
}
