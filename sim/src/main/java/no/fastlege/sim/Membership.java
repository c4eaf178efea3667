package no.fastlege.sim;

import java.util.Arrays;

/**
 * Which list each row stands on, and who stands on each list, both at once: O(1) place, move and leave, exact sizes, and the members
 * of a list as a dense run (<b>one place</b>).
 *
 * <p>Two columns per row (the list, and the row's position among its members) and one growing array of rows per list. Leaving swaps
 * the last member into the gap, so the order of members is the order of events, not of joining: use it for sampling, never as a
 * queue.
 */
public final class Membership {
    /** The list of a row that stands on none. */
    public static final int NONE = -1;

    private int[] listOf;
    private int[] position;
    private int[][] members;
    private int[] size;
    private int lists;

    /** Room for so many rows and lists; both grow on demand. */
    public Membership(int rows, int lists) {
        listOf = new int[rows];
        Arrays.fill(listOf, NONE);
        position = new int[rows];
        members = new int[Math.max(lists, 16)][];
        size = new int[Math.max(lists, 16)];
    }

    /** Makes room for rows 0 to rows-1. */
    public void ensureRows(int rows) {
        if (rows > listOf.length) {
            int old = listOf.length;
            int capacity = Math.max(rows, old + (old >> 4));
            listOf = Arrays.copyOf(listOf, capacity);
            Arrays.fill(listOf, old, capacity, NONE);
            position = Arrays.copyOf(position, capacity);
        }
    }

    /** Adds an empty list with room for so many members and returns its number. */
    public int addList(int expectedSize) {
        if (lists == members.length) {
            members = Arrays.copyOf(members, lists + (lists >> 1));
            size = Arrays.copyOf(size, lists + (lists >> 1));
        }
        members[lists] = new int[Math.max(expectedSize, 8)];
        return lists++;
    }

    /** The number of lists. */
    public int lists() {
        return lists;
    }

    /** The list of a row, or {@link #NONE}. */
    public int listOf(int row) {
        return listOf[row];
    }

    /** The number of members of a list. */
    public int size(int list) {
        return size[list];
    }

    /** The k-th member of a list, 0 to size-1, in no meaningful order. */
    public int member(int list, int k) {
        return members[list][k];
    }

    /** Places a row that stands on no list. */
    public void place(int row, int list) {
        assert listOf[row] == NONE : "one place: row " + row + " already stands on list " + listOf[row];
        int[] run = members[list];
        int n = size[list];
        if (n == run.length) {
            run = Arrays.copyOf(run, n + (n >> 3) + 8);
            members[list] = run;
        }
        run[n] = row;
        position[row] = n;
        size[list] = n + 1;
        listOf[row] = list;
    }

    /**
     * Places rows {@code from} to {@code to - 1}, which stand on no list, on an empty list, in order. Lists whose rows lie apart may be
     * filled side by side by several threads.
     */
    public void placeRun(int from, int to, int list) {
        assert size[list] == 0 : "list " + list + " is not empty";
        int n = to - from;
        int[] run = members[list];
        if (run.length < n) {
            run = new int[n + (n >> 4) + 8];
            members[list] = run;
        }
        for (int i = 0; i < n; i++) {
            assert listOf[from + i] == NONE
                    : "one place: row " + (from + i) + " already stands on list " + listOf[from + i];
            run[i] = from + i;
            position[from + i] = i;
        }
        Arrays.fill(listOf, from, to, list);
        size[list] = n;
    }

    /** Takes a row off its list. */
    public void leave(int row) {
        int list = listOf[row];
        assert list != NONE : "one place: row " + row + " stands on no list";
        int[] run = members[list];
        int last = size[list] - 1;
        int gap = position[row];
        int moved = run[last];
        run[gap] = moved;
        position[moved] = gap;
        size[list] = last;
        listOf[row] = NONE;
    }

    /** Moves a row from the list it stands on, or from none, to another. */
    public void move(int row, int list) {
        if (listOf[row] != NONE) {
            leave(row);
        }
        place(row, list);
    }

    /**
     * Reads what moving these rows will read, in loops of one or two columns, so that the memory fetches many cells at once: worth its
     * while before moving more than a few rows that lie apart.
     *
     * @return a number without meaning; keep it, or the compiler drops the reads
     */
    public int fetch(int[] rows, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += listOf[rows[i]];
        }
        for (int i = from; i < to; i++) {
            sum += position[rows[i]];
        }
        for (int i = from; i < to; i++) {
            int list = listOf[rows[i]];
            if (list != NONE) {
                // who stands last will fill the gap
                int last = members[list][Math.max(0, size[list] - 1)];
                sum += members[list][position[rows[i]]] + position[last];
            }
        }
        return sum;
    }

    /** The column of lists itself, for loops over millions of rows: read it, never write it. */
    public int[] listColumn() {
        return listOf;
    }

    /** Writes the memberships, members' order included (sampling depends on it). */
    public void write(SnapshotOut out) {
        out.ints("membership.listOf", listOf, listOf.length);
        out.ints("membership.position", position, position.length);
        out.integer("membership.lists", lists);
        out.ints("membership.size", size, lists);
        for (int list = 0; list < lists; list++) {
            out.ints("membership.members", members[list], size[list]);
        }
    }

    /** Reads what {@link #write(SnapshotOut)} wrote. */
    public static Membership read(SnapshotIn in) {
        Membership m = new Membership(0, 0);
        m.listOf = in.ints("membership.listOf");
        m.position = in.ints("membership.position");
        m.lists = in.integer("membership.lists");
        m.size = in.ints("membership.size");
        m.members = new int[Math.max(m.lists, 16)][];
        for (int list = 0; list < m.lists; list++) {
            m.members[list] = in.ints("membership.members");
        }
        m.size = Arrays.copyOf(m.size, m.members.length);
        return m;
    }
}
