package no.fastlege.experiments.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.run.ListedTables;
import no.fastlege.experiments.run.Machine;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.Progress;
import no.fastlege.experiments.run.RunPlan;
import no.fastlege.experiments.run.Runner;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.Months;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: checks a run's tables, runs again from its manifest, or from a figure's sidecar, and compares. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks a run's tables and runs it again from its manifest, or one replicate of a figure; 1 if anything differs.")
final class VerifyCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;
    private final ModelMaker maker;

    @Parameters(
            paramLabel = "RUN|FIGURE",
            description = "A run directory, or a file of a figure or table with its sidecar beside it.")
    private Path run;

    @Option(names = "--threads", paramLabel = "N", description = "Threads that work (default: all processors).")
    private Integer threads;

    @Option(names = "--quiet", description = "Says nothing but the verdict.")
    private boolean quiet;

    VerifyCommand(PrintWriter out, PrintWriter err, ModelMaker maker) {
        this.out = out;
        this.err = err;
        this.maker = maker;
    }

    @Override
    public Integer call() {
        if (threads != null && threads < 1) {
            throw new BadInputException("--threads " + threads + ": must be at least 1");
        }
        if (!Files.isDirectory(run)) {
            return figure();
        }
        JsonNode manifest;
        RunPlan plan;
        String recorded;
        ListedTables tables;
        try {
            manifest = Manifest.read(run);
            plan = plan(manifest);
            recorded = text(manifest, "result_digest");
            tables = ListedTables.of(run, manifest);
        } catch (IOException e) {
            throw new BadInputException("verify " + run + ": " + e.getMessage());
        }
        // read first: what is told in a second need not wait for the run
        List<String> wrong = new ArrayList<>(tables.faults());
        if (!wrong.isEmpty()) {
            return differ(wrong);
        }
        String digest = new Runner(plan, maker.snapshotHeader(), progress(plan), System.nanoTime())
                .digest(
                        () -> maker.start(
                                plan.scenario(),
                                plan.seed(),
                                plan.firstMonth(),
                                plan.scale(),
                                plan.threads(),
                                plan.events()),
                        again -> {
                            if (!tables.listed()) {
                                wrong.addAll(UnlistedTables.differences(run, again, err));
                            }
                        });
        if (digest.equals(recorded)) {
            if (!wrong.isEmpty()) {
                return differ(wrong);
            }
            out.println(run + ": the same result, digest " + digest);
            return CommandLineApp.DONE;
        }
        String version = manifest.path("version").asText() + " ("
                + manifest.path("git_commit").asText() + ")";
        err.println("fastlegesim: verify " + run + ": the result differs: recorded digest " + recorded + " by version "
                + version + ", now " + digest + " by version " + Machine.version() + " (" + Machine.gitCommit() + ")");
        return CommandLineApp.FAILED;
    }

    private int differ(List<String> wrong) {
        wrong.forEach(line -> err.println("fastlegesim: verify: " + line));
        return CommandLineApp.FAILED;
    }

    private Progress progress(RunPlan plan) {
        return quiet
                ? Progress.none()
                : Progress.standardErrorIsTerminal() ? Progress.bar(plan) : Progress.lines(err, plan);
    }

    private int workers() {
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    private int figure() {
        List<String> differences = new FigureVerification(maker, workers(), this::progress).differences(run);
        if (differences.isEmpty()) {
            out.println(run + ": the same result and the same numbers");
            return CommandLineApp.DONE;
        }
        differences.forEach(line -> err.println("fastlegesim: verify " + run + ": " + line));
        return CommandLineApp.FAILED;
    }

    private RunPlan plan(JsonNode manifest) throws IOException {
        int start;
        int last;
        try {
            start = Months.parse(text(manifest, "from"));
            last = Months.parse(text(manifest, "to"));
        } catch (IllegalArgumentException e) {
            throw new IOException(Manifest.FILE + ": " + e.getMessage(), e);
        }
        if (!manifest.path("seed").isIntegralNumber() || !manifest.path("scale").isNumber()) {
            throw new IOException(Manifest.FILE + " has no seed or no scale");
        }
        return new RunPlan(
                RecordedScenario.read(run, manifest.path("effective_scenario"), manifest),
                manifest.path("seed").asLong(),
                manifest.path("scale").asDouble(),
                start,
                start,
                last,
                workers(),
                manifest.path("events").asBoolean(),
                TableFormat.PARQUET,
                Set.of(),
                null,
                run);
    }

    private static String text(JsonNode manifest, String key) throws IOException {
        if (!manifest.path(key).isTextual()) {
            throw new IOException(Manifest.FILE + " has no '" + key + "'");
        }
        return manifest.path(key).asText();
    }
}
