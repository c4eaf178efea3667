package no.fastlege.experiments.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.fastlege.experiments.Cli;
import no.fastlege.experiments.figures.paper.PaperFigures;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All figures from small runs of the real model, through the command line. */
class FiguresCommandTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void runs() {
        for (String scenario : List.of("baseline", "all_four_off")) {
            for (int seed = 1; seed <= 2; seed++) {
                Cli.run(
                                "run",
                                scenario,
                                "--scale",
                                "0.005",
                                "--to",
                                "2018-12",
                                "--seed",
                                Integer.toString(seed),
                                "--quiet",
                                "--format",
                                seed == 1 ? "csv" : "parquet",
                                "--out",
                                folder.resolve("study/" + scenario + seed).toString())
                        .done();
            }
        }
    }

    private static Path draw(String name, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "figures",
                folder.resolve("study").toString(),
                "--out",
                folder.resolve(name).toString()));
        args.addAll(List.of(more));
        Cli.run(args.toArray(String[]::new)).done();
        return folder.resolve(name);
    }

    @Test
    void everyFigureIsDrawnInBothLanguagesWithItsFiles() throws IOException {
        for (String lang : List.of("nb", "en")) {
            Path out = draw("all-" + lang, "--lang", lang);
            for (Figure figure : PaperFigures.all()) {
                if (figure.needs().contains(Need.SENSITIVITY) || figure.needs().contains(Need.POSTERIOR)) {
                    continue;
                }
                byte[] svg = Files.readAllBytes(out.resolve(figure.id() + ".svg"));
                assertThat(SvgTexts.faults(svg)).as(figure.id() + " " + lang).isEmpty();
                JsonNode sidecar = new ObjectMapper()
                        .readTree(out.resolve(figure.id() + ".json").toFile());
                assertThat(sidecar.path("runs")).hasSize(4);
                assertThat(sidecar.path("runs").get(0).path("result_digest").asText())
                        .hasSize(64);
                assertThat(sidecar.path("effective_scenarios")).hasSize(2);
                assertThat(sidecar.path("caption").asText()).hasSizeGreaterThan(20);
                for (String extension : List.of(".svg", ".pdf", ".png", ".csv")) {
                    String name = figure.id() + extension;
                    assertThat(sidecar.path("files_sha256").path(name).asText())
                            .as(name)
                            .isEqualTo(Provenance.sha256(Files.readAllBytes(out.resolve(name))));
                }
            }
        }
    }

    @Test
    void theSameRunsGiveTheSamePictures() throws IOException {
        Path one = draw("one", "--only", "figur-3-1,kart-turnover");
        Path two = draw("two", "--only", "figur-3-1,kart-turnover");
        try (var files = Files.list(one)) {
            List<Path> names = files.map(Path::getFileName).toList();
            assertThat(names).hasSize(10);
            for (Path name : names) {
                assertThat(two.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
            }
        }
    }

    @Test
    void badInputIsOneLine() {
        String study = folder.resolve("study").toString();
        String out = folder.resolve("never").toString();
        Cli.run("figures", study, "--out", out, "--lang", "sv").complains(2, "--lang sv", "nb or en");
        Cli.run("figures", study, "--out", out, "--only", "figur-3-9")
                .complains(2, "figur-3-9", "did you mean 'figur-3-");
        Cli.run("figures", folder.resolve("nowhere").toString(), "--out", out).complains(2, "no such folder");
        Cli.run("figures", study, "--out", study).complains(2, "exists already");
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    void namesAreUniqueAndSpeakBothLanguages() {
        assertThat(PaperFigures.all()).extracting(Figure::id).doesNotHaveDuplicates();
        for (Figure figure : PaperFigures.all()) {
            assertThat(figure.title().nb()).isNotBlank();
            assertThat(figure.title().en())
                    .isNotBlank()
                    .isNotEqualTo(figure.title().nb());
        }
    }
}
