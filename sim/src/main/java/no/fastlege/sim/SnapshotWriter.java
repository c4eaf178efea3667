package no.fastlege.sim;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/**
 * Writes a {@link SnapshotFile}. Values go through one buffer in bulk copies, so that a country of five million rows takes well under
 * a second. A write that fails is an {@link UncheckedIOException}; a file closed without {@link #finish()} has no end and is refused.
 */
public final class SnapshotWriter implements SnapshotOut, Closeable {
    private final FileChannel channel;
    private final MessageDigest digest = Sha256.begin();
    private final ByteBuffer buffer =
            ByteBuffer.allocate(SnapshotFile.BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    /**
     * Creates the file and writes its header.
     *
     * @param file a file that does not exist yet
     * @throws IOException if it exists or cannot be written
     */
    public SnapshotWriter(Path file, SnapshotFile.Header header) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        buffer.put(SnapshotFile.MAGIC);
        buffer.putInt(SnapshotFile.FORMAT_VERSION);
        putText(header.projectVersion());
        putText(header.build());
        putText(header.layoutHash());
    }

    @Override
    public void integer(String name, int value) {
        start(SnapshotFile.Kind.INTS, name, 1);
        room(Integer.BYTES).putInt(value);
    }

    @Override
    public void longInteger(String name, long value) {
        start(SnapshotFile.Kind.LONGS, name, 1);
        room(Long.BYTES).putLong(value);
    }

    @Override
    public void ints(String name, int[] values, int count) {
        start(SnapshotFile.Kind.INTS, name, count);
        for (int from = 0; from < count; ) {
            int n = Math.min(count - from, room(Integer.BYTES).remaining() / Integer.BYTES);
            buffer.asIntBuffer().put(values, from, n);
            buffer.position(buffer.position() + n * Integer.BYTES);
            from += n;
        }
    }

    @Override
    public void longs(String name, long[] values, int count) {
        start(SnapshotFile.Kind.LONGS, name, count);
        for (int from = 0; from < count; ) {
            int n = Math.min(count - from, room(Long.BYTES).remaining() / Long.BYTES);
            buffer.asLongBuffer().put(values, from, n);
            buffer.position(buffer.position() + n * Long.BYTES);
            from += n;
        }
    }

    @Override
    public void shorts(String name, short[] values, int count) {
        start(SnapshotFile.Kind.SHORTS, name, count);
        for (int from = 0; from < count; ) {
            int n = Math.min(count - from, room(Short.BYTES).remaining() / Short.BYTES);
            buffer.asShortBuffer().put(values, from, n);
            buffer.position(buffer.position() + n * Short.BYTES);
            from += n;
        }
    }

    @Override
    public void bytes(String name, byte[] values, int count) {
        start(SnapshotFile.Kind.BYTES, name, count);
        putBytes(values, count);
    }

    @Override
    public void doubles(String name, double[] values, int count) {
        start(SnapshotFile.Kind.DOUBLES, name, count);
        for (int from = 0; from < count; ) {
            int n = Math.min(count - from, room(Double.BYTES).remaining() / Double.BYTES);
            buffer.asDoubleBuffer().put(values, from, n);
            buffer.position(buffer.position() + n * Double.BYTES);
            from += n;
        }
    }

    @Override
    public void booleans(String name, boolean[] values, int count) {
        start(SnapshotFile.Kind.BOOLEANS, name, count);
        for (int i = 0; i < count; i++) {
            room(1).put((byte) (values[i] ? 1 : 0));
        }
    }

    @Override
    public void text(String name, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        start(SnapshotFile.Kind.TEXT, name, utf8.length);
        putBytes(utf8, utf8.length);
    }

    /** Writes the end and the checksum and closes the file: only now is it a snapshot. */
    public void finish() {
        room(1).put((byte) SnapshotFile.Kind.END.ordinal());
        flush();
        byte[] sum = digest.digest();
        buffer.put(sum);
        try {
            writeOut();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void start(SnapshotFile.Kind kind, String name, int count) {
        room(1).put((byte) kind.ordinal());
        putText(name);
        room(Integer.BYTES).putInt(count);
    }

    private void putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES).putInt(utf8.length);
        putBytes(utf8, utf8.length);
    }

    private void putBytes(byte[] values, int count) {
        for (int from = 0; from < count; ) {
            int n = Math.min(count - from, room(1).remaining());
            buffer.put(values, from, n);
            from += n;
        }
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        digest.update(buffer.array(), 0, buffer.position());
        try {
            writeOut();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeOut() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        buffer.clear();
    }
}
