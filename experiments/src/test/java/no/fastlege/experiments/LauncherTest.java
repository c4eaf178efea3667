package no.fastlege.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, with a Maven and a Java that only note how they were called. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {
    private static final String JAVA = """
            #!/usr/bin/env bash
            if [ "$1" = -version ]; then
                echo 'openjdk version "17.0.1"' >&2
                exit
            fi
            for argument; do
                case $argument in -XX:ArchiveClassesAtExit=*) echo archive >> "$CALLS"; touch "${argument#*=}"; exit ;; esac
            done
            [ -f experiments/target/fastlegesim.jar ] || exit 3
            printf 'java %s\\n' "${*: -2}" >> "$CALLS"
            """;
    private static final String MAVEN = """
            #!/usr/bin/env bash
            echo mvn >> "$CALLS"
            mkdir -p experiments/target
            touch experiments/target/fastlegesim.jar
            sleep 1
            exit "${MAVEN_FAILS:-0}"
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void install() throws IOException {
        Path sources = Files.createDirectories(folder.resolve("a home/experiments/src/main"));
        Files.createFile(sources.resolve("Source.java"));
        Files.createFile(home().resolve("pom.xml"));
        Files.createFile(home().resolve("experiments/pom.xml"));
        Files.copy(Path.of("../fastlegesim"), home().resolve("fastlegesim"));
        Path programs = Files.createDirectory(folder.resolve("programs"));
        executable(programs.resolve("java"), JAVA);
        executable(programs.resolve("mvn"), MAVEN);
    }

    private static void executable(Path file, String text) throws IOException {
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Path home() {
        return folder.resolve("a home");
    }

    private Process launch(String mavenFails, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "./fastlegesim"));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command)
                .directory(home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        process.environment().remove("JAVA_HOME");
        process.environment().merge("PATH", folder.resolve("programs").toString(), (path, first) -> first + ":" + path);
        process.environment().put("CALLS", folder.resolve("calls").toString());
        process.environment().put("MAVEN_FAILS", mavenFails);
        // builds and archives need no temporary folder
        process.environment().put("TMPDIR", "/nonexistent");
        return process.start();
    }

    private int finish(Process process) throws InterruptedException {
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private List<String> calls() throws IOException {
        return Files.readAllLines(folder.resolve("calls"));
    }

    @Test
    void startedTwiceAtOnceItBuildsOnce() throws IOException, InterruptedException {
        Process first = launch("0", "describe", "a b");
        Process second = launch("0", "describe", "a b");
        assertThat(List.of(finish(first), finish(second)))
                .as(Files.readString(folder.resolve("log")))
                .containsOnly(0);
        assertThat(calls()).containsExactly("mvn", "archive", "java describe a b", "java describe a b");
        assertThat(finish(launch("0", "describe", "figures"))).isZero();
        assertThat(calls()).hasSize(5).endsWith("java describe figures");
    }

    @Test
    void aBuildThatFailsLeavesNoJarThatLooksFinished() throws IOException, InterruptedException {
        assertThat(finish(launch("1", "describe"))).isEqualTo(1);
        assertThat(home().resolve("experiments/target/fastlegesim.jar")).doesNotExist();
        assertThat(Files.readString(folder.resolve("log"))).endsWith("fastlegesim: the build failed\n");
        assertThat(calls()).containsExactly("mvn");
        assertThat(finish(launch("0", "describe"))).isZero();
        assertThat(calls()).containsExactly("mvn", "mvn", "archive", "java " + lastOf("describe"));
    }

    /** The stand-in notes the last two arguments: the jar is one of them where the command has no argument. */
    private String lastOf(String command) throws IOException {
        return home().toRealPath() + "/experiments/target/fastlegesim.jar " + command;
    }
}
