package no.fastlege.agents.lists;

import java.util.Arrays;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.RowBuffer;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;

/**
 * Children under 16 whose mother stands on another list with a doctor follow her, by right even if the list is full or locked: a
 * voluntary change. Each list is gone through every second year, in a month given by its key; a share of the children never follows (their
 * list is the father's, or the family likes the old doctor).
 */
final class ChildrenFollow {
    private static final int EVERY_MONTHS = 24;

    private final World world;
    private final Places places;
    private final DueLists due;
    private RowBuffer[] found = new RowBuffer[0];

    ChildrenFollow(World world, Places places) {
        this.world = world;
        this.places = places;
        due = new DueLists(world, EVERY_MONTHS);
    }

    void run() {
        int month = places.month();
        int n = due.gather(month);
        if (n > found.length) {
            int known = found.length;
            found = Arrays.copyOf(found, n + n / 4);
            Arrays.setAll(found, b -> b < known ? found[b] : new RowBuffer());
        }
        long salt = world.draws.salt(Decisions.CHILD_FOLLOWS.code(), 0);
        double share = world.parameters.list().childFollowsShare();
        world.workers.forEach(n, (worker, i) -> look(due.get(i), month, salt, share, found[i]));
        Residents residents = world.residents;
        for (int i = 0; i < n; i++) {
            int[] rows = found[i].rows();
            int children = found[i].size();
            for (int c = 0; c < children; c++) {
                if (c % Places.FETCHED == 0) {
                    places.fetchWithMothers(rows, c, Math.min(children, c + Places.FETCHED));
                }
                int row = rows[c];
                int target = Families.listOfMother(residents, row, month);
                if (target != residents.membership().listOf(row) && places.mayChange(row)) {
                    places.change(row, target, Places.DIRECT);
                }
            }
        }
    }

    private void look(int list, int month, long salt, double share, RowBuffer into) {
        into.clear();
        Residents residents = world.residents;
        Membership membership = residents.membership();
        short[] birth = residents.birthMonths();
        int[] listOf = membership.listColumn();
        int childFrom = month - Families.CHILD_AGE * 12;
        int size = membership.size(list);
        int[] child = new int[size];
        int children = 0;
        for (int m = 0; m < size; m++) {
            child[children] = membership.member(list, m);
            children += birth[child[children]] > childFrom ? 1 : 0;
        }
        int[] mother = new int[children];
        for (int c = 0; c < children; c++) {
            mother[c] = residents.mother(child[c]);
        }
        for (int c = 0; c < children; c++) {
            mother[c] = mother[c] == Residents.NONE ? list : listOf[mother[c]];
        }
        for (int c = 0; c < children; c++) {
            int of = mother[c];
            if (of != list
                    && of != Membership.NONE
                    && world.lists.get(of).hasDoctor()
                    && Draws.uniform(salt, residents.key(child[c])) < share) {
                into.add(child[c]);
            }
        }
    }
}
