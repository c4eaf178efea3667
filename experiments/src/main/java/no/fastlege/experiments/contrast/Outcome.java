package no.fastlege.experiments.contrast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.experiments.run.Model;
import no.fastlege.sim.SnapshotDigest;
import no.fastlege.sim.TableData;
import no.fastlege.sim.TableDigest;

/**
 * What one run of a contrast leaves in memory: its figures, and the digests that prove what it shares with another.
 *
 * @param figures every figure with a value
 * @param units each figure's unit
 * @param monthDigests digest of the rows that each month added to any table, in the order of the months
 * @param stateDigests digest of the whole state at the end of the months asked for
 * @param resultDigest as in a run's manifest
 * @param inputs SHA-256 of every input read, by name
 */
record Outcome(
        Map<FigureKey, Double> figures,
        Map<String, String> units,
        List<String> monthDigests,
        Map<Integer, String> stateDigests,
        String resultDigest,
        Map<String, String> inputs) {
    /** The name of the entry of a snapshot that names what runs: two scenarios differ there before they differ in anything. */
    private static final Set<String> NOT_STATE = Set.of("run.scenario");

    private static final String FIGURES = "figures";

    /**
     * Runs a model to its end.
     *
     * @param digestUntil the last month whose rows are digested
     * @param stateAt months at whose end the state is digested
     */
    static Outcome of(Model model, int lastMonth, int digestUntil, Set<Integer> stateAt) {
        List<String> months = new ArrayList<>();
        Map<Integer, String> states = new TreeMap<>();
        int[] from = model.tables().stream().mapToInt(TableData::rows).toArray();
        model.runThrough(lastMonth, month -> {
            if (month <= digestUntil) {
                months.add(monthDigest(model.tables(), from));
            }
            if (stateAt.contains(month)) {
                SnapshotDigest digest = new SnapshotDigest(NOT_STATE);
                model.writeSnapshot(digest);
                states.put(month, digest.finish());
            }
        });
        Map<FigureKey, Double> figures = new LinkedHashMap<>();
        Map<String, String> units = new TreeMap<>();
        for (TableData table : model.tables()) {
            if (table.name().equals(FIGURES)) {
                read(table, figures, units);
            }
        }
        return new Outcome(figures, units, months, states, TableDigest.of(model.tables()), model.inputs());
    }

    private static String monthDigest(List<TableData> tables, int[] from) {
        List<byte[]> digests = new ArrayList<>();
        for (int t = 0; t < tables.size(); t++) {
            digests.add(TableDigest.ofRows(tables.get(t), from[t], tables.get(t).rows()));
            from[t] = tables.get(t).rows();
        }
        return TableDigest.join(digests);
    }

    private static void read(TableData table, Map<FigureKey, Double> figures, Map<String, String> units) {
        int id = table.column("figure_id");
        int period = table.column("period");
        int groupType = table.column("group_type");
        int group = table.column("group");
        int value = table.column("value");
        int unit = table.column("unit");
        for (int row = 0; row < table.rows(); row++) {
            if (!table.empty(row, value)) {
                figures.put(
                        new FigureKey(
                                table.text(row, id),
                                table.text(row, period),
                                table.text(row, groupType),
                                table.text(row, group)),
                        table.doubleValue(row, value));
                units.putIfAbsent(table.text(row, id), table.text(row, unit));
            }
        }
    }
}
