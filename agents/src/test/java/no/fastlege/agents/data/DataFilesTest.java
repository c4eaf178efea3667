package no.fastlege.agents.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fastlege.sim.Sha256;
import org.junit.jupiter.api.Test;

class DataFilesTest {
    private static final Path FOLDER = Path.of("src/main/resources/no/fastlege/agents/data");
    private static final Path CODE = Path.of("src/main/java");
    private static final Function<String, InputStream> JAR = DataFiles.class::getResourceAsStream;

    private static Set<String> dataFiles() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("SHA256SUMS") && !name.equals("SOURCES.md"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void everyFileHasItsChecksum() throws IOException {
        List<String> sums = Files.readAllLines(FOLDER.resolve("SHA256SUMS"));
        Set<String> named = new TreeSet<>();
        for (String line : sums) {
            String[] parts = line.split("  ");
            named.add(parts[1]);
            assertThat(Sha256.of(Files.readAllBytes(FOLDER.resolve(parts[1]))))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
        }
        assertThat(named).isEqualTo(dataFiles());
    }

    @Test
    void everyFileHasSourceAndLicence() throws IOException {
        List<String> sources = Files.readAllLines(FOLDER.resolve("SOURCES.md"));
        for (String name : dataFiles()) {
            List<String> rows = sources.stream()
                    .filter(line -> line.startsWith("| `" + name + "`"))
                    .toList();
            assertThat(rows).as(name).hasSize(1);
            String[] cells = rows.get(0).split("\\|");
            assertThat(cells).as(name).hasSize(6);
            for (int c = 2; c < cells.length; c++) {
                assertThat(cells[c].trim()).as(name).isNotEmpty();
            }
        }
        long rows = sources.stream().filter(line -> line.startsWith("| `")).count();
        assertThat(rows).isEqualTo(dataFiles().size());
    }

    @Test
    void everyFileIsRead() throws IOException {
        String code;
        try (Stream<Path> files = Files.walk(CODE)) {
            code = files.filter(file -> file.toString().endsWith(".java"))
                    .map(DataFilesTest::text)
                    .collect(Collectors.joining());
        }
        for (String name : dataFiles()) {
            assertThat(code.contains(name)).as(name + " is read").isTrue();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anAlteredFileGivesOneClearLine() {
        Function<String, InputStream> altered = name -> name.equals("antatt_sesong.csv")
                ? new ByteArrayInputStream("maaned,fastlege,legevakt\n".getBytes(StandardCharsets.UTF_8))
                : JAR.apply(name);
        assertThatThrownBy(() -> new DataFiles(altered).table("antatt_sesong.csv"))
                .isInstanceOf(BadDataException.class)
                .hasMessageContaining("antatt_sesong.csv")
                .hasMessageContaining("the file was altered")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void aMissingFileGivesOneClearLine() {
        Function<String, InputStream> without = name -> name.equals("antatt_sesong.csv") ? null : JAR.apply(name);
        assertThatThrownBy(() -> new DataFiles(without).bytes("antatt_sesong.csv"))
                .isInstanceOf(BadDataException.class)
                .hasMessage("data file antatt_sesong.csv is missing from the jar");
        assertThatThrownBy(() -> new DataFiles().bytes("nowhere.csv"))
                .isInstanceOf(BadDataException.class)
                .hasMessage("data file nowhere.csv is not in SHA256SUMS");
    }

    @Test
    void whatWasReadIsRemembered() {
        DataFiles files = new DataFiles();
        files.table("antatt_sesong.csv");
        assertThat(files.checksums()).containsOnlyKeys("antatt_sesong.csv");
        assertThat(files.table("antatt_sesong.csv")).isSameAs(files.table("antatt_sesong.csv"));
    }
}
