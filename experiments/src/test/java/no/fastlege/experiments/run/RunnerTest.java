package no.fastlege.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import no.fastlege.experiments.Cli;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.Months;
import no.fastlege.sim.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Run directories around a tiny model: complete or not there at all. */
class RunnerTest {
    @TempDir
    Path folder;

    private List<Path> inside(Path directory) throws IOException {
        try (Stream<Path> paths = Files.list(directory)) {
            return paths.sorted().toList();
        }
    }

    private Cli run(ModelMaker maker, String... more) {
        String[] args = new String[5 + more.length];
        System.arraycopy(
                new String[] {"run", "--out", folder.resolve("run").toString(), "--to", "2018-06"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return Cli.run(maker, args);
    }

    @Test
    void aFinishedRunHasItsTablesItsSnapshotsAndAManifestThatCanRunItAgain() throws IOException {
        Cli cli = run(
                        TinyModel.maker(),
                        "--seed",
                        "-5",
                        "--scale",
                        "0.1",
                        "--snapshot",
                        "2017-03",
                        "--snapshot",
                        "2018-06",
                        "--format",
                        "CSV")
                .done();
        Path run = folder.resolve("run");
        assertThat(cli.out().strip()).isEqualTo(run.toString());
        assertThat(inside(folder)).containsExactly(run);
        assertThat(inside(run))
                .extracting(path -> path.getFileName().toString())
                .containsExactly("figures.csv", "manifest.json", "snapshot-2017-03.bin", "snapshot-2018-06.bin");
        assertThat(Files.readAllLines(run.resolve("figures.csv")))
                .hasSize(1 + 18)
                .startsWith("month,sum", "2017-01,24199");
        JsonNode m = Manifest.read(run);
        assertThat(m.get("scenario").asText()).isEqualTo("baseline");
        assertThat(m.get("seed").asLong()).isEqualTo(-5);
        assertThat(m.get("scale").asDouble()).isEqualTo(0.1);
        assertThat(m.get("from").asText()).isEqualTo("2017-01");
        assertThat(m.get("to").asText()).isEqualTo("2018-06");
        assertThat(m.get("months").asInt()).isEqualTo(18);
        assertThat(m.get("result_digest").asText()).matches("[0-9a-f]{64}");
        assertThat(m.get("inputs_sha256").get("nothing.csv").asText()).isEqualTo("00");
        assertThat(m.get("parameters").size()).isGreaterThan(50);
        assertThat(m.get("effective_scenario").get("name").asText()).isEqualTo("baseline");
        assertThat(m.get("peak_memory_bytes").asLong()).isGreaterThan(1 << 20);
        for (String key : List.of(
                "version", "git_commit", "java", "cpu", "threads", "seconds_per_phase", "resident_months_per_second")) {
            assertThat(m.has(key)).as(key).isTrue();
        }
        Cli.run(TinyModel.maker(), "verify", run.toString()).done();
    }

    @Test
    void theDigestDependsOnTheResultAndNotOnTheFormatOrTheWayThere() throws IOException {
        run(TinyModel.maker(), "--snapshot", "2017-05").done();
        String whole = Manifest.read(folder.resolve("run")).get("result_digest").asText();
        Path resumed = folder.resolve("resumed");
        String snapshot = folder.resolve("run/snapshot-2017-05.bin").toString();
        Cli.run(
                        TinyModel.maker(),
                        "run",
                        "--resume",
                        snapshot,
                        "--to",
                        "2018-06",
                        "--format",
                        "csv",
                        "--out",
                        resumed.toString())
                .done();
        JsonNode m = Manifest.read(resumed);
        assertThat(m.get("result_digest").asText()).isEqualTo(whole);
        assertThat(m.get("resumed_in").asText()).isEqualTo("2017-06");
        assertThat(m.get("from").asText()).isEqualTo("2017-01");
        assertThat(m.at("/inputs_sha256/nothing.csv").asText()).isEqualTo("00");
        assertThat(m.get("resumed_from").asText()).isEqualTo(snapshot);
        assertThat(m.get("inputs_sha256").get(snapshot).asText()).isEqualTo(Sha256.of(Path.of(snapshot)));
        assertThat(Manifest.read(folder.resolve("run")).get("inputs_sha256"))
                .as("a run from the start has no snapshot among its inputs")
                .hasSize(1);
        Cli.run(TinyModel.maker(), "verify", resumed.toString()).done();
        Cli.run(
                        TinyModel.maker(),
                        "run",
                        "--seed",
                        "2",
                        "--to",
                        "2018-06",
                        "--out",
                        folder.resolve("other").toString())
                .done();
        assertThat(Manifest.read(folder.resolve("other")).get("result_digest").asText())
                .isNotEqualTo(whole);
    }

    @Test
    void aSnapshotIsResumedByTheBuildThatWroteItAlone() {
        IntConsumer nothing = month -> {};
        run(TinyModel.maker("c0ffee", nothing), "--snapshot", "2017-05").done();
        String snapshot = folder.resolve("run/snapshot-2017-05.bin").toString();
        String[] resume = {
            "run",
            "--resume",
            snapshot,
            "--quiet",
            "--out",
            folder.resolve("resumed").toString()
        };
        Cli.run(TinyModel.maker("c0ffee-dirty", nothing), resume)
                .complains(2, snapshot + " was written by build c0ffee, this is build c0ffee-dirty");
        assertThat(folder.resolve("resumed")).doesNotExist();
        Cli.run(TinyModel.maker("c0ffee", nothing), resume).done();
    }

    @Test
    void verifyTellsADifferentResultByExitCodeOne() throws IOException {
        run(TinyModel.maker()).done();
        Path manifest = folder.resolve("run/manifest.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"seed\" : 1", "\"seed\" : 2"));
        Cli.run(TinyModel.maker(), "verify", folder.resolve("run").toString(), "--quiet")
                .complains(1, "the result differs");
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void theManifestListsEveryTableFileAndVerifyReadsThemBeforeItRuns(TableFormat format) throws IOException {
        run(TinyModel.maker(), "--format", format.extension()).done();
        Path run = folder.resolve("run");
        Path figures = run.resolve(format.fileName("figures"));
        JsonNode tables = Manifest.read(run).get("tables");
        assertThat(tables).hasSize(1);
        assertThat(tables.get(figures.getFileName().toString()).get("rows").asInt())
                .isEqualTo(18);
        assertThat(tables.get(figures.getFileName().toString()).get("sha256").asText())
                .isEqualTo(Sha256.of(figures));
        Cli.run(TinyModel.maker(), "verify", run.toString()).done();
        ModelMaker never = TinyModel.maker(month -> {
            throw new AssertionError("the tables come first");
        });
        byte[] whole = Files.readAllBytes(figures);
        Files.write(figures, Arrays.copyOf(whole, whole.length - 1));
        Cli.run(never, "verify", run.toString()).complains(1, figures + " was altered");
        Files.delete(figures);
        Cli.run(never, "verify", run.toString()).complains(1, figures + " is missing");
        Files.write(figures, whole);
        Cli.run(TinyModel.maker(), "verify", run.toString()).done();
    }

    private void assertFailsAndLeavesNothing(IntConsumer eachMonth, String... words) throws IOException {
        run(TinyModel.maker(eachMonth), "--quiet").complains(1, words);
        assertThat(inside(folder)).as("nothing is left").isEmpty();
    }

    @Test
    void aRunThatFailsSaysWhenAndLeavesNothing() throws IOException {
        assertFailsAndLeavesNothing(
                month -> {
                    if (month == Months.of(2017, 9)) {
                        throw new IllegalStateException("a list without a kommune");
                    }
                },
                "failed in 2017-09",
                "a list without a kommune");
        assertFailsAndLeavesNothing(
                month -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                "out of memory");
        assertFailsAndLeavesNothing(
                month -> {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                },
                "cannot write the results: No space left on device");
    }

    @Test
    void aDirectoryThatVanishesWhileTheRunGoesOnIsAFailureOfTheRun() throws IOException {
        IntConsumer vanish = month -> {
            if (month == Months.of(2017, 2)) {
                try (Stream<Path> making = Files.list(folder)) {
                    making.filter(path -> path.getFileName().toString().startsWith(".run.unfinished"))
                            .forEach(path -> {
                                for (File file : path.toFile().listFiles()) {
                                    file.delete();
                                }
                                path.toFile().delete();
                            });
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        run(TinyModel.maker(vanish), "--quiet", "--snapshot", "2017-03").complains(1, "cannot write the results");
        assertThat(inside(folder)).isEmpty();
    }

    @Test
    void aDirectoryThatAppearsWhileTheRunGoesOnIsNotOverwritten() throws IOException {
        IntConsumer appear = month -> folder.resolve("run").toFile().mkdir();
        run(TinyModel.maker(appear), "--quiet").complains(1, "exists already");
        assertThat(inside(folder)).containsExactly(folder.resolve("run"));
        assertThat(inside(folder.resolve("run"))).isEmpty();
    }

    @Test
    void whileARunGoesOnItsDirectoryIsHiddenAndHasNoManifest() throws IOException {
        IntConsumer look = month -> {
            try {
                assertThat(folder.resolve("run")).doesNotExist();
                List<Path> paths = inside(folder);
                assertThat(paths).hasSize(1);
                assertThat(paths.get(0).getFileName().toString()).startsWith(".run.unfinished-");
                assertThat(paths.get(0).resolve(Manifest.FILE)).doesNotExist();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        run(TinyModel.maker(look), "--quiet").done();
    }

    @Test
    void quietSaysNothingAndOtherwiseALineAYear() {
        Cli quiet = run(TinyModel.maker(), "--quiet").done();
        assertThat(quiet.err()).isEmpty();
        assertThat(quiet.out()).isEmpty();
        Cli log = Cli.run(
                        TinyModel.maker(),
                        "run",
                        "--to",
                        "2019-12",
                        "--out",
                        folder.resolve("log").toString())
                .done();
        if (!Progress.standardErrorIsTerminal()) {
            assertThat(log.err().lines()).hasSize(1 + 3 + 1);
            assertThat(log.err()).contains("2018-12  24 of 36 months", "resident-months/s", "left");
        }
    }
}
