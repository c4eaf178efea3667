package no.fastlege.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void everyRowIsInExactlyOneBlockForAnyNumberOfThreads(int threads) {
        int rows = 5 * Workers.BLOCK_ROWS + 17;
        AtomicIntegerArray visits = new AtomicIntegerArray(rows);
        long[] perWorker = new long[threads];
        try (Workers workers = new Workers(threads)) {
            assertThat(workers.threads()).isEqualTo(threads);
            for (int round = 0; round < 20; round++) {
                workers.forBlocks(rows, (worker, block, from, to) -> {
                    assertThat(from).isEqualTo(block * Workers.BLOCK_ROWS);
                    for (int row = from; row < to; row++) {
                        visits.incrementAndGet(row);
                        perWorker[worker] += row;
                    }
                });
            }
        }
        long sum = 0;
        for (long s : perWorker) {
            sum += s;
        }
        assertThat(sum).isEqualTo(20L * rows * (rows - 1) / 2);
        for (int row = 0; row < rows; row++) {
            assertThat(visits.get(row)).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void aFailureInAnyBlockIsThrownHereAndTheTeamWorksOn(int threads) {
        try (Workers workers = new Workers(threads)) {
            assertThatThrownBy(() -> workers.forEach(100, (worker, index) -> {
                        if (index == 57) {
                            throw new IllegalArgumentException("row 57");
                        }
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("row 57");
            AtomicIntegerArray visits = new AtomicIntegerArray(10);
            workers.forEach(10, (worker, index) -> visits.incrementAndGet(index));
            for (int i = 0; i < 10; i++) {
                assertThat(visits.get(i)).isEqualTo(1);
            }
        }
    }

    @Test
    void noRowsIsNoWorkAndNoThreadsIsRefused() {
        try (Workers workers = new Workers(2)) {
            workers.forBlocks(0, (worker, block, from, to) -> {
                throw new AssertionError("there is nothing to do");
            });
        }
        assertThat(Workers.blocks(0)).isZero();
        assertThat(Workers.blocks(1)).isEqualTo(1);
        assertThat(Workers.blocks(Workers.BLOCK_ROWS + 1)).isEqualTo(2);
        assertThatThrownBy(() -> new Workers(0)).hasMessageContaining("threads must be at least 1, not 0");
    }

    /** Waits until two threads are at work at once: the caller alone would wait in vain. */
    private static void meet(CyclicBarrier both) {
        try {
            both.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("only one thread works", e);
        }
    }

    @Test
    void theCallerGoesOnOnlyWhenTheSlowestIsDone() {
        try (Workers workers = new Workers(2)) {
            CyclicBarrier both = new CyclicBarrier(2);
            AtomicIntegerArray done = new AtomicIntegerArray(2);
            workers.forEach(2, (worker, index) -> {
                meet(both);
                if (worker == 1) {
                    sleep();
                }
                done.set(index, 1);
            });
            assertThat(done.get(0) + done.get(1)).isEqualTo(2);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFailureOfAHelperIsThrownHereAndItsErrorIsKept() {
        try (Workers workers = new Workers(2)) {
            CyclicBarrier both = new CyclicBarrier(2);
            assertThatThrownBy(() -> workers.forEach(2, (worker, index) -> {
                        meet(both);
                        if (worker == 1) {
                            throw new StackOverflowError("deep");
                        }
                    }))
                    .isInstanceOf(StackOverflowError.class)
                    .hasMessage("deep");
        }
    }

    @Test
    void anInterruptIsKeptForTheCallerAndTheWorkIsDone() {
        try (Workers workers = new Workers(2)) {
            AtomicIntegerArray done = new AtomicIntegerArray(2);
            CyclicBarrier both = new CyclicBarrier(2);
            workers.forEach(2, (worker, index) -> {
                meet(both);
                if (worker == 0) {
                    Thread.currentThread().interrupt();
                } else {
                    sleep();
                }
                done.set(index, 1);
            });
            assertThat(Thread.interrupted()).isTrue();
            assertThat(done.get(0) + done.get(1)).isEqualTo(2);
        }
    }
}
