package no.fastlege.agents.lists;

import java.util.Arrays;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.WishBuffer;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;

/**
 * Who lives in another kommune than the doctor. Those who move keep their list, and come to think of a doctor at home in their own time:
 * each list is gone through once a year, in a month given by its key, and a share of its members from elsewhere consider another doctor.
 */
final class DoctorElsewhere {
    private static final int EVERY_MONTHS = 12;

    private final World world;
    private final Places places;
    private final DueLists due;
    private WishBuffer[] found = new WishBuffer[0];

    DoctorElsewhere(World world, Places places) {
        this.world = world;
        this.places = places;
        due = new DueLists(world, EVERY_MONTHS);
    }

    /** Adds the residents of this month's lists to those who consider another doctor, list by list. */
    void addTo(WishBuffer wishes) {
        int n = due.gather(places.month());
        if (n > found.length) {
            int known = found.length;
            found = Arrays.copyOf(found, n + n / 4);
            Arrays.setAll(found, b -> b < known ? found[b] : new WishBuffer());
        }
        long salt = world.draws.salt(Decisions.ELSEWHERE_WISH.code(), places.month());
        world.workers.forEach(n, (worker, i) -> look(due.get(i), salt, found[i]));
        for (int i = 0; i < n; i++) {
            wishes.addAll(found[i]);
        }
    }

    private void look(int list, long salt, WishBuffer into) {
        into.clear();
        Residents residents = world.residents;
        Membership membership = residents.membership();
        short[] home = residents.kommuner();
        double share = world.parameters.list().elsewhereWishShare();
        int kommune = places.kommuneOf(list);
        int size = membership.size(list);
        for (int m = 0; m < size; m++) {
            int row = membership.member(list, m);
            if (home[row] != kommune && Draws.uniform(salt, residents.key(row)) < share) {
                into.add(row, residents);
            }
        }
    }
}
