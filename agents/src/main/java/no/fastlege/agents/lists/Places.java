package no.fastlege.agents.lists;

import java.util.Arrays;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;
import no.fastlege.sim.WaitingQueues;

/**
 * Who has room this month, and the only hand that moves residents between lists: built afresh each month from the lists, kept exact
 * while the month's steps move residents. Everything is in persons.
 *
 * <p>A list <i>admits</i> if it has a doctor and is not locked (a lock counts only while the rules allow it); it has <i>room</i> if it
 * admits and stands below its cap. In a sample the last agent let in may overshoot the cap by less than one agent's weight.
 */
final class Places {
    /** No list. */
    static final int NONE = -1;
    /** Rows whose cells are fetched at once: what they hold must fit into the second-level cache. */
    static final int FETCHED = 512;
    /** Place in {@code switchesYear} of a direct change. */
    static final int DIRECT = 0;
    /** Place in {@code switchesYear} of a change through a queue. */
    static final int QUEUE = 1;
    /** Place in {@code switchesYear} of a mutual swap. */
    static final int SWAP = 2;

    private final World world;
    private final int overflowSize;
    private final double beyondCapShare;
    private final int returnMonths;
    private Residents residents;
    private Membership membership;
    private WaitingQueues queues;
    private int persons;
    private int month;
    private int changesAllowed;
    private boolean locks;
    private boolean[] admits = new boolean[0];
    private int[] kommuneOf = new int[0];
    private int[] cap = new int[0];
    private int[] served = new int[0];
    private int[] slotOf = new int[0];
    private boolean[] vacant = new boolean[0];
    private final int[][] ofKommune;
    private final int[][] freeAt;
    /** A bit for each list of a kommune that has places to give, in the order of {@link #ofKommune}. */
    private final long[][] openAt;

    private final int[] listsOfKommune;
    private final long[] freeOf;
    private int fetched;

    Places(World world) {
        this.world = world;
        ListParameters p = world.parameters.list();
        overflowSize = (int) p.overflowSize();
        beyondCapShare = p.beyondCapShare();
        returnMonths = (int) p.returnMonths();
        int kommuner = world.country.kommuner().size();
        ofKommune = new int[kommuner][8];
        freeAt = new int[kommuner][8];
        openAt = new long[kommuner][1];
        listsOfKommune = new int[kommuner];
        freeOf = new long[kommuner];
    }

    /** Takes stock of all lists at the beginning of a month's steps. */
    void begin(int ofMonth) {
        month = ofMonth;
        residents = world.residents;
        membership = residents.membership();
        queues = residents.queues();
        persons = residents.persons();
        changesAllowed = (int) world.rules.changesPerYear();
        locks = world.rules.lockingAllowed() > 0;
        Arrays.fill(listsOfKommune, 0);
        Arrays.fill(freeOf, 0);
        for (long[] bits : openAt) {
            Arrays.fill(bits, 0);
        }
        int lists = world.lists.size();
        ensureRoom(lists);
        Arrays.fill(served, 0, lists, 0);
        for (int id = 0; id < lists; id++) {
            note(world.lists.get(id));
        }
    }

    private void ensureRoom(int lists) {
        if (lists > admits.length) {
            int room = lists + lists / 8 + 16;
            admits = Arrays.copyOf(admits, room);
            kommuneOf = Arrays.copyOf(kommuneOf, room);
            cap = Arrays.copyOf(cap, room);
            served = Arrays.copyOf(served, room);
            slotOf = Arrays.copyOf(slotOf, room);
            vacant = Arrays.copyOf(vacant, room);
        }
    }

    private void note(GpList list) {
        int id = list.id;
        int k = list.kommune;
        kommuneOf[id] = k;
        cap[id] = list.cap;
        admits[id] = list.hasDoctor() && !(list.locked && locks);
        vacant[id] = list.vacant();
        if (list.exists()) {
            if (listsOfKommune[k] == ofKommune[k].length) {
                ofKommune[k] = Arrays.copyOf(ofKommune[k], 2 * ofKommune[k].length);
                freeAt[k] = Arrays.copyOf(freeAt[k], ofKommune[k].length);
                openAt[k] = Arrays.copyOf(openAt[k], (ofKommune[k].length + Long.SIZE - 1) / Long.SIZE);
            }
            slotOf[id] = listsOfKommune[k]++;
            ofKommune[k][slotOf[id]] = id;
            freeAt[k][slotOf[id]] = 0;
            noteFree(id, free(id));
        }
    }

