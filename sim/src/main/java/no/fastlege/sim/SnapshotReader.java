package no.fastlege.sim;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Reads a {@link SnapshotFile}. The whole file is checked against its SHA-256 first; an entry asked for out of turn or under another
 * name is an error. Every fault is a {@link BadSnapshotException} of one line.
 */
public final class SnapshotReader implements SnapshotIn, Closeable {
    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(SnapshotFile.BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final SnapshotFile.Header header;
    private String sha256;
    private long left;

    /**
     * Opens a snapshot and checks it.
     *
     * @param expected the header this program would write; another version, build or layout is refused
     * @throws BadSnapshotException if the file is missing, is no snapshot, is of another version or build, or is truncated or altered
     */
    public SnapshotReader(Path file, SnapshotFile.Header expected) {
        this.file = file;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
        } catch (NoSuchFileException e) {
            throw new BadSnapshotException("snapshot " + file + " does not exist");
        } catch (IOException e) {
            throw new BadSnapshotException("snapshot " + file + " cannot be read: " + e.getMessage());
        }
        try {
            header = open(expected);
        } catch (BadSnapshotException e) {
            closeQuietly();
            throw e;
        } catch (IOException e) {
            closeQuietly();
            throw new BadSnapshotException("snapshot " + file + " cannot be read: " + e.getMessage());
        }
    }

    private SnapshotFile.Header open(SnapshotFile.Header expected) throws IOException {
        int fixed = SnapshotFile.MAGIC.length + Integer.BYTES;
        rewind(channel.size());
        byte[] magic = new byte[SnapshotFile.MAGIC.length];
        if (channel.size() < fixed || !Arrays.equals(takeInto(magic), SnapshotFile.MAGIC)) {
            throw new BadSnapshotException("snapshot " + file + " is no snapshot of this program");
        }
        int version = need(Integer.BYTES).getInt();
        if (version != SnapshotFile.FORMAT_VERSION) {
            throw new BadSnapshotException("snapshot " + file + " has format version " + version
                    + ", this program reads version " + SnapshotFile.FORMAT_VERSION);
        }
        SnapshotFile.Header found = new SnapshotFile.Header(takeText(), takeText(), takeText());
        if (!found.projectVersion().equals(expected.projectVersion())) {
            throw new BadSnapshotException("snapshot " + file + " was written by version " + found.projectVersion()
                    + ", this is version " + expected.projectVersion());
        }
        if (!found.build().equals(expected.build())) {
            throw new BadSnapshotException("snapshot " + file + " was written by build " + found.build()
                    + ", this is build " + expected.build() + ": only the build that wrote a snapshot goes on from it");
        }
        if (!found.layoutHash().equals(expected.layoutHash())) {
            throw new BadSnapshotException("snapshot " + file + " was written by another state of build "
                    + found.build() + ", whose parameters or tables differ (layout " + found.layoutHash()
                    + ", here " + expected.layoutHash() + ")");
        }
        long start = channel.position() - buffer.remaining();
        checkDigest();
        channel.position(start);
        buffer.clear().limit(0);
        left = channel.size() - SnapshotFile.DIGEST_BYTES - start;
        return found;
    }

    private void checkDigest() throws IOException {
        MessageDigest digest = Sha256.begin();
        rewind(Math.max(0, channel.size() - SnapshotFile.DIGEST_BYTES));
        while (left > 0) {
            need(1);
            digest.update(buffer.array(), buffer.position(), (int) Math.min(buffer.remaining(), left));
            left -= buffer.remaining();
            buffer.position(buffer.limit());
        }
        MessageDigest whole = copy(digest);
        byte[] trailer = new byte[SnapshotFile.DIGEST_BYTES];
        rewind(channel.size());
        channel.position(Math.max(0, channel.size() - SnapshotFile.DIGEST_BYTES));
        if (channel.size() < SnapshotFile.DIGEST_BYTES || !Arrays.equals(digest.digest(), takeInto(trailer))) {
            throw new BadSnapshotException("snapshot " + file + " is truncated or altered: its SHA-256 does not match");
        }
        sha256 = HexFormat.of().formatHex(whole.digest(trailer));
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
    }

    private void rewind(long bytes) throws IOException {
        channel.position(0);
        buffer.clear().limit(0);
        left = bytes;
    }

    /** SHA-256 of the whole file, its own checksum included, hexadecimal, as {@code sha256sum} prints it. */
    public String sha256() {
        return sha256;
    }

    /** What the file says about itself. */
    public SnapshotFile.Header header() {
        return header;
    }

    @Override
    public int integer(String name) {
        one(SnapshotFile.Kind.INTS, name);
        return take(Integer.BYTES).getInt();
    }

    @Override
    public long longInteger(String name) {
        one(SnapshotFile.Kind.LONGS, name);
        return take(Long.BYTES).getLong();
    }

