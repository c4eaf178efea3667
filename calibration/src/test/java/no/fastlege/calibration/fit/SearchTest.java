package no.fastlege.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import no.fastlege.agents.scenario.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(SearchSettings.Method.class)
    void findsTheParametersThatMadeTheFigures(SearchSettings.Method method) {
        try (Fit fit = new Toy(0.0005).fit(directory.resolve("fit"), Toy.settings(method))) {
            FoundPoint found = new Search(fit).run();
            double[] truth = fit.parameters().z(Toy.TRUTH);
            for (int j = 0; j < truth.length; j++) {
                assertThat(found.z()[j]).as(fit.parameters().names().get(j)).isCloseTo(truth[j], within(0.1));
            }
            assertThat(found.distance()).isLessThan(0.02);
        }
    }

    @ParameterizedTest
    @EnumSource(SearchSettings.Method.class)
    void aKilledSearchGoesOnToTheSameEnd(SearchSettings.Method method) throws IOException {
        Toy whole = new Toy(0.0005);
        FoundPoint expected;
        try (Fit fit = whole.fit(directory.resolve("whole"), Toy.settings(method))) {
            expected = new Search(fit).run();
        }
        Toy killed = new Toy(0.0005);
        killed.killAfter = 31;
        try (Fit fit = killed.fit(directory.resolve("killed"), Toy.settings(method))) {
            assertThatThrownBy(() -> new Search(fit).run()).hasMessageContaining("killed");
        }
        Path log = directory.resolve("killed").resolve(Fit.EVALUATIONS);
        Files.writeString(log, "baseline,7,0.1,0.0,0.01", StandardOpenOption.APPEND);
        Toy resumed = new Toy(0.0005);
        try (Fit fit = resumed.fit(directory.resolve("killed"), Toy.settings(method))) {
            FoundPoint found = new Search(fit).run();
            assertThat(found.z()).isEqualTo(expected.z());
            assertThat(found.figures()).isEqualTo(expected.figures());
        }
        int checkOfTheModel = 1;
        assertThat(resumed.runs.get()).isLessThanOrEqualTo(whole.runs.get() - 25 + checkOfTheModel);
        assertThat(Files.readString(directory.resolve("killed/best.json")))
                .isEqualTo(Files.readString(directory.resolve("whole/best.json")));
    }

    @Test
    void runsOnTheLastRungHaveSeedsOfTheirOwnAndNoneIsOneOfTheVerification() throws IOException {
        try (Fit fit = new Toy(0.0005).fit(directory.resolve("fit"), Toy.settings(SearchSettings.Method.EMULATOR))) {
            new Search(fit).run();
        }
        List<String[]> runs = Files.readAllLines(directory.resolve("fit/learned.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .toList();
        List<Long> last = runs.stream()
                .filter(run -> Double.parseDouble(run[0]) == 1)
                .map(run -> Long.valueOf(run[1]))
                .toList();
        int atTheStart = 4;
        assertThat(last.subList(0, atTheStart)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(last.subList(atTheStart, last.size()))
                .hasSize(4 + 4 * 2)
                .doesNotHaveDuplicates()
                .allMatch(seed -> seed > 1000 && seed < Verification.FIRST_SEED);
        assertThat(runs).allMatch(run -> Long.parseLong(run[1]) < Verification.FIRST_SEED);
    }

    @Test
    void refusesOtherSettingsOtherParametersAndAnotherModel() {
        SearchSettings settings = Toy.settings(SearchSettings.Method.EMULATOR);
        Path fitDirectory = directory.resolve("fit");
        try (Fit fit = new Toy(0.0005).fit(fitDirectory, settings)) {
            new Search(fit).run();
        }
        SearchSettings other = new SearchSettings(settings.method(), 0.1, 25, 3, 8, 2, 150, 1, 2, 4, 7);
        assertThatThrownBy(() -> new Toy(0.0005).fit(fitDirectory, other))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("begun with design 24, not 25");
        assertThatThrownBy(() -> Fit.beginOrGoOn(
                        fitDirectory,
                        settings,
                        Toy.PARAMETERS.replace("low: 0.004", "low: 0.005"),
                        new Toy(0.0005).tools(),
                        1,
                        FitProgress.none()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("other free parameters");
        assertThatThrownBy(() -> new Toy(0.001).fit(fitDirectory, settings))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("the model gives other results");
        Fit.Tools tools = new Toy(0.0005).tools();
        Fit.Tools others = new Fit.Tools(
                tools.tracked(), tools.targets(), tools.starts(), "another", tools.simulator(), tools.program());
        assertThatThrownBy(() -> Fit.open(fitDirectory, others, 1, FitProgress.none()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("other published figures");
    }

    @Test
    void refusesADirectoryThatIsNoFit() throws IOException {
        Files.writeString(directory.resolve("note.txt"), "mine");
        assertThatThrownBy(() -> new Toy(0).fit(directory, Toy.settings(SearchSettings.Method.EMULATOR)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is no fit");
        assertThatThrownBy(() -> Fit.open(directory, new Toy(0).tools(), 1, FitProgress.none()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("is no fit");
    }
}
