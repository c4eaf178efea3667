package no.fastlege.experiments.contrast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.world.OutputTables;
import no.fastlege.experiments.run.ListedTables;
import no.fastlege.experiments.run.Machine;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.experiments.tables.TableFile;
import no.fastlege.sim.Months;
import no.fastlege.sim.TableData;
import no.fastlege.sim.TableData.Column;
import no.fastlege.sim.TableData.Type;
import no.fastlege.sim.TableDigest;

/** Writes a contrast's directory: the differences, the runs' figures behind them, and the manifest. */
final class ContrastFiles {
    private static final String AS_FIGURE = "the figure's unit";

    /** The table of differences. */
    private static final List<Column> CONTRAST = with(
            List.of(new Column("scenario", Type.TEXT, "", "the scenario held against the base")),
            OutputTables.FIGURE_KEY,
            List.of(
                    new Column("unit", Type.TEXT, "", "the figure's unit"),
                    new Column("replicates", Type.LONG, "pairs", "pairs of runs in which both have a value"),
                    new Column("base_mean", Type.DOUBLE, AS_FIGURE, "mean over the base's runs"),
                    new Column("scenario_mean", Type.DOUBLE, AS_FIGURE, "mean over the scenario's runs"),
                    new Column(
                            "difference", Type.DOUBLE, AS_FIGURE, "mean of the paired differences, scenario less base"),
                    new Column("standard_error", Type.DOUBLE, AS_FIGURE, "of the mean difference"),
                    new Column("low", Type.DOUBLE, AS_FIGURE, "lower end of the paired t interval"),
                    new Column("high", Type.DOUBLE, AS_FIGURE, "upper end of the paired t interval"),
                    new Column(
                            "variance_reduction",
                            Type.DOUBLE,
                            "1",
                            "variance of the difference of two independent runs over that of the paired difference; empty where"
                                    + " the differences do not vary"),
                    new Column(
                            "effective_replicates",
                            Type.DOUBLE,
                            "pairs",
                            "pairs of independent runs that would give the same standard error"),
                    new Column("touched", Type.BOOLEAN, "", "whether the figure differs in any pair")));

    /** The table of values behind them. */
    private static final List<Column> REPLICATES = with(
            List.of(
                    new Column("scenario", Type.TEXT, "", "the scenario that ran, the base included"),
                    new Column("seed", Type.LONG, "", "the run's seed")),
            OutputTables.FIGURE_KEY,
            List.of(new Column("value", Type.DOUBLE, AS_FIGURE, "the run's value")));

    private ContrastFiles() {}

    @SafeVarargs
    private static List<Column> with(List<Column>... parts) {
        List<Column> all = new ArrayList<>();
        for (List<Column> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }

    /** The tables of a contrast, empty. */
    static List<TableData> tables() {
        return List.of(new TableData("contrast", CONTRAST), new TableData("replicates", REPLICATES));
    }

    static void write(
            Path directory, ContrastPlan plan, ContrastResult result, List<List<Outcome>> replicates, double seconds)
            throws IOException {
        TableData contrast = contrast(result);
        TableData values = values(plan, replicates);
        List<TableFile> files = new ArrayList<>();
        for (TableData table : List.of(contrast, values)) {
            files.add(plan.format().write(directory, table));
        }
        String digest = TableDigest.of(List.of(contrast, values));
        Manifest.write(directory, manifest(plan, replicates, digest, files, seconds));
    }

    private static TableData contrast(ContrastResult result) {
        TableData table = tables().get(0);
        for (ContrastResult.Row r : result.rows()) {
            PairedDifference p = r.paired();
            int row = table.addRow();
            table.set(row, 0, r.scenario());
            figure(table, row, 1, r.figure());
            table.set(row, 5, r.unit());
            table.set(row, 6, p.pairs());
            table.set(row, 7, p.baseMean());
            table.set(row, 8, p.scenarioMean());
            table.set(row, 9, p.difference());
            table.set(row, 10, p.standardError());
            table.set(row, 11, p.low());
            table.set(row, 12, p.high());
            table.set(row, 13, p.varianceReduction());
            table.set(row, 14, p.effectivePairs());
            table.set(row, 15, p.touched());
        }
        return table;
    }

    private static void figure(TableData table, int row, int column, FigureKey key) {
        table.set(row, column, key.figureId());
        table.set(row, column + 1, key.period());
        table.set(row, column + 2, key.groupType());
        table.set(row, column + 3, key.group());
    }

    private static TableData values(ContrastPlan plan, List<List<Outcome>> replicates) {
        TableData table = tables().get(1);
        for (int s = 0; s <= plan.scenarios().size(); s++) {
            for (int r = 0; r < replicates.size(); r++) {
                for (Map.Entry<FigureKey, Double> e :
                        replicates.get(r).get(s).figures().entrySet()) {
                    int row = table.addRow();
                    table.set(row, 0, plan.all().get(s).name());
                    table.set(row, 1, plan.firstSeed() + r);
                    figure(table, row, 2, e.getKey());
                    table.set(row, 6, e.getValue());
                }
            }
        }
        return table;
    }

    private static Map<String, Object> manifest(
            ContrastPlan plan, List<List<Outcome>> replicates, String digest, List<TableFile> files, double seconds) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("kind", "contrast");
        m.put("base", plan.base().name());
        m.put(
                "scenarios",
                plan.scenarios().stream().map(EffectiveScenario::name).toList());
        m.put("first_seed", plan.firstSeed());
        m.put("replicates", plan.replicates());
        m.put("scale", plan.scale());
        m.put("from", Months.format(plan.firstMonth()));
        m.put("to", Months.format(plan.lastMonth()));
        m.put("level", plan.level());
        m.put("format", plan.format().extension());
        m.put("result_digest", digest);
        m.put(ListedTables.KEY, ListedTables.entries(files));
        List<Map<String, Object>> pasts = new ArrayList<>();
        for (EffectiveScenario scenario : plan.scenarios()) {
            pasts.add(Contrast.proof(plan, scenario, replicates.get(0).get(0)));
        }
        m.put("shared_past_of_the_first_seed", pasts);
        List<Map<String, Object>> runs = new ArrayList<>();
        Map<String, String> inputs = new TreeMap<>();
        for (int r = 0; r < replicates.size(); r++) {
            for (int s = 0; s <= plan.scenarios().size(); s++) {
                Outcome outcome = replicates.get(r).get(s);
                Map<String, Object> run = new LinkedHashMap<>();
                run.put("scenario", plan.all().get(s).name());
                run.put("seed", plan.firstSeed() + r);
                run.put("result_digest", outcome.resultDigest());
                runs.add(run);
                inputs.putAll(outcome.inputs());
            }
        }
        m.put("runs", runs);
        m.put("threads", plan.threads());
        m.put("seconds_total", Math.rint(seconds * 1000) / 1000);
        m.putAll(Machine.manifestEntries());
        Map<String, Object> effective = new LinkedHashMap<>();
        plan.all().forEach(s -> effective.put(s.name(), new Manifest.Raw(s.toJson())));
        m.put("effective_scenarios", effective);
        m.put("inputs_sha256", inputs);
        return m;
    }
}
