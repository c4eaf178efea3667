package no.fastlege.experiments.contrast;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.experiments.run.BatchProgress;
import no.fastlege.experiments.run.HeapNeed;
import no.fastlege.experiments.run.Model;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.RunDirectory;
import no.fastlege.experiments.run.RunFailed;
import no.fastlege.sim.IoFault;
import no.fastlege.sim.Months;
import no.fastlege.sim.TableData;

/** Carries out one plan: runs pairs side by side, proves that each shares its past, and leaves a directory. */
public final class Contrast {
    private final ContrastPlan plan;
    private final ModelMaker maker;
    private final BatchProgress progress;
    private final long startedNanos = System.nanoTime();

    /** A contrast of one plan. */
    public Contrast(ContrastPlan plan, ModelMaker maker, BatchProgress progress) {
        this.plan = plan;
        this.maker = maker;
        this.progress = progress;
    }

    /** The tables that a contrast leaves, empty: their part of the data dictionary. */
    public static List<TableData> tables() {
        return ContrastFiles.tables();
    }

    /** How many runs go side by side: as many as threads, runs and memory allow, at least one. */
    public static int sideBySide(int threads, int runs, double scale, long memoryBytes) {
        return Math.min(Math.max(1, HeapNeed.runs(memoryBytes, scale)), Math.min(threads, runs));
    }

    /**
     * Runs the plan and leaves its directory.
     *
     * @return what came of it
     * @throws BadInputException if the directory cannot be made
     * @throws RunFailed if a run fails, or two scenarios differ before their first different month; nothing stays behind then
     */
    public ContrastResult run() {
        try (RunDirectory directory = new RunDirectory(plan.out())) {
            List<List<Outcome>> replicates = replicates();
            progress.close();
            ContrastResult result = ContrastResult.of(plan, replicates);
            ContrastFiles.write(directory.making(), plan, result, replicates, (System.nanoTime() - startedNanos) / 1e9);
            directory.finish();
            return result;
        } catch (RunDirectory.Refused e) {
            throw new BadInputException(e.getMessage());
        } catch (IOException e) {
            throw new RunFailed("the contrast failed: cannot write the results: " + IoFault.reason(e), e);
        } finally {
            progress.close();
        }
    }

    /** One list per replicate: the base's outcome, then the scenarios'. */
    private List<List<Outcome>> replicates() {
        int runs = plan.runs();
        int workers = sideBySide(
                plan.threads(), runs, plan.scale(), Runtime.getRuntime().maxMemory());
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<List<Future<Outcome>>> futures = new ArrayList<>();
            for (int r = 0; r < plan.replicates(); r++) {
                long seed = plan.firstSeed() + r;
                List<Future<Outcome>> row = new ArrayList<>();
                for (EffectiveScenario scenario : plan.all()) {
                    row.add(pool.submit(() -> one(scenario, seed, Math.max(1, plan.threads() / workers))));
                }
                futures.add(row);
            }
            List<List<Outcome>> all = new ArrayList<>();
            for (int r = 0; r < futures.size(); r++) {
                all.add(replicate(futures.get(r), plan.firstSeed() + r));
            }
            return all;
        } finally {
            pool.shutdownNow();
        }
    }

    private Outcome one(EffectiveScenario scenario, long seed, int threads) {
        try (Model model = maker.start(scenario, seed, plan.firstMonth(), plan.scale(), threads, false)) {
            Set<Integer> states = new TreeSet<>();
            boolean base = scenario == plan.base();
            for (EffectiveScenario other : base ? plan.scenarios() : List.of(scenario)) {
                states.add(plan.firstDifference(other) - 1);
            }
            int until = states.stream().mapToInt(Integer::intValue).max().orElse(0);
            Outcome outcome = Outcome.of(model, plan.lastMonth(), until, states);
            progress.done(scenario.name() + ", seed " + seed);
            return outcome;
        }
    }

    private List<Outcome> replicate(List<Future<Outcome>> futures, long seed) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int s = 0; s < futures.size(); s++) {
            outcomes.add(await(futures.get(s), plan.all().get(s), seed));
            if (s > 0) {
                requireSharedPast(
                        outcomes.get(0), outcomes.get(s), plan.scenarios().get(s - 1), seed);
            }
        }
        return outcomes;
    }

    private static Outcome await(Future<Outcome> future, EffectiveScenario scenario, long seed) {
        String what = "the contrast failed: " + scenario.name() + ", seed " + seed + ": ";
        try {
            return future.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw new RunFailed(
                    what + (cause instanceof OutOfMemoryError ? "out of memory: give Java more with -Xmx" : cause),
                    cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunFailed(what + "interrupted", e);
        }
    }

    /** Refuses a pair that differs before its first different month: by every month's rows, and by the whole state at the end. */
    private void requireSharedPast(Outcome base, Outcome other, EffectiveScenario scenario, long seed) {
        int first = plan.firstDifference(scenario);
        for (int month = plan.firstMonth(); month < first; month++) {
            int i = month - plan.firstMonth();
            boolean last = month == first - 1;
            boolean sameRows =
                    base.monthDigests().get(i).equals(other.monthDigests().get(i));
            boolean sameState = !last
                    || base.stateDigests()
                            .get(month)
                            .equals(other.stateDigests().get(month));
            if (!sameRows || !sameState) {
                throw new RunFailed(
                        "contrast refused: " + scenario.name() + " differs from "
                                + plan.base().name() + " already in "
                                + Months.format(month) + (sameRows ? " (in its state, not yet in its tables)" : "")
                                + ", seed " + seed + ", but their rules differ from " + Months.format(first)
                                + " on: something in the model looks ahead or draws by what it should not",
                        null);
            }
        }
    }

    /** What proves a pair's common past: the digest of the state at the end of the month before the first different one. */
    static Map<String, Object> proof(ContrastPlan plan, EffectiveScenario scenario, Outcome base) {
        int first = plan.firstDifference(scenario);
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("scenario", scenario.name());
        proof.put("first_different_month", Months.format(first));
        proof.put("months_shared", first - plan.firstMonth());
        proof.put(
                "state_digest_before",
                first == plan.firstMonth() ? "" : base.stateDigests().get(first - 1));
        return proof;
    }
}
