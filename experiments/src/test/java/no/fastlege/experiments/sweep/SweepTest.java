package no.fastlege.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.fastlege.experiments.Cli;
import no.fastlege.experiments.DataDictionary;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.experiments.tables.TableReader;
import no.fastlege.sim.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private static final String SMALL = """
            description: small
            scenarios: [baseline, lis1_as_2017]
            seeds: 3
            to: 2017-03
            design:
              method: grid
              factors:
                population: [main, high]
            """;
    private static final List<String> TABLES = List.of("rows.csv", "figures.csv");

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty("quick.fail");
    }

    private String planned(String text) throws IOException {
        String dir = folder.resolve("sweep").toString();
        Sweeps.sweep("plan", Sweeps.study(folder, text).toString(), "--out", dir)
                .done();
        return dir;
    }

    private static Map<String, String> collected(String dir) throws IOException {
        Sweeps.sweep("collect", dir, "--format", "csv").done();
        return Sweeps.contents(Path.of(dir, "collected"), TABLES.toArray(String[]::new));
    }

    private List<Map<String, String>> table(String dir, String name, String... columns) throws IOException {
        return TableReader.read(Path.of(dir, "collected"), name, List.of(columns));
    }

    @Test
    void aStudyIsPlannedRunAndCollected() throws IOException {
        String dir = planned(SMALL);
        assertThat(Sweeps.sweep("status", dir).done().out()).contains("12 rows: 0 done, 0 failed, 0 running, 12 open");
        Cli run = Sweeps.sweep("run", dir, "--workers", "2").done();
        assertThat(run.out()).contains("12 rows done here, 0 failed", "of 12 rows 12 are done");
        assertThat(run.err()).contains("12 of 12 rows to run here, 2 at a time", "memory: ", "disk: about ");
        assertThat(Sweeps.sweep("collect", dir).done().out()).contains("12 of 12 rows collected, 0 failed, digest ");

        List<Map<String, String>> rows =
                table(dir, "rows", "row", "scenario", "point", "seed", "to", "state", "population", "result_digest");
        assertThat(rows).hasSize(12);
        assertThat(rows.get(0))
                .containsEntry("row", "row0000001")
                .containsEntry("scenario", "baseline")
                .containsEntry("point", "1")
                .containsEntry("population", "main")
                .containsEntry("seed", "1")
                .containsEntry("to", "2017-03")
                .containsEntry("state", "done");
        // the first seed of every scenario and point comes first
        assertThat(rows.get(3)).containsEntry("scenario", "lis1_as_2017").containsEntry("population", "high");
        assertThat(rows.get(4)).containsEntry("scenario", "baseline").containsEntry("seed", "2");
        assertThat(rows).extracting(row -> row.get("result_digest")).doesNotHaveDuplicates();

        List<Map<String, String>> figures = table(dir, "figures", "row", "seed", "figure_id", "period", "value");
        assertThat(figures).hasSize(12 * 3);
        assertThat(figures.get(3)).containsEntry("row", "row0000002").containsEntry("period", "2017-01");
        assertThat(Sweeps.sweep("verify", dir, "--rerun", "3").done().out())
                .contains("12 rows checked, 3 run again, 0 wrong");
    }

    @Test
    void theDataDictionaryHasTheColumnsOfWhatIsCollected() throws IOException {
        String dir = planned(SMALL + "tables: [kommuner]\n");
        Sweeps.sweep("run", dir, "--quiet").done();
        collected(dir);
        for (String table : List.of("rows", "figures", "kommuner", "effort")) {
            List<String> columns = DataDictionary.columns("collected/" + table);
            // the design sets one key
            columns.replaceAll(column -> column.equals("KEY") ? "population" : column);
            assertThat(DataDictionary.header(Path.of(dir, "collected", table + ".csv")))
                    .as(table)
                    .isEqualTo(columns);
        }
    }

    @Test
    void aRowDirectoryIsARunDirectory() throws IOException {
        String dir = planned(SMALL);
        Sweeps.sweep("run", dir, "--quiet").done();
        Path row = Path.of(dir, "state", "000", "row0000002.done");
        Cli verify = Cli.run(QuickModel.maker(), "verify", row.toString(), "--quiet");
        assertThat(verify.done().out()).contains("the same result");
        try (Stream<Path> files = Files.list(row)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("manifest.json", "figures.parquet", "result.json");
        }
        JsonNode tables = Manifest.read(row).get("tables");
        assertThat(tables).hasSize(1);
        assertThat(tables.at("/figures.parquet/sha256").asText()).isEqualTo(Sha256.of(row.resolve("figures.parquet")));
        Files.delete(row.resolve("figures.parquet"));
        Cli.run(QuickModel.maker(), "verify", row.toString()).complains(1, "figures.parquet is missing");
    }

    @Test
    void theCollectedTablesAreTheSameBytesWhoeverRanTheRows() throws IOException {
        String dir = planned(SMALL + "tables: [kommuner]\nformat: csv\n");
        Sweeps.sweep("run", dir, "--workers", "1", "--quiet").done();
        String digest = Sweeps.sweep("collect", dir).done().out().replaceAll(".*digest ", "");
        Map<String, String> first = Sweeps.contents(Path.of(dir, "collected"));
        assertThat(first).containsKeys("rows.parquet", "figures.parquet", "kommuner.parquet", "effort.parquet");

        String other = folder.resolve("other").toString();
        Sweeps.sweep("plan", folder.resolve("study.yaml").toString(), "--out", other)
                .done();
        for (int part = 0; part < 4; part++) {
            Sweeps.sweep("run", other, "--workers", "3", "--rows", "4", "--quiet")
                    .done();
        }
        assertThat(Sweeps.sweep("collect", other).done().out()).contains(digest);
        Map<String, String> second = Sweeps.contents(Path.of(other, "collected"));
        for (String name : List.of("rows.parquet", "figures.parquet", "kommuner.parquet", "collect.json")) {
            assertThat(second.get(name)).as(name).isEqualTo(first.get(name));
        }
    }

    @Test
    void aFailedRowIsRecordedStopsNoOtherAndIsRetried() throws IOException {
        String dir = planned(SMALL);
        Path fail = Files.createDirectory(folder.resolve("fail"));
        Files.createFile(fail.resolve("2"));
        System.setProperty("quick.fail", fail.toString());
        Cli run = Sweeps.sweep("run", dir);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("8 rows done here, 4 failed");
        assertThat(Sweeps.sweep("status", dir).done().out())
                .contains("row0000005  failed", "seed 2 was told to fail", "12 rows: 8 done, 4 failed");
        assertThat(Sweeps.sweep("run", dir).done().out()).contains("0 rows done here, 0 failed");
        Sweeps.sweep("collect", dir).done();
        assertThat(table(dir, "rows", "state", "error").get(4))
                .containsEntry("state", "failed")
                .containsEntry("error", "seed 2 was told to fail");
        assertThat(table(dir, "figures", "row")).hasSize(8 * 3);

        Files.delete(fail.resolve("2"));
        assertThat(Sweeps.sweep("retry", dir).done().out()).contains("4 rows opened again");
        assertThat(Sweeps.sweep("run", dir).done().out()).contains("4 rows done here, 0 failed");
        assertThat(collected(dir).get("rows.csv")).doesNotContain("failed");
    }

    @Test
    void moreSeedsScenariosAndYearsLeaveFinishedRowsAlone() throws IOException {
        String dir = planned(SMALL);
        Sweeps.sweep("run", dir, "--quiet").done();
        Map<String, String> before = Sweeps.contents(Path.of(dir, "state"));
        Path larger = folder.resolve("larger.yaml");
        Files.writeString(
                larger,
                SMALL.replace("seeds: 3", "seeds: [1, 2, 3, 9]")
                        .replace("lis1_as_2017]", "lis1_as_2017, projection_low]"));
        String[] expand = {"expand", dir, "--study", larger.toString()};
        // 3 scenarios x 2 points x 4 seeds = 24, of which 12 are there
        assertThat(Sweeps.sweep(expand).done().out()).contains("12 rows added to 12");
        assertThat(Sweeps.sweep(expand).done().out()).contains("0 rows added to 24");
        Files.writeString(larger, SMALL.replace("2017-03", "2017-06"));
        assertThat(Sweeps.sweep(expand).done().out()).contains("12 rows added to 24");
        assertThat(Sweeps.sweep("run", dir).done().out()).contains("24 rows done here");
        assertThat(Sweeps.contents(Path.of(dir, "state"))).containsAllEntriesOf(before);
        Sweeps.sweep("collect", dir).done();
        List<Map<String, String>> rows = table(dir, "rows", "scenario", "seed", "to", "population");
        assertThat(rows).hasSize(36).doesNotHaveDuplicates();
        assertThat(table(dir, "figures", "row")).hasSize(24 * 3 + 12 * 6);
    }

    @Test
    void aChangedScenarioIsNotMixedIntoASweep() throws IOException {
        Path mine = folder.resolve("mine.yaml");
        Files.writeString(mine, "description: mine\npopulation: high\n");
        String dir = planned(SMALL.replace("lis1_as_2017", "mine.yaml"));
        Files.writeString(mine, "description: mine\npopulation: low\n");
        Sweeps.sweep("expand", dir, "--study", folder.resolve("study.yaml").toString())
                .complains(2, "the scenario 'mine' is another than when the sweep was planned");
        // the rows themselves read what was planned
        Files.delete(mine);
        Sweeps.sweep("run", dir, "--quiet").done();
    }

    @Test
    void verifyFindsAlteredFiles() throws IOException {
        String dir = planned(SMALL + "format: csv\n");
        Sweeps.sweep("run", dir, "--quiet").done();
        Path state = Path.of(dir, "state", "000");
        Path figures = state.resolve("row0000003.done/figures.csv");
        Files.writeString(figures, Files.readString(figures).replace("2017-02", "2017-07"));
        Path result = state.resolve("row0000004.done/result.json");
        Files.writeString(result, Files.readString(result).replaceFirst("(\"result_digest\" : \")..", "$100"));
        Cli verify = Sweeps.sweep("verify", dir, "--rerun", "0");
        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.out()).contains("12 rows checked, 0 run again, 2 wrong");
        assertThat(verify.err())
                .contains(
                        "row0000003: ", "figures.csv: was altered", "row0000004: ", "digest is not that of its tables");
        Sweeps.sweep("collect", dir).complains(2, "figures.csv: was altered", "every finished row stays");
        assertThat(Path.of(dir, "collected")).doesNotExist();
    }

    @Test
    void damagedRowsAreRunAgainWhenAskedFor() throws IOException {
        String dir = planned(SMALL + "format: csv\n");
        Sweeps.sweep("run", dir, "--quiet").done();
        Map<String, String> whole = collected(dir);
        Path state = Path.of(dir, "state", "000");
        Path figures = state.resolve("row0000003.done/figures.csv");
        Files.writeString(figures, Files.readString(figures).replace("2017-02", "2017-07"));
        Files.delete(state.resolve("row0000004.done/result.json"));
        Files.delete(state.resolve("row0000007.done/figures.csv"));
        assertThat(Sweeps.sweep("retry", dir).done().out()).contains("0 rows opened again");
        assertThat(Sweeps.sweep("retry", dir, "--damaged").done().out()).contains("3 rows opened again");
        assertThat(Sweeps.sweep("run", dir).done().out()).contains("3 rows done here", "12 rows 12 are done");
        Sweeps.sweep("verify", dir, "--rerun", "0").done();
        assertThat(collected(dir).get("figures.csv")).isEqualTo(whole.get("figures.csv"));
    }

    @Test
    void rowsOfOneSweepComeFromOneBuild() throws IOException {
        String dir = planned(SMALL);
        Path plan = Path.of(dir, "plan.json");
        Files.writeString(plan, Files.readString(plan).replaceFirst("(\"git_commit\" : \")[^\"]*", "$1abc"));
        Sweeps.sweep("run", dir).complains(2, "was planned by the build", "(abc); this is", "--other-build");
        Sweeps.sweep("slurm", dir).complains(2, "was planned by the build");
        assertThat(Sweeps.sweep("status", dir).done().out()).contains("12 rows: 0 done, 0 failed, 0 running, 12 open");
        Sweeps.sweep("slurm", dir, "--other-build").done();
        assertThat(Files.readString(Path.of(dir, "slurm", "array.sh"))).contains(" --workers 1 --other-build\n");
        assertThat(Sweeps.sweep("run", dir, "--other-build").done().out()).contains("12 rows done here");
    }

    @Test
    void scriptsStandForWhatSlurmAndJavaWouldMisread() throws IOException {
        Path percent = Files.createDirectory(folder.resolve("50%a"));
        Path study = Sweeps.study(folder, SMALL);
        String dir = percent.resolve("sweep").toString();
        Sweeps.sweep("plan", study.toString(), "--out", dir).done();
        Sweeps.sweep("slurm", dir, "--tasks-per-node", "2", "--cpus-per-task", "3")
                .done();
        assertThat(Files.readString(Path.of(dir, "slurm", "array.sh")))
                .contains("/50%%a/sweep/slurm/log/array-%A_%a.log\"", "export LC_ALL=C.UTF-8")
                .contains("exec srun --kill-on-bad-exit=0 --cpus-per-task=3 ");
        assertThat(Files.readString(Path.of(dir, "slurm", "collect.sh")))
                .contains("/50%%a/sweep/slurm/log/collect-%j.log\"", "export LC_ALL=C.UTF-8");
    }

    @Test
    void verifyFindsAlteredCollectedTables() throws IOException {
        String dir = planned(SMALL);
        Sweeps.sweep("run", dir, "--quiet").done();
        collected(dir);
        Path collected = Path.of(dir, "collected");
        JsonNode tables = new ObjectMapper()
                .readTree(collected.resolve("collect.json").toFile())
                .get("tables");
        assertThat(tables.properties()).extracting(Map.Entry::getKey).containsExactly("rows.csv", "figures.csv");
        assertThat(tables.at("/figures.csv/rows").asInt()).isEqualTo(12 * 3);
        Sweeps.sweep("verify", dir, "--rerun", "0").done();
        Path figures = collected.resolve("figures.csv");
        Files.writeString(figures, Files.readString(figures).replace("2017-02", "2017-07"));
        Files.delete(collected.resolve("rows.csv"));
        Cli verify = Sweeps.sweep("verify", dir, "--rerun", "0");
        assertThat(verify.code()).isEqualTo(1);
        assertThat(verify.out()).contains("12 rows checked, 0 run again, 2 wrong");
        assertThat(verify.err()).contains(figures + " was altered", "rows.csv is missing: collect.json lists it");
    }
}
