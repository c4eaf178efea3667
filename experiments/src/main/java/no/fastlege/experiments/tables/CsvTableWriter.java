package no.fastlege.experiments.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import no.fastlege.sim.Sha256;
import no.fastlege.sim.TableData;

/**
 * Writes CSV. Numbers are written by hand: {@code Double.toString} is slow and its last digits differ between Java 17 and 19, so a
 * value that a few decimals give exactly is written with them, and only the rest go through it.
 */
final class CsvTableWriter implements TableWriter {
    private static final int FLUSH_AT = 1 << 16;
    private static final double DECIMALS = 1e4;
    private static final double LARGEST_EXACT = 1e11;

    private final String name;
    private final MessageDigest digest = Sha256.begin();
    private final OutputStream out;
    private long rows;
    private TableFile written;
    private byte[] buffer = new byte[FLUSH_AT + (1 << 12)];
    private int used;

    CsvTableWriter(Path file, List<TableData.Column> columns) throws IOException {
        name = file.getFileName().toString();
        out = new DigestOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), digest);
        for (int c = 0; c < columns.size(); c++) {
            put(c == 0 ? "" : ",");
            put(columns.get(c).name());
        }
        put('\n');
    }

    @Override
    public void write(TableData table, int from, int to) throws IOException {
        TableData.Type[] types =
                table.columns().stream().map(TableData.Column::type).toArray(TableData.Type[]::new);
        for (int row = from; row < to; row++) {
            for (int c = 0; c < types.length; c++) {
                if (c > 0) {
                    put(',');
                }
                if (table.empty(row, c)) {
                    continue;
                }
                switch (types[c]) {
                    case TEXT -> putCell(table.text(row, c));
                    case LONG -> putLong(table.longValue(row, c));
                    case DOUBLE -> putDouble(table.doubleValue(row, c));
                    case BOOLEAN -> put(table.booleanValue(row, c) ? "true" : "false");
                }
            }
            put('\n');
            if (used >= FLUSH_AT) {
                flush();
            }
        }
        rows += to - from;
    }

    @Override
    public void close() throws IOException {
        if (written == null) {
            try (out) {
                flush();
            }
            written = new TableFile(name, rows, Sha256.hex(digest));
        }
    }

    @Override
    public TableFile written() {
        if (written == null) {
            throw new IllegalStateException(name + " is not complete yet");
        }
        return written;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }

    private void putCell(String text) {
        if (text.indexOf(',') >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            put('"' + text.replace("\"", "\"\"") + '"');
        } else {
            put(text);
        }
    }

    private void put(String text) {
        int length = text.length();
        room(3 * length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                byte[] rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(rest, 0, buffer, used, rest.length);
                used += rest.length;
                return;
            }
            buffer[used++] = (byte) c;
        }
    }

    private void put(char ascii) {
        room(1);
        buffer[used++] = (byte) ascii;
    }

    private void room(int bytes) {
        if (buffer.length - used < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, used + bytes));
        }
    }

    private void putDouble(double value) {
        double scaled = StrictMath.rint(value * DECIMALS);
        if (StrictMath.abs(scaled) < LARGEST_EXACT * DECIMALS && scaled / DECIMALS == value) {
            putDecimals((long) scaled);
        } else {
            put(Double.toString(value));
        }
    }

    private void putDecimals(long tenThousandths) {
        if (tenThousandths < 0) {
            put('-');
        }
        long absolute = StrictMath.abs(tenThousandths);
        int places = (int) DECIMALS;
        putLong(absolute / places);
        int fraction = (int) (absolute % places);
        if (fraction > 0) {
            put('.');
            for (int place = places / 10; fraction > 0; place /= 10) {
                put((char) ('0' + fraction / place));
                fraction %= place;
            }
        }
    }

    private void putLong(long value) {
        if (value < 0) {
            put(Long.toString(value));
            return;
        }
        room(20);
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = value;
        for (int i = used + digits - 1; i >= used; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        used += digits;
    }
}