    @Override
    public int[] ints(String name) {
        int[] values = new int[start(SnapshotFile.Kind.INTS, name)];
        for (int from = 0; from < values.length; ) {
            int n = Math.min(values.length - from, need(Integer.BYTES).remaining() / Integer.BYTES);
            buffer.asIntBuffer().get(values, from, n);
            pass(n * Integer.BYTES);
            from += n;
        }
        return values;
    }

    @Override
    public long[] longs(String name) {
        long[] values = new long[start(SnapshotFile.Kind.LONGS, name)];
        for (int from = 0; from < values.length; ) {
            int n = Math.min(values.length - from, need(Long.BYTES).remaining() / Long.BYTES);
            buffer.asLongBuffer().get(values, from, n);
            pass(n * Long.BYTES);
            from += n;
        }
        return values;
    }

    @Override
    public short[] shorts(String name) {
        short[] values = new short[start(SnapshotFile.Kind.SHORTS, name)];
        for (int from = 0; from < values.length; ) {
            int n = Math.min(values.length - from, need(Short.BYTES).remaining() / Short.BYTES);
            buffer.asShortBuffer().get(values, from, n);
            pass(n * Short.BYTES);
            from += n;
        }
        return values;
    }

    @Override
    public byte[] bytes(String name) {
        return takeInto(new byte[start(SnapshotFile.Kind.BYTES, name)]);
    }

    @Override
    public double[] doubles(String name) {
        double[] values = new double[start(SnapshotFile.Kind.DOUBLES, name)];
        for (int from = 0; from < values.length; ) {
            int n = Math.min(values.length - from, need(Double.BYTES).remaining() / Double.BYTES);
            buffer.asDoubleBuffer().get(values, from, n);
            pass(n * Double.BYTES);
            from += n;
        }
        return values;
    }

    @Override
    public boolean[] booleans(String name) {
        byte[] bytes = takeInto(new byte[start(SnapshotFile.Kind.BOOLEANS, name)]);
        boolean[] values = new boolean[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            values[i] = bytes[i] != 0;
        }
        return values;
    }

    @Override
    public String text(String name) {
        return new String(takeInto(new byte[start(SnapshotFile.Kind.TEXT, name)]), StandardCharsets.UTF_8);
    }

    /** Says that nothing more is expected. */
    public void finish() {
        int kind = take(1).get();
        if (kind != SnapshotFile.Kind.END.ordinal()) {
            throw new BadSnapshotException(
                    "snapshot " + file + " holds more than this program reads: next is '" + takeText() + "'");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void closeQuietly() {
        try {
            channel.close();
        } catch (IOException e) {
            // the fault that matters is already on its way
        }
    }

    private void one(SnapshotFile.Kind kind, String name) {
        int count = start(kind, name);
        if (count != 1) {
            throw new BadSnapshotException(
                    "snapshot " + file + ": entry '" + name + "' holds " + count + " values instead of one");
        }
    }

    private int start(SnapshotFile.Kind kind, String name) {
        int code = take(1).get();
        if (code == SnapshotFile.Kind.END.ordinal()) {
            throw new BadSnapshotException("snapshot " + file + " ends before entry '" + name + "'");
        }
        String found = takeText();
        int count = take(Integer.BYTES).getInt();
        if (!found.equals(name) || code != kind.ordinal()) {
            throw new BadSnapshotException("snapshot " + file + ": expected " + kind + " '" + name + "', found "
                    + (code > 0 && code < SnapshotFile.Kind.values().length
                            ? SnapshotFile.Kind.values()[code]
                            : "entry of unknown kind")
                    + " '" + found + "'");
        }
        return checkedCount(count, kind.valueBytes);
    }

    private int checkedCount(int count, int valueBytes) {
        if (count < 0 || (long) count * valueBytes > left) {
            throw new BadSnapshotException(
                    "snapshot " + file + " is truncated or altered: an entry of " + count + " values does not fit");
        }
        return count;
    }

    private String takeText() {
        int count = checkedCount(take(Integer.BYTES).getInt(), 1);
        return new String(takeInto(new byte[count]), StandardCharsets.UTF_8);
    }

    private byte[] takeInto(byte[] values) {
        for (int from = 0; from < values.length; ) {
            int n = Math.min(values.length - from, need(1).remaining());
            buffer.get(values, from, n);
            left -= n;
            from += n;
        }
        return values;
    }

    private ByteBuffer take(int bytes) {
        need(bytes);
        left -= bytes;
        return buffer;
    }

    private void pass(int bytes) {
        buffer.position(buffer.position() + bytes);
        left -= bytes;
    }

    /** Makes sure that so many bytes, at most eight, stand in the buffer. */
    private ByteBuffer need(int bytes) {
        try {
            if (buffer.remaining() < bytes) {
                buffer.compact();
                while (buffer.position() < bytes) {
                    if (channel.read(buffer) < 0) {
                        throw new BadSnapshotException("snapshot " + file + " is truncated");
                    }
                }
                buffer.flip();
            }
            return buffer;
        } catch (IOException e) {
            throw new BadSnapshotException("snapshot " + file + " cannot be read: " + e.getMessage());
        }
    }
}
