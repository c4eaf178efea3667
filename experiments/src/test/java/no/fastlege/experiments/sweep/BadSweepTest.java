package no.fastlege.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import no.fastlege.experiments.Cli;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a study or a sweep's directory: one clear line, exit code 2, nothing written, nothing lost. */
class BadSweepTest {
    private static final String SMALL = "description: small\nseeds: 4\nto: 2017-02\n";

    @TempDir
    Path folder;

    private Cli plan(String study) throws IOException {
        Path file = Sweeps.study(folder, study.replace("\\n", "\n"));
        return Sweeps.sweep(
                "plan", file.toString(), "--out", folder.resolve("out").toString());
    }

    private String planned() throws IOException {
        plan(SMALL).done();
        return folder.resolve("out").toString();
    }

    private void assertNothingWritten() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            assertThat(inside.map(path -> path.getFileName().toString()))
                    .isSubsetOf("study.yaml", "a.csv", "loop.yaml", "loop2.yaml");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seeds: 2 | study.yaml line 1: the key 'description' is missing",
                "description: x\\nseed: 2 | study.yaml line 2: unknown key 'seed', did you mean 'seeds'? Allowed: description,",
                "description: x\\nseeds: 1000000000 | seeds: 1000000000 seeds make more than 1000000 rows",
                "description: x\\nseeds: 100000\\nscenarios: [baseline, no_pandemic, lis1_as_2017, plan_13_teams, plan_15_new_tools, later_more_women, later_retirement, projection_low, projection_high, no_refugees_2022, no_national_alis] | make 1100000 rows; a sweep has at most 1000000",
                "description: x\\ndesign: {method: grid, factors: {a: {low: 0, high: 1, steps: 1000}, b: {low: 0, high: 1, steps: 1000}, c: {low: 0, high: 1, steps: 1000}}} | 1 scenarios x 1000000000 points x 1 seeds make 1000000000 rows",
                "description: x\\nseeds: 0 | seeds: '0' is out of range: must be 1 to",
                "description: x\\nseeds: many | seeds: 'many' is not a whole number",
                "description: x\\nseeds: [1, 1] | the seed 1 stands there twice",
                "description: x\\nseeds: [] | seeds: is an empty list",
                "description: x\\nseeds: {frist: 3, count: 2} | unknown key 'frist', did you mean 'first'?",
                "description: x\\nseeds: {first: 3} | the key 'count' is missing",
                "description: x\\nscenarios: [basline] | scenario basline: no scenario named 'basline' ships with the model, did you mean 'baseline'?",
                "description: x\\nscenarios: [baseline, baseline] | 'baseline' stands there twice",
                "description: x\\nscenarios: [gone.yaml] | gone.yaml: there is no such file",
                "description: x\\nscenarios: [loop.yaml] | leads back to itself",
                "description: x\\nto: 2050-01 | to: the month 2050-01 is out of range: allowed are 2017-01 to 2049-12",
                "description: x\\nto: May | to: 'May' is not a month written YYYY-MM",
                "description: x\\nscale: 0.3 | scale: scale 0.3 is not 1 divided by a whole number",
                "description: x\\ntables: [list] | unknown table 'list', did you mean 'lists'?",
                "description: x\\ntables: [events] | the table 'events' needs 'events: true'",
                "description: x\\nevents: maybe | 'maybe' must be true or false",
                "description: x\\nformat: xls | unknown format 'xls', did you mean",
                "description: x\\nset: {populaton: high} | unknown key 'populaton', did you mean 'population'?",
                "description: x\\ndesign: {method: lhs} | unknown method 'lhs', did you mean",
                "description: x\\ndesign: {method: grid} | the key 'factors' is missing",
                "description: x\\ndesign: {method: grid, points: 3, factors: {a: 1}} | points: does not belong to the method grid",
                "description: x\\ndesign: {method: sobol, factors: {a: {low: 0, high: 1}}} | the key 'points' is missing",
                "description: x\\ndesign: {method: sobol, points: 3, factors: {a: [1, 2]}} | must be a range",
                "description: x\\ndesign: {method: sobol, points: 3, factors: {a: {low: 1, high: 0}}} | low 1 must be below high 0",
                "description: x\\ndesign: {method: sobol, points: 3, factors: {a: {low: 0, high: 1, log: true}}} | low must be above 0 where log is true",
                "description: x\\ndesign: {method: sobol, points: 3, factors: {a: {low: 0, hihg: 1}}} | unknown key 'hihg', did you mean 'high'?",
                "description: x\\ndesign: {method: grid, factors: {population: [main, middle]}} | design: point 2 population=middle: 'middle' is no projection",
                "description: x\\ndesign: {method: grid, factors: {list.retrn_share: [0.5]}} | unknown key 'list.retrn_share', did you mean 'list.return_share'?",
                "description: x\\ndesign: {method: grid, factors: {list.return_share: [7]}} | point 1 list.return_share=7",
                "description: x\\ndesign: {method: csv, file: b.csv} | b.csv: there is no such file",
                "description: x\\ndesign: {method: csv, file: a.csv} | unknown key 'note', did you mean",
                "description: x\\ndesign: {method: csv, file: a.csv, ignore: [nope]} | has no column 'nope' to ignore, did you mean 'note'?",
                "description: x\\ndesign: {method: posterior, file: a.csv, ignore: [note]} | the key 'points' is missing",
                "description: x\\ndesign: {method: grid, factors: {population: [high, low, high]}} | design: point 3 is the same as point 1",
                "description: x\\nset: {population: low}\\ndesign: {method: csv, file: a.csv, ignore: [note]} | 'population' stands under set and in the design",
                "description: x\\ndescription: y | stands there twice",
                "description: &a x | anchor",
                "description: [ | study.yaml",
                "description: !!java.net.URL x | tag",
            })
    void aStudyIsRefused(String study, String words) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "population,note\nhigh,1\n");
        Files.writeString(folder.resolve("loop.yaml"), "description: x\nextends: loop2.yaml\n");
        Files.writeString(folder.resolve("loop2.yaml"), "description: x\nextends: loop.yaml\n");
        plan(study).complains(2, words);
        assertNothingWritten();
    }

    @Test
    void anAliasBombIsRefused() throws IOException {
        plan("description: x\nset: {a: &a [x, x], b: &b [*a, *a]}\n").complains(2, "study.yaml line 2");
        assertNothingWritten();
    }

    @Test
    void aStudyThatIsNotThereIsRefused() throws IOException {
        String out = folder.resolve("out").toString();
        Sweeps.sweep("plan", folder.resolve("no.yaml").toString(), "--out", out)
                .complains(2, "no.yaml: there is no such file");
        Sweeps.sweep("plan", folder.toString(), "--out", out).complains(2, "it is a folder");
        assertNothingWritten();
    }

    @Test
    void aSweepIsNeverOverwritten() throws IOException {
        String dir = planned();
        Map<String, String> before = Sweeps.contents(Path.of(dir));
        plan(SMALL.replace("4", "5")).complains(2, "exists already");
        assertThat(Sweeps.contents(Path.of(dir))).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"run", "status", "retry", "collect", "verify", "slurm"})
    void aFolderThatIsNoSweepIsRefused(String command) throws IOException {
        Sweeps.sweep(command, folder.toString()).complains(2, "is no sweep", "sweep plan STUDY --out DIR");
        assertNothingWritten();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run DIR --workers 0 | --workers 0: must be",
                "run DIR --rows 0 | --rows 0: must be at least 1",
                "collect DIR --format xls | '--format': 'xls' must be parquet or csv",
                "verify DIR --rerun -1 | --rerun -1: must be at least 0",
                "slurm DIR --array 0 | --array 0: must be 1 to",
                "slurm DIR --account a;b | --account 'a;b': must be a name",
                "slurm DIR --time soon | --time 'soon': must be minutes",
                "slurm DIR --sbatch qos=low | --sbatch 'qos=low': must be one option that begins with --",
                "plan study.yaml --out= | '' must name a file or a directory",
                "slurm DIR --mem 100 | --mem 100: 1 processes of 1 workers need",
                "stat DIR | unknown command 'stat', did you mean 'status'?",
                "run DIR --wokers 2 | unknown option '--wokers', did you mean '--workers'?",
            })
    void anOptionIsRefused(String line, String words) throws IOException {
        String dir = planned();
        Map<String, String> before = Sweeps.contents(Path.of(dir));
        Sweeps.sweep(line.replace("DIR", dir).split(" ")).complains(2, words);
        assertThat(Sweeps.contents(Path.of(dir))).isEqualTo(before);
    }

    @Test
    void aJobTableEditedByHandIsRefusedAndNothingIsLost() throws IOException {
        String dir = planned();
        Sweeps.sweep("run", dir, "--rows", "2", "--quiet").done();
        Path jobs = Path.of(dir, "jobs", "0001", "jobs.jsonl");
        String text = Files.readString(jobs);
        Files.writeString(jobs, text.replace("\"seed\":3", "\"seed\":33"));
        for (String command : List.of("run", "status", "retry", "collect", "verify")) {
            Sweeps.sweep(command, dir).complains(2, "jobs.jsonl: was changed by hand", "SHA256SUMS");
        }
        Files.writeString(jobs, text);
        assertThat(Sweeps.sweep("status", dir).done().out()).contains("2 done, 0 failed, 0 running, 2 open");
    }

    @Test
    void aRowWhoseScenarioIsGoneOrEditedIsRefusedBeforeAnythingRuns() throws IOException {
        String dir = planned();
        Sweeps.sweep("run", dir, "--rows", "1", "--quiet").done();
        Path scenario;
        try (Stream<Path> files = Files.list(Path.of(dir, "scenarios"))) {
            scenario = files.findFirst().orElseThrow();
        }
        String text = Files.readString(scenario);
        Files.writeString(scenario, text.replace("\"population\":\"main\"", "\"population\":\"high\""));
        Sweeps.sweep("run", dir).complains(2, scenario.getFileName().toString(), "was changed by hand");
        Files.delete(scenario);
        Sweeps.sweep("run", dir).complains(2, "the scenario 'baseline' of this sweep is gone", "put the file back");
        assertThat(Sweeps.sweep("status", dir).done().out()).contains("1 done, 0 failed, 0 running, 3 open");
        assertThat(Sweeps.sweep("collect", dir).done().out()).contains("1 of 4 rows collected");
        Files.writeString(scenario, text);
        Sweeps.sweep("run", dir, "--quiet").done();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDirectoryThatTurnsReadOnlyIsToldAndNothingIsLost() throws Exception {
        String dir = planned();
        Sweeps.sweep("run", dir, "--rows", "2", "--quiet").done();
        Map<String, String> before = Sweeps.contents(Path.of(dir));
        for (String command : List.of("run", "collect", "expand")) {
            List<String> words = new ArrayList<>(List.of("sweep", command, dir));
            if (command.equals("expand")) {
                Path larger = folder.resolve("larger.yaml");
                Files.writeString(larger, SMALL.replace("4", "9"));
                words.addAll(List.of("--study", larger.toString()));
            }
            String said = readOnly(dir, words);
            assertThat(said.strip().lines().filter(line -> line.startsWith("fastlegesim: ")))
                    .as(said)
                    .singleElement()
                    .asString()
                    .containsAnyOf("Read-only file system", "permission denied")
                    .contains("stays");
        }
        assertThat(readOnly(dir, List.of("sweep", "status", dir))).contains("2 done, 0 failed, 0 running, 2 open");
        assertThat(Sweeps.contents(Path.of(dir))).isEqualTo(before);
        Sweeps.sweep("run", dir, "--quiet").done();
    }

    /** Also where the user is root and may not make a mount: a file stands where the rows' states should be. */
    @Test
    void aDirectoryThatCannotBeWrittenIsToldAndNothingIsLost() throws IOException {
        String dir = planned();
        Sweeps.sweep("run", dir, "--rows", "2", "--quiet").done();
        Path state = Path.of(dir, "state");
        Path aside = Path.of(dir, "state.aside");
        Map<String, String> before = Sweeps.contents(Path.of(dir));
        Files.move(state, aside);
        Files.writeString(state, "a file");
        Sweeps.sweep("run", dir).complains(2, state.toString());
        Files.delete(state);
        Files.move(aside, state);
        assertThat(Sweeps.contents(Path.of(dir))).isEqualTo(before);
        Sweeps.sweep("run", dir, "--quiet").done();
        assertThat(Sweeps.sweep("status", dir).done().out()).contains("4 done, 0 failed");
    }

    /** Runs a command where the sweep's directory cannot be written, in a process of its own: root needs a read-only mount for that. */
    private String readOnly(String dir, List<String> words) throws Exception {
        boolean root = System.getProperty("user.name").equals("root");
        List<String> command = new ArrayList<>();
        if (root) {
            boolean mounts = new ProcessBuilder("unshare", "-m", "true").start().waitFor() == 0;
            Assumptions.assumeTrue(mounts, "making a read-only mount is not allowed here");
            command.addAll(
                    List.of("unshare", "-m", "bash", "-c", "mount --bind -o ro \"$0\" \"$0\" && exec \"$@\"", dir));
        } else {
            Files.setPosixFilePermissions(Path.of(dir), PosixFilePermissions.fromString("r-xr-xr-x"));
            Files.setPosixFilePermissions(Path.of(dir, "state"), PosixFilePermissions.fromString("r-xr-xr-x"));
            Files.setPosixFilePermissions(Path.of(dir, "jobs"), PosixFilePermissions.fromString("r-xr-xr-x"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx450m",
                "-cp",
                System.getProperty("java.class.path"),
                QuickModel.class.getName()));
        command.addAll(words);
        Path said = folder.resolve("said.txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(said))
                    .isEqualTo(words.get(1).equals("status") ? 0 : 2);
            return Files.readString(said);
        } finally {
            if (!root) {
                for (String inside : List.of(".", "state", "jobs")) {
                    Files.setPosixFilePermissions(Path.of(dir, inside), PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }
}
