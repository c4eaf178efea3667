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
    /** Place in {@code switchesYear} of a direct change. */
    static final int DIRECT = 0;
    /** Place in {@code switchesYear} of a change through a queue. */
    static final int QUEUE = 1;
    /** Place in {@code switchesYear} of a mutual swap. */
    static final int SWAP = 2;

    private final World world;
    private final int overflowSize;
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
    private final int[][] ofKommune;
    private final int[] listsOfKommune;
    private final long[] freeOf;

    Places(World world) {
        this.world = world;
        ListParameters p = world.parameters.list();
        overflowSize = (int) p.overflowSize();
        returnMonths = (int) p.returnMonths();
        int kommuner = world.country.kommuner().size();
        ofKommune = new int[kommuner][8];
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
        }
    }

    private void note(GpList list) {
        int id = list.id;
        int k = list.kommune;
        kommuneOf[id] = k;
        cap[id] = list.cap;
        admits[id] = list.hasDoctor() && !(list.locked && locks);
        if (list.exists()) {
            if (listsOfKommune[k] == ofKommune[k].length) {
                ofKommune[k] = Arrays.copyOf(ofKommune[k], 2 * ofKommune[k].length);
            }
            ofKommune[k][listsOfKommune[k]++] = id;
            freeOf[k] += free(id);
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
        return admits[list] && room(list, membership.size(list) * persons) > 0;
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
        return admits[list] ? room(list, membership.size(list) * persons) : 0;
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
        return residents.switches(row) < changesAllowed;
    }

    /**
     * A list of the kommune with room, drawn with weights by free places.
     *
     * @param bits the word of a keyed draw
     * @param withoutQueue true to pass over lists for which somebody waits
     * @return the list or {@link #NONE}
     */
    int drawOpen(int kommune, long bits, boolean withoutQueue) {
        long total = freeOf[kommune];
        int[] ids = ofKommune[kommune];
        int n = listsOfKommune[kommune];
        if (withoutQueue && total > 0) {
            total = 0;
            for (int i = 0; i < n; i++) {
                total += queues.length(ids[i]) == 0 ? free(ids[i]) : 0;
            }
        }
        if (total == 0) {
            return NONE;
        }
        long u = Draws.below(bits, (int) total);
        for (int i = 0; i < n; i++) {
            int id = ids[i];
            if (!withoutQueue || queues.length(id) == 0) {
                u -= free(id);
                if (u < 0) {
                    return id;
                }
            }
        }
        throw new IllegalStateException("free places of kommune " + kommune + " do not add up");
    }

    /**
     * A list without a doctor where the kommune puts residents whom no list has room for: a vacant list below its cap, else an overflow
     * list that is not too long, else a new one.
     */
    int withoutDoctor(int kommune) {
        int[] ids = ofKommune[kommune];
        int overflow = NONE;
        for (int i = 0; i < listsOfKommune[kommune]; i++) {
            GpList list = world.lists.get(ids[i]);
            if (list.vacant()) {
                int length = residents.length(list.id);
                if (!list.overflow && length < list.cap) {
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
        KommuneState state = world.kommuner.get(kommune);
        Contract offered = Contract.values()[Math.max(0, Math.min(state.rung - 1, Contract.values().length - 1))];
        GpList opened = ListOpening.overflow(world, kommune, offered, overflowSize, month);
        ensureRoom(opened.id + 1);
        served[opened.id] = 0;
        note(opened);
        return opened.id;
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

    private void relocate(int row, int to) {
        int from = membership.listOf(row);
        if (from != NONE && admits[from]) {
            freeOf[kommuneOf[from]] += gain(from, -1);
        }
        if (admits[to]) {
            freeOf[kommuneOf[to]] += gain(to, 1);
        }
        residents.moveToList(row, to, month);
        if (queues.waits(row) && queues.listWaitedFor(row) == to) {
            queues.leave(row);
        }
    }

    /** By how much the free places of a list that admits change when so many agents join. */
    private int gain(int list, int joining) {
        int length = membership.size(list) * persons;
        return room(list, length + joining * persons) - room(list, length);
    }
}
