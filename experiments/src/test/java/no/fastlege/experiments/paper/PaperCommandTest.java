package no.fastlege.experiments.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.fastlege.experiments.Cli;
import no.fastlege.experiments.study.Ensemble;
import no.fastlege.experiments.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole paper on a very small country: one resident in a hundred or two hundred, every doctor, list and kommune. */
class PaperCommandTest {
    @TempDir
    Path folder;

    /** The command on the small country; what a test sets beside that comes last. */
    private Cli small(String... more) {
        List<String> args = new ArrayList<>(List.of("--scale", "0.01", "--contrast-scale", "0.005", "--seeds", "1"));
        args.addAll(List.of(more));
        return paper(args.toArray(String[]::new));
    }

    private Cli paper(String... more) {
        List<String> args = new ArrayList<>(
                List.of("paper", "--threads", "2", "--out", folder.resolve("p").toString()));
        args.addAll(List.of(more));
        return Cli.run(args.toArray(String[]::new));
    }

    private List<Path> manifests() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("p/runs"))) {
            return files.filter(f -> f.endsWith("manifest.json")).sorted().toList();
        }
    }

    @Test
    void thePaperIsMadeAndGoesOnWhereItWasStopped() throws IOException {
        assertThat(small("--to", "2017-12").done().err()).contains("0 of 7 runs are there", "7 of 7 runs");
        List<Path> runs = manifests();
        assertThat(runs).hasSize(7);
        for (String file : List.of(
                "figures/figur-3-1.svg", "figures/kontraster.pdf", "figures/tabell-7-2.tex", "report/report.html")) {
            assertThat(folder.resolve("p").resolve(file)).isNotEmptyFile();
        }
        Study study = Study.open(folder.resolve("p/runs"));
        assertThat(study.base().scale()).isEqualTo(0.01);
        assertThat(study.pairings()).hasSize(5).allSatisfy(p -> {
            assertThat(p.size()).isEqualTo(1);
            assertThat(p.base().scale()).isEqualTo(0.005);
        });
        assertThat(study.ensembles()).extracting(Ensemble::scenario).contains("all_four_off", "hospital_as_before");

        FileTime kept = Files.getLastModifiedTime(runs.get(0));
        try (Stream<Path> files = Files.list(runs.get(3).getParent())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(runs.get(3).getParent());
        assertThat(small("--to", "2017-12").done().err()).contains("6 of 7 runs are there", "1 of 1 runs");
        assertThat(manifests()).hasSize(7);
        assertThat(Files.getLastModifiedTime(runs.get(0))).isEqualTo(kept);
        small("--to", "2018-12", "--quiet").complains(2, "is of another length", "give another folder");
        Path figures = runs.get(6).resolveSibling("figures.parquet");
        Files.write(figures, new byte[] {0}, StandardOpenOption.APPEND);
        small("--to", "2017-12", "--quiet").complains(2, figures + " was altered", "remove that run");
    }

    @Test
    void badOptionsAreOneLine() {
        paper("--scale", "0.004").complains(2, "--scale 0.004", "1 over a whole number");
        paper("--seeds", "0").complains(2, "--seeds 0", "1 to");
        paper("--contrast-scale", "0.3").complains(2, "0.3");
        paper("--to", "2017-11").complains(2, "--to 2017-11", "2017-12");
        paper("--lang", "sv").complains(2, "nb or en");
        assertThat(folder.resolve("p")).doesNotExist();
    }

    @Test
    void aPlaceWhereNothingCanBeWrittenIsRefused() {
        Cli.run("paper", "--quiet", "--scale", "0.01", "--seeds", "1", "--out", "/proc/fastlegesim/paper")
                .complains(2, "cannot write in", "/proc/fastlegesim", "does not exist");
    }
}
