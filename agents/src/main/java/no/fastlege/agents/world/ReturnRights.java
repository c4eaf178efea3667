package no.fastlege.agents.world;

import no.fastlege.sim.Draws;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;

/**
 * Who may return to a former list: a resident who changed to a doctor of the new home kommune keeps for some years the right to the
 * list left behind, should the resident move back. One right per resident, the latest. A hash table with open addressing over the
 * residents' keys; nothing ever loops over it but {@link #dropExpired(int)}, so its order reaches no result.
 */
public final class ReturnRights {
    private static final int EMPTY = 0;

    private long[] key = new long[1024];
    private int[] list = new int[1024];
    private short[] until = new short[1024];
    private int count;

    /** The number of rights, expired ones included. */
    public int size() {
        return count;
    }

    /**
     * Notes a right in place of the resident's former one.
     *
     * @param untilMonth the last month of the right, at least 1
     */
    public void put(long residentKey, int formerList, int untilMonth) {
        if (2 * count >= key.length) {
            rebuild(key.length * 2, 1);
        }
        int i = find(residentKey);
        if (until[i] == EMPTY) {
            count++;
        }
        key[i] = residentKey;
        list[i] = formerList;
        until[i] = (short) untilMonth;
    }

    /** The list to which a resident may return in a month, or -1. */
    public int formerList(long residentKey, int month) {
        int i = find(residentKey);
        return until[i] >= month ? list[i] : -1;
    }

    /** Forgets the rights that ended before a month. */
    public void dropExpired(int month) {
        int live = 0;
        for (short u : until) {
            live += u >= month ? 1 : 0;
        }
        rebuild(Integer.highestOneBit(Math.max(1023, live * 3)) * 2, month);
    }

    private int find(long residentKey) {
        int mask = key.length - 1;
        int i = (int) Draws.mix(residentKey) & mask;
        while (until[i] != EMPTY && key[i] != residentKey) {
            i = (i + 1) & mask;
        }
        return i;
    }

    private void rebuild(int room, int fromMonth) {
        long[] oldKey = key;
        int[] oldList = list;
        short[] oldUntil = until;
        key = new long[room];
        list = new int[room];
        until = new short[room];
        count = 0;
        for (int o = 0; o < oldKey.length; o++) {
            if (oldUntil[o] != EMPTY && oldUntil[o] >= fromMonth) {
                int i = find(oldKey[o]);
                key[i] = oldKey[o];
                list[i] = oldList[o];
                until[i] = oldUntil[o];
                count++;
            }
        }
    }

    /** Writes the rights. */
    public void write(SnapshotOut out) {
        out.integer("returnRights.count", count);
        out.longs("returnRights.key", key, key.length);
        out.ints("returnRights.list", list, list.length);
        out.shorts("returnRights.until", until, until.length);
    }

    /** Reads what {@link #write(SnapshotOut)} wrote. */
    public static ReturnRights read(SnapshotIn in) {
        ReturnRights r = new ReturnRights();
        r.count = in.integer("returnRights.count");
        r.key = in.longs("returnRights.key");
        r.list = in.ints("returnRights.list");
        r.until = in.shorts("returnRights.until");
        return r;
    }
}
