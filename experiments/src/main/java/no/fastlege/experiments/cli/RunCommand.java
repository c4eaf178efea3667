package no.fastlege.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.scenario.Scenario;
import no.fastlege.experiments.run.Model;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.Progress;
import no.fastlege.experiments.run.RunPlan;
import no.fastlege.experiments.run.Runner;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.Months;
import no.fastlege.sim.SnapshotReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code run}: simulates one scenario and leaves a run directory. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Simulates one scenario and leaves a run directory.",
        sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private static final String DEFAULT_SCENARIO = "baseline";
    private static final long DEFAULT_SEED = 1;
    private static final int DEFAULT_LAST = Months.of(2024, 12);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final PrintWriter out;
    private final PrintWriter err;
    private final ModelMaker maker;
    private final long startedNanos;

    @Parameters(
            arity = "0..1",
            paramLabel = "SCENARIO",
            description = "A shipped scenario or a file (default: baseline).")
    private String scenario;

    @Option(
            names = "--from",
            paramLabel = "YYYY-MM",
            description = "First month (default: 2017-01); another needs --resume.")
    private String from;

    @Option(names = "--to", paramLabel = "YYYY-MM", description = "Last month (default: 2024-12).")
    private String to;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of every draw, a whole number of 64 bits (default: 1).")
    private Long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that work (default: all processors); the result is the same.")
    private Integer threads;

    @Option(
            names = "--scale",
            paramLabel = "SHARE",
            description =
                    "Agents per resident (default: 1); 0.1 keeps every doctor, list and kommune and one resident in ten.")
    private Double scale;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Sets a parameter, a rule, a measure or the population; repeatable.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The run directory to make (default: runs/NAME-SEED-TIME).")
    private Path outDirectory;

    @Option(names = "--format", paramLabel = "FORMAT", description = "Format of the tables: parquet (default) or csv.")
    private TableFormat format = TableFormat.PARQUET;

    @Option(names = "--events", description = "Also writes what happened to doctors and lists.")
    private boolean events;

    @Option(
            names = "--snapshot",
            paramLabel = "YYYY-MM",
            description = "Saves the state at the end of this month; repeatable.")
    private List<String> snapshots = new ArrayList<>();

    @Option(
            names = "--resume",
            paramLabel = "SNAPSHOT",
            description = "Goes on from a snapshot, with its scenario, seed and scale.")
    private Path resume;

    @Option(names = "--quiet", description = "Says nothing.")
    private boolean quiet;

    RunCommand(PrintWriter out, PrintWriter err, ModelMaker maker, long startedNanos) {
        this.out = out;
        this.err = err;
        this.maker = maker;
        this.startedNanos = startedNanos;
    }

    @Override
    public Integer call() {
        checkNumbers();
        if (resume == null) {
            freshRun();
        } else {
            resumedRun();
        }
        return CommandLineApp.DONE;
    }

    private void freshRun() {
        int first = from == null ? RunPlan.EARLIEST : month("--from", from);
        int last = to == null ? DEFAULT_LAST : month("--to", to);
        if (first != RunPlan.EARLIEST) {
            throw new BadInputException("--from " + from + ": a run begins in " + Months.format(RunPlan.EARLIEST)
                    + ", the month after the start population; to begin later, give --resume a snapshot");
        }
        EffectiveScenario effective = Scenario.load(scenario == null ? DEFAULT_SCENARIO : scenario, sets);
        long runSeed = seed == null ? DEFAULT_SEED : seed;
        double runScale = scale == null ? 1 : scale;
        RunPlan plan = plan(effective, runSeed, runScale, first, first, last, null);
        carryOut(plan, () -> maker.start(effective, runSeed, first, runScale, plan.threads(), events));
    }

    private void resumedRun() {
        refuseWithResume("SCENARIO " + scenario, scenario != null);
        refuseWithResume("--set", !sets.isEmpty());
        refuseWithResume("--seed", seed != null);
        refuseWithResume("--scale", scale != null);
        refuseWithResume("--from", from != null);
        int last = to == null ? DEFAULT_LAST : month("--to", to);
        if (outDirectory != null) {
            refuseExisting(outDirectory);
        }
        Model model;
        RunPlan.Origin origin;
        try (SnapshotReader in = new SnapshotReader(resume, maker.snapshotHeader())) {
            model = maker.resume(in, RunOptions.threads(threads));
            in.finish();
            origin = new RunPlan.Origin(resume, in.sha256());
        } catch (IOException e) {
            throw new BadInputException("--resume " + resume + ": " + e.getMessage());
        }
        try {
            if (events && !model.events()) {
                throw new BadInputException(
                        "--events cannot be given with --resume " + resume + ": the run before it kept none");
            }
            events = model.events();
            RunPlan plan = plan(
                    model.scenario(), model.seed(), model.scale(), model.startMonth(), model.nextMonth(), last, origin);
            carryOut(plan, () -> model);
        } finally {
            model.close();
        }
    }

    private void refuseWithResume(String what, boolean given) {
        if (given) {
            throw new BadInputException(
                    what + " cannot be given with --resume: scenario, settings, seed, scale and first month are"
                            + " those of the snapshot " + resume);
        }
    }

    private void checkNumbers() {
        RunOptions.threads(threads);
        if (scale != null) {
            RunOptions.scale(scale);
        }
    }

    private static int month(String option, String text) {
        return RunOptions.month(option, text);
    }

    private RunPlan plan(
            EffectiveScenario effective,
            long runSeed,
            double runScale,
            int start,
            int first,
            int last,
            RunPlan.Origin origin) {
        if (last < first) {
            throw new BadInputException(
                    "--to " + Months.format(last) + ": the run's first month is " + Months.format(first));
        }
        Set<Integer> months = new TreeSet<>();
        for (String text : snapshots) {
            int month = month("--snapshot", text);
            if (month < first || month > last) {
                throw new BadInputException("--snapshot " + text + ": must be a month of the run, "
                        + Months.format(first) + " to " + Months.format(last));
            }
            months.add(month);
        }
        Path directory = outDirectory == null
                ? Path.of(
                        "runs",
                        effective.name() + "-" + runSeed + "-"
                                + LocalDateTime.now().format(TIME))
                : outDirectory;
        refuseExisting(directory);
        return new RunPlan(
                effective,
                runSeed,
                runScale,
                start,
                first,
                last,
                RunOptions.threads(threads),
                events,
                format,
                months,
                origin,
                directory);
    }

    private static void refuseExisting(Path directory) {
        if (Files.exists(directory)) {
            throw new BadInputException(
                    "--out " + directory + ": exists already, and a run directory is never overwritten");
        }
    }

    private void carryOut(RunPlan plan, Supplier<Model> model) {
        Progress progress = quiet
                ? Progress.none()
                : Progress.standardErrorIsTerminal() ? Progress.bar(plan) : Progress.lines(err, plan);
        if (!quiet) {
            err.printf(
                    Locale.ROOT,
                    "%s, seed %d, %s to %s, scale %s, %d threads%n",
                    plan.scenario().name(),
                    plan.seed(),
                    Months.format(plan.firstMonth()),
                    Months.format(plan.lastMonth()),
                    RunOptions.plain(plan.scale()),
                    plan.threads());
            err.flush();
        }
        String digest = new Runner(plan, maker.snapshotHeader(), progress, startedNanos).run(model);
        if (!quiet) {
            err.printf(Locale.ROOT, "done in %.1f s, digest %s%n", (System.nanoTime() - startedNanos) / 1e9, digest);
            out.println(plan.out());
        }
    }
}
