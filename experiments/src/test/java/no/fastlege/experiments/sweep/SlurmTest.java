package no.fastlege.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.fastlege.experiments.Cli;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A sweep on a real Slurm of one node, which the test starts: submit, kill an element's process, drain the node, requeue an element,
 * resume, retry, collect; the collected tables are those of this machine alone, byte for byte.
 */
class SlurmTest {
    private static final List<String> PROGRAMS = List.of("munged", "slurmctld", "slurmd", "sbatch", "scontrol");
    private static final int PATIENCE_SECONDS = 180;
    private static final String STUDY = """
            description: on a cluster
            scenarios: [baseline, lis1_as_2017]
            seeds: 5
            to: 2017-12
            scale: 0.01
            format: csv
            """;

    @TempDir
    Path folder;

    private Path slurm;
    private boolean started;

    @BeforeEach
    void startSlurm() throws Exception {
        String missing = missing();
        if (!missing.isEmpty()) {
            System.err.println("SKIPPED, THE SWEEP WAS NOT TESTED ON SLURM: " + missing);
        }
        Assumptions.assumeTrue(missing.isEmpty(), missing);
        slurm = folder.resolve("slurm");
        started = true;
        String out = command(
                script("start-slurm.sh"),
                slurm.toString(),
                Integer.toString(freePort()),
                Integer.toString(freePort()),
                "2");
        assertThat(out).doesNotContain("does not become idle");
    }

    @AfterEach
    void stopSlurm() throws Exception {
        if (started) {
            command(script("stop-slurm.sh"), slurm.toString());
        }
    }

    private static String missing() {
        for (String program : PROGRAMS) {
            if (List.of("/usr/bin", "/usr/sbin").stream().noneMatch(bin -> Files.isExecutable(Path.of(bin, program)))) {
                return program + " is not installed (Debian: slurmctld slurmd slurm-client munge)";
            }
        }
        return System.getProperty("user.name").equals("root") ? "" : "starting Slurm's daemons needs root";
    }

    private static String script(String name) {
        return Path.of("src", "test", "slurm", name).toAbsolutePath().toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Runs a program with this Slurm's configuration and returns what it said; fails where it fails. */
    private String command(String... words) throws Exception {
        Path said = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("SLURM_CONF", slurm.resolve("slurm.conf").toString());
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        String text = Files.readString(said);
        assertThat(process.exitValue()).as("%s: %s", List.of(words), text).isZero();
        return text;
    }

    private String sweep(String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "no.fastlege.experiments.Main",
                "sweep"));
        all.addAll(List.of(words));
        return command(all.toArray(String[]::new));
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 5 * PATIENCE_SECONDS; i++) {
            if (condition.call()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("waited " + PATIENCE_SECONDS + " s in vain: " + what);
    }

    private String submit(String dir, String array) throws Exception {
        String out = sweep(
                "slurm", dir, "--submit", "--array", array, "--partition", "main", "--time", "10", "--sbatch=--nice=1");
        Matcher job = Pattern.compile("submitted array ([0-9]+), then collect ([0-9]+)")
                .matcher(out);
        assertThat(job.find()).as(out).isTrue();
        return job.group(1);
    }

    private String states(String job) throws Exception {
        return command("squeue", "-h", "-r", "-o", "%i %T", "-j", job);
    }

    private int count(String dir, String state) {
        Matcher number = Pattern.compile("([0-9]+) " + state)
                .matcher(Cli.run("sweep", "status", dir).done().out());
        assertThat(number.find()).isTrue();
        return Integer.parseInt(number.group(1));
    }

    @Test
    void aClusterThatLosesProcessesAndNodesGivesTheLaptopsTables() throws Exception {
        Path study = Sweeps.study(folder, STUDY);
        String dir = folder.resolve("cluster sweep").toString();
        Cli.run("sweep", "plan", study.toString(), "--out", dir).done();
        String array = submit(dir, "3");

        // two of three elements run; one's process is killed
        await(
                "two rows run",
                () -> count(dir, "running") == 2 || command("squeue", "-h").isBlank());
        assertThat(count(dir, "running")).as(logs(dir)).isEqualTo(2);
        Matcher victim = Pattern.compile("process ([0-9]+) on \\S+ \\(slurm " + array + "_0\\)")
                .matcher(Cli.run("sweep", "status", dir).out());
        assertThat(victim.find()).as("the row of element 0 names its process").isTrue();
        command("scontrol", "update", "NodeName=" + node(), "State=DRAIN", "Reason=test");
        assertThat(ProcessHandle.of(Long.parseLong(victim.group(1)))
                        .orElseThrow()
                        .destroyForcibly())
                .isTrue();
        await("element 0 has gone", () -> !states(array).contains(array + "_0"));

        // the other is requeued; on a drained node nothing starts, and its row is open again
        command("scontrol", "requeue", array + "_1");
        await("nothing runs", () -> count(dir, "running") == 0);
        assertThat(count(dir, "open")).isPositive();
        assertThat(states(array)).contains(array + "_2 PENDING").doesNotContain("RUNNING");

        // what was requeued is given up, so that rows are left over when the array ends; then the node comes back
        await("element 1 waits", () -> states(array).contains(array + "_1 PENDING"));
        command("scancel", array + "_1", array + "_2");
        command("scontrol", "update", "NodeName=" + node(), "State=RESUME");
        Path collected = Path.of(dir, "collected", "collect.json");
        await("the job that collects has run", () -> Files.exists(collected));
        int done = count(dir, "done");
        assertThat(Files.readString(collected)).contains("\"done\" : " + done);
        assertThat(done).isLessThan(10);

        // another array runs what is left
        Cli.run("sweep", "retry", dir).done();
        submit(dir, "2");
        await("all is collected", () -> Files.readString(collected).contains("\"done\" : 10"));
        await("the queue is empty", () -> command("squeue", "-h").isBlank());

        String alone = folder.resolve("alone").toString();
        Cli.run("sweep", "plan", study.toString(), "--out", alone).done();
        Cli.run("sweep", "run", alone, "--workers", "1", "--quiet").done();
        Cli.run("sweep", "collect", alone).done();
        String[] names = {"rows.parquet", "figures.parquet", "collect.json"};
        assertThat(Sweeps.contents(Path.of(dir, "collected"), names))
                .hasSize(3)
                .isEqualTo(Sweeps.contents(Path.of(alone, "collected"), names));
        assertThat(Cli.run("sweep", "verify", dir, "--rerun", "0").done().out()).contains("10 rows checked");
    }

    private static String logs(String dir) throws IOException {
        return String.join("\n", Sweeps.contents(Path.of(dir, "slurm", "log")).values());
    }

    private static String node() throws IOException {
        return new String(
                        new ProcessBuilder("hostname", "-s")
                                .start()
                                .getInputStream()
                                .readAllBytes(),
                        StandardCharsets.UTF_8)
                .strip();
    }
}
