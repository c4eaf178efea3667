package no.fastlege.experiments.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import no.fastlege.agents.Simulation;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.Months;

/**
 * What a run does, checked and complete. For a resumed run, scenario, seed, scale and first month are the snapshot's.
 *
 * @param scenario the scenario with everything decided
 * @param seed the run's seed
 * @param scale agents per person, 1 or a whole fraction of it
 * @param startMonth the first month of the whole run, that of a resumed run's origin included
 * @param firstMonth the first month to run now
 * @param lastMonth the last month to run
 * @param threads threads that work
 * @param events whether events are kept
 * @param format the format of the tables
 * @param snapshots months at whose end a snapshot is written
 * @param origin the snapshot resumed from, or null
 * @param out the run directory to make
 */
public record RunPlan(
        EffectiveScenario scenario,
        long seed,
        double scale,
        int startMonth,
        int firstMonth,
        int lastMonth,
        int threads,
        boolean events,
        TableFormat format,
        Set<Integer> snapshots,
        Origin origin,
        Path out) {
    /** The first month that any run can have. */
    public static final int EARLIEST = Simulation.FIRST_MONTH;
    /** The last month that the projections allow. */
    public static final int LATEST = Simulation.LAST_MONTH;

    /**
     * A snapshot that a run goes on from.
     *
     * @param snapshot its file, as it was given
     * @param sha256 SHA-256 of the file, hexadecimal
     */
    public record Origin(Path snapshot, String sha256) {}

    /** The months to run now. */
    public int months() {
        return lastMonth - firstMonth + 1;
    }

    /** The names of the snapshot files, in order of their months. */
    public List<String> snapshotFiles() {
        return snapshots.stream().sorted().map(RunPlan::snapshotFile).toList();
    }

    /** The name of a month's snapshot. */
    public static String snapshotFile(int month) {
        return "snapshot-" + Months.format(month) + ".bin";
    }
}
