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
    private final World world;
    private final Places places;

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
        Residents residents = world.residents;
        Membership membership = residents.membership();
        int n = membership.size(list.id);
        long salt = world.draws.salt(Decisions.CAP_DRAW.code(), places.month());
        Member[] members = new Member[n];
        for (int m = 0; m < n; m++) {
            int row = membership.member(list.id, m);
            int mother = Families.motherOfChild(residents, row, places.month());
            int head = mother != Residents.NONE && membership.listOf(mother) == list.id ? mother : row;
            members[m] = new Member(Draws.bits(salt, residents.key(head)), residents.key(head), residents.key(row), row);
        }
        Arrays.sort(members);
        long moved = 0;
        long household = 0;
        int target = Places.NONE;
        for (int m = 0; m < n; m++) {
            boolean first = m == 0 || members[m].headKey != household;
            if (first) {
                if (moved >= tooMany) {
                    return;
                }
                household = members[m].headKey;
                target = target(list.kommune, household);
            }
            places.force(members[m].row, target);
            moved += residents.persons();
        }
    }

    private int target(int kommune, long household) {
        long salt = world.draws.salt(Decisions.PLACE.code(), places.month());
        int open = places.drawOpen(kommune, Draws.bits(salt, household), false);
        return open == Places.NONE ? places.withoutDoctor(kommune) : open;
    }

    /** A member in the order of the draw, households together. */
    private record Member(long draw, long headKey, long key, int row) implements Comparable<Member> {
        @Override
        public int compareTo(Member other) {
            int order = Long.compareUnsigned(draw, other.draw);
            order = order != 0 ? order : Long.compare(headKey, other.headKey);
            return order != 0 ? order : Long.compare(key, other.key);
        }
    }
}
