package no.fastlege.experiments.study;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import no.fastlege.agents.record.FigureKey;

/**
 * The runs of one scenario at one scale over the same months; they differ in seed, in parameter set, or both.
 *
 * @param scenario the scenario's name
 * @param scale agents per resident
 * @param runs at least one run, in order of seed
 */
public record Ensemble(String scenario, double scale, List<StoredRun> runs) {
    /** The first year of every run. */
    public int firstYear() {
        return runs.get(0).firstYear();
    }

    /** The last whole year of every run. */
    public int lastYear() {
        return runs.get(0).lastYear();
    }

    /**
     * The number of distinct parameter sets, what a sweep varies beside parameters counted too: above 1 the interval over runs is one over
     * accepted sets, a posterior's.
     */
    public int parameterSets() {
        Set<Object> sets = new HashSet<>();
        runs.forEach(run -> sets.add(run.point()));
        return sets.size();
    }

    /** The number of distinct seeds. */
    public int seeds() {
        return (int) runs.stream().mapToLong(StoredRun::seed).distinct().count();
    }

    /** Whether every run kept a table. */
    public boolean has(String table) {
        return runs.stream().allMatch(run -> run.has(table));
    }

    /** One figure's value in every run, NaN where a run has none. */
    public double[] values(FigureKey key) {
        return values(run -> run.figure(key));
    }

    /** Something computed from every run. */
    public double[] values(ToDoubleFunction<StoredRun> of) {
        return runs.stream().mapToDouble(of).toArray();
    }

    /** A figure's spread over the runs. */
    public Spread spread(FigureKey key) {
        return Spread.ofRuns(values(key));
    }
}