    /** The month that runs. */
    int month() {
        return month;
    }

    /** The number of lists, closed ones included. */
    int lists() {
        return world.lists.size();
    }

    /** Kommune of a list. */
    int kommuneOf(int list) {
        return kommuneOf[list];
    }

    /** Whether a list has a doctor and is not locked. */
    boolean admits(int list) {
        return admits[list];
    }

    /** Whether a list admits and stands below its cap. */
    boolean hasRoom(int list) {
        return admits[list] && room(list, residents.length(list)) > 0;
    }

    /** Whether a resident may go there at once: room, and nobody waits. */
    boolean openToAll(int list) {
        return hasRoom(list) && queues.length(list) == 0;
    }

    /**
     * Places that a list of a length has to give. An agent of a sample, who stands for several persons, is let in where at least half of
     * them have room, so that a sample's lists are as full on average as the country's.
     */
    private int room(int list, int length) {
        int gap = cap[list] - length;
        return 2 * gap > persons ? gap : 0;
    }

    /** Places that a list has to give, persons, at least 0. */
    int free(int list) {
        return admits[list] ? room(list, residents.length(list)) : 0;
    }

    /** Places that the lists of a kommune have to give, persons. */
    long freeInKommune(int kommune) {
        return freeOf[kommune];
    }

    /** Residents admitted from a list's queue this month, persons. */
    int served(int list) {
        return served[list];
    }

    /** Whether a resident has a voluntary change left this year. */
    boolean mayChange(int row) {
        return mayChangeAfter(residents.switches(row));
    }

    /** Whether a resident has a voluntary change left after so many this year. */
    boolean mayChangeAfter(int switches) {
        return switches < changesAllowed;
    }

    /** The number of lists of a kommune with room for which nobody waits. */
    int openLists(int kommune) {
        int open = 0;
        for (int w = 0; w < openAt[kommune].length; w++) {
            open += Long.bitCount(withoutQueue(kommune, w));
        }
        return open;
    }

    /**
     * A list of the kommune with room, which it offers to one who has none in mind: each free place as likely as another.
     *
     * @param bits the word of a keyed draw
     * @param withoutQueue true to pass over lists for which somebody waits
     * @return the list or {@link #NONE}
     */
    int drawOpen(int kommune, long bits, boolean withoutQueue) {
        if (freeOf[kommune] == 0) {
            return NONE;
        }
        long[] bitsOf = openAt[kommune];
        int[] free = freeAt[kommune];
        int places = withoutQueue ? 0 : (int) freeOf[kommune];
        for (int w = 0; withoutQueue && w < bitsOf.length; w++) {
            for (long rest = withoutQueue(kommune, w); rest != 0; rest &= rest - 1) {
                places += free[w * Long.SIZE + Long.numberOfTrailingZeros(rest)];
            }
        }
        if (places == 0) {
            return NONE;
        }
        int left = Draws.below(bits, places);
        for (int w = 0; w < bitsOf.length; w++) {
            for (long rest = withoutQueue ? withoutQueue(kommune, w) : bitsOf[w]; rest != 0; rest &= rest - 1) {
                int slot = w * Long.SIZE + Long.numberOfTrailingZeros(rest);
                left -= free[slot];
                if (left < 0) {
                    return ofKommune[kommune][slot];
                }
            }
        }
        throw new IllegalStateException("free places of kommune " + kommune + " do not add up");
    }

    /** A word of {@link #openAt} less the lists for which somebody waits. */
    private long withoutQueue(int kommune, int w) {
        long word = openAt[kommune][w];
        for (long rest = word; rest != 0; rest &= rest - 1) {
            int slot = w * Long.SIZE + Long.numberOfTrailingZeros(rest);
            word &= queues.length(ofKommune[kommune][slot]) > 0 ? ~(1L << slot) : -1L;
        }
        return word;
    }

