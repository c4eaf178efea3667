package no.fastlege.calibration.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import no.fastlege.agents.scenario.BadInputException;

/** Works through a table with some threads, one job at a time each, until no job is open. */
public final class JobRunner {
    private final JobTable table;
    private final int threads;
    private final Set<Claim> held = ConcurrentHashMap.newKeySet();

    /** Hears of every job that ends here. Called by the threads that work, one at a time. */
    public interface Listener {
        /**
         * A job has ended.
         *
         * @param error empty where it is done
         */
        void ended(Job job, String error);
    }

    /**
     * What came of it.
     *
     * @param done jobs finished here
     * @param failed jobs that failed here
     */
    public record Outcome(int done, int failed) {}

    /** A runner of a table with so many threads, at least 1. */
    public JobRunner(JobTable table, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.table = table;
        this.threads = threads;
    }

    /** Works until no job is open. */
    public Outcome run(JobWork work) {
        return run(work, (job, error) -> {}, done -> true);
    }

    /**
     * Works until no job is open, or until told to stop. A job that fails is recorded as such and never stops the others; jobs that other
     * processes run at the end are left to them. When the process is told to end (a signal that can be caught), its jobs are given back.
     *
     * @param goOn asked before each job with the number of jobs begun here so far
     * @throws BadInputException if the table can no longer be written: what is finished stays
     */
    public Outcome run(JobWork work, Listener listener, Predicate<Integer> goOn) {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        Thread hook = new Thread(() -> held.forEach(Claim::abandon), "fastlegesim-release");
        Runtime.getRuntime().addShutdownHook(hook);
        ExecutorService pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "fastlegesim-job");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                all.add(pool.submit(() -> {
                    while (goOn.test(begun.getAndIncrement())) {
                        Optional<Claim> claim = table.claim();
                        if (claim.isEmpty()) {
                            return;
                        }
                        String error = attempt(claim.get(), work);
                        (error.isEmpty() ? done : failed).incrementAndGet();
                        synchronized (listener) {
                            listener.ended(claim.get().job(), error);
                        }
                    }
                }));
            }
            for (Future<?> one : all) {
                await(one);
            }
        } finally {
            held.forEach(Claim::abandon);
            pool.shutdownNow();
            removeHook(hook);
        }
        return new Outcome(done.get(), failed.get());
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while jobs ran", e);
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

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the JVM is going down and the hook runs
        }
    }

    private String attempt(Claim claim, JobWork work) {
        held.add(claim);
        try (claim) {
            JsonNode result;
            try {
                result = work.run(claim.job(), claim.directory());
            } catch (OutOfMemoryError e) {
                return failed(claim, "out of memory: give Java more with -Xmx, or run fewer at a time");
            } catch (Exception | AssertionError | StackOverflowError e) {
                return failed(claim, e.getMessage() == null ? e.toString() : e.getMessage());
            }
            claim.complete(result);
            return "";
        } catch (IOException e) {
            throw JobTable.cannotWrite(table.directory(), e);
        } finally {
            held.remove(claim);
        }
    }

    private static String failed(Claim claim, String error) throws IOException {
        String text = error.isBlank() ? "failed without a word" : error;
        claim.fail(text);
        return text;
    }
}
