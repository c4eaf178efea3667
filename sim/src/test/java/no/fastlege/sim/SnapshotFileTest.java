package no.fastlege.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
    private static final String BUILD = "a04ffdc";
    private static final SnapshotFile.Header HEADER =
            new SnapshotFile.Header("0.1.0", BUILD, SnapshotFile.layoutHash("a"));

    @TempDir
    Path folder;

    private Path write() throws IOException {
        Path file = folder.resolve("s.bin");
        try (SnapshotWriter out = new SnapshotWriter(file, HEADER)) {
            out.integer("one", 7);
            out.longInteger("long", Long.MIN_VALUE);
            out.ints("ints", ints(300_001), 300_000);
            out.longs("longs", new long[] {1, -1, Long.MAX_VALUE}, 3);
            out.shorts("shorts", new short[] {-1, 2}, 2);
            out.bytes("bytes", new byte[] {1, 2, 3}, 2);
            out.doubles("doubles", new double[] {Double.NaN, -0.0, Double.MIN_VALUE, 1 / 3.0}, 4);
            out.booleans("booleans", new boolean[] {true, false, true}, 3);
            out.text("text", "sykehjemslege på Røros");
            out.ints("none", new int[0], 0);
            out.finish();
        }
        return file;
    }

    private static int[] ints(int n) {
        int[] values = new int[n];
        Arrays.setAll(values, i -> i * 31 - 7);
        return values;
    }

    @Test
    void everyValueComesBackBitForBit() throws IOException {
        try (SnapshotReader in = new SnapshotReader(write(), HEADER)) {
            assertThat(in.header()).isEqualTo(HEADER);
            assertThat(in.integer("one")).isEqualTo(7);
            assertThat(in.longInteger("long")).isEqualTo(Long.MIN_VALUE);
            assertThat(in.ints("ints")).isEqualTo(ints(300_000));
            assertThat(in.longs("longs")).containsExactly(1, -1, Long.MAX_VALUE);
            assertThat(in.shorts("shorts")).containsExactly((short) -1, (short) 2);
            assertThat(in.bytes("bytes")).containsExactly(1, 2);
            double[] doubles = in.doubles("doubles");
            assertThat(Double.doubleToRawLongBits(doubles[1])).isEqualTo(Double.doubleToRawLongBits(-0.0));
            assertThat(doubles).containsExactly(Double.NaN, -0.0, Double.MIN_VALUE, 1 / 3.0);
            assertThat(in.booleans("booleans")).containsExactly(true, false, true);
            assertThat(in.text("text")).isEqualTo("sykehjemslege på Røros");
            assertThat(in.ints("none")).isEmpty();
            in.finish();
        }
    }

    @Test
    void anEntryAskedForOutOfTurnIsRefusedByName() throws IOException {
        try (SnapshotReader in = new SnapshotReader(write(), HEADER)) {
            assertThatThrownBy(() -> in.integer("two"))
                    .isInstanceOf(BadSnapshotException.class)
                    .hasMessageContaining("'two'")
                    .hasMessageContaining("'one'");
        }
        try (SnapshotReader in = new SnapshotReader(write2("t.bin"), HEADER)) {
            assertThatThrownBy(() -> in.longs("one"))
                    .isInstanceOf(BadSnapshotException.class)
                    .hasMessageContaining("LONGS");
        }
    }

    private Path write2(String name) throws IOException {
        Path file = folder.resolve(name);
        try (SnapshotWriter out = new SnapshotWriter(file, HEADER)) {
            out.integer("one", 7);
            out.finish();
        }
        return file;
    }

    @Test
    void moreAndLessThanExpectedAreRefused() throws IOException {
        try (SnapshotReader in = new SnapshotReader(write2("a.bin"), HEADER)) {
            assertThatThrownBy(in::finish)
                    .isInstanceOf(BadSnapshotException.class)
                    .hasMessageContaining("holds more");
        }
        try (SnapshotReader in = new SnapshotReader(write2("b.bin"), HEADER)) {
            in.integer("one");
            assertThatThrownBy(() -> in.integer("two"))
                    .isInstanceOf(BadSnapshotException.class)
                    .hasMessageContaining("ends before");
        }
    }

    @Test
    void aTruncatedOrAlteredFileIsRefusedWhereverItIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(write2("c.bin"));
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut.bin"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> new SnapshotReader(cut, HEADER))
                    .as("cut to %d bytes", length)
                    .isInstanceOf(BadSnapshotException.class)
                    .hasMessageContaining("cut.bin")
                    .hasMessageNotContaining("\n");
        }
        for (int at = 0; at < whole.length; at++) {
            byte[] altered = whole.clone();
            altered[at] ^= 1;
            Path file = Files.write(folder.resolve("altered.bin"), altered);
            assertThatThrownBy(() -> new SnapshotReader(file, HEADER))
                    .as("altered at byte %d", at)
                    .isInstanceOf(BadSnapshotException.class)
                    .hasMessageContaining("altered.bin");
        }
    }

    @Test
    void anUnfinishedFileIsRefused() throws IOException {
        Path file = folder.resolve("half.bin");
        try (SnapshotWriter out = new SnapshotWriter(file, HEADER)) {
            out.ints("ints", ints(600_000), 600_000);
        }
        assertThatThrownBy(() -> new SnapshotReader(file, HEADER)).isInstanceOf(BadSnapshotException.class);
    }

    @Test
    void anotherVersionLayoutOrKindOfFileIsRefusedAndSaysSo() throws IOException {
        Path file = write();
        assertThatThrownBy(() -> new SnapshotReader(file, new SnapshotFile.Header("0.2.0", BUILD, HEADER.layoutHash())))
                .isInstanceOf(BadSnapshotException.class)
                .hasMessageContaining("version 0.1.0, this is version 0.2.0");
        assertThatThrownBy(() ->
                        new SnapshotReader(file, new SnapshotFile.Header("0.1.0", BUILD, SnapshotFile.layoutHash("b"))))
                .isInstanceOf(BadSnapshotException.class)
                .hasMessageContaining("layout");
        Path other = Files.writeString(folder.resolve("other.bin"), "date,list_id\n2016-12-31,1\n");
        assertThatThrownBy(() -> new SnapshotReader(other, HEADER))
                .isInstanceOf(BadSnapshotException.class)
                .hasMessageContaining("no snapshot");
        assertThatThrownBy(() -> new SnapshotReader(folder.resolve("absent.bin"), HEADER))
                .isInstanceOf(BadSnapshotException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> new SnapshotReader(folder, HEADER))
                .isInstanceOf(BadSnapshotException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aSnapshotOfAnotherBuildIsRefusedThoughVersionAndLayoutAgree() throws IOException {
        Path file = write();
        for (String other : new String[] {BUILD + "-dirty", "unknown", ""}) {
            assertThatThrownBy(() ->
                            new SnapshotReader(file, new SnapshotFile.Header("0.1.0", other, HEADER.layoutHash())))
                    .isInstanceOf(BadSnapshotException.class)
                    .hasMessageContaining(file + " was written by build " + BUILD + ", this is build " + other + ":")
                    .hasMessageNotContaining("\n");
        }
    }

    @Test
    void aSnapshotOfAnotherFormatIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(write());
        bytes[SnapshotFile.MAGIC.length] = 1;
        Path old = Files.write(folder.resolve("old.bin"), bytes);
        assertThatThrownBy(() -> new SnapshotReader(old, HEADER))
                .isInstanceOf(BadSnapshotException.class)
                .hasMessageContaining("old.bin has format version 1, this program reads version 2");
    }

    @Test
    void theReaderTellsTheSumOfTheWholeFile() throws Exception {
        Path file = write();
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        try (SnapshotReader in = new SnapshotReader(file, HEADER)) {
            assertThat(in.sha256()).isEqualTo(HexFormat.of().formatHex(sum));
        }
    }

    @Test
    void aFileThatExistsIsNeverOverwritten() throws IOException {
        Path file = write();
        assertThatThrownBy(() -> new SnapshotWriter(file, HEADER)).isInstanceOf(FileAlreadyExistsException.class);
    }
}
