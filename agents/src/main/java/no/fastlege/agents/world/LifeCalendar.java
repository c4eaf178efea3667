package no.fastlege.agents.world;

import java.util.Arrays;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;

/**
 * The year's life events to come, in twelve monthly buckets: drawn once in January for every resident and on arrival for newcomers, so
 * that a month touches only those to whom something happens. An entry names the row and the key; who reads it must check that the row
 * still holds the key ({@link #current}), since the resident may have died or left since, and the row may have been reused.
 *
 * <p>A child's fate is written beside the mother's: when she moves, leaves the country or dies, her children's entries of the same
 * month say so. Thus a mother link never outlives the mother (<b>no dangling mother</b>).
 */
public final class LifeCalendar {
    /** The resident dies. */
    public static final byte DEATH = 1;
    /** The resident leaves the country. */
    public static final byte EMIGRATION = 2;
    /** The resident moves to another kommune. */
    public static final byte MOVE = 3;
    /** The resident gives birth. */
    public static final byte BIRTH = 4;
    /** The resident's mother dies. */
    public static final byte MOTHER_DIES = 5;
    /** The resident's mother leaves the country and takes the child along. */
    public static final byte MOTHER_EMIGRATES = 6;
    /** The resident's mother moves and takes the child along. */
    public static final byte MOTHER_MOVES = 7;

    /** What is added to an event of the mother to make the child's. */
    public static final int CHILDS = MOTHER_DIES - DEATH;

    private static final int BUCKETS = 12;

    private final int[][] row = new int[BUCKETS][0];
    private final long[][] key = new long[BUCKETS][0];
    private final byte[][] kind = new byte[BUCKETS][0];
    private final int[] count = new int[BUCKETS];

    /** Forgets every entry and makes room for so many per month. */
    public void begin(int[] expected) {
        for (int b = 0; b < BUCKETS; b++) {
            count[b] = 0;
            ensureRoom(b, expected[b]);
        }
    }

    private void ensureRoom(int bucket, int entries) {
        if (entries > row[bucket].length) {
            int room = Math.max(entries + (entries >> 4), 64);
            row[bucket] = Arrays.copyOf(row[bucket], room);
            key[bucket] = Arrays.copyOf(key[bucket], room);
            kind[bucket] = Arrays.copyOf(kind[bucket], room);
        }
    }

    /** Adds an event of a month of this year at the end of its bucket. */
    public void add(int month, int residentRow, long residentKey, byte event) {
        int b = month % BUCKETS;
        int n = count[b];
        ensureRoom(b, n + 1);
        row[b][n] = residentRow;
        key[b][n] = residentKey;
        kind[b][n] = event;
        count[b] = n + 1;
    }

    /** Sets entry {@code i} of a bucket that {@link #begin} made room for: for blocks that fill it side by side. */
    public void set(int bucket, int i, int residentRow, long residentKey, byte event) {
        row[bucket][i] = residentRow;
        key[bucket][i] = residentKey;
        kind[bucket][i] = event;
    }

    /** Says how many entries {@link #set} wrote to a bucket. */
    public void setCount(int bucket, int entries) {
        count[bucket] = entries;
    }

    /** The number of entries of a month. */
    public int size(int month) {
        return count[month % BUCKETS];
    }

    /** Row of entry {@code i} of a month. */
    public int row(int month, int i) {
        return row[month % BUCKETS][i];
    }

    /** Key of entry {@code i} of a month. */
    public long key(int month, int i) {
        return key[month % BUCKETS][i];
    }

    /** Event of entry {@code i} of a month. */
    public byte kind(int month, int i) {
        return kind[month % BUCKETS][i];
    }

    /** Whether entry {@code i} of a month still names a resident of the country. */
    public boolean current(int month, int i, Residents residents) {
        int b = month % BUCKETS;
        int r = row[b][i];
        return residents.key(r) == key[b][i] && residents.present(r);
    }

    /** Forgets a month that is over. */
    public void clear(int month) {
        count[month % BUCKETS] = 0;
    }

    /** Writes the calendar. */
    public void write(SnapshotOut out) {
        for (int b = 0; b < BUCKETS; b++) {
            out.ints("lifeCalendar.row", row[b], count[b]);
            out.longs("lifeCalendar.key", key[b], count[b]);
            out.bytes("lifeCalendar.kind", kind[b], count[b]);
        }
    }

    /** Reads what {@link #write(SnapshotOut)} wrote. */
    public static LifeCalendar read(SnapshotIn in) {
        LifeCalendar c = new LifeCalendar();
        for (int b = 0; b < BUCKETS; b++) {
            c.row[b] = in.ints("lifeCalendar.row");
            c.key[b] = in.longs("lifeCalendar.key");
            c.kind[b] = in.bytes("lifeCalendar.kind");
            c.count[b] = c.row[b].length;
        }
        return c;
    }
}
