package no.fastlege.experiments.study;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import no.fastlege.agents.record.FigureKey;

/**
 * Two scenarios under the same luck: the runs of both that share seed, scale and months. Where a seed was run under several parameter
 * sets, twins are those that differ in the fewest parameters.
 *
 * @param base the base's runs
 * @param other the other scenario's runs, each beside its twin
 */
public record Pairing(Ensemble base, Ensemble other) {
    /** Pairs two ensembles; the result may be empty. */
    static Pairing of(Ensemble base, Ensemble other) {
        List<StoredRun> left = new ArrayList<>();
        List<StoredRun> right = new ArrayList<>();
        for (StoredRun run : base.runs()) {
            StoredRun twin = nearest(run, other.runs());
            if (twin != null && nearest(twin, base.runs()) == run) {
                left.add(run);
                right.add(twin);
            }
        }
        return new Pairing(
                new Ensemble(base.scenario(), base.scale(), List.copyOf(left)),
                new Ensemble(other.scenario(), other.scale(), List.copyOf(right)));
    }

    /** Of the runs with the same seed and months the one with the fewest parameters of another value; null where none or two do. */
    private static StoredRun nearest(StoredRun run, List<StoredRun> among) {
        StoredRun nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (StoredRun one : among) {
            if (one.seed() == run.seed() && one.lastMonth() == run.lastMonth()) {
                int apart = parametersApart(run, one);
                if (apart <= fewest) {
                    nearest = apart < fewest ? one : null;
                    fewest = apart;
                }
            }
        }
        return nearest;
    }

    private static int parametersApart(StoredRun a, StoredRun b) {
        JsonNode left = a.point();
        JsonNode right = b.point();
        int apart = StrictMath.abs(left.size() - right.size());
        for (Map.Entry<String, JsonNode> entry : left.properties()) {
            apart += entry.getValue().equals(right.path(entry.getKey())) ? 0 : 1;
        }
        return apart;
    }

    /** The number of pairs. */
    public int size() {
        return base.runs().size();
    }

    /** The difference, other less base, pair by pair. */
    public double[] differences(ToDoubleFunction<StoredRun> of) {
        double[] differences = other.values(of);
        double[] from = base.values(of);
        for (int p = 0; p < differences.length; p++) {
            differences[p] -= from[p];
        }
        return differences;
    }

    /** The mean difference of a figure with its 95 per cent confidence interval. */
    public Spread difference(FigureKey key) {
        return Spread.ofMean(differences(run -> run.figure(key)));
    }
}
