package no.fastlege.sim;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * SHA-256 over the values of output tables: the same for any file format, thread count and Java version.
 *
 * <p>Canonical bytes of a table: its name and each column's name and type; then row by row each cell as text (int length and UTF-8, or
 * length -1 where empty), eight bytes of a whole number, eight bytes of a double (one NaN, no negative zero), or one byte of a boolean
 * (0, 1, or 2 where empty); then the number of rows. All numbers are big-endian. Rows may be fed in pieces, so a digest can keep pace with a run.
 */
public final class TableDigest {
    private static final int LARGEST_NUMBER = Long.BYTES;

    private final MessageDigest digest = Sha256.begin();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private long rows;

    /** A digest of one table that has been fed no row yet. */
    public TableDigest(TableData table) {
        putText(table.name());
        putInt(table.columns().size());
        for (TableData.Column column : table.columns()) {
            putText(column.name());
            putText(column.type().name());
        }
    }

    /** Feeds rows {@code from} (inclusive) to {@code to} (exclusive), which must follow those fed before. */
    public void add(TableData table, int from, int to) {
        if (from != rows) {
            throw new IllegalArgumentException("table " + table.name() + ": row " + rows + " is next, not " + from);
        }
        TableData.Type[] types =
                table.columns().stream().map(TableData.Column::type).toArray(TableData.Type[]::new);
        for (int row = from; row < to; row++) {
            for (int c = 0; c < types.length; c++) {
                switch (types[c]) {
                    case TEXT -> putText(table.text(row, c));
                    case LONG -> room(LARGEST_NUMBER).putLong(table.longValue(row, c));
                    case DOUBLE ->
                        room(LARGEST_NUMBER).putLong(Double.doubleToLongBits(table.doubleValue(row, c) + 0.0));
                    case BOOLEAN -> room(1).put((byte) (table.empty(row, c) ? 2 : table.booleanValue(row, c) ? 1 : 0));
                }
            }
        }
        rows = to;
    }

    /** The digest of what was fed; no row may follow. */
    public byte[] finish() {
        room(LARGEST_NUMBER).putLong(rows);
        flush();
        return digest.digest();
    }

    /** The digest of some rows alone, {@code from} (inclusive) to {@code to} (exclusive), by the same canonical bytes. */
    public static byte[] ofRows(TableData table, int from, int to) {
        TableDigest one = new TableDigest(table);
        one.rows = from;
        one.add(table, from, to);
        return one.finish();
    }

    /** The digest of a run, hexadecimal: SHA-256 over its tables' digests in their order. */
    public static String join(List<byte[]> tableDigests) {
        MessageDigest all = Sha256.begin();
        tableDigests.forEach(all::update);
        return Sha256.hex(all);
    }

    /** The digest of whole tables in their order, hexadecimal. */
    public static String of(List<TableData> tables) {
        return join(tables.stream().map(table -> ofRows(table, 0, table.rows())).toList());
    }

    private void putInt(int value) {
        room(Integer.BYTES).putInt(value);
    }

    private void putText(String text) {
        if (text == null) {
            putInt(-1);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        putInt(utf8.length);
        if (utf8.length > buffer.capacity()) {
            flush();
            digest.update(utf8);
        } else {
            room(utf8.length).put(utf8);
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
        buffer.clear();
    }
}
