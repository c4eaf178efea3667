package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import no.fastlege.calibration.Targets;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How many of the cells that a fit is judged by are to be expected to be met by means of seeds that it has not seen.
 *
 * <p>Cells are what the fit's goals count: every target within its tolerance; once more every target of a series of several years, which
 * are held against flat lines; and each year, group or size of the goals for single figures with the width that is theirs: GPs, caps,
 * residents with and without a GP, free places, the waiting list, turnover and contract forms. Every cell counts one; those of goals that
 * are missed if one of their years or groups is, all but contract forms, may count more. Every target once
 * more, within the median error that is asked for, counts {@value #MEDIAN_COUNT}: on the runs of a former fit that bought four figures
 * within 1.5 % for half a figure within its tolerance, where 0.6 cost two of these and 1 four.
 *
 * <p>A figure's mean over unseen seeds is normal around the emulated one, with the emulator's doubt and the noise that is left in a mean
 * of so many seeds. Cells of several figures take these as independent.
 */
final class Odds {
    /** What a figure within the median that is asked for counts. */
    private static final double MEDIAN_COUNT = 0.3;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    /**
     * One cell: a sum of figures, which is to lie within a width of a value.
     *
     * @param columns the figures' places among the tracked
     * @param factors what each is multiplied by
     * @param value the published
     * @param width how near is near enough
     * @param count how much it counts
     */
    private record Cell(int[] columns, double[] factors, double value, double width, double count) {}

    private final List<Cell> cells = new ArrayList<>();
    private final double[] noise;

    /**
     * The odds of some targets.
     *
     * @param noise standard deviation of one run's value from seed to seed, by tracked figure; NaN counts as none
     * @param seeds the number of seeds in the means that are to be judged
     * @param goal what a year or a group counts of a goal for single figures that is to hold in all of them
     */
    Odds(TargetSet targets, double[] noise, int seeds, double goal) {
        this.noise = new double[noise.length];
        for (int f = 0; f < noise.length; f++) {
            this.noise[f] = Double.isNaN(noise[f]) ? 0 : noise[f] / StrictMath.sqrt(seeds);
        }
        List<Target> expressed = targets.expressed();
        Map<String, Integer> years = new HashMap<>();
        expressed.forEach(t -> years.merge(t.series(), 1, Integer::sum));
        for (Target t : expressed) {
            single(t, Targets.tolerance(t.figure()), years.get(t.series()) > 1 ? 2 : 1);
            if (t.figure().value() != 0) {
                single(t, Goals.MEDIAN * StrictMath.abs(t.figure().value()), MEDIAN_COUNT);
            }
            if (Goals.ofEachYear(t)) {
                single(t, Goals.near(t), goal);
            }
            if (t.figure().id().startsWith(Goals.CONTRACT_SHARES)) {
                single(t, Goals.CONTRACT, 1);
            }
        }
        for (Goals.FreePlaces places : Goals.freePlaces(expressed)) {
            cells.add(new Cell(
                    new int[] {places.caps().column(), places.withGp().column()},
                    new double[] {1, -1},
                    places.published(),
                    Goals.FREE_PLACES,
                    goal));
        }
        Goals.TURNOVER.forEach((group, width) -> mean(
                expressed,
                t -> t.figure().id().equals("turnover_rate")
                        && t.figure().group().equals(group),
                width,
                goal));
    }

    private void single(Target t, double width, double count) {
        cells.add(new Cell(new int[] {t.column()}, new double[] {1}, t.figure().value(), width, count));
    }

    private void mean(List<Target> targets, Predicate<Target> which, double width, double count) {
        List<Target> mine = targets.stream().filter(which).toList();
        double[] factors = new double[mine.size()];
        Arrays.fill(factors, 1.0 / StrictMath.max(1, factors.length));
        if (factors.length > 0) {
            cells.add(new Cell(
                    mine.stream().mapToInt(Target::column).toArray(),
                    factors,
                    mine.stream().mapToDouble(t -> t.figure().value()).average().orElseThrow(),
                    width,
                    count));
        }
    }

    /** What all cells together count. */
    double all() {
        return cells.stream().mapToDouble(Cell::count).sum();
    }

    /**
     * What is to be expected to be missed.
     *
     * @param figures emulated figures; cells of one that has no value are missed
     * @param doubts standard deviations of what the emulator does not know, by tracked figure
     * @param softening a further standard deviation in widths of each cell: 0 for the odds themselves
     * @param byFigure slopes with each figure, added to
     * @param byDoubt slopes with each doubt, added to
     */
    double missed(double[] figures, double[] doubts, double softening, double[] byFigure, double[] byDoubt) {
        double sum = 0;
        for (Cell c : cells) {
            double off = -c.value;
            double variance = StrictMath.max(1e-24, softening * softening * c.width * c.width);
            for (int i = 0; i < c.columns.length; i++) {
                int f = c.columns[i];
                off += c.factors[i] * figures[f];
                variance += c.factors[i] * c.factors[i] * (doubts[f] * doubts[f] + noise[f] * noise[f]);
            }
            if (Double.isNaN(off)) {
                sum += c.count;
                continue;
            }
            double s = StrictMath.sqrt(variance);
            double above = (c.width - off) / s;
            double below = (-c.width - off) / s;
            sum += c.count * (1 - NORMAL.probability(below, above));
            double up = NORMAL.density(above);
            double down = NORMAL.density(below);
            for (int i = 0; i < c.columns.length; i++) {
                int f = c.columns[i];
                byFigure[f] += c.count * (up - down) / s * c.factors[i];
                byDoubt[f] +=
                        c.count * (up * above - down * below) / variance * c.factors[i] * c.factors[i] * doubts[f];
            }
        }
        return sum;
    }
}
