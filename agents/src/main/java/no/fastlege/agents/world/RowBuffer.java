package no.fastlege.agents.world;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** A growing run of resident rows that one phase of a month hands to a later one; empty between months, so never in a snapshot. */
public final class RowBuffer {
    private int[] row = new int[1024];
    private int count;

    /** Adds a row. */
    public void add(int r) {
        if (count == row.length) {
            row = Arrays.copyOf(row, count * 2);
        }
        row[count++] = r;
    }

    /** Adds the first {@code n} rows of an array. */
    public void addAll(int[] rows, int n) {
        if (count + n > row.length) {
            row = Arrays.copyOf(row, Math.max(count + n, count * 2));
        }
        System.arraycopy(rows, 0, row, count, n);
        count += n;
    }

    /** Forgets the rows to which a condition applies; the others keep their order. */
    public void removeIf(IntPredicate condition) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (!condition.test(row[i])) {
                row[kept++] = row[i];
            }
        }
        count = kept;
    }

    /** The number of rows. */
    public int size() {
        return count;
    }

    /** The rows themselves, the first {@link #size()} of the array: read them, never write them, and not across an {@link #add(int)}. */
    public int[] rows() {
        return row;
    }

    /** The i-th row. */
    public int get(int i) {
        return row[i];
    }

    /** Forgets all rows. */
    public void clear() {
        count = 0;
    }
}
