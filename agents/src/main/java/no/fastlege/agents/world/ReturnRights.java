package no.fastlege.agents.world;

import java.util.Arrays;
import no.fastlege.sim.Draws;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;

/**
 * Who may return to a former list: a resident who changed to a doctor of the new home kommune keeps for some years the right to the
 * list left behind, should the resident move back. One right per resident, the latest. A hash table with open addressing over the
 * residents' keys; nothing ever loops over it but {@link #dropExpired(int)}, so its order reaches no result.
 */
public final class ReturnRights {
    private static final long EMPTY = 0;

    /** Pairs: a resident's key, then the list and, in the low 16 bits, the last month of the right; so a look-up touches one place. */
    private long[] entry = new long[2048];

    private int count;

    /** Rights noted and not yet in the table: put there together, so that the memory fetches many places at once. */
    private long[] newKey = new long[256];

    private long[] newRight = new long[256];
    private int news;

    /** The number of rights in the table, expired ones included. */
    public int size() {
        return count;
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
        while (4 * (count + news) >= entry.length) {
            rebuild(entry.length * 2, 1);
        }
        int mask = entry.length - 1;
        long sum = 0;
        for (int n = 0; n < news; n++) {
            sum += entry[2 * (int) Draws.mix(newKey[n]) & mask];
        }
        for (int n = 0; n < news; n++) {
            int i = find(newKey[n]);
            if (entry[i + 1] == EMPTY) {
                count++;
            }
            entry[i] = newKey[n];
            entry[i + 1] = newRight[n];
        }
        news = 0;
        return sum;
    }

    /** The list to which a resident may return in a month, or -1. */
    public int formerList(long residentKey, int month) {
        long right = entry[find(residentKey) + 1];
        return (int) (right & 0xFFFF) >= month ? (int) (right >> 16) : -1;
    }

    /** Forgets the rights that ended before a month. */
    public void dropExpired(int month) {
        int live = 0;
        for (int i = 1; i < entry.length; i += 2) {
            live += (entry[i] & 0xFFFF) >= month ? 1 : 0;
        }
        rebuild(Integer.highestOneBit(Math.max(1023, live * 3)) * 4, month);
    }

    private int find(long residentKey) {
        int mask = entry.length - 1;
        int i = 2 * (int) Draws.mix(residentKey) & mask;
        while (entry[i + 1] != EMPTY && entry[i] != residentKey) {
            i = (i + 2) & mask;
        }
        return i;
    }

    private void rebuild(int room, int fromMonth) {
        long[] old = entry;
        entry = new long[room];
        count = 0;
        for (int o = 0; o < old.length; o += 2) {
            if (old[o + 1] != EMPTY && (old[o + 1] & 0xFFFF) >= fromMonth) {
                int i = find(old[o]);
                entry[i] = old[o];
                entry[i + 1] = old[o + 1];
                count++;
            }
        }
    }

    /** Writes the rights. */
    public void write(SnapshotOut out) {
        settle();
        out.integer("returnRights.count", count);
        out.longs("returnRights.entry", entry, entry.length);
    }

    /** Reads what {@link #write(SnapshotOut)} wrote. */
    public static ReturnRights read(SnapshotIn in) {
        ReturnRights r = new ReturnRights();
        r.count = in.integer("returnRights.count");
        r.entry = in.longs("returnRights.entry");
        return r;
    }
}
