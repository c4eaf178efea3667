package no.fastlege.agents.bench;

import java.util.concurrent.TimeUnit;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Workers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The floor of the design: a loop that does nothing but one keyed draw per resident-month, on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DrawFloorBenchmark {
    private static final int RESIDENTS = 5_400_000;

    private long[] keys;
    private Workers workers;
    private final long[][] sums = new long[2][16];
    private int month;

    /** Makes the keys. */
    @Setup(Level.Trial)
    public void keys() {
        keys = new long[RESIDENTS];
        for (int i = 0; i < RESIDENTS; i++) {
            keys[i] = Draws.mix(i);
        }
        workers = new Workers(2);
    }

    /** Ends the threads. */
    @TearDown(Level.Trial)
    public void close() {
        workers.close();
    }

    /** One draw per resident; the answer is the mean of the draws, which must be a half. */
    @Benchmark
    @OperationsPerInvocation(RESIDENTS)
    public double oneDrawPerResident() {
        long salt = Draws.mix(month++);
        sums[0][0] = 0;
        sums[1][0] = 0;
        workers.forBlocks(RESIDENTS, (worker, block, from, to) -> {
            long sum = 0;
            for (int r = from; r < to; r++) {
                sum += Draws.bits(salt, keys[r]) >>> 32;
            }
            sums[worker][0] += sum;
        });
        double mean = (sums[0][0] + sums[1][0]) / 4294967296.0 / RESIDENTS;
        // standard deviation of the mean is 0.000124: false alarm below 1e-15
        if (StrictMath.abs(mean - 0.5) > 0.001) {
            throw new IllegalStateException("mean of draws " + mean);
        }
        return mean;
    }
}
