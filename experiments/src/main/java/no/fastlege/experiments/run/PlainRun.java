package no.fastlege.experiments.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.experiments.tables.TableFile;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.TableData;
import no.fastlege.sim.TableDigest;

/**
 * One run among many: in the calling thread alone, silent, into a directory that is there already. It writes the manifest that {@code
 * run} writes, with the digest of all tables, and those tables that are asked for.
 */
public final class PlainRun {
    /** The origin, in a scenario, of what a sweep lays over it for a point of its design. */
    public static final String SWEEP = "sweep";

    private PlainRun() {}

    /**
     * What came of a run.
     *
     * @param resultDigest the digest of all tables, as in the manifest
     * @param tableDigests the digest of each table, hexadecimal, in their order: joined they give the result's
     * @param secondsInModel seconds of the start and the months, what was written excluded
     */
    public record Outcome(String resultDigest, Map<String, String> tableDigests, double secondsInModel) {}

    /**
     * Runs a scenario from the first month on.
     *
     * @param tables names of the tables to write
     * @param directory an empty directory
     * @throws IOException if something cannot be written
     */
    public static Outcome run(
            ModelMaker maker,
            EffectiveScenario scenario,
            long seed,
            double scale,
            int lastMonth,
            boolean events,
            Set<String> tables,
            TableFormat format,
            Path directory)
            throws IOException {
        long began = System.nanoTime();
        try (Model model = maker.start(scenario, seed, RunPlan.EARLIEST, scale, 1, events)) {
            long started = System.nanoTime();
            model.runThrough(lastMonth, month -> {});
            long ended = System.nanoTime();
            List<TableData> all = model.tables();
            List<TableFile> files = new ArrayList<>();
            for (TableData table : all) {
                if (tables.contains(table.name())) {
                    files.add(format.write(directory, table));
                }
            }
            Map<String, String> digests = new LinkedHashMap<>();
            List<byte[]> raw = new ArrayList<>();
            for (TableData table : all) {
                byte[] one = TableDigest.ofRows(table, 0, table.rows());
                raw.add(one);
                digests.put(table.name(), HexFormat.of().formatHex(one));
            }
            String digest = TableDigest.join(raw);
            RunPlan plan = new RunPlan(
                    scenario,
                    seed,
                    scale,
                    RunPlan.EARLIEST,
                    RunPlan.EARLIEST,
                    lastMonth,
                    1,
                    events,
                    format,
                    Set.of(),
                    null,
                    directory);
            Manifest.write(
                    directory,
                    plan,
                    new Manifest.Outcome(
                            model.inputs(),
                            model.secondsPerPhase(),
                            (started - began) / 1e9,
                            (ended - started) / 1e9,
                            (System.nanoTime() - began) / 1e9,
                            model.residentMonths(),
                            digest,
                            files));
            return new Outcome(digest, digests, (ended - began) / 1e9);
        }
    }
}
