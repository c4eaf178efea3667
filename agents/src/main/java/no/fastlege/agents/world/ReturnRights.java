package no.fastlege.agents.world;

import java.util.Arrays;
import no.fastlege.sim.Draws;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;

/**
 * Who may return to a former list: a resident who changed to a doctor of the new home kommune keeps for some years the right to the
 * list left behind, should the resident move back. One right per resident, the latest.
 *
 * <p><b>Implementation overview.</b> Two hash tables with open addressing over the residents' keys, the present one and the one before
 * it. New rights go into the present one, which is looked up first. When all of the one before have ended it is thrown away, the present
 * one takes its place, and the former is emptied and begun anew with as much room as the present one took: growing step by step touches
 * twice the memory. Nothing is ever taken out of a table, and nothing but growth goes through one, so that order reaches no result.
 */
public final class ReturnRights {
    private Table present = new Table();
    private Table before = new Table();

    /** Rights noted and not yet in the table: put there together, so that the memory fetches many places at once. */
    private long[] newKey = new long[256];

    private long[] newRight = new long[256];
    private int news;

    /** Rights by residents' keys. */
    private static final class Table {
        private static final long EMPTY = 0;
        private static final int UNTIL = 0xFFFF;

        /** Pairs: a resident's key, then the list and, in the low 16 bits, the last month of the right; so a look-up touches one place. */
        private long[] entry = new long[2048];

        private int count;
        /** The last month of any right in the table. */
        private int ends;

        /** The place at which the search for a key begins. */
        private int home(long residentKey) {
            return 2 * (int) Draws.mix(residentKey) & entry.length - 1;
        }

        private int find(long residentKey) {
            int mask = entry.length - 1;
            int i = home(residentKey);
            while (entry[i + 1] != EMPTY && entry[i] != residentKey) {
                i = (i + 2) & mask;
            }
            return i;
        }

        private long right(long residentKey) {
            return entry[find(residentKey) + 1];
        }

        private void put(long residentKey, long right) {
            int i = find(residentKey);
            count += entry[i + 1] == EMPTY ? 1 : 0;
            entry[i] = residentKey;
            entry[i + 1] = right;
            ends = Math.max(ends, (int) right & UNTIL);
        }

        /** Makes room for so many more, at most half of the places taken. */
        private void ensureRoom(int more) {
            if (4 * (count + more) < entry.length) {
                return;
            }
            long[] old = entry;
            entry = new long[2 * Integer.highestOneBit(4 * (count + more))];
            for (int o = 0; o < old.length; o += 2) {
                if (old[o + 1] != EMPTY) {
                    int i = find(old[o]);
                    entry[i] = old[o];
                    entry[i + 1] = old[o + 1];
                }
            }
        }

        /** Forgets every right and makes room for as many as another table has room for. */
        private void restart(Table like) {
            if (entry.length < like.entry.length) {
                entry = new long[like.entry.length];
            } else if (count > 0) {
                Arrays.fill(entry, EMPTY);
            }
            count = 0;
            ends = 0;
        }

        private void write(SnapshotOut out) {
            out.integer("returnRights.count", count);
            out.integer("returnRights.ends", ends);
            out.longs("returnRights.entry", entry, entry.length);
        }

        private static Table read(SnapshotIn in) {
            Table t = new Table();
            t.count = in.integer("returnRights.count");
            t.ends = in.integer("returnRights.ends");
            t.entry = in.longs("returnRights.entry");
            return t;
        }
    }

    /** The number of rights kept, ended ones included. */
    public int size() {
        return present.count + before.count;
    }

    /**
     * Notes a right in place of the resident's former one; it counts after {@link #settle()}.
     *
     * @param untilMonth the last month of the right, 1 to 65535
     */
    public void put(long residentKey, int formerList, int untilMonth) {
        if (news == newKey.length) {
            newKey = Arrays.copyOf(newKey, 2 * news);
            newRight = Arrays.copyOf(newRight, 2 * news);
        }
        newKey[news] = residentKey;
        newRight[news++] = (long) formerList << 16 | untilMonth;
    }

    /**
     * Makes what was noted count, in the order of noting; at the latest at the end of the month.
     *
     * @return a number without meaning; keep it, or the compiler drops the reads ahead
     */
    public long settle() {
        present.ensureRoom(news);
        long sum = 0;
        for (int n = 0; n < news; n++) {
            sum += present.entry[present.home(newKey[n])];
        }
        for (int n = 0; n < news; n++) {
            present.put(newKey[n], newRight[n]);
        }
        news = 0;
        return sum;
    }

    /** The list to which a resident may return in a month, or -1. */
    public int formerList(long residentKey, int month) {
        long right = present.right(residentKey);
        if (right == Table.EMPTY) {
            right = before.right(residentKey);
        }
        return (int) (right & Table.UNTIL) >= month ? (int) (right >> 16) : -1;
    }

    /** Forgets rights that ended before a month, once all that were noted with them have. */
    public void dropExpired(int month) {
        while (before.ends < month && size() > 0) {
            Table ended = before;
            before = present;
            present = ended;
            present.restart(before);
        }
    }

    /** Writes the rights. */
    public void write(SnapshotOut out) {
        settle();
        present.write(out);
        before.write(out);
    }

    /** Reads what {@link #write(SnapshotOut)} wrote. */
    public static ReturnRights read(SnapshotIn in) {
        ReturnRights r = new ReturnRights();
        r.present = Table.read(in);
        r.before = Table.read(in);
        return r;
    }
}
