package no.fastlege.experiments.reduced;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.fastlege.agents.data.Country;
import no.fastlege.experiments.disclosure.SmallCells;
import no.fastlege.experiments.disclosure.SuppressionMask;

/** A measure of kommuner over runs: the ratio of sums, and which kommuner it may be printed of. Arrays by kommune index. */
public final class KommuneRatio {
    private final KommuneMeasure measure;
    private final Country country;
    private final int firstYear;
    private final int lastYear;
    private final double[] above;
    private final double[] below;
    private final List<double[]> counts = new ArrayList<>();
    private int runs;

    /** Nothing added yet; the years are those whose 31 December all runs have. */
    public KommuneRatio(KommuneMeasure measure, Country country, int firstYear, int lastYear) {
        this.measure = measure;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.country = country;
        this.above = new double[country.kommuner().size()];
        this.below = new double[above.length];
    }

    /** Adds a run. */
    public void add(RunTables run) {
        KommuneMeasure.Part part = measure.part(run, firstYear, lastYear);
        add(above, part.above());
        add(below, part.below());
        for (int c = 0; c < part.counts().size(); c++) {
            if (runs == 0) {
                counts.add(new double[above.length]);
            }
            add(counts.get(c), part.counts().get(c));
        }
        runs++;
    }

    private static void add(double[] sums, double[] values) {
        for (int k = 0; k < sums.length; k++) {
            sums[k] += values[k];
        }
    }

    /** How many runs were added. */
    public int runs() {
        return runs;
    }

    /** The ratio times a factor; NaN where the denominator is nothing. */
    public double[] values(double factor) {
        double[] values = new double[above.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = below[k] > 0 ? factor * above[k] / below[k] : Double.NaN;
        }
        return values;
    }

    /** The denominator, mean over the runs. */
    public double[] below() {
        return perRun(below);
    }

    /**
     * Which kommuner may be printed: those that every count allows.
     *
     * @param suppresses false where all may be
     */
    public SuppressionMask mask(boolean suppresses) {
        List<int[]> groupings = measure.groupings(country);
        return SuppressionMask.strictest(counts.stream()
                .map(this::perRun)
                .map(count -> suppresses
                        ? SmallCells.mask(count, groupings)
                        : SuppressionMask.none(count.length, groupings.size()))
                .toList());
    }

    private double[] perRun(double[] sums) {
        return Arrays.stream(sums).map(v -> v / runs).toArray();
    }
}
