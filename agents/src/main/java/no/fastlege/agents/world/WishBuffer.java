package no.fastlege.agents.world;

import java.util.Arrays;

/**
 * Residents who consider another doctor, with what the choice reads of them: the phase that finds them has it at hand, and reading it
 * again would mean a walk through the memory. Handed from one phase of a month to a later one; empty between months, so never in a
 * snapshot. List and month of joining may have changed since: whoever joined a list this month must be looked up again.
 */
public final class WishBuffer {
    private static final int LIST_SHIFT = 32;
    private static final int BIRTH_SHIFT = 16;
    private static final int HOME_SHIFT = 1;
    private static final int HOME_MASK = (1 << BIRTH_SHIFT - HOME_SHIFT) - 1;

    private int[] row = new int[256];
    private long[] key = new long[256];
    /** List, birth month, kommune and sex, from above. */
    private long[] traits = new long[256];

    private int count;

    /**
     * Adds a resident.
     *
     * @param list present list, or {@link Residents#NONE}
     * @param birthMonth 0 to 32767
     * @param home index of the kommune
     */
    public void add(int residentRow, long residentKey, int list, int birthMonth, int home, boolean woman) {
        if (count == row.length) {
            ensureRoom(count * 2);
        }
        row[count] = residentRow;
        key[count] = residentKey;
        traits[count++] = (long) list << LIST_SHIFT | birthMonth << BIRTH_SHIFT | home << HOME_SHIFT | (woman ? 1 : 0);
    }

    /** Adds all of another buffer, in order. */
    public void addAll(WishBuffer other) {
        if (count + other.count > row.length) {
            ensureRoom(Math.max(count + other.count, count * 2));
        }
        System.arraycopy(other.row, 0, row, count, other.count);
        System.arraycopy(other.key, 0, key, count, other.count);
        System.arraycopy(other.traits, 0, traits, count, other.count);
        count += other.count;
    }

    private void ensureRoom(int room) {
        row = Arrays.copyOf(row, room);
        key = Arrays.copyOf(key, room);
        traits = Arrays.copyOf(traits, room);
    }

    /** The number of residents. */
    public int size() {
        return count;
    }

    /** Row of the i-th. */
    public int row(int i) {
        return row[i];
    }

    /** Key of the i-th. */
    public long key(int i) {
        return key[i];
    }

    /** List of the i-th when added, or {@link Residents#NONE}. */
    public int list(int i) {
        return (int) (traits[i] >> LIST_SHIFT);
    }

    /** Birth month of the i-th. */
    public int birthMonth(int i) {
        return (int) traits[i] >>> BIRTH_SHIFT;
    }

    /** Kommune of the i-th. */
    public int home(int i) {
        return (int) traits[i] >>> HOME_SHIFT & HOME_MASK;
    }

    /** Whether the i-th is a woman. */
    public boolean woman(int i) {
        return (traits[i] & 1) != 0;
    }

    /** Forgets all. */
    public void clear() {
        count = 0;
    }
}
