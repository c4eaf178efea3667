package no.fastlege.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import no.fastlege.agents.scenario.Scenario;
import no.fastlege.experiments.Cli;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.RunPlan;
import no.fastlege.experiments.run.TinyModel;
import no.fastlege.sim.Months;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong on the command line: one clear line, exit code 2, and nothing written. */
class BadInputTest {
    private static final ModelMaker TINY = TinyModel.maker(month -> {
        throw new AssertionError("the model must not run");
    });

    @TempDir
    Path folder;

    private Path out;

    @BeforeEach
    void makeOut() throws IOException {
        out = Files.createDirectory(folder.resolve("runs")).resolve("run");
    }

    @AfterEach
    void nothingIsWritten() throws IOException {
        try (Stream<Path> inside = Files.list(out.getParent())) {
            assertThat(inside).as("nothing is written beside the run either").isEmpty();
        }
    }

    private Cli run(String... args) {
        List<String> all = new ArrayList<>(List.of("run", "--out", out.toString()));
        all.addAll(Arrays.asList(args));
        return Cli.run(TINY, all.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--threads 0          | --threads 0: must be 1 to",
                "--threads -2         | --threads -2: must be 1 to",
                "--threads two        | --threads",
                "--scale 0            | --scale 0: must be 1 or 1 over a whole number",
                "--scale -1           | --scale -1: must be",
                "--scale 2            | --scale 2: must be",
                "--scale 0.3          | --scale 0.3: must be",
                "--scale NaN          | --scale NaN: must be",
                "--scale 0.0001       | of at most 200",
                "--seed one           | --seed': 'one' must be a whole number",
                "--scale tenth        | --scale': 'tenth' must be a number",
                "--seed 1 --seed 2    | --seed",
                "--format xls         | '--format': 'xls' must be parquet or csv",
                "--from 2016-12       | --from 2016-12: must be from 2017-01",
                "--from 2018-01       | give --resume a snapshot",
                "--from 2017-13       | --from 2017-13: must be a month written YYYY-MM",
                "--to 2016-12         | --to 2016-12: must be from 2017-01",
                "--to 2050-01         | to 2049-12, when the projections end",
                "--to 2024            | --to 2024: must be a month written YYYY-MM",
                "--snapshot 2025-01   | --snapshot 2025-01: must be a month of the run, 2017-01 to 2024-12",
                "--snapshot december  | --snapshot december: must be a month",
                "--sed 3              | unknown option '--sed', did you mean '--seed'?",
                "--quite              | did you mean '--quiet'?",
                "--to                 | --to",
                "basline              | did you mean 'baseline'?",
                "baseline extra       | extra",
                "absent.yaml          | absent.yaml",
                "--set lists.wish     | --set",
                "--set list.wish_rate_per_mont=0.01 | did you mean 'list.wish_rate_per_month'?",
                "--set list.wish_rate_per_month=much | is not a number",
                "--set list.wish_rate_per_month=0.01 --set list.wish_rate_per_month=0.02 | is set twice",
                "--set list.wish_rate_per_month=7 | out of range",
                "--resume absent.bin  | snapshot absent.bin does not exist",
            })
    void aBadLineIsRefused(String line, String words) {
        run(line.split(" ")).complains(2, words.strip());
    }

    @Test
    void noCommandAndAMisspeltOneAreRefused() {
        Cli.run(TINY).complains(2, "no command", "compare");
        Cli.run(TINY, "rnu").complains(2, "unknown command 'rnu', did you mean 'run'?");
        Cli.run(TINY, "describe", "outptus").complains(2, "did you mean 'outputs'?", "scenario-schema");
        Cli.run(TINY, "describe", "outputs", "--format", "xml")
                .complains(2, "'--format': 'xml' must be table, csv or json");
        Cli.run(TINY, "check").complains(2, "SCENARIO");
        Cli.run(TINY, "explain", "basline").complains(2, "did you mean 'baseline'?");
    }

