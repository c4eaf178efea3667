package no.fastlege.experiments.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.scenario.BadInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyTest {
    private static final FigureKey GPS_2018 = FigureKey.national("gp_count", 2018);

    @TempDir
    Path folder;

    private StoredRuns runs;

    @BeforeEach
    void runsHere() {
        runs = new StoredRuns(folder);
    }

    @Test
    void oneRunDirectoryIsAStudyOfOne() {
        Study study = Study.open(runs.make("a", "no_alis", 7, 100, 110));
        assertThat(study.runs()).hasSize(1);
        assertThat(study.base().scenario()).isEqualTo("no_alis");
        assertThat(study.base().spread(GPS_2018)).isEqualTo(new Spread(1, 110, 110, 110));
        assertThat(study.base().firstYear()).isEqualTo(2017);
        assertThat(study.base().lastYear()).isEqualTo(2018);
        assertThat(study.pairings()).isEmpty();
    }

    @Test
    void runsBelowAFolderAreFoundAndHiddenOnesAreNot() throws IOException {
        runs.make("deep/er/a", "baseline", 2, 100, 110);
        runs.make("b", "baseline", 1, 100, 120);
        runs.make(".b.unfinished-1", "baseline", 3, 100, 999);
        Files.createDirectories(folder.resolve("empty"));
        Study study = Study.open(folder);
        assertThat(study.runs()).extracting(StoredRun::seed).containsExactly(1L, 2L);
        assertThat(study.base().values(GPS_2018)).containsExactly(120, 110);
        assertThat(study.base().spread(GPS_2018)).isEqualTo(new Spread(2, 115, 110, 120));
    }

    @Test
    void theBaselineComesFirstAndItsLargestScaleIsTheBase() {
        runs.make("a", "all_off", 1, 1, 1);
        runs.make("b", "baseline", 1, 1, 2);
        runs.scale(1).make("c", "baseline", 1, 1, 3);
        Study study = Study.open(folder);
        assertThat(study.ensembles()).extracting(Ensemble::scenario).containsExactly("baseline", "baseline", "all_off");
        assertThat(study.base().scale()).isEqualTo(1);
        assertThat(study.pairings()).hasSize(1);
        assertThat(study.pairings().get(0).base().scale()).isEqualTo(0.1);
        assertThat(study.pairings().get(0).difference(GPS_2018).mean()).isEqualTo(-1);
    }

    /** Differences -10, -20, -30: mean -20, standard error 10 / sqrt(3), t(0.975; 2) = 4.302653. */
    @Test
    void differencesArePairedBySeed() {
        double[] base = {100, 200, 300};
        double[] less = {10, 20, 30};
        for (int s = 0; s < 3; s++) {
            runs.make("b" + s, "baseline", s, 0, base[s]);
            runs.make("x" + s, "without", s, 0, base[s] - less[s]);
        }
        runs.make("unpaired", "without", 9, 0, 5000);
        Spread difference = Study.open(folder).pairings().get(0).difference(GPS_2018);
        assertThat(difference.runs()).isEqualTo(3);
        assertThat(difference.mean()).isCloseTo(-20, within(1e-12));
        assertThat(difference.low()).isCloseTo(-20 - 4.302653 * 10 / Math.sqrt(3), within(1e-5));
        assertThat(difference.high()).isCloseTo(-20 + 4.302653 * 10 / Math.sqrt(3), within(1e-5));
    }

    @Test
    void aScenarioMayChangeAParameterAndStillBePaired() {
        runs.make("b1", "baseline", 1, 0, 10);
        runs.parameter(2).make("x1", "changed", 1, 0, 14);
        assertThat(Study.open(folder).pairings().get(0).differences(run -> run.figure(GPS_2018)))
                .containsExactly(4);
    }

    @Test
    void drawsOfAPosteriorShareASeedAndArePairedByParameters() {
        for (int draw = 1; draw <= 2; draw++) {
            runs.parameter(draw).make("b" + draw, "baseline", 1, 0, 10 * draw);
            runs.parameter(draw).make("x" + draw, "without", 1, 0, 10 * draw + draw);
        }
        Study study = Study.open(folder);
        assertThat(study.base().parameterSets()).isEqualTo(2);
        assertThat(study.base().seeds()).isEqualTo(1);
        assertThat(study.pairings().get(0).differences(run -> run.figure(GPS_2018)))
                .containsExactly(1, 2);
    }

    @Test
    void pointsOfASweepThatVariesAMeasureStandInOneStudyAndArePairedByPoint() {
        for (int point = 1; point <= 2; point++) {
            runs.swept(0.25 * point).make("b" + point, "baseline", 1, 0, 10 * point);
            runs.make("x" + point, "without", 1, 0, 10 * point + point);
        }
        Study study = Study.open(folder);
        assertThat(study.base().parameterSets()).isEqualTo(2);
        assertThat(study.pairings().get(0).differences(run -> run.figure(GPS_2018)))
                .containsExactly(1, 2);
        runs.make("again", "baseline", 1, 0, 20);
        assertThatThrownBy(() -> Study.open(folder)).hasMessageContaining("a study holds each once");
    }

    @Test
    void whatCannotStandInOneStudyIsRefusedInOneLine() {
        runs.make("a", "baseline", 1, 1, 1);
        Path twice = runs.make("b", "baseline", 1, 1, 1);
        assertThatThrownBy(() -> Study.open(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("scenario baseline, seed 1 stands in " + folder.resolve("a"))
                .hasMessageContaining(twice.toString());
    }

    @Test
    void oneNameForTwoScenariosIsRefused() {
        runs.make("a", "baseline", 1, 1, 1);
        runs.measure(0).make("b", "baseline", 2, 1, 1);
        assertThatThrownBy(() -> Study.open(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is not the same in");
    }

    @Test
    void differentMonthsAreRefused() {
        runs.make("a", "baseline", 1, 1, 1);
        runs.to("2017-12").make("b", "baseline", 2, 1);
        assertThatThrownBy(() -> Study.open(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("different months");
    }

    @Test
    void aFolderWithoutRunsIsRefused() {
        assertThatThrownBy(() -> Study.open(folder.resolve("nowhere")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("no such folder");
        assertThatThrownBy(() -> Study.open(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("neither a run directory nor a folder that holds any");
    }

    @Test
    void aDamagedManifestIsNamed() throws IOException {
        Path run = runs.make("a", "baseline", 1, 1, 1);
        Files.writeString(run.resolve("manifest.json"), "{\"scenario\": \"baseline\"}");
        assertThatThrownBy(() -> Study.open(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(run.toString())
                .hasMessageContaining("has no 'from'");
    }
}
