package no.fastlege.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.world.WorldColumns;
import no.fastlege.sim.Months;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotReader;
import no.fastlege.sim.SnapshotWriter;
import no.fastlege.sim.TableDigest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for every run: the same result for any number of threads, and after resuming from any month. */
class SimulationTest {
    private static final Country COUNTRY = Country.load();
    private static final SnapshotFile.Header HEADER =
            new SnapshotFile.Header("test", "build", WorldColumns.layoutHash());
    private static final double SMALL = 0.01;

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 8})
    void smallCountryIsTheSameForAnyNumberOfThreads(int threads) {
        assertThat(digest(SMALL, threads, 2019, 12)).isEqualTo(digest(SMALL, 2, 2019, 12));
    }

    @Test
    void anotherSeedIsAnotherHistory() {
        try (Simulation a = start(SMALL, 1, 1);
                Simulation b = start(SMALL, 2, 1)) {
            a.runThrough(Months.of(2017, 3), month -> {});
            b.runThrough(Months.of(2017, 3), month -> {});
            assertThat(TableDigest.of(a.tables())).isNotEqualTo(TableDigest.of(b.tables()));
        }
    }

    @Test
    void runsBesideEachOtherInOneCountryGiveWhatEachGivesAlone() throws Exception {
        Callable<String> run = () -> digest(SMALL, 1, 2017, 12);
        String alone = run.call();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            for (Future<String> beside : pool.invokeAll(Collections.nCopies(3, run))) {
                assertThat(beside.get()).isEqualTo(alone);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    /**
     * Resuming from the end of month m and running one month must leave the very bytes that the uninterrupted run leaves at the end of
     * month m + 1; with every month of 2017-2024 this says by induction that a run may be resumed anywhere.
     */
    @Test
    void everyMonthCanBeResumed() throws IOException {
        try (Simulation whole = start(SMALL, 7, 2)) {
            Path before = directory.resolve("before.bin");
            Path after = directory.resolve("after.bin");
            Path resumed = directory.resolve("resumed.bin");
            whole.runThrough(Simulation.FIRST_MONTH, month -> {});
            write(whole, before);
            for (int month = Simulation.FIRST_MONTH + 1; month <= Months.of(2024, 12); month++) {
                whole.runThrough(month, m -> {});
                write(whole, after);
                try (SnapshotReader in = new SnapshotReader(before, HEADER);
                        Simulation again = Simulation.resume(COUNTRY, setup(SMALL, 7), 1, in)) {
                    again.runThrough(month, m -> {});
                    write(again, resumed);
                }
                assertThat(Files.mismatch(after, resumed))
                        .as("seed 7, resumed at the end of %s: first byte that differs", Months.format(month - 1))
                        .isEqualTo(-1L);
                Files.move(after, before, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Test
    @Tag("country")
    void wholeCountryIsTheSameForAnyNumberOfThreadsAndAfterResuming() throws IOException {
        String expected = digest(1.0, 2, 2018, 12);
        for (int threads : new int[] {1, 3, 8}) {
            assertThat(digest(1.0, threads, 2018, 12)).as("%d threads", threads).isEqualTo(expected);
        }
        for (int month : new int[] {Months.of(2017, 1), Months.of(2017, 12), Months.of(2018, 7)}) {
            Path file = directory.resolve("country.bin");
            try (Simulation run = start(1.0, 7, 2)) {
                run.runThrough(month, m -> {});
                write(run, file);
            }
            try (SnapshotReader in = new SnapshotReader(file, HEADER);
                    Simulation again = Simulation.resume(COUNTRY, setup(1.0, 7), 2, in)) {
                again.runThrough(Months.of(2018, 12), m -> {});
                assertThat(TableDigest.of(again.tables()))
                        .as("resumed after %s", Months.format(month))
                        .isEqualTo(expected);
            }
        }
    }

    private String digest(double scale, int threads, int year, int month) {
        try (Simulation run = start(scale, 7, threads)) {
            run.runThrough(Months.of(year, month), m -> {});
            return TableDigest.of(run.tables());
        }
    }

    private static Simulation start(double scale, long seed, int threads) {
        return Simulation.start(COUNTRY, setup(scale, seed), threads);
    }

    private static Setup setup(double scale, long seed) {
        return new Setup(ParameterDictionary.defaults(), DatedCalendar.baseline(), 0, seed, scale, true);
    }

    private static void write(Simulation run, Path file) throws IOException {
        Files.deleteIfExists(file);
        try (SnapshotWriter out = new SnapshotWriter(file, HEADER)) {
            run.writeSnapshot(out);
            out.finish();
        }
    }
}
