package no.fastlege.sim;

import java.util.Arrays;

/**
 * One first-come-first-served queue per list; a row stands in at most one queue. O(1) join, leave and serve: entries are a doubly
 * linked list in one pool, and a column of the rows says which entry is theirs.
 */
public final class WaitingQueues {
    /** No entry, no row, no list. */
    public static final int NONE = -1;

    private int[] entryOf;
    private int[] first = new int[16];
    private int[] last = new int[16];
    private int[] length = new int[16];
    private int lists;

    /** Cells per entry, half a cache line: whoever touches an entry touches most of it. */
    private static final int ENTRY = 1 << 3;

    private static final int SHIFT = 3;

    private static final int ROW = 0;
    private static final int LIST = 1;
    private static final int SINCE = 2;
    private static final int PREVIOUS = 3;
    private static final int NEXT = 4;
    private static final int HOME = 5;
    private static final int UNTIL = 6;

    /** {@link #ENTRY} cells an entry; inside, an entry goes by its first cell, and no entry by -1, which no shift changes. */
    private int[] cell;
    /** Cells in use or free. */
    private int used;

    /** Free entries, the one freed last on top: a chain through the entries would cost a look at far memory per entry taken. */
    private int[] freeEntries = new int[1024];

    private int free;
    private int waiting;
    /** Rows that wait, by home. */
    private int[] waitingAt = new int[16];

    /** Room for so many rows, and for one in twelve of them to wait; both grow on demand. */
    public WaitingQueues(int rows) {
        cell = new int[ENTRY * Math.max(1024, rows / 12)];
        entryOf = new int[rows];
        Arrays.fill(entryOf, NONE);
    }

    /** Makes room for rows 0 to rows-1. */
    public void ensureRows(int rows) {
        if (rows > entryOf.length) {
            int old = entryOf.length;
            entryOf = Arrays.copyOf(entryOf, Math.max(rows, old + (old >> 4)));
            Arrays.fill(entryOf, old, entryOf.length, NONE);
        }
    }

    /** Adds an empty queue and returns its list's number. */
    public int addList() {
        if (lists == first.length) {
            first = Arrays.copyOf(first, lists * 2);
            last = Arrays.copyOf(last, lists * 2);
            length = Arrays.copyOf(length, lists * 2);
        }
        first[lists] = NONE;
        last[lists] = NONE;
        return lists++;
    }

    /** The number of rows that wait, over all queues. */
    public int waiting() {
        return waiting;
    }

    /** The number of rows of a home that wait, over all queues. */
    public int waitingAt(int home) {
        return home < waitingAt.length ? waitingAt[home] : 0;
    }

    /** The number of rows in a list's queue. */
    public int length(int ofList) {
        return length[ofList];
    }

    /** Whether a row waits. */
    public boolean waits(int ofRow) {
        return entryOf[ofRow] != NONE;
    }

    /** The list a row waits for, or {@link #NONE}. */
    public int listWaitedFor(int ofRow) {
        int e = entryOf[ofRow];
        return e == NONE ? NONE : cell[e + LIST];
    }

    /** The month in which a waiting row joined its queue. */
    public int since(int ofRow) {
        return cell[entryOf[ofRow] + SINCE];
    }

    /** The month in which the row of an entry joined its queue. */
    public int sinceOfEntry(int entry) {
        return cell[(entry << SHIFT) + SINCE];
    }

    /** The month in which the row of an entry stops waiting of itself, or 0 if that is not known. */
    public int untilOfEntry(int entry) {
        return cell[(entry << SHIFT) + UNTIL];
    }

    /** Sets the month in which the row of an entry stops waiting of itself. */
    public void setUntilOfEntry(int entry, int month) {
        cell[(entry << SHIFT) + UNTIL] = month;
    }

