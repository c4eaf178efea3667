package no.fastlege.agents.world;

import java.util.Arrays;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;

/**
 * Residents on no list, in the order in which they became so: the unallocated pool (ufordelte), and refugees who have not reached the
 * list register yet. Filled by the population phase, emptied by the lists phase.
 */
public final class Arrivals {
    private int[] row = new int[1024];
    private long[] key = new long[1024];
    private int[] since = new int[1024];
    private int[] registered = new int[1024];
    private int count;

    /**
     * Adds a resident at the end.
     *
     * @param sinceMonth month of becoming unallocated
     * @param registeredFrom first month in which the resident may be given a list
     */
    public void add(int residentRow, long residentKey, int sinceMonth, int registeredFrom) {
        if (count == row.length) {
            row = Arrays.copyOf(row, count * 2);
            key = Arrays.copyOf(key, count * 2);
            since = Arrays.copyOf(since, count * 2);
            registered = Arrays.copyOf(registered, count * 2);
        }
        row[count] = residentRow;
        key[count] = residentKey;
        since[count] = sinceMonth;
        registered[count++] = registeredFrom;
    }

    /** The number of entries; some may have died or left since: check {@link #current(int, Residents)}. */
    public int size() {
        return count;
    }

    /** The rows of the entries, the first {@link #size()} of the array: read them, never write them. */
    public int[] rows() {
        return row;
    }

    /** Row of entry {@code i}, oldest first. */
    public int row(int i) {
        return row[i];
    }

    /** Month in which entry {@code i} became unallocated. */
    public int since(int i) {
        return since[i];
    }

    /** First month in which entry {@code i} may be given a list. */
    public int registeredFrom(int i) {
        return registered[i];
    }

    /** Whether entry {@code i} still is the resident who was added, and still on no list. */
    public boolean current(int i, Residents residents) {
        int r = row[i];
        return residents.present(r)
                && residents.key(r) == key[i]
                && residents.membership().listOf(r) < 0;
    }

    /** Drops every entry that is no longer current, order kept. */
    public void compact(Residents residents) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (current(i, residents)) {
                row[kept] = row[i];
                key[kept] = key[i];
                since[kept] = since[i];
                registered[kept++] = registered[i];
            }
        }
        count = kept;
    }

    /** Writes the pool. */
    public void write(SnapshotOut out) {
        out.ints("arrivals.row", row, count);
        out.longs("arrivals.key", key, count);
        out.ints("arrivals.since", since, count);
        out.ints("arrivals.registered", registered, count);
    }

    /** Reads what {@link #write(SnapshotOut)} wrote. */
    public static Arrivals read(SnapshotIn in) {
        Arrivals a = new Arrivals();
        a.row = in.ints("arrivals.row");
        a.key = in.longs("arrivals.key");
        a.since = in.ints("arrivals.since");
        a.registered = in.ints("arrivals.registered");
        a.count = a.row.length;
        int room = Math.max(1024, a.count);
        a.row = Arrays.copyOf(a.row, room);
        a.key = Arrays.copyOf(a.key, room);
        a.since = Arrays.copyOf(a.since, room);
        a.registered = Arrays.copyOf(a.registered, room);
        return a;
    }
}
