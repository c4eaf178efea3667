package no.fastlege.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.sim.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real model on a small country (one resident in two hundred, every doctor, list and kommune), through the command line. */
class NationalRunTest {
    private static final String SCALE = "0.005";

    @TempDir
    Path folder;

    private JsonNode run(String name, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of(
                "run",
                "--scale",
                SCALE,
                "--to",
                "2018-02",
                "--quiet",
                "--out",
                folder.resolve(name).toString()));
        args.addAll(List.of(more));
        Cli.run(args.toArray(String[]::new)).done();
        return Manifest.read(folder.resolve(name));
    }

    @Test
    void theResultIsTheSameForAnyThreadsAndFormatAndAfterResuming() throws IOException {
        JsonNode one = run("one", "--threads", "1", "--snapshot", "2017-12", "--events");
        String digest = one.get("result_digest").asText();
        for (String threads : List.of("2", "3", "8")) {
            assertThat(run("threads" + threads, "--threads", threads, "--format", "csv", "--events")
                            .get("result_digest")
                            .asText())
                    .as("%s threads", threads)
                    .isEqualTo(digest);
        }
        Path resumed = folder.resolve("resumed");
        String snapshot = folder.resolve("one/snapshot-2017-12.bin").toString();
        Cli.run("run", "--resume", snapshot, "--to", "2018-02", "--quiet", "--events", "--out", resumed.toString())
                .done();
        assertThat(Manifest.read(resumed).get("result_digest").asText()).isEqualTo(digest);
        assertThat(Cli.run("verify", folder.resolve("one").toString(), "--quiet")
                        .done()
                        .out())
                .contains("the same result", digest);
        assertThat(run("seed2", "--seed", "2", "--events").get("result_digest").asText())
                .isNotEqualTo(digest);
        assertThat(resumed.resolve("events.parquet")).exists();
    }

    @Test
    void aRunCanBeComparedAndItsTablesHaveRowsFromTheStartOn() throws IOException {
        JsonNode manifest = run("run", "--format", "csv");
        Path run = folder.resolve("run");
        assertThat(run.resolve("events.csv")).as("events only when asked for").doesNotExist();
        assertThat(Files.readAllLines(run.resolve("lists.csv")).get(1)).startsWith("2016-12-31,");
        assertThat(Files.readAllLines(run.resolve("doctors.csv")).get(1)).startsWith("2016-12-31,");
        assertThat(Files.readAllLines(run.resolve("kommuner.csv"))).hasSize(1 + 14 * 357);
        assertThat(manifest.get("inputs_sha256").size()).isGreaterThan(10);
        assertThat(manifest.get("seconds_per_phase").size()).isEqualTo(10);
        Cli compared = Cli.run("compare", run.toString()).done();
        assertThat(compared.out()).contains("gp_count", "targets: ", "checks: ", "flat line");
        Cli targets = Cli.run("compare", run.toString(), "--role", "target", "--format", "csv")
                .done();
        assertThat(targets.out().lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(",target,"));
    }

    @Test
    void aResumedRunAndAVerifiedOneTakeScenarioAndSettingsAlong() throws IOException {
        String[] scenario = {
            "projection_high", "--set", "list.wish_rate_per_month=0.02", "--set", "measure.pandemic=off"
        };
        JsonNode whole = run(
                "whole",
                Stream.concat(Stream.of(scenario), Stream.of("--snapshot", "2017-06"))
                        .toArray(String[]::new));
        JsonNode baseline = run("baseline");
        assertThat(whole.get("result_digest")).isNotEqualTo(baseline.get("result_digest"));
        String snapshot = folder.resolve("whole/snapshot-2017-06.bin").toString();
        Path out = folder.resolve("resumed");
        Cli.run("run", "--resume", snapshot, "--to", "2018-02", "--quiet", "--out", out.toString())
                .done();
        JsonNode resumed = Manifest.read(out);
        assertThat(resumed.get("result_digest")).isEqualTo(whole.get("result_digest"));
        assertThat(resumed.get("effective_scenario")).isEqualTo(whole.get("effective_scenario"));
        assertThat(resumed.get("inputs_sha256").get(snapshot).asText()).isEqualTo(Sha256.of(Path.of(snapshot)));
        assertThat(new SimulationMaker().snapshotHeader().build())
                .as("a snapshot names the build as a manifest does")
                .isEqualTo(whole.get("git_commit").asText());
        assertThat(resumed.get("parameters").get("list.wish_rate_per_month").asDouble())
                .isEqualTo(0.02);
        Cli.run("verify", out.toString(), "--quiet").done();
    }

    @Test
    void dictionariesDescribeWhatARunHolds() {
        assertThat(Cli.run("describe", "outputs").done().out()).contains("grunntilskudd_months", "vikar_weeks");
        assertThat(Cli.run("describe", "parameters", "--format", "csv")
                        .done()
                        .out()
                        .lines()
                        .count())
                .isGreaterThan(50);
        assertThat(Cli.run("describe", "figures").done().out()).contains("gp_count", "residents_without_gp");
        assertThat(Cli.run("describe", "scenario-schema").done().out()).contains("\"$schema\"");
        assertThat(Cli.run("explain", "baseline", "--format", "json").done().out())
                .startsWith("[");
        assertThat(Cli.run("check", "baseline").done().out()).contains("nothing is wrong");
        assertThat(Cli.run("--help").done().out()).contains("Exit codes", "compare");
        assertThat(Cli.run("run", "--help").done().out()).contains("--resume", "--snapshot");
        assertThat(Cli.run("--version").done().out()).startsWith("fastlegesim 0.");
    }
}
