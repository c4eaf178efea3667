package no.fastlege.sim;

import java.util.Arrays;

/**
 * One first-come-first-served queue per list; a row stands in at most one queue. O(1) join, leave and serve: entries are a doubly
 * linked list in pooled columns, and a column of the rows says which entry is theirs.
 */
public final class WaitingQueues {
    /** No entry, no row, no list. */
    public static final int NONE = -1;

    private int[] entryOf;
    private int[] first = new int[16];
    private int[] last = new int[16];
    private int[] length = new int[16];
    private int lists;

    private int[] row = new int[1024];
    private int[] list = new int[1024];
    private int[] since = new int[1024];
    private int[] previous = new int[1024];
    private int[] next = new int[1024];
    private int used;
    private int free = NONE;
    private int waiting;

    /** Room for so many rows; grows on demand. */
    public WaitingQueues(int rows) {
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
        return e == NONE ? NONE : list[e];
    }

    /** The month in which a waiting row joined its queue. */
    public int since(int ofRow) {
        return since[entryOf[ofRow]];
    }

    /** The month in which the row of an entry joined its queue. */
    public int sinceOfEntry(int entry) {
        return since[entry];
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
                sum += list[e] + row[e] + previous[e] + next[e];
            }
        }
        return sum;
    }

    /** The row at the head of a queue, or {@link #NONE}. */
    public int head(int ofList) {
        int e = first[ofList];
        return e == NONE ? NONE : row[e];
    }

    /** The entry at the head of a queue, or {@link #NONE}: to walk along queues without looking up rows. */
    public int firstEntry(int ofList) {
        return first[ofList];
    }

    /** The entry behind an entry in its queue, or {@link #NONE}. */
    public int entryBehind(int entry) {
        return next[entry];
    }

    /** The row behind a waiting row in its queue, or {@link #NONE}. */
    public int behind(int waitingRow) {
        int e = next[entryOf[waitingRow]];
        return e == NONE ? NONE : row[e];
    }

    /** The number of entries in use or free: loops over everyone who waits run from 0 to entries()-1, in no meaningful order. */
    public int entries() {
        return used;
    }

    /** The row of an entry, or {@link #NONE} where the entry is free. */
    public int rowOfEntry(int entry) {
        return row[entry];
    }

    /** The list for which the row of an entry waits. */
    public int listOfEntry(int entry) {
        return list[entry];
    }

    /** Puts a row that waits nowhere at the end of a queue. */
    public void join(int joiningRow, int forList, int month) {
        assert entryOf[joiningRow] == NONE
                : "row " + joiningRow + " already waits for list " + list[entryOf[joiningRow]];
        int e = takeEntry();
        row[e] = joiningRow;
        list[e] = forList;
        since[e] = month;
        next[e] = NONE;
        previous[e] = last[forList];
        if (last[forList] == NONE) {
            first[forList] = e;
        } else {
            next[last[forList]] = e;
        }
        last[forList] = e;
        length[forList]++;
        entryOf[joiningRow] = e;
        waiting++;
    }

    /** Takes a row out of the queue in which it stands, served or given up. */
    public void leave(int leavingRow) {
        int e = entryOf[leavingRow];
        assert e != NONE : "row " + leavingRow + " waits nowhere";
        int of = list[e];
        if (previous[e] == NONE) {
            first[of] = next[e];
        } else {
            next[previous[e]] = next[e];
        }
        if (next[e] == NONE) {
            last[of] = previous[e];
        } else {
            previous[next[e]] = previous[e];
        }
        length[of]--;
        entryOf[leavingRow] = NONE;
        row[e] = NONE;
        next[e] = free;
        free = e;
        waiting--;
    }

    private int takeEntry() {
        if (free != NONE) {
            int e = free;
            free = next[e];
            return e;
        }
        if (used == row.length) {
            int capacity = used * 2;
            row = Arrays.copyOf(row, capacity);
            list = Arrays.copyOf(list, capacity);
            since = Arrays.copyOf(since, capacity);
            previous = Arrays.copyOf(previous, capacity);
            next = Arrays.copyOf(next, capacity);
        }
        return used++;
    }

    /** Writes the queues. */
    public void write(SnapshotOut out) {
        out.ints("queues.entryOf", entryOf, entryOf.length);
        out.integer("queues.lists", lists);
        out.ints("queues.first", first, lists);
        out.ints("queues.last", last, lists);
        out.ints("queues.length", length, lists);
        out.integer("queues.used", used);
        out.ints("queues.row", row, used);
        out.ints("queues.list", list, used);
        out.ints("queues.since", since, used);
        out.ints("queues.previous", previous, used);
        out.ints("queues.next", next, used);
        out.integer("queues.free", free);
        out.integer("queues.waiting", waiting);
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
        int entries = Math.max(q.used, 1024);
        q.row = Arrays.copyOf(in.ints("queues.row"), entries);
        q.list = Arrays.copyOf(in.ints("queues.list"), entries);
        q.since = Arrays.copyOf(in.ints("queues.since"), entries);
        q.previous = Arrays.copyOf(in.ints("queues.previous"), entries);
        q.next = Arrays.copyOf(in.ints("queues.next"), entries);
        q.free = in.integer("queues.free");
        q.waiting = in.integer("queues.waiting");
        return q;
    }
}
