package no.fastlege.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchDirectoryTest {
    @Test
    void whatWasWrittenDisappearsWithIt() throws IOException {
        Path path;
        try (ScratchDirectory scratch = new ScratchDirectory("fastlegesim-test")) {
            path = scratch.path();
            assertThat(path).isEmptyDirectory();
            Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("c"), "d");
        }
        assertThat(path).doesNotExist();
    }
}
