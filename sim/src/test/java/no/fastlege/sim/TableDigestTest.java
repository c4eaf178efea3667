package no.fastlege.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link TableDigest} against SHA-256 over the canonical bytes, written here one by one. */
class TableDigestTest {
    private static final List<TableData.Column> COLUMNS = List.of(
            new TableData.Column("name", TableData.Type.TEXT, "", "a name"),
            new TableData.Column("count", TableData.Type.LONG, "persons", "a count"),
            new TableData.Column("share", TableData.Type.DOUBLE, "1", "a share"),
            new TableData.Column("flag", TableData.Type.BOOLEAN, "", "a flag"));

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static byte[] sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
    }

    private static void head(DataOutputStream out) throws IOException {
        text(out, "things");
        out.writeInt(4);
        for (String word : List.of("name", "TEXT", "count", "LONG", "share", "DOUBLE", "flag", "BOOLEAN")) {
            text(out, word);
        }
    }

    @Test
    void itIsThatOfTheCanonicalBytes() throws IOException, NoSuchAlgorithmException {
        // longer than the buffer, so that it goes past it
        String longText = "å".repeat(40_000);
        TableData table = new TableData("things", COLUMNS);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        head(out);
        table.addRow();
        out.writeInt(-1);
        out.writeLong(Long.MIN_VALUE);
        out.writeLong(0x7ff8000000000000L);
        out.writeByte(2);
        table.addRow();
        table.set(1, 0, longText);
        table.set(1, 1, 258L);
        table.set(1, 2, -0.0);
        table.set(1, 3, true);
        text(out, longText);
        out.writeLong(258);
        out.writeLong(0);
        out.writeByte(1);
        // more rows than the buffer holds
        for (int row = 2; row < 5_000; row++) {
            table.addRow();
            table.set(row, 0, "ø" + row);
            table.set(row, 1, -row);
            table.set(row, 2, row / 3.0);
            table.set(row, 3, false);
            text(out, "ø" + row);
            out.writeLong(-row);
            out.writeDouble(row / 3.0);
            out.writeByte(0);
        }
        out.writeLong(5_000);
        assertThat(TableDigest.ofRows(table, 0, 5_000)).isEqualTo(sha256(bytes.toByteArray()));
        TableDigest inPieces = new TableDigest(table);
        inPieces.add(table, 0, 1);
        inPieces.add(table, 1, 3_000);
        assertThatThrownBy(() -> inPieces.add(table, 3_001, 5_000)).hasMessageContaining("row 3000 is next, not 3001");
        inPieces.add(table, 3_000, 5_000);
        assertThat(inPieces.finish()).isEqualTo(sha256(bytes.toByteArray()));
    }

    @Test
    void textsThatJustFitTheBufferAndThoseThatJustDoNotAreWhole() throws IOException, NoSuchAlgorithmException {
        for (int length : new int[] {(1 << 16) - 1, 1 << 16, (1 << 16) + 1}) {
            TableData table = new TableData("things", COLUMNS);
            table.addRow();
            table.set(0, 0, "a".repeat(length));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            head(out);
            text(out, "a".repeat(length));
            out.writeLong(Long.MIN_VALUE);
            out.writeLong(0x7ff8000000000000L);
            out.writeByte(2);
            out.writeLong(1);
            assertThat(TableDigest.ofRows(table, 0, 1)).as("length %d", length).isEqualTo(sha256(bytes.toByteArray()));
        }
    }
}
