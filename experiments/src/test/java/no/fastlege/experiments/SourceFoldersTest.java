package no.fastlege.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A test that lies in another folder, or has another name, than the build looks for would never run. */
class SourceFoldersTest {
    private static final Pattern TEST =
            Pattern.compile("(?m)^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b");

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> modules = Files.list(Path.of("..").toRealPath())) {
            List<Path> roots = modules.map(m -> m.resolve(folder))
                    .filter(Files::isDirectory)
                    .toList();
            assertThat(roots).hasSizeGreaterThanOrEqualTo(4);
            return roots.stream().flatMap(SourceFoldersTest::java).toList();
        }
    }

    private static Stream<Path> java(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holdsTests(Path file) {
        try {
            return TEST.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void testsLieWhereTheyAreRun() throws IOException {
        assertThat(sources("src").stream().filter(SourceFoldersTest::holdsTests))
                .hasSizeGreaterThan(100)
                .allSatisfy(file -> assertThat(file.toString())
                        .containsPattern("[/\\\\]src[/\\\\]test[/\\\\]java[/\\\\]")
                        .endsWith("Test.java"));
    }
}