    /**
     * A list where the kommune puts residents whom no list has room for: a vacant list that is not too long, else an overflow list that is
     * not too long; where there is neither, the list with a doctor that is fullest in the least degree, as far as doctors let themselves be
     * asked to go beyond their caps, else a new overflow list.
     *
     * @param not a list that is no answer: the one that the residents leave, or {@link #NONE}
     */
    int withoutRoom(int kommune, int not) {
        int[] ids = ofKommune[kommune];
        int overflow = NONE;
        for (int i = 0; i < listsOfKommune[kommune]; i++) {
            if (vacant[ids[i]]) {
                GpList list = world.lists.get(ids[i]);
                int length = residents.length(list.id);
                if (!list.overflow && length < Math.max(list.cap, overflowSize)) {
                    return list.id;
                }
                if (list.overflow && overflow == NONE && length < overflowSize) {
                    overflow = list.id;
                }
            }
        }
        if (overflow != NONE) {
            return overflow;
        }
        int asked = beyondCap(kommune, not);
        if (asked != NONE) {
            return asked;
        }
        KommuneState state = world.kommuner.get(kommune);
        Contract offered = Contract.values()[Math.max(0, Math.min(state.rung - 1, Contract.values().length - 1))];
        GpList opened = ListOpening.overflow(world, kommune, offered, overflowSize, month);
        ensureRoom(opened.id + 1);
        served[opened.id] = 0;
        note(opened);
        return opened.id;
    }

    /** The list that a kommune's doctors can best let grow beyond its cap, or {@link #NONE}. */
    private int beyondCap(int kommune, int not) {
        int best = NONE;
        double least = beyondCapShare;
        for (int i = 0; i < listsOfKommune[kommune]; i++) {
            int id = ofKommune[kommune][i];
            double over = (double) (residents.length(id) + persons) / cap[id] - 1;
            if (admits[id] && id != not && over < least) {
                best = id;
                least = over;
            }
        }
        return best;
    }

    /** Gives a resident a place that is neither asked for nor a change: a first list, an offered place. */
    void place(int row, int to) {
        relocate(row, to);
    }

    /** Moves a resident out of a list that was cut: not a voluntary change, and one more change this year. */
    void force(int row, int to) {
        relocate(row, to);
        residents.setSwitches(row, residents.switches(row) - 1);
    }

    /**
     * A voluntary change: counted, leaves the queue in which the resident stands, and leaves a right to return where the resident comes
     * from another kommune's list to one at home.
     *
     * @param kind {@link #DIRECT}, {@link #QUEUE} or {@link #SWAP}
     */
    void change(int row, int to, int kind) {
        int from = membership.listOf(row);
        residents.setSwitches(row, residents.switches(row) + 1);
        world.nation.switchesYear[kind] += persons;
        if (kind == QUEUE) {
            served[to] += persons;
        }
        if (queues.waits(row)) {
            queues.leave(row);
        }
        relocate(row, to);
        int home = residents.kommune(row);
        if (from != NONE && kommuneOf[from] != home && kommuneOf[to] == home) {
            world.returnRights.put(residents.key(row), from, month + returnMonths);
        }
    }

    /** Makes ready for moving these rows soon: see {@link Residents#fetch(int[], int, int)}. At most {@link #FETCHED} at once. */
    void fetch(int[] rows, int from, int to) {
        fetched += residents.fetch(rows, from, to);
    }

    /** The same for rows that will join a queue and stay where they are. */
    void fetchQueues(int[] rows, int from, int to) {
        fetched += queues.fetch(rows, from, to);
    }

    /** The same for rows whose mothers' lists will be asked for. */
    void fetchWithMothers(int[] rows, int from, int to) {
        fetch(rows, from, to);
        short[] births = residents.birthMonths();
        int[] mothers = residents.mothers();
        int[] listOf = membership.listColumn();
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += births[rows[i]] + (int) residents.key(rows[i]);
        }
        for (int i = from; i < to; i++) {
            sum += mothers[rows[i]];
        }
        for (int i = from; i < to; i++) {
            sum += mothers[rows[i]] == Residents.NONE ? 0 : listOf[mothers[rows[i]]];
        }
        fetched += sum;
    }

    private void relocate(int row, int to) {
        int from = membership.listOf(row);
        residents.moveToList(row, to, month);
        if (from != NONE) {
            noteFree(from);
        }
        noteFree(to);
        if (queues.waits(row) && queues.listWaitedFor(row) == to) {
            queues.leave(row);
        }
    }

    private void noteFree(int list) {
        if (admits[list]) {
            noteFree(list, free(list));
        }
    }

    private void noteFree(int list, int free) {
        int k = kommuneOf[list];
        int slot = slotOf[list];
        freeOf[k] += free - freeAt[k][slot];
        freeAt[k][slot] = free;
        long bit = 1L << slot;
        openAt[k][slot / Long.SIZE] = free > 0 ? openAt[k][slot / Long.SIZE] | bit : openAt[k][slot / Long.SIZE] & ~bit;
    }
}
