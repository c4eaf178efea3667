package no.fastlege.sim;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The file form of a snapshot.
 *
 * <pre>
 *   8 bytes   magic "FLSNAP\r\n" (a text-mode copy breaks the line end, and the file is refused)
 *   int       version of this format
 *   text      version of the project
 *   text      build of the project: the commit, see {@link Header}
 *   text      hash of the layout of parameters and tables, see {@link #layoutHash(String)}
 *   entries   byte type, text name, int count, count little-endian values (booleans as bytes)
 *   byte      0: the end
 *   32 bytes  SHA-256 of everything before
 * </pre>
 *
 * <p>Text is an int of UTF-8 bytes and the bytes. {@link SnapshotWriter} writes it, {@link SnapshotReader} checks the whole file before
 * it hands out the first entry: a truncated or altered file never reaches a table.
 */
public final class SnapshotFile {
    /** The version of the format; a file of another version is refused. */
    public static final int FORMAT_VERSION = 2;

    static final byte[] MAGIC = "FLSNAP\r\n".getBytes(StandardCharsets.US_ASCII);
    static final int DIGEST_BYTES = 32;
    static final int BUFFER_BYTES = 1 << 20;

    /** What an entry holds; the code stands in the file. */
    enum Kind {
        END(1),
        INTS(Integer.BYTES),
        LONGS(Long.BYTES),
        SHORTS(Short.BYTES),
        BYTES(1),
        DOUBLES(Double.BYTES),
        BOOLEANS(1),
        TEXT(1);

        final int valueBytes;

        Kind(int valueBytes) {
            this.valueBytes = valueBytes;
        }
    }

    /**
     * What a snapshot says about itself before its first entry.
     *
     * @param projectVersion the version of the project that wrote it
     * @param build the build that wrote it, as manifests name it: rules change from commit to commit while version and layout stay, and a
     *     run that begins under some rules and ends under others is a run of none
     * @param layoutHash the hash of the parameters' and tables' layout
     */
    public record Header(String projectVersion, String build, String layoutHash) {}

    private SnapshotFile() {}

    /** A short hash of a text that lists the layout of parameters and tables: names and types in their order. */
    public static String layoutHash(String layout) {
        byte[] digest = Sha256.begin().digest(layout.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }
}
