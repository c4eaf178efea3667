package no.fastlege.experiments.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import no.fastlege.sim.Sha256;
import no.fastlege.sim.TableData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TableFilesTest {
    private static final List<TableData.Column> COLUMNS = List.of(
            new TableData.Column("name", TableData.Type.TEXT, "", ""),
            new TableData.Column("count", TableData.Type.LONG, "", ""),
            new TableData.Column("share", TableData.Type.DOUBLE, "", ""),
            new TableData.Column("flag", TableData.Type.BOOLEAN, "", ""));
    private static final List<String> NAMES = List.of("name", "count", "share", "flag");

    @TempDir
    Path folder;

    private static TableData table() {
        TableData t = new TableData("things", COLUMNS);
        SplittableRandom random = new SplittableRandom(7);
        String[] texts = {"Oslo", "Bø, i Telemark", "say \"hei\"", "two\nlines", "Ærøy", "", null};
        double[] decimals = {
            0, -0.0, 1, -1, 0.1, 1 / 3.0, 1e-7, 12345.6789, -0.0001, 1e15, 1e300, 123456789012.5, Double.MIN_VALUE
        };
        for (int r = 0; r < 3000; r++) {
            t.addRow();
            if (r % 11 > 0) {
                t.set(r, 0, texts[r % texts.length]);
                t.set(r, 1, r % 3 == 0 ? random.nextLong() : r % 3 == 1 ? -r : r);
                t.set(
                        r,
                        2,
                        r < 500
                                ? decimals[r % decimals.length]
                                : Math.rint(random.nextDouble() * 1e6) / 1e4 * (r % 2 - 0.5) * 2);
                t.set(r, 3, r % 2 == 0);
            }
        }
        t.set(17, 1, Long.MAX_VALUE);
        t.set(18, 1, Long.MIN_VALUE + 1);
        return t;
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void everyValueComesBackExactly(TableFormat format) throws IOException {
        TableData t = table();
        try (TableWriter writer = format.open(folder, "things", COLUMNS)) {
            writer.write(t, 0, 1);
            writer.write(t, 1, 1);
            writer.write(t, 1, t.rows());
        }
        List<Map<String, String>> rows = TableReader.read(folder, "things", NAMES);
        assertThat(rows).hasSize(t.rows());
        for (int r = 0; r < t.rows(); r++) {
            Map<String, String> row = rows.get(r);
            assertThat(row.get("name")).isEqualTo(t.text(r, 0) == null ? "" : t.text(r, 0));
            assertThat(row.get("count")).isEqualTo(t.empty(r, 1) ? "" : Long.toString(t.longValue(r, 1)));
            if (t.empty(r, 2)) {
                assertThat(row.get("share")).isEmpty();
            } else {
                assertThat(Double.parseDouble(row.get("share"))).as("row %d", r).isEqualTo(t.doubleValue(r, 2) + 0.0);
            }
            assertThat(row.get("flag")).isEqualTo(t.empty(r, 3) ? "" : Boolean.toString(t.booleanValue(r, 3)));
        }
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void theSumTakenWhileWritingIsThatOfTheFile(TableFormat format) throws Exception {
        TableData t = table();
        TableWriter writer = format.open(folder, "things", COLUMNS);
        writer.write(t, 0, 1000);
        assertThatThrownBy(writer::written).isInstanceOf(IllegalStateException.class);
        writer.write(t, 1000, t.rows());
        writer.close();
        TableFile written = writer.written();
        Path file = folder.resolve(format.fileName("things"));
        byte[] bytes = Files.readAllBytes(file);
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(written).isEqualTo(new TableFile(file.getFileName().toString(), t.rows(), sum));
        assertThat(Sha256.of(file)).isEqualTo(sum);
        writer.close();
        assertThat(writer.written()).as("closed twice").isEqualTo(written);
        Files.delete(file);
        assertThat(format.write(folder, t)).as("written in one piece").isEqualTo(written);
    }

    @Test
    void csvNumbersAreShortAndPlain() throws IOException {
        TableData t = new TableData("numbers", COLUMNS.subList(2, 3));
        double[] values = {0, -0.0, 5, -5, 0.5, 0.25, 0.1, 1234567.0001, 1e10, -0.07};
        for (double value : values) {
            t.set(t.addRow(), 0, value);
        }
        try (TableWriter writer = TableFormat.CSV.open(folder, "numbers", t.columns())) {
            writer.write(t, 0, t.rows());
        }
        assertThat(folder.resolve("numbers.csv"))
                .hasContent("share\n0\n0\n5\n-5\n0.5\n0.25\n0.1\n1234567.0001\n10000000000\n-0.07\n");
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void anEmptyTableHasItsColumns(TableFormat format) throws IOException {
        format.open(folder, "things", COLUMNS).close();
        assertThat(TableReader.read(folder, "things", NAMES)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void aFileIsNeverOverwrittenAndAMissingFolderIsAnError(TableFormat format) throws IOException {
        Files.writeString(folder.resolve(format.fileName("things")), "kept");
        assertThatThrownBy(() -> format.open(folder, "things", COLUMNS)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> format.open(folder.resolve("absent"), "things", COLUMNS))
                .isInstanceOf(IOException.class);
    }

    @Test
    void anAbsentTableIsNamed() {
        assertThatThrownBy(() -> TableReader.read(folder, "figures", NAMES))
                .hasMessageContaining("figures.csv")
                .hasMessageContaining("parquet");
    }
}
