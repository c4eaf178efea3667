package no.fastlege.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.fastlege.experiments.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with {@code calibrate}: one clear line, exit code 2, nothing written. */
class CalibrateInputTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--method emulate | did you mean 'emulator'",
                "--scale 2        | --scale 2: must be 1 or 1 over a whole number",
                "--scale 0.3      | --scale 0.3: must be 1 or 1 over a whole number",
                "--design 3       | design 3: must be 8 to 100000",
                "--rounds 0       | rounds 0: must be 1 to 1000",
                "--seeds 1        | seeds 1: must be 2 to 1000",
                "--final-scale 0  | --final-scale 0: must be 1 or 1 over a whole number",
                "--workers 0      | --workers 0: must be 1 to 1024",
                "--desing 9       | unknown option '--desing', did you mean '--design'?",
                "--parameters none.yaml | --parameters none.yaml: cannot be read: none.yaml does not exist",
            })
    void refusesBadSettingsOfASearch(String option, String says) {
        Path out = folder.resolve("fit");
        String[] words = option.split(" ");
        Cli.run("calibrate", "search", "--out", out.toString(), words[0], words[1])
                .complains(2, says);
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesFreeParametersThatTheModelDoesNotHave() throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(file, "decision.hour_weight: {transform: log, low: 1, centre: 2, high: 3, why: a test}\n");
        Path out = folder.resolve("fit");
        Cli.run("calibrate", "search", "--out", out.toString(), "--parameters", file.toString())
                .complains(2, "mine.yaml line 1", "did you mean 'decision.hours_weight'?");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"posterior", "backtest", "report", "work"})
    void laterStepsNeedAFit(String step) {
        Cli.run("calibrate", step, folder.toString()).complains(2, folder.toString(), "is no fit");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesACutThatLeavesNothingToForecast() {
        Cli.run("calibrate", "backtest", folder.toString(), "--cut", "2024")
                .complains(2, "--cut 2024: must be 2018 to 2023");
    }

    @Test
    void namesItsStepsWhereNoneIsGiven() {
        Cli.run("calibrate").complains(2, "subcommand");
        Cli.run("calibrate", "serch").complains(2, "did you mean 'search'?");
    }
}
