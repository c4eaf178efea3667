package no.fastlege.experiments.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.contrast.Contrast;
import no.fastlege.experiments.run.BatchProgress;
import no.fastlege.experiments.run.Machine;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.PlainRun;
import no.fastlege.experiments.run.Progress;
import no.fastlege.experiments.run.RunDirectory;
import no.fastlege.experiments.run.RunFailed;
import no.fastlege.experiments.run.RunPlan;
import no.fastlege.experiments.run.Runner;
import no.fastlege.experiments.study.StoredRun;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.IoFault;

/** Carries out the runs of a plan that are not there yet, in this process, the data read once. */
public final class PaperRuns {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PaperPlan plan;
    private final ModelMaker maker;
    private final int threads;

    /** The runs of one plan on so many threads. */
    public PaperRuns(PaperPlan plan, ModelMaker maker, int threads) {
        this.plan = plan;
        this.maker = maker;
        this.threads = threads;
    }

    /**
     * The runs still to be carried out.
     *
     * @throws BadInputException if one that is there is another than planned (of another version, scenario or length) or was altered:
     *     told before hours go by
     */
    public List<PaperPlan.Run> missing() {
        List<PaperPlan.Run> missing = new ArrayList<>();
        for (PaperPlan.Run run : plan.runs()) {
            if (!Files.exists(run.directory())) {
                missing.add(run);
            } else {
                requireSame(run, StoredRun.open(run.directory()));
            }
        }
        return missing;
    }

    private void requireSame(PaperPlan.Run planned, StoredRun found) {
        String differs = !found.manifest().path("git_commit").asText().equals(Machine.gitCommit())
                ? "made by version " + found.manifest().path("git_commit").asText() + ", this is " + Machine.gitCommit()
                : found.lastMonth() != plan.lastMonth()
                        ? "of another length"
                        : !found.manifest().path("effective_scenario").equals(json(planned))
                                ? "of another scenario"
                                : "";
        if (!differs.isEmpty()) {
            throw new BadInputException("--out " + plan.out() + ": the run in " + found + " is " + differs
                    + "; give another folder, or remove the runs");
        }
        List<String> faults = found.tableFaults();
        if (!faults.isEmpty()) {
            throw new BadInputException(
                    "--out " + plan.out() + ": " + faults.get(0) + "; give another folder, or remove that run");
        }
    }

    private static JsonNode json(PaperPlan.Run planned) {
        try {
            return JSON.readTree(planned.scenario().toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Carries out runs, as many side by side as threads and memory allow.
     *
     * @throws RunFailed if one fails; those finished before stay
     */
    public void carryOut(List<PaperPlan.Run> runs, BatchProgress progress) {
        double largest = runs.stream().mapToDouble(PaperPlan.Run::scale).max().orElse(1);
        List<PaperPlan.Run> whole =
                runs.stream().filter(PaperPlan.Run::allTables).toList();
        List<PaperPlan.Run> small =
                runs.stream().filter(run -> !run.allTables()).toList();
        sideBySide(whole, largest, progress);
        sideBySide(small, plan.contrastScale(), progress);
    }

    private void sideBySide(List<PaperPlan.Run> runs, double scale, BatchProgress progress) {
        if (runs.isEmpty()) {
            return;
        }
        int workers = Contrast.sideBySide(
                threads, runs.size(), scale, Runtime.getRuntime().maxMemory());
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> futures = new ArrayList<>();
            for (PaperPlan.Run run : runs) {
                futures.add(pool.submit(() -> {
                    one(run, Math.max(1, threads / workers));
                    progress.done(run.scenario().name() + ", seed " + run.seed() + ", scale " + run.scale());
                }));
            }
            for (Future<?> future : futures) {
                future.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RunFailed || e.getCause() instanceof BadInputException) {
                throw (RuntimeException) e.getCause();
            }
            throw new RunFailed("paper: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailed("paper: interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private void one(PaperPlan.Run run, int runThreads) {
        if (run.allTables()) {
            RunPlan one = new RunPlan(
                    run.scenario(),
                    run.seed(),
                    run.scale(),
                    RunPlan.EARLIEST,
                    RunPlan.EARLIEST,
                    plan.lastMonth(),
                    runThreads,
                    false,
                    TableFormat.PARQUET,
                    Set.of(),
                    null,
                    run.directory());
            new Runner(one, maker.snapshotHeader(), Progress.none(), System.nanoTime())
                    .run(() ->
                            maker.start(run.scenario(), run.seed(), RunPlan.EARLIEST, run.scale(), runThreads, false));
            return;
        }
        try (RunDirectory directory = new RunDirectory(run.directory())) {
            PlainRun.run(
                    maker,
                    run.scenario(),
                    run.seed(),
                    run.scale(),
                    plan.lastMonth(),
                    false,
                    Set.of("figures"),
                    TableFormat.PARQUET,
                    directory.making());
            directory.finish();
        } catch (IOException e) {
            throw new RunFailed("paper: cannot write " + run.directory() + ": " + IoFault.reason(e), e);
        }
    }
}
