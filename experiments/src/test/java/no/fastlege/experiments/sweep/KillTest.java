package no.fastlege.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import no.fastlege.experiments.Cli;
import no.fastlege.experiments.tables.TableReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Processes that run and collect a sweep are killed (SIGKILL) at random moments: no row lost, none twice, none half. */
@EnabledOnOs(OS.LINUX)
class KillTest {
    private static final int PATIENCE_SECONDS = 240;
    /** Seed of the pauses before a kill: the same in every run; what a kill then hits is up to the machine. */
    private static final long PAUSES = 20261122;

    @TempDir
    Path folder;

    private Process sweep(String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx450m",
                "-XX:TieredStopAtLevel=1",
                "-Dquick.millis=20",
                "-cp",
                System.getProperty("java.class.path"),
                QuickModel.class.getName(),
                "sweep"));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("said.txt").toFile()))
                .start();
    }

    /**
     * Kills workers by turns, each a random while after it has begun to work, and now and then a collector; two workers run at any time. When
     * the rows run out, the sweep is expanded.
     */
    private void killAndCheck(int kills) throws Exception {
        String dir = folder.resolve("sweep").toString();
        int rows = 100;
        Path study = study(rows);
        Sweeps.sweep("plan", study.toString(), "--out", dir).done();
        Random random = new Random(PAUSES);
        List<Process> workers = new ArrayList<>();
        int killed = 0;
        for (int round = 0; killed < kills; round++) {
            if (Sweeps.sweep("status", dir).out().contains(" 0 open")) {
                rows += 100;
                Sweeps.sweep("expand", dir, "--study", study(rows).toString()).done();
            }
            while (workers.size() < 2) {
                workers.add(sweep("run", dir, "--workers", "2", "--quiet"));
            }
            Process victim = round % 5 == 4 ? sweep("collect", dir, "--quiet") : workers.get(0);
            if (workers.contains(victim)) {
                awaitWork(victim, dir);
                Thread.sleep(random.nextInt(500));
            } else {
                Thread.sleep(random.nextInt(3000));
            }
            if (victim.isAlive()) {
                victim.destroyForcibly();
                killed++;
            }
            assertThat(victim.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            workers.remove(victim);
            if (round % 10 == 9) {
                Sweeps.sweep("retry", dir).done();
            }
        }
        for (Process worker : workers) {
            assertThat(worker.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        Sweeps.sweep("retry", dir).done();
        Sweeps.sweep("run", dir, "--quiet").done();
        check(dir, study, rows);
    }

    private Path study(int seeds) throws IOException {
        return Sweeps.study(
                folder,
                "description: to be killed\nseeds: " + seeds + "\nto: 2017-12\nscale: 0.05\ntables: [kommuner]\n");
    }

    private static void awaitWork(Process worker, String dir) throws InterruptedException {
        while (worker.isAlive() && !Sweeps.sweep("status", dir).out().contains("process " + worker.pid() + " ")) {
            Thread.sleep(20);
        }
    }

    private void check(String dir, Path study, int rows) throws IOException {
        Cli status = Sweeps.sweep("status", dir).done();
        assertThat(status.out()).contains(rows + " rows: " + rows + " done, 0 failed, 0 running, 0 open");
        int attempts = 0;
        for (String line : Sweeps.sweep("status", dir, "--rows", "--format", "csv")
                .out()
                .lines()
                .skip(1)
                .toList()) {
            attempts += Integer.parseInt(line.split(",")[2]);
        }
        assertThat(attempts).as("rows were killed while they ran").isGreaterThan(rows);
        assertThat(Sweeps.sweep("verify", dir, "--rerun", "0").done().out())
                .contains(rows + " rows checked", " 0 wrong");
        Sweeps.sweep("collect", dir).done();
        Path collected = Path.of(dir, "collected");
        List<Map<String, String>> figures = TableReader.read(collected, "figures", List.of("row", "period"));
        assertThat(figures).hasSize(12 * rows).doesNotHaveDuplicates();

        String whole = folder.resolve("whole").toString();
        Sweeps.sweep("plan", study.toString(), "--out", whole).done();
        Sweeps.sweep("run", whole, "--quiet").done();
        Sweeps.sweep("collect", whole).done();
        String[] names = {"rows.parquet", "figures.parquet", "kommuner.parquet", "collect.json"};
        assertThat(Sweeps.contents(collected, names))
                .hasSize(4)
                .isEqualTo(Sweeps.contents(Path.of(whole, "collected"), names));
        // nothing of the dead is left behind
        try (var left = Files.walk(Path.of(dir))) {
            assertThat(left.map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith(".work") || name.startsWith(".collected")))
                    .isEmpty();
        }
    }

    @Test
    void aFewKillsHarmNothing() throws Exception {
        killAndCheck(8);
    }

    @Test
    @Tag("country")
    void fiftyKillsHarmNothing() throws Exception {
        killAndCheck(50);
    }
}
