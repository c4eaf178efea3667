package no.fastlege.agents.lists;

import no.fastlege.agents.world.Arrivals;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.RowBuffer;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;

/**
 * First places: newborns go to the mother's list even if it is full; other residents on no list are placed by their kommune, longest
 * waiting first and before any queue, on a list with room (each free place as likely as another), else on a list without a doctor.
 */
final class Allocation {
    private final World world;
    private final Places places;

    Allocation(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    /** Newborns onto the mother's list; where the mother has none, into the pool. */
    void newborns() {
        Residents residents = world.residents;
        RowBuffer newborns = world.newborns;
        int month = places.month();
        int n = newborns.size();
        for (int i = 0; i < n; i++) {
            if (i % Places.FETCHED == 0) {
                places.fetchWithMothers(newborns.rows(), i, Math.min(n, i + Places.FETCHED));
            }
            int row = newborns.get(i);
            if (!residents.present(row) || residents.membership().listOf(row) != Membership.NONE) {
                continue;
            }
            int list = Families.listOfMother(residents, row, month);
            if (list == Membership.NONE) {
                world.arrivals.add(row, residents.key(row), month, month);
            } else {
                places.place(row, list);
            }
        }
    }

    /** Residents on no list, longest waiting first; a share of the new ones waits a month. */
    void unallocated() {
        Residents residents = world.residents;
        Arrivals pool = world.arrivals;
        int month = places.month();
        double atOnce = world.parameters.list().allocatedAtOnceShare();
        long atOnceSalt = world.draws.salt(Decisions.PLACED_AT_ONCE.code(), 0);
        long placeSalt = world.draws.salt(Decisions.PLACE.code(), month);
        int n = pool.size();
        for (int i = 0; i < n; i++) {
            if (i % Places.FETCHED == 0) {
                places.fetchWithMothers(pool.rows(), i, Math.min(n, i + Places.FETCHED));
            }
            if (pool.registeredFrom(i) > month || !pool.current(i, residents)) {
                continue;
            }
            int row = pool.row(i);
            long key = residents.key(row);
            boolean firstMonth = Math.max(pool.since(i), pool.registeredFrom(i)) >= month;
            if (firstMonth && Draws.uniform(atOnceSalt, key) >= atOnce) {
                continue;
            }
            places.place(row, listFor(residents, row, Draws.bits(placeSalt, key)));
        }
        pool.compact(residents);
        count();
    }

    private int listFor(Residents residents, int row, long bits) {
        int ofMother = Families.listOfMother(residents, row, places.month());
        if (ofMother != Membership.NONE) {
            return ofMother;
        }
        int open = places.drawOpen(residents.kommune(row), bits, false);
        return open == Places.NONE ? places.withoutRoom(residents.kommune(row), Places.NONE) : open;
    }

    private void count() {
        world.kommuner.forEach(kommune -> kommune.unallocated = 0);
        Arrivals pool = world.arrivals;
        for (int i = 0; i < pool.size(); i++) {
            if (pool.registeredFrom(i) <= places.month()) {
                world.kommuner.get(world.residents.kommune(pool.row(i))).unallocated += world.residents.persons();
            }
        }
    }
}
