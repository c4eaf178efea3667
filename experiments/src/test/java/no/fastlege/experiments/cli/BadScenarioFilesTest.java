package no.fastlege.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.fastlege.experiments.Cli;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.TinyModel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Malformed and tricky scenario files, through every command that reads one: one clear line, exit code 2, nothing written. */
class BadScenarioFilesTest {
    private static final ModelMaker NOTHING_RUNS = TinyModel.maker(month -> {
        throw new AssertionError("the model must not run");
    });

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c <= 'k'; c++) {
            char before = (char) (c - 1);
            bomb.append(c).append(": &").append(c).append(" [").append(("*" + before + ",").repeat(9));
            bomb.append('*').append(before).append("]\n");
        }
        return Stream.of(
                Arguments.of("description: [x\n", "not YAML"),
                Arguments.of("description: x\nmeasures: {pandemic: off\n", "not YAML"),
                Arguments.of("description: x\n\tsource: y\n", "not YAML"),
                Arguments.of("description: x\ndescription: y\n", "twice"),
                Arguments.of("description: x\nmeasures: {pandemic: off, pandemic: on}\n", "twice"),
                Arguments.of(bomb.toString(), "line 1: an anchor (&name) is not allowed"),
                Arguments.of("description: x\nsource: *nothing\n", "an alias (*name) is not allowed"),
                Arguments.of("description: x\nmeasures:\n  <<: {pandemic: off}\n", "merge key"),
                Arguments.of("description: !!javax.script.ScriptEngineManager [x]\n", "a tag"),
                Arguments.of("description: x\n---\ndescription: y\n", "second document"),
                Arguments.of("description: x\nextends: bad.yaml\n", "leads back to itself"),
                Arguments.of("description: x\nextends: other.yaml\n", "bad.yaml -> other.yaml -> "),
                Arguments.of("description: " + "[".repeat(500) + "\n", "nested"),
                Arguments.of("description: x\u0000\n", "not YAML"),
                Arguments.of("", "empty"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void refusedEverywhereInOneLine(String text, String words) throws IOException {
        Path file = folder.resolve("bad.yaml");
        Path other = folder.resolve("other.yaml");
        Files.writeString(file, text);
        Files.writeString(other, "description: x\nextends: bad.yaml\n");
        String bad = file.toString();
        String out = folder.resolve("out").toString();
        for (List<String> line : List.of(
                List.of("check", bad),
                List.of("explain", bad),
                List.of("run", bad, "--out", out),
                List.of("contrast", "baseline", bad, "--out", out),
                List.of("contrast", bad, "baseline", "--out", out))) {
            Cli.run(NOTHING_RUNS, line.toArray(String[]::new)).complains(2, words);
            assertThat(folder.toFile().list()).containsExactlyInAnyOrder("bad.yaml", "other.yaml");
        }
    }
}
