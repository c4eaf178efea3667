package no.fastlege.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.record.FigureValues;
import no.fastlege.agents.scenario.EffectiveScenario;

/**
 * Many runs in one process, for whoever needs figures and no files: the country is read once, each run takes one thread, and as many
 * runs go on at once as there are threads. A run's figures are the same however many go on beside it.
 */
public final class Simulations {
    private final Country country;

    /**
     * One run to make.
     *
     * @param scenario the scenario with everything decided
     * @param seed the run's seed
     * @param scale agents per person: 1, or 1 over a whole number
     * @param lastMonth the last month to run
     */
    public record Request(EffectiveScenario scenario, long seed, double scale, int lastMonth) {}

    /**
     * What came of a run.
     *
     * @param figures every figure by its key, in the order of the figures table
     * @param residentMonths residents times months, in agents
     * @param seconds from the start to the last month
     */
    public record Result(Map<FigureKey, Double> figures, long residentMonths, double seconds) {}

    /** Runs in a country. */
    public Simulations(Country country) {
        this.country = country;
    }

    /** The country, which no run changes. */
    public Country country() {
        return country;
    }

    /** Makes one run in the calling thread; any number of threads may call. */
    public Result run(Request request) {
        long began = System.nanoTime();
        Setup setup = Setup.of(request.scenario(), request.seed(), request.scale(), false);
        try (Simulation simulation = Simulation.start(country, setup, 1)) {
            simulation.runThrough(request.lastMonth(), month -> {});
            return new Result(
                    FigureValues.of(simulation.world().recorder.figures),
                    simulation.residentMonths(),
                    (System.nanoTime() - began) / 1e9);
        }
    }

    /**
     * Makes runs with some threads, and returns their results in the order of the requests.
     *
     * @param threads runs that go on at once, at least 1; each holds a world of its own
     * @param finished hears the index of each run that is done, from the threads that work, one at a time
     * @throws RuntimeException what the first failing run threw; no other begins then
     */
    public List<Result> runAll(List<Request> requests, int threads, IntConsumer finished) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, requests.size())), task -> {
            Thread thread = new Thread(task, "fastlegesim-run");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<Result>> futures = new ArrayList<>();
            for (int r = 0; r < requests.size(); r++) {
                int index = r;
                futures.add(pool.submit(() -> {
                    Result result = run(requests.get(index));
                    synchronized (finished) {
                        finished.accept(index);
                    }
                    return result;
                }));
            }
            List<Result> results = new ArrayList<>();
            for (Future<Result> future : futures) {
                results.add(await(future));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Result await(Future<Result> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while simulations ran", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException r) {
                throw r;
            }
            if (e.getCause() instanceof Error r) {
                throw r;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
