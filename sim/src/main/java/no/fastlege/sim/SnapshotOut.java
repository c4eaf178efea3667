package no.fastlege.sim;

/** Where tables write their columns for a snapshot. Each entry carries its name, so that a reader that asks for another one fails. */
public interface SnapshotOut {
    /** Writes one integer. */
    void integer(String name, int value);

    /** Writes one long. */
    void longInteger(String name, long value);

    /** Writes the first {@code count} integers. */
    void ints(String name, int[] values, int count);

    /** Writes the first {@code count} longs. */
    void longs(String name, long[] values, int count);

    /** Writes the first {@code count} shorts. */
    void shorts(String name, short[] values, int count);

    /** Writes the first {@code count} bytes. */
    void bytes(String name, byte[] values, int count);

    /** Writes the first {@code count} doubles, bit for bit. */
    void doubles(String name, double[] values, int count);

    /** Writes the first {@code count} booleans. */
    void booleans(String name, boolean[] values, int count);

    /** Writes a text. */
    void text(String name, String value);
}
