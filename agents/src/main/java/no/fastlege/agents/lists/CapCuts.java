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
 *
 * <p><b>Implementation overview.</b> The households of all lists that were cut are drawn side by side; then the lists move theirs out one
 * after another. A list that was given residents of another one meanwhile (it can only be one without a doctor) is drawn again.
 */
final class CapCuts {
    private final World world;
    private final Places places;
    private GpList[] cut = new GpList[64];
    private Drawn[] drawn = new Drawn[64];
    private final Scratch[] scratch;

    CapCuts(World world, Places places) {
        this.world = world;
        this.places = places;
        scratch = new Scratch[world.workers.threads()];
        Arrays.setAll(scratch, worker -> new Scratch());
    }

    /** The members of a list in the order in which they would leave, as far as may be needed: their households' draws, and their rows. */
    private record Drawn(int members, long[] household, int[] row) {}

    /** What a worker draws with. */
    private static final class Scratch {
        /** The members' {@link Lots}: each has the draw of its household, so that households stay together. */
        private long[] order = new long[2048];

        private int[] head = new int[2048];
        private int[] child = new int[2048];
    }

    void run() {
        int n = 0;
        for (GpList list : world.lists) {
            if (list.toDrawOut > 0 && tooMany(list) > 0) {
                if (n == cut.length) {
                    cut = Arrays.copyOf(cut, 2 * n);
                    drawn = Arrays.copyOf(drawn, 2 * n);
                }
                cut[n++] = list;
            } else {
                list.toDrawOut = 0;
            }
        }
        world.workers.forEach(n, (worker, i) -> drawn[i] = draw(cut[i], scratch[worker]));
        for (int i = 0; i < n; i++) {
            if (drawn[i].members != world.residents.membership().size(cut[i].id)) {
                drawn[i] = draw(cut[i], scratch[0]);
            }
            drawOut(cut[i], drawn[i], tooMany(cut[i]));
            cut[i].toDrawOut = 0;
            cut[i] = null;
            drawn[i] = null;
        }
    }

    private int tooMany(GpList list) {
        return Math.min(list.toDrawOut, world.residents.members(list.id) - list.cap);
    }

    private void drawOut(GpList list, Drawn from, int tooMany) {
        places.fetch(from.row, 0, Math.min(from.row.length, Places.FETCHED));
        long moved = 0;
        long household = -1;
        int target = Places.NONE;
        for (int m = 0; m < from.row.length; m++) {
            long of = from.household[m];
            if (of != household) {
                if (moved >= tooMany) {
                    return;
                }
                household = of;
                target = target(list, household);
            }
            places.force(from.row[m], target);
            moved += world.residents.persons();
        }
    }

    /** Puts the households in the order of their draws: those at its head, of whom there are enough, or else all. */
    private Drawn draw(GpList list, Scratch s) {
        Residents residents = world.residents;
        Membership membership = residents.membership();
        int n = membership.size(list.id);
        Lots.check(list.id, n);
        if (n > s.order.length) {
            s.order = new long[n + n / 4];
            s.head = new int[n + n / 4];
            s.child = new int[n + n / 4];
        }
        findHeads(list.id, n, s);
        long salt = world.draws.salt(Decisions.CAP_DRAW.code(), places.month());
        for (int m = 0; m < n; m++) {
            s.order[m] = Lots.of(Draws.bits(salt, residents.key(s.head[m])), m);
        }
        int wanted = (tooMany(list) + residents.persons() - 1) / residents.persons();
        int first = smallest(s.order, n, wanted);
        Drawn result = new Drawn(n, new long[first], new int[first]);
        for (int m = 0; m < first; m++) {
            result.household[m] = Lots.draw(s.order[m]);
            result.row[m] = membership.member(list.id, Lots.place(s.order[m]));
        }
        return result;
    }

    /** The head of each member's household: the mother of a child under 16 if she is on the list, else the member. */
    private void findHeads(int list, int n, Scratch s) {
        Residents residents = world.residents;
        Membership membership = residents.membership();
        short[] births = residents.birthMonths();
        int bornAfter = places.month() - Families.CHILD_AGE * 12;
        int children = 0;
        for (int m = 0; m < n; m++) {
            s.head[m] = membership.member(list, m);
            s.child[children] = m;
            children += births[s.head[m]] > bornAfter ? 1 : 0;
        }
        for (int c = 0; c < children; c++) {
            int m = s.child[c];
            int mother = residents.mother(s.head[m]);
            if (mother != Residents.NONE && membership.listOf(mother) == list) {
                s.head[m] = mother;
            }
        }
    }

    /**
     * Brings the smallest words to the front, sorted, and returns how many: at least the wanted number, and whole households with one
     * more behind, or all.
     */
    private static int smallest(long[] order, int n, int wanted) {
        double share = (1.5 * wanted + 50) / n;
        if (share < 0.5) {
            long limit = (long) (share * Long.MAX_VALUE);
            int kept = 0;
            for (int m = 0; m < n; m++) {
                long word = order[m];
                if (word < limit) {
                    order[m] = order[kept];
                    order[kept++] = word;
                }
            }
            Arrays.sort(order, 0, kept);
            // the last household kept may go on beyond the limit, so that it must not be needed
            if (kept > wanted && Lots.draw(order[kept - 1]) != Lots.draw(order[wanted - 1])) {
                return kept;
            }
        }
        Arrays.sort(order, 0, n);
        return n;
    }

    private int target(GpList from, long household) {
        long salt = world.draws.salt(Decisions.PLACE.code(), places.month());
        int open = places.drawOpen(from.kommune, Draws.bits(salt, household), false);
        return open == Places.NONE ? places.withoutRoom(from.kommune, from.id) : open;
    }
}
