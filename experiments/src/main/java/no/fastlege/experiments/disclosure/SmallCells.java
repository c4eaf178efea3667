package no.fastlege.experiments.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Suppression of small counts of persons or doctors, with complementary suppression.
 *
 * <p><b>Implementation overview.</b> A reader of the printed table knows, of every set of cells with a printed total, the sum T of
 * its suppressed cells; that a small cell lies from 0 to below the threshold t; and that a withheld one is at least t. A set is
 * <b>safe</b> if every small cell p in it may still be anything from 0 to t - 1, that is, with P small and C withheld cells in it,
 *
 * <pre>
 *   T - t C                >= t - 1      (the others as low as can be: p may be t - 1)
 *   C > 0 or (t-1)(P - 1)  >= T          (the others as high as can be: p may be 0)
 * </pre>
 *
 * <p>Where groupings cross (say by fylke and by centrality), any sum of cells that follows from printed totals is a sum over whole
 * intersections of their groups. So if every intersection is safe by itself, no combination of totals gives a cell away; the rule is
 * applied there. Where an intersection cannot be made safe (all its cells are suppressed and it still is not), the last grouping
 * must go unprinted, and the rule begins anew without it. A linear programme in the tests confirms it. Zero counts as small.
 */
public final class SmallCells {
    /** The usual threshold: counts from 0 to 4 are not printed. */
    public static final double THRESHOLD = 5;

    private static final double SLACK = 1e-9;

    private SmallCells() {}

    /** The mask at the usual threshold, see {@link #mask(double[], List, double)}. */
    public static SuppressionMask mask(double[] counts, List<int[]> groupings) {
        return mask(counts, groupings, THRESHOLD);
    }

    /**
     * Decides which cells may be printed.
     *
     * @param counts persons or doctors by cell, not negative; means over replicates need not be whole; NaN is a cell without a value
     *     and is neither printed nor known
     * @param groupings groupings whose totals are printed beside the cells, the most important first: each holds the number of each
     *     cell's group; the total of all cells is taken to be printed too
     * @param threshold counts below it are not printed, at least 2
     * @throws IllegalArgumentException if a count is negative, a grouping has another length or the threshold is below 2
     */
    public static SuppressionMask mask(double[] counts, List<int[]> groupings, double threshold) {
        if (!(threshold >= 2)) {
            throw new IllegalArgumentException("threshold " + threshold + ": must be at least 2");
        }
        for (double count : counts) {
            if (count < 0) {
                throw new IllegalArgumentException("count " + count + ": must not be negative");
            }
        }
        for (int[] grouping : groupings) {
            if (grouping.length != counts.length) {
                throw new IllegalArgumentException(
                        "a grouping of " + grouping.length + " cells, where there are " + counts.length);
            }
        }
        for (int kept = groupings.size(); kept >= 0; kept--) {
            Cell[] cells = primary(counts, threshold);
            if (protect(counts, intersections(counts, groupings.subList(0, kept)), threshold, cells)) {
                return new SuppressionMask(cells, threshold, kept, true);
            }
        }
        return new SuppressionMask(primary(counts, threshold), threshold, 0, false);
    }

    private static Cell[] primary(double[] counts, double threshold) {
        Cell[] cells = new Cell[counts.length];
        for (int i = 0; i < counts.length; i++) {
            cells[i] = counts[i] < threshold ? Cell.SMALL : Cell.SHOWN;
        }
        return cells;
    }

    /** The cells with a value, by the intersections of all groupings. */
    private static Iterable<List<Integer>> intersections(double[] counts, List<int[]> groupings) {
        Map<List<Integer>, List<Integer>> blocks = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            if (!Double.isNaN(counts[i])) {
                int cell = i;
                List<Integer> key = groupings.stream().map(g -> g[cell]).toList();
                blocks.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        return blocks.values();
    }

    private static boolean protect(double[] counts, Iterable<List<Integer>> blocks, double t, Cell[] cells) {
        for (List<Integer> block : blocks) {
            while (!safe(counts, block, t, cells)) {
                int next = toWithhold(counts, block, t, cells);
                if (next < 0) {
                    return false;
                }
                cells[next] = Cell.WITHHELD;
            }
        }
        return true;
    }

    private static boolean safe(double[] counts, List<Integer> block, double t, Cell[] cells) {
        int small = 0;
        int withheld = 0;
        double sum = 0;
        for (int i : block) {
            if (cells[i] != Cell.SHOWN) {
                sum += counts[i];
                small += cells[i] == Cell.SMALL ? 1 : 0;
                withheld += cells[i] == Cell.WITHHELD ? 1 : 0;
            }
        }
        if (small == 0) {
            return true;
        }
        boolean mayBeHigh = sum - t * withheld >= t - 1 - SLACK;
        boolean mayBeLow = withheld > 0 || (t - 1) * (small - 1) >= sum - SLACK;
        return mayBeHigh && mayBeLow;
    }

    /** The smallest shown cell that makes the block safe at once, else the largest shown one, else -1. */
    private static int toWithhold(double[] counts, List<Integer> block, double t, Cell[] cells) {
        Integer[] shown = block.stream().filter(i -> cells[i] == Cell.SHOWN).toArray(Integer[]::new);
        Arrays.sort(shown, Comparator.comparingDouble(i -> counts[i]));
        for (int i : shown) {
            cells[i] = Cell.WITHHELD;
            boolean enough = safe(counts, block, t, cells);
            cells[i] = Cell.SHOWN;
            if (enough) {
                return i;
            }
        }
        return shown.length == 0 ? -1 : shown[shown.length - 1];
    }
}
