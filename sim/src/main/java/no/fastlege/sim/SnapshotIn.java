package no.fastlege.sim;

/** Where tables read their columns back, in the order and under the names in which {@link SnapshotOut} took them. */
public interface SnapshotIn {
    /** Reads one integer. */
    int integer(String name);

    /** Reads one long. */
    long longInteger(String name);

    /** Reads integers; the array has exactly as many as were written. */
    int[] ints(String name);

    /** Reads longs. */
    long[] longs(String name);

    /** Reads shorts. */
    short[] shorts(String name);

    /** Reads bytes. */
    byte[] bytes(String name);

    /** Reads doubles. */
    double[] doubles(String name);

    /** Reads booleans. */
    boolean[] booleans(String name);

    /** Reads a text. */
    String text(String name);
}
