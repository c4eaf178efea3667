package no.fastlege.sim;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A fixed team of threads that works through blocks of rows. Which thread takes which block is left to chance, so a task may keep
 * per-worker sums of integers (their order does not matter) and must hand everything else over per block (<b>block order</b>).
 */
public final class Workers implements AutoCloseable {
    /** Rows per block of a resident-sized table: small enough to balance two threads, large enough to forget the hand-over. */
    public static final int BLOCK_ROWS = 1 << 14;

    private final int threads;
    private final ExecutorService pool;

    /**
     * A team of threads.
     *
     * @param threads at least 1; with 1 the calling thread does the work
     * @throws IllegalArgumentException if threads is below 1
     */
    public Workers(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, not " + threads);
        }
        this.threads = threads;
        this.pool = threads == 1
                ? null
                : Executors.newFixedThreadPool(threads - 1, runnable -> {
                    Thread thread = new Thread(runnable, "fastlegesim-worker");
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /** The number of threads that work, the caller's included. */
    public int threads() {
        return threads;
    }

    /** The number of blocks that cover so many rows. */
    public static int blocks(int rows) {
        return (rows + BLOCK_ROWS - 1) / BLOCK_ROWS;
    }

    /** One piece of work over rows {@code from} (inclusive) to {@code to} (exclusive). */
    @FunctionalInterface
    public interface BlockTask {
        /**
         * Does one block.
         *
         * @param worker 0 to threads-1: the slot of per-worker sums
         * @param block the block's number, ascending with its rows
         */
        void run(int worker, int block, int from, int to);
    }

    /** One piece of numbered work. */
    @FunctionalInterface
    public interface Task {
        /** Does item {@code index}. */
        void run(int worker, int index);
    }

    /** Runs the task over all blocks of so many rows and returns when all are done; a failure in any block is thrown here. */
    public void forBlocks(int rows, BlockTask task) {
        forEach(blocks(rows), (worker, block) -> {
            int from = block * BLOCK_ROWS;
            task.run(worker, block, from, Math.min(from + BLOCK_ROWS, rows));
        });
    }

    /** Runs the task for index 0 to count-1 and returns when all are done; a failure in any item is thrown here. */
    public void forEach(int count, Task task) {
        if (count == 0) {
            return;
        }
        AtomicInteger next = new AtomicInteger();
        if (threads == 1 || count == 1) {
            drain(0, count, task, next);
            return;
        }
        AtomicReference<Throwable> failure = new AtomicReference<>();
        int helpers = Math.min(threads, count) - 1;
        CountDownLatch done = new CountDownLatch(helpers);
        for (int h = 1; h <= helpers; h++) {
            int worker = h;
            pool.execute(() -> {
                try {
                    drain(worker, count, task, next);
                } catch (Throwable t) {
                    failure.compareAndSet(null, t);
                    next.set(count);
                } finally {
                    done.countDown();
                }
            });
        }
        try {
            drain(0, count, task, next);
        } catch (Throwable t) {
            failure.compareAndSet(null, t);
            next.set(count);
        }
        await(done);
        rethrow(failure.get());
    }

    private static void drain(int worker, int count, Task task, AtomicInteger next) {
        for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            task.run(worker, i);
        }
    }

    private static void await(CountDownLatch done) {
        boolean interrupted = false;
        while (true) {
            try {
                done.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void rethrow(Throwable t) {
        if (t instanceof RuntimeException e) {
            throw e;
        }
        if (t instanceof Error e) {
            throw e;
        }
        if (t != null) {
            throw new IllegalStateException(t);
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
