package no.fastlege.experiments.contrast;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.scenario.EffectiveScenario;

/** The differences of every figure, scenario by scenario. */
public final class ContrastResult {
    /**
     * One figure's difference.
     *
     * @param scenario the scenario's name
     * @param figure which value
     * @param unit its unit
     * @param paired the difference; only pairs in which both runs have a value
     */
    public record Row(String scenario, FigureKey figure, String unit, PairedDifference paired) {}

    private final List<Row> rows;

    private ContrastResult(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** From outcomes, one list per replicate: the base's, then the scenarios'. */
    static ContrastResult of(ContrastPlan plan, List<List<Outcome>> replicates) {
        Set<FigureKey> keys = new LinkedHashSet<>();
        Map<String, String> units = new TreeMap<>();
        for (List<Outcome> replicate : replicates) {
            replicate.forEach(o -> {
                keys.addAll(o.figures().keySet());
                units.putAll(o.units());
            });
        }
        List<Row> rows = new ArrayList<>();
        for (int s = 1; s <= plan.scenarios().size(); s++) {
            EffectiveScenario scenario = plan.scenarios().get(s - 1);
            for (FigureKey key : keys) {
                double[][] pairs = pairs(replicates, s, key);
                if (pairs.length > 0) {
                    double[] base = new double[pairs.length];
                    double[] other = new double[pairs.length];
                    for (int i = 0; i < pairs.length; i++) {
                        base[i] = pairs[i][0];
                        other[i] = pairs[i][1];
                    }
                    rows.add(new Row(
                            scenario.name(),
                            key,
                            units.get(key.figureId()),
                            PairedDifference.of(base, other, plan.level())));
                }
            }
        }
        return new ContrastResult(rows);
    }

    private static double[][] pairs(List<List<Outcome>> replicates, int s, FigureKey key) {
        List<double[]> pairs = new ArrayList<>();
        for (List<Outcome> replicate : replicates) {
            Double base = replicate.get(0).figures().get(key);
            Double other = replicate.get(s).figures().get(key);
            if (base != null && other != null) {
                pairs.add(new double[] {base, other});
            }
        }
        return pairs.toArray(double[][]::new);
    }

    /** Scenario by scenario, each with the figures in the order of the runs. */
    public List<Row> rows() {
        return rows;
    }

    /** The median of the variance reduction over a scenario's figures that the scenario touches; NaN where none varies. */
    public double medianReduction(String scenario) {
        double[] sorted = rows.stream()
                .filter(row -> row.scenario().equals(scenario))
                .mapToDouble(row -> row.paired().varianceReduction())
                .filter(r -> !Double.isNaN(r))
                .sorted()
                .toArray();
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
