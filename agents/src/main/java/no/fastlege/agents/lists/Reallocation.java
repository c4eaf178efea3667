package no.fastlege.agents.lists;

import java.util.Arrays;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;

/**
 * Residents of lists without a doctor are offered places when lists of the kommune have room and no queue: every third month a list's
 * turn comes, and a share of its residents takes an offer, larger where more lists have room, in the order of a keyed draw while places
 * last; then, at a lower rate, places in kommuner within reach. Not a voluntary change; a place in a queue elsewhere is kept. Lists
 * that the kommune had made for want of room are closed when they stand empty.
 */
final class Reallocation {
    private static final int EVERY_MONTHS = 3;

    private final World world;
    private final Places places;
    private final Reach reach;
    private final double stays;
    private final double choicePower;
    private final double away;
    /** {@link Lots} of those who would take a place, then their rows in that order. */
    private long[] takers = new long[1024];

    private int[] rows = new int[1024];

    Reallocation(World world, Places places, Reach reach) {
        this.world = world;
        this.places = places;
        this.reach = reach;
        ListParameters p = world.parameters.list();
        stays = 1.0 - p.reallocationShare();
        choicePower = p.reallocationChoicePower();
        away = 1.0 - StrictMath.pow(1.0 - p.reallocationShare() * p.reallocationNeighbourFactor(), EVERY_MONTHS);
    }

    void run() {
        offerPlaces();
        merge();
        closeEmpty();
    }

    void offerPlaces() {
        for (int id = 0; id < world.lists.size(); id++) {
            GpList list = world.lists.get(id);
            if (list.vacant()
                    && world.residents.membership().size(id) > 0
                    && isDue(list.key, places.month())
                    && roomWithinReach(list.kommune)) {
                offer(list);
            }
        }
    }

    /** Whether a list with a key has its turn in a month. */
    static boolean isDue(long key, int month) {
        return Math.floorMod(Draws.mix(key), EVERY_MONTHS) == month % EVERY_MONTHS;
    }

    private boolean roomWithinReach(int kommune) {
        for (int k : reach.kommuner(kommune)) {
            if (places.freeInKommune(k) > 0) {
                return true;
            }
        }
        return false;
    }

    private void offer(GpList list) {
        Residents residents = world.residents;
        Membership membership = residents.membership();
        double rate = StrictMath.max(away, atHome(list.kommune));
        long salt = world.draws.salt(Decisions.REALLOCATION.code(), places.month());
        int members = membership.size(list.id);
        Lots.check(list.id, members);
        if (members > takers.length) {
            takers = new long[members + members / 4];
            rows = new int[takers.length];
        }
        int n = 0;
        for (int m = 0; m < members; m++) {
            long bits = Draws.bits(salt, residents.key(membership.member(list.id, m)));
            // noted first and counted after: whether a draw is among the lowest cannot be foreseen
            takers[n] = Lots.of(bits, m);
            n += Draws.unit(bits) < rate ? 1 : 0;
        }
        Arrays.sort(takers, 0, n);
        for (int i = 0; i < n; i++) {
            rows[i] = membership.member(list.id, Lots.place(takers[i]));
        }
        long placeSalt = world.draws.salt(Decisions.PLACE.code(), places.month());
        for (int i = 0; i < n; i++) {
            if (i % Places.FETCHED == 0) {
                places.fetch(rows, i, Math.min(n, i + Places.FETCHED));
            }
            long bits = Draws.bits(placeSalt, residents.key(rows[i]));
            int target = places.drawOpen(list.kommune, bits, true);
            if (target == Places.NONE && Draws.uniform(salt, residents.key(rows[i])) < away) {
                target = elsewhere(list.kommune, bits);
            }
            if (target != Places.NONE) {
                places.place(rows[i], target);
            }
        }
    }

    /** The share of a list's residents who take an offer in the kommune: with more lists to choose from, one suits sooner. */
    private double atHome(int kommune) {
        int open = places.openLists(kommune);
        return open == 0 ? 0 : 1.0 - StrictMath.pow(stays, EVERY_MONTHS * StrictMath.pow(open, choicePower));
    }

    private int elsewhere(int kommune, long bits) {
        int[] near = reach.kommuner(kommune);
        for (int i = 1; i < near.length; i++) {
            int open = places.drawOpen(near[i], bits, true);
            if (open != Places.NONE) {
                return open;
            }
        }
        return Places.NONE;
    }

    /**
     * Brings together what is left of lists without a doctor: the residents of an overflow list, or of a list that has long stood vacant,
     * go to the next list of the kommune without a doctor where all of them fit in; the empty list is closed.
     */
    void merge() {
        int[] target = new int[world.kommuner.size()];
        Arrays.fill(target, Places.NONE);
        Membership membership = world.residents.membership();
        for (int id = 0; id < world.lists.size(); id++) {
            GpList list = world.lists.get(id);
            if (!list.vacant() || list.successor != GpList.NONE || membership.size(id) == 0) {
                continue;
            }
            int to = target[list.kommune];
            if (to == Places.NONE) {
                target[list.kommune] = id;
                continue;
            }
            int from = given(to) ? to : id;
            int kept = from == to ? id : to;
            if (given(from)
                    && world.residents.length(from) + world.residents.length(kept)
                            <= world.parameters.list().overflowSize()) {
                while (membership.size(from) > 0) {
                    places.place(membership.member(from, membership.size(from) - 1), kept);
                }
                ListOpening.close(world, world.lists.get(from), places.month());
                target[list.kommune] = kept;
            }
        }
    }

    /** Whether a kommune gives a list without a doctor up if its residents fit in elsewhere. */
    private boolean given(int id) {
        GpList list = world.lists.get(id);
        return list.overflow
                || places.month() - list.vacantSince >= world.parameters.list().mergeMonths();
    }

    /** Closes overflow lists that stand empty and without a doctor. */
    void closeEmpty() {
        for (int id = 0; id < world.lists.size(); id++) {
            GpList list = world.lists.get(id);
            if (list.overflow
                    && list.vacant()
                    && list.successor == GpList.NONE
                    && list.openedMonth < places.month()
                    && world.residents.membership().size(id) == 0) {
                ListOpening.close(world, list, places.month());
            }
        }
    }
}
