package no.fastlege.sim;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

/**
 * SHA-256 over what a snapshot would hold, without writing one: two states with the same digest are bit-identical. Entries that say what
 * runs rather than how things stand, such as the scenario's text, can be left out.
 */
public final class SnapshotDigest implements SnapshotOut {
    private final MessageDigest digest = Sha256.begin();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private final Set<String> leftOut;

    /** A digest that passes over the entries of these names. */
    public SnapshotDigest(Set<String> leftOut) {
        this.leftOut = Set.copyOf(leftOut);
    }

    /** The digest of everything written, hexadecimal; nothing may be written after. */
    public String finish() {
        flush();
        return Sha256.hex(digest);
    }

    @Override
    public void integer(String name, int value) {
        ints(name, new int[] {value}, 1);
    }

    @Override
    public void longInteger(String name, long value) {
        longs(name, new long[] {value}, 1);
    }

    @Override
    public void ints(String name, int[] values, int count) {
        if (begins(SnapshotFile.Kind.INTS, name, count)) {
            for (int i = 0; i < count; i++) {
                room().putInt(values[i]);
            }
        }
    }

    @Override
    public void longs(String name, long[] values, int count) {
        if (begins(SnapshotFile.Kind.LONGS, name, count)) {
            for (int i = 0; i < count; i++) {
                room().putLong(values[i]);
            }
        }
    }

    @Override
    public void shorts(String name, short[] values, int count) {
        if (begins(SnapshotFile.Kind.SHORTS, name, count)) {
            for (int i = 0; i < count; i++) {
                room().putShort(values[i]);
            }
        }
    }

    @Override
    public void bytes(String name, byte[] values, int count) {
        if (begins(SnapshotFile.Kind.BYTES, name, count)) {
            flush();
            digest.update(values, 0, count);
        }
    }

    @Override
    public void doubles(String name, double[] values, int count) {
        if (begins(SnapshotFile.Kind.DOUBLES, name, count)) {
            for (int i = 0; i < count; i++) {
                room().putLong(Double.doubleToRawLongBits(values[i]));
            }
        }
    }

    @Override
    public void booleans(String name, boolean[] values, int count) {
        if (begins(SnapshotFile.Kind.BOOLEANS, name, count)) {
            for (int i = 0; i < count; i++) {
                room().put((byte) (values[i] ? 1 : 0));
            }
        }
    }

    @Override
    public void text(String name, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        if (begins(SnapshotFile.Kind.TEXT, name, utf8.length)) {
            flush();
            digest.update(utf8);
        }
    }

    private boolean begins(SnapshotFile.Kind kind, String name, int count) {
        if (leftOut.contains(name)) {
            return false;
        }
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        room().put((byte) kind.ordinal()).putInt(utf8.length);
        flush();
        digest.update(utf8);
        room().putInt(count);
        return true;
    }

    private ByteBuffer room() {
        if (buffer.remaining() < 2 * Long.BYTES) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        digest.update(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