    /**
     * Reads where these rows wait, in a loop of its own, so that the memory fetches many cells at once.
     *
     * @return a number without meaning; keep it, or the compiler drops the reads
     */
    public int fetch(int[] rows, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += entryOf[rows[i]];
        }
        for (int i = from; i < to; i++) {
            int e = entryOf[rows[i]];
            if (e != NONE) {
                sum += cell[e + ROW] + cell[e + PREVIOUS];
            }
        }
        return sum;
    }

    /** The row at the head of a queue, or {@link #NONE}. */
    public int head(int ofList) {
        int e = first[ofList];
        return e == NONE ? NONE : cell[e + ROW];
    }

    /** The entry at the head of a queue, or {@link #NONE}: to walk along queues without looking up rows. */
    public int firstEntry(int ofList) {
        return first[ofList] >> SHIFT;
    }

    /** The entry behind an entry in its queue, or {@link #NONE}. */
    public int entryBehind(int entry) {
        return cell[(entry << SHIFT) + NEXT] >> SHIFT;
    }

    /** The row behind a waiting row in its queue, or {@link #NONE}. */
    public int behind(int waitingRow) {
        int e = cell[entryOf[waitingRow] + NEXT];
        return e == NONE ? NONE : cell[e + ROW];
    }

    /** The number of entries in use or free: loops over everyone who waits run from 0 to entries()-1, in no meaningful order. */
    public int entries() {
        return used >> SHIFT;
    }

    /** The row of an entry, or {@link #NONE} where the entry is free. */
    public int rowOfEntry(int entry) {
        return cell[(entry << SHIFT) + ROW];
    }

    /** The list for which the row of an entry waits. */
    public int listOfEntry(int entry) {
        return cell[(entry << SHIFT) + LIST];
    }

    /**
     * Puts a row that waits nowhere at the end of a queue.
     *
     * @param home where the row lives, 0 or more: those who wait are counted by home
     * @param until the month in which the row stops waiting of itself, or 0 if that is not known: a note, on which nothing here acts
     */
    public void join(int joiningRow, int forList, int month, int home, int until) {
        assert entryOf[joiningRow] == NONE
                : "row " + joiningRow + " already waits for list " + cell[entryOf[joiningRow] + LIST];
        int e = takeEntry();
        cell[e + ROW] = joiningRow;
        cell[e + LIST] = forList;
        cell[e + SINCE] = month;
        cell[e + HOME] = home;
        cell[e + UNTIL] = until;
        cell[e + NEXT] = NONE;
        cell[e + PREVIOUS] = last[forList];
        if (last[forList] == NONE) {
            first[forList] = e;
        } else {
            cell[last[forList] + NEXT] = e;
        }
        last[forList] = e;
        length[forList]++;
        entryOf[joiningRow] = e;
        waiting++;
        countAt(home);
    }

    /** Notes that a waiting row lives elsewhere from now on. */
    public void rehome(int waitingRow, int home) {
        int e = entryOf[waitingRow];
        waitingAt[cell[e + HOME]]--;
        cell[e + HOME] = home;
        countAt(home);
    }

    private void countAt(int home) {
        if (home >= waitingAt.length) {
            waitingAt = Arrays.copyOf(waitingAt, Math.max(home + 1, 2 * waitingAt.length));
        }
        waitingAt[home]++;
    }

    /** Takes a row out of the queue in which it stands, served or given up. */
    public void leave(int leavingRow) {
        int e = entryOf[leavingRow];
        assert e != NONE : "row " + leavingRow + " waits nowhere";
        int of = cell[e + LIST];
        if (cell[e + PREVIOUS] == NONE) {
            first[of] = cell[e + NEXT];
        } else {
            cell[cell[e + PREVIOUS] + NEXT] = cell[e + NEXT];
        }
        if (cell[e + NEXT] == NONE) {
            last[of] = cell[e + PREVIOUS];
        } else {
            cell[cell[e + NEXT] + PREVIOUS] = cell[e + PREVIOUS];
        }
        length[of]--;
        waitingAt[cell[e + HOME]]--;
        entryOf[leavingRow] = NONE;
        cell[e + ROW] = NONE;
        if (free == freeEntries.length) {
            freeEntries = Arrays.copyOf(freeEntries, 2 * free);
        }
        freeEntries[free++] = e;
        waiting--;
    }

    private int takeEntry() {
        if (free > 0) {
            return freeEntries[--free];
        }
        if (used == cell.length) {
            cell = Arrays.copyOf(cell, used * 2);
        }
        used += ENTRY;
        return used - ENTRY;
    }

    /** Writes the queues. */
    public void write(SnapshotOut out) {
        out.ints("queues.entryOf", entryOf, entryOf.length);
        out.integer("queues.lists", lists);
        out.ints("queues.first", first, lists);
        out.ints("queues.last", last, lists);
        out.ints("queues.length", length, lists);
        out.integer("queues.used", used);
        out.ints("queues.cell", cell, used);
        out.ints("queues.freeEntries", freeEntries, free);
        out.integer("queues.waiting", waiting);
        out.ints("queues.waitingAt", waitingAt, waitingAt.length);
    }

    /** Reads what {@link #write(SnapshotOut)} wrote. */
    public static WaitingQueues read(SnapshotIn in) {
        WaitingQueues q = new WaitingQueues(0);
        q.entryOf = in.ints("queues.entryOf");
        q.lists = in.integer("queues.lists");
        int room = Math.max(q.lists, 16);
        q.first = Arrays.copyOf(in.ints("queues.first"), room);
        q.last = Arrays.copyOf(in.ints("queues.last"), room);
        q.length = Arrays.copyOf(in.ints("queues.length"), room);
        q.used = in.integer("queues.used");
        q.cell = Arrays.copyOf(in.ints("queues.cell"), Math.max(q.used, ENTRY * 1024));
        int[] freeEntries = in.ints("queues.freeEntries");
        q.free = freeEntries.length;
        q.freeEntries = Arrays.copyOf(freeEntries, Math.max(q.free, 1024));
        q.waiting = in.integer("queues.waiting");
        q.waitingAt = in.ints("queues.waitingAt");
        return q;
    }
}