    @Test
    void anExistingRunDirectoryIsNotOverwritten() throws IOException {
        Path existing = Files.createDirectory(folder.resolve("existing"));
        Cli.run(TINY, "run", "--out", existing.toString()).complains(2, "existing: exists already");
        Path file = Files.writeString(folder.resolve("file"), "kept");
        Cli.run(TINY, "run", "--out", file.toString()).complains(2, "file: exists already");
        assertThat(file).hasContent("kept");
    }

    @Test
    void thePaperDoesNotGoIntoARun() throws IOException {
        Path run = Files.createDirectory(folder.resolve("finished"));
        Files.writeString(run.resolve("manifest.json"), "{}");
        Cli.run(TINY, "paper", "--out", run.toString()).complains(2, "is the directory of a run");
        Cli.run(TINY, "paper", "--out", out.toString(), "--contrast-scale", "2")
                .complains(2, "--contrast-scale 2: must be");
        try (Stream<Path> inside = Files.list(run)) {
            assertThat(inside).hasSize(1);
        }
    }

    @Test
    void tooLittleMemoryIsOneLine() throws IOException {
        ModelMaker large = TinyModel.maker(month -> {
            throw new OutOfMemoryError("Java heap space");
        });
        Path stored = folder.resolve("stored");
        Cli.run(TinyModel.maker(month -> {}), "run", "--to", "2017-02", "--out", stored.toString())
                .done();
        Cli.run(large, "verify", stored.toString()).complains(1, "out of memory: give Java more with -Xmx");
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "a file, not a directory");
        Cli.run(TINY, "run", "--quiet", "--out", file.resolve("run").toString())
                .complains(2, "cannot write in", "file");
        Cli.run(TINY, "run", "--quiet", "--out", "/proc/fastlegesim/run")
                .complains(2, "cannot write in", "/proc/fastlegesim", "does not exist");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "description: x;extends: basline                     | did you mean 'baseline'?",
                "descripton: x                                      | did you mean 'description'?",
                "description: x;extends: baseline;parameters: {list.wish_rate: 0.1} | list.wish_rate",
                "description: x;extends: baseline;parameters: 7      | parameters",
                "description: x;extends: baseline;effective_from: 2016-01          | 2016-01",
                "extends: baseline                                   | description",
                "extends: [                                          | bad.yaml",
            })
    void aBadScenarioFileIsRefusedByRunCheckAndExplain(String lines, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.yaml"), lines.replace(";", "\n") + "\n");
        run(file.toString()).complains(2, words.strip());
        Cli.run(TINY, "explain", file.toString()).complains(2, words.strip());
        Cli.run(TINY, "check", file.toString()).complains(2, words.strip());
        Cli mixed = Cli.run(TINY, "check", "baseline", file.toString());
        assertThat(mixed.code()).isEqualTo(2);
        assertThat(mixed.out()).contains("baseline: nothing is wrong");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from,until,key,value;2020-01,,capitation_below_ki | cut",
                "from,until,key;                                   | first line must be",
                "from,until,key,value;2020-01,,capitation_below_kink; | line 2: has 3 cells",
                "from,until,key,value;2020-01,,kapitation,7;       | line 2",
                "''                                                | is empty",
            })
    void aTruncatedTableOfAScenarioIsRefused(String lines, String words) throws IOException {
        Files.writeString(folder.resolve("rates.csv"), lines.replace(";", "\n"));
        Path file = Files.writeString(
                folder.resolve("rates.yaml"),
                "description: x\nextends: baseline\neffective_from: 2020-01\ntables:\n  calendar: rates.csv\n");
        run(file.toString()).complains(2, "rates.csv", words.strip());
    }

    @Test
    void whatASnapshotDecidesIsRefusedBesideIt() throws IOException {
        Path snapshot = snapshot("tiny", "tiny", "tiny");
        String[][] lines = {
            {"--seed", "2"},
            {"--scale", "0.1"},
            {"--from", "2017-03"},
            {"baseline"},
            {"--set", "list.wish_rate_per_month=0.01"}
        };
        for (String[] line : lines) {
            List<String> args = new ArrayList<>(List.of("--resume", snapshot.toString()));
            args.addAll(List.of(line));
            run(args.toArray(String[]::new)).complains(2, line[0], "cannot be given with --resume");
        }
        run("--resume", snapshot.toString(), "--events").complains(2, "--events", "kept none");
        run("--resume", snapshot.toString(), "--to", "2017-02")
                .complains(2, "--to 2017-02: the run's first month is 2017-03");
        run("--resume", snapshot.toString(), "--snapshot", "2017-02")
                .complains(2, "must be a month of the run, 2017-03 to 2024-12");
    }

    @Test
    void aSnapshotOfAnotherVersionOrBuildOrADamagedOneIsRefused() throws IOException {
        run("--resume", snapshot("0.0.9", "tiny", "tiny").toString()).complains(2, "was written by version 0.0.9");
        run("--resume", snapshot("tiny", "tiny", "other").toString()).complains(2, "layout");
        Path another = snapshot("tiny", "0e1d2c3-dirty", "tiny");
        run("--resume", another.toString())
                .complains(2, "snapshot " + another + " was written by build 0e1d2c3-dirty, this is build tiny");
        Path whole = snapshot("tiny", "tiny", "tiny");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.bin"), Arrays.copyOf(bytes, bytes.length / 2));
        run("--resume", cut.toString()).complains(2, "cut.bin is truncated or altered");
        Path text = Files.writeString(folder.resolve("text.bin"), "hello, hello, hello");
        run("--resume", text.toString()).complains(2, "is no snapshot");
        run("--resume", folder.toString()).complains(2, "cannot be read");
    }

    private Path snapshot(String version, String build, String layout) throws IOException {
        Path file = folder.resolve("snapshot-" + version + build + layout + ".bin");
        Files.deleteIfExists(file);
        try (SnapshotWriter writer = new SnapshotWriter(file, new SnapshotFile.Header(version, build, layout))) {
            var model = TinyModel.maker().start(Scenario.load("baseline", List.of()), 1, RunPlan.EARLIEST, 1, 1, false);
            model.runThrough(Months.of(2017, 2), month -> {});
            model.writeSnapshot(writer);
            writer.finish();
        }
        return file;
    }

    @Test
    void whatIsNoRunIsRefusedByCompareAndVerify() throws IOException {
        Cli.run(TINY, "compare", folder.toString()).complains(2, "is no run directory", "manifest.json");
        Cli.run(TINY, "verify", folder.toString()).complains(2, "is no run directory", "manifest.json");
        Files.writeString(folder.resolve("manifest.json"), "{ \"seed\": ");
        Cli.run(TINY, "compare", folder.toString()).complains(2, "not valid JSON: line 1: Unexpected end-of-input");
        Cli.run(TINY, "verify", folder.toString()).complains(2, "not valid JSON: line 1: Unexpected end-of-input");
        Files.writeString(folder.resolve("manifest.json"), "{\"from\": \"2017-01\", \"to\": \"2017-12\"}");
        Cli.run(TINY, "compare", folder.toString()).complains(2, "neither figures.csv nor figures.parquet");
        Cli.run(TINY, "verify", folder.toString()).complains(2, "no seed");
        Cli.run(TINY, "verify", folder.toString(), "--threads", "0").complains(2, "--threads 0");
        Files.writeString(folder.resolve("figures.parquet"), "this is no Parquet file");
        Cli.run(TINY, "compare", folder.toString())
                .complains(2, "figures.parquet is not a Parquet file of this program: it does not end as one");
        Cli.run(TINY, "compare", folder.toString(), "--role", "input")
                .complains(2, "--role input: must be target, check or all");
    }

    @Test
    void aRunOfAnotherVersionWhoseScenarioCannotBeReadIsSaidToBeOne() throws IOException {
        Path made = Files.createDirectory(folder.resolve("made"));
        Files.writeString(made.resolve("manifest.json"), """
                {"version": "0.0.9", "git_commit": "abc", "from": "2017-01", "to": "2017-12", "seed": 1, "scale": 1,
                 "result_digest": "00", "effective_scenario": {"bygone": 1}}
                """);
        Cli.run(TINY, "verify", made.toString())
                .complains(2, "made by version 0.0.9 (abc), whose scenario this version", "does not read: ", "bygone");
    }
}
