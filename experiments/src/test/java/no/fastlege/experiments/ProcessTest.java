package no.fastlege.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show: altered data, a full disk, an interrupt, a reader that leaves. */
@EnabledOnOs(OS.LINUX)
class ProcessTest {
    private static final int PATIENCE_SECONDS = 240;

    @TempDir
    Path folder;

    private Path runs;
    private Path err;

    @BeforeEach
    void makeRuns() throws IOException {
        runs = Files.createDirectory(folder.resolve("runs"));
        err = folder.resolve("err.txt");
    }

    private ProcessBuilder java(String classPathFirst, String shellFirst, String... args) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = classPathFirst + System.getProperty("java.class.path");
        List<String> command =
                new ArrayList<>(List.of("bash", "-c", shellFirst + "exec \"$@\"", "bash", java, "-Xmx512m", "-cp"));
        command.addAll(List.of(classPath, Main.class.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(err.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile());
    }

    private int finish(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("ends within %d s", PATIENCE_SECONDS)
                .isTrue();
        return process.exitValue();
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> left = Files.list(runs)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aDataFileAlteredInTheJarIsRefused() throws IOException, InterruptedException {
        String resource = "no/fastlege/agents/data/kommuner_2024.csv";
        String text;
        try (var in = Main.class.getClassLoader().getResourceAsStream(resource)) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path altered = folder.resolve("altered").resolve(resource);
        Files.createDirectories(altered.getParent());
        Files.writeString(altered, text.replace("Oslo", "Kristiania"));
        Process process = java(
                        folder.resolve("altered") + ":",
                        "",
                        "run",
                        "--scale",
                        "0.01",
                        "--quiet",
                        "--out",
                        runs.resolve("run").toString())
                .start();
        assertThat(finish(process)).isEqualTo(2);
        assertThat(Files.readString(err).strip().lines())
                .hasSize(1)
                .allMatch(line -> line.contains("kommuner_2024.csv") && line.contains("altered"));
        assertNothingIsLeft();
    }

    @Test
    void aFullDiskFailsTheRunAndLeavesNothing() throws IOException, InterruptedException {
        // a limit on the size of a file is the nearest thing to a full disk that a test may make
        String[] args = {
            "run",
            "--scale",
            "0.01",
            "--to",
            "2017-12",
            "--quiet",
            "--format",
            "csv",
            "--out",
            runs.resolve("run").toString()
        };
        Process process = java("", "ulimit -f 100; ", args).start();
        assertThat(finish(process)).as(Files.readString(err)).isEqualTo(1);
        assertThat(Files.readString(err).strip().lines())
                .hasSize(1)
                .allMatch(line -> line.contains("cannot write the results"));
        assertNothingIsLeft();
    }

    @Test
    void anInterruptLeavesNothing() throws IOException, InterruptedException {
        Process process = java(
                        "",
                        "",
                        "run",
                        "--scale",
                        "0.01",
                        "--to",
                        "2049-12",
                        "--quiet",
                        "--out",
                        runs.resolve("run").toString())
                .start();
        for (int i = 0; i < 10 * PATIENCE_SECONDS && process.isAlive() && !tablesHaveBegun(); i++) {
            Thread.sleep(100);
        }
        assertThat(process.isAlive()).as(Files.readString(err)).isTrue();
        process.destroy();
        assertThat(finish(process)).isNotZero();
        assertNothingIsLeft();
    }

    @Test
    void aReaderThatHasSeenEnoughFailsNothing() throws IOException, InterruptedException {
        Process process = java("", "exec > >(true); ", "describe", "outputs").start();
        assertThat(finish(process)).as(Files.readString(err)).isZero();
        assertThat(err).isEmptyFile();
    }

    private boolean tablesHaveBegun() {
        try (Stream<Path> inside = Files.walk(runs)) {
            return inside.anyMatch(path -> path.getFileName().toString().equals("lists.parquet"));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }
}
