package no.fastlege.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.fastlege.experiments.Cli;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.TinyModel;
import no.fastlege.experiments.tables.TableFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables of the real model that were changed after the run: no command takes them for the run's. */
class AlteredTablesTest {
    private static final ModelMaker NEVER = TinyModel.maker(month -> {
        throw new AssertionError("what is wrong is told before the model runs");
    });

    @TempDir
    static Path whole;

    @TempDir
    Path folder;

    private Path run;

    @BeforeAll
    static void runs() {
        for (TableFormat format : TableFormat.values()) {
            Cli.run(
                            "run",
                            "--scale",
                            "0.005",
                            "--to",
                            "2017-12",
                            "--events",
                            "--quiet",
                            "--format",
                            format.extension(),
                            "--out",
                            whole.resolve(format.extension()).toString())
                    .done();
        }
    }

    @BeforeEach
    void name() {
        run = folder.resolve("run");
    }

    private void copy(TableFormat format) throws IOException {
        Files.createDirectory(run);
        try (Stream<Path> files = Files.list(whole.resolve(format.extension()))) {
            for (Path file : files.toList()) {
                Files.copy(file, run.resolve(file.getFileName()));
            }
        }
    }

    private Cli figures(String... only) {
        String[] args = {
            "figures", run.toString(), "--out", folder.resolve("figures").toString()
        };
        return Cli.run(Stream.of(args, only).flatMap(Stream::of).toArray(String[]::new));
    }

    private Cli report() {
        return Cli.run(
                "report", run.toString(), "--out", folder.resolve("report").toString());
    }

    private void assertVerifyRefuses(String words) {
        Cli.run(NEVER, "verify", run.toString()).complains(1, "verify: " + run, words);
    }

    private void assertReadersRefuse(String words) throws IOException {
        Cli.run("compare", run.toString()).complains(2, words);
        figures().complains(2, words);
        report().complains(2, words);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).as("nothing is written").containsExactly(run);
        }
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void oneChangedByteIsTold(TableFormat format) throws IOException {
        copy(format);
        Path figures = run.resolve(format.fileName("figures"));
        byte[] bytes = Files.readAllBytes(figures);
        bytes[bytes.length / 2] ^= 1;
        Files.write(figures, bytes);
        assertVerifyRefuses(figures.getFileName() + " was altered: its SHA-256 is ");
        assertReadersRefuse(figures + " was altered: its SHA-256 is ");
    }

    @Test
    void aTableCutBetweenTwoRowsIsTold() throws IOException {
        copy(TableFormat.CSV);
        Path figures = run.resolve("figures.csv");
        List<String> lines = Files.readAllLines(figures);
        Files.write(figures, lines.subList(0, lines.size() / 2));
        assertVerifyRefuses("figures.csv was altered");
        assertReadersRefuse("figures.csv was altered");
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void aDeletedTableIsToldByThoseThatReadIt(TableFormat format) throws IOException {
        copy(format);
        String doctors = format.fileName("doctors");
        Files.delete(run.resolve(doctors));
        assertVerifyRefuses(doctors + " is missing: manifest.json lists it");
        Cli.run("compare", run.toString()).done();
        report().complains(2, run.resolve(doctors) + " is missing");
        assertThat(folder.resolve("report")).doesNotExist();
        figures().complains(2, run.resolve(doctors) + " is missing");
        assertThat(figures("--only", "figur-3-1").done().err()).isEmpty();
    }

    @Test
    void aTableThatTheRunDidNotWriteIsNotRead() throws IOException {
        copy(TableFormat.PARQUET);
        String before = Cli.run("compare", run.toString()).done().out();
        Files.writeString(
                run.resolve("figures.csv"),
                "figure_id,period,group_type,group,value,unit\ngp_count,2017,national,Norge,1,doctors\n");
        Cli compared = Cli.run("compare", run.toString()).done();
        assertThat(compared.out()).isEqualTo(before);
        assertThat(compared.err()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void aRunOfAnOlderBuildIsReadWithAWordAndVerifiedByItsValues(TableFormat format) throws IOException {
        copy(format);
        forgetTables();
        String unknown = "whether they were altered since is not known";
        assertThat(Cli.run("compare", run.toString()).done().err()).containsOnlyOnce(unknown);
        assertThat(figures("--only", "figur-3-1").done().err()).containsOnlyOnce(unknown);
        assertThat(report().done().err()).containsOnlyOnce(unknown);
        Cli sound = Cli.run("verify", run.toString(), "--quiet").done();
        assertThat(sound.out()).contains("the same result");
        assertThat(sound.err()).isEmpty();

        Files.delete(run.resolve(format.fileName("doctors")));
        Files.delete(run.resolve(format.fileName("lists")));
        Files.writeString(run.resolve("lists.csv"), "date,list_id\n2016-12-31,1\n");
        Cli altered = Cli.run("verify", run.toString(), "--quiet");
        altered.complains(1, "the table lists cannot be read");
        assertThat(altered.err()).contains(run + ": holds no table doctors;");
    }

    @Test
    void anEditedTableOfAnOlderBuildIsToldByVerify() throws IOException {
        copy(TableFormat.CSV);
        forgetTables();
        Path figures = run.resolve("figures.csv");
        List<String> lines = Files.readAllLines(figures);
        Files.write(figures, lines.subList(0, lines.size() - 1));
        Cli.run("verify", run.toString(), "--quiet").complains(1, "the table figures holds other values");
    }

    @Test
    void aListThatWasSpoiltIsOneLine() throws IOException {
        copy(TableFormat.CSV);
        for (Object spoilt : List.of("figures.csv", Map.of("figures.csv", Map.of("rows", 3)))) {
            ObjectNode manifest = (ObjectNode) Manifest.read(run);
            manifest.set("tables", new ObjectMapper().valueToTree(spoilt));
            write(manifest);
            String words = "manifest.json: 'tables' must give for each file its rows and sha256";
            Cli.run(NEVER, "verify", run.toString()).complains(2, words);
            assertReadersRefuse(words);
        }
    }

    private void forgetTables() throws IOException {
        ObjectNode manifest = (ObjectNode) Manifest.read(run);
        assertThat(manifest.remove("tables")).isNotNull();
        write(manifest);
    }

    private void write(JsonNode manifest) throws IOException {
        Files.writeString(run.resolve(Manifest.FILE), manifest.toString());
    }
}
