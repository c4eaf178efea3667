package no.fastlege.agents.population;

import java.util.Arrays;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Workers;

/**
 * Picks a given number of residents from each of many groups by lot: those with the smallest keyed scores, exactly so many.
 *
 * <p><b>Implementation overview.</b> A score is a resident's uniform draw divided by the weight of its cell, so that a cell of twice the
 * weight goes about twice as readily. One pass in parallel blocks keeps those whose draw lies below a threshold at which a group is
 * all but sure to have enough; a group that has not gets a wider threshold and another pass, until it has. So the outcome does not
 * depend on the thresholds, nor on the order in which candidates are found. Sorting everyone was rejected: few of the five million are
 * wanted. The candidates' columns are kept from one selection to the next: memory that nobody touched before is dear.
 */
final class Selection {
    /** Thresholds have this many bits. */
    private static final int LIMIT_BITS = 30;

    private static final int EVERYONE = 1 << LIMIT_BITS;
    private static final int MONTHS = 12;
    /** Groups are sorted in so many runs, side by side. */
    private static final int RUNS = 64;

    private final World world;
    private final int kommuner;
    private final Candidates[] ofWorker;
    private final int[] limits;
    /** All candidates, group by group. */
    private long[] scores = new long[0];

    private int[] rows = new int[0];

    Selection(World world) {
        this.world = world;
        this.kommuner = world.country.kommuner().size();
        this.ofWorker = new Candidates[world.workers.threads()];
        for (int w = 0; w < ofWorker.length; w++) {
            ofWorker[w] = new Candidates();
        }
        this.limits = new int[kommuner * Cells.COUNT];
    }

    /** Whom a selection picked: rows by group, smallest score first. */
    static final class Picked {
        private int[] start;
        private int[] rows;

        /** Place of a group's first row. */
        int start(int group) {
            return start[group];
        }

        /** Place behind a group's last row. */
        int end(int group) {
            return start[group + 1];
        }

        /** All rows picked, by place: read, never written. */
        int[] rows() {
            return rows;
        }

        /** The row at a place. */
        int row(int place) {
            return rows[place];
        }
    }

    /** The candidates that one worker found, in no meaningful order. */
    private static final class Candidates {
        private int[] rows = new int[2048];
        private int[] groups = new int[2048];
        private long[] scores = new long[2048];
        private int count;
        /** Those of passes before the present one. */
        private int before;
        /** Rows of a block that are below their limits. */
        private final int[] below = new int[Workers.BLOCK_ROWS];
        /** The scores of a group, in order. */
        private long[] sorted = new long[256];

        private void add(int row, int group, long score) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
                groups = Arrays.copyOf(groups, count * 2);
                scores = Arrays.copyOf(scores, count * 2);
            }
            rows[count] = row;
            groups[count] = group;
            scores[count++] = score;
        }

        private void drop(boolean[] group) {
            int kept = before;
            for (int i = before; i < count; i++) {
                if (!group[groups[i]]) {
                    rows[kept] = rows[i];
                    groups[kept] = groups[i];
                    scores[kept++] = scores[i];
                }
            }
            count = kept;
        }
    }

    /**
     * Picks residents.
     *
     * @param wanted how many from each group; a group with fewer residents of positive weight gives all it has
     * @param byCell true if each kommune and cell is a group (number {@code kommune * Cells.COUNT + cell}), false if each kommune is
     * @param weight by cell, 0 to 1; 0 is never picked
     * @param have agents by kommune and cell at present
     */
    Picked pick(int month, long decision, int[] wanted, boolean byCell, double[] weight, int[] have) {
        int[] found = new int[wanted.length];
        int[] open = wanted.clone();
        for (Candidates mine : ofWorker) {
            mine.count = 0;
        }
        for (double margin = 1; setLimits(open, byCell, weight, have, margin); margin *= 8) {
            scan(month, world.draws.salt(decision, month), byCell, weight);
            for (Candidates mine : ofWorker) {
                for (int i = mine.before; i < mine.count; i++) {
                    found[mine.groups[i]]++;
                }
            }
            close(open, found, wanted, byCell, weight, have);
        }
        return smallest(wanted, found);
    }

    /** Leaves open only groups that had too few; what was found of them is dropped, since the next pass finds it again. */
    private void close(int[] open, int[] found, int[] wanted, boolean byCell, double[] weight, int[] have) {
        boolean again = false;
        boolean[] drop = new boolean[open.length];
        for (int g = 0; g < open.length; g++) {
            if (open[g] == 0) {
                continue;
            }
            if (found[g] >= wanted[g] || exhausted(g, byCell, weight, have)) {
                open[g] = 0;
            } else {
                drop[g] = true;
                found[g] = 0;
                again = true;
            }
        }
        if (again) {
            for (Candidates mine : ofWorker) {
                mine.drop(drop);
            }
        }
    }

    private boolean exhausted(int group, boolean byCell, double[] weight, int[] have) {
        int from = byCell ? group : group * Cells.COUNT;
        int to = byCell ? group + 1 : from + Cells.COUNT;
        for (int c = from; c < to; c++) {
            if (weight[c % Cells.COUNT] > 0 && have[c] > 0 && limits[c] < EVERYONE) {
                return false;
            }
        }
        return true;
    }

    /** Sets the limits of a pass, and returns whether any group is open. */
    private boolean setLimits(int[] open, boolean byCell, double[] weight, int[] have, double margin) {
        Arrays.fill(limits, 0);
        boolean any = false;
        for (int g = 0; g < open.length; g++) {
            if (open[g] == 0) {
                continue;
            }
            any = true;
            int from = byCell ? g : g * Cells.COUNT;
            int to = byCell ? g + 1 : from + Cells.COUNT;
            double mass = 0;
            for (int c = from; c < to; c++) {
                mass += have[c] * weight[c % Cells.COUNT];
            }
            double scale = mass > 0 ? (open[g] + margin * (3 * Math.sqrt(open[g]) + 4)) / mass : 1;
            for (int c = from; c < to; c++) {
                double share = Math.min(1, scale * weight[c % Cells.COUNT]);
                limits[c] = weight[c % Cells.COUNT] == 0 ? 0 : (int) Math.ceil(share * EVERYONE);
            }
        }
        return any;
    }

    private void scan(int month, long salt, boolean byCell, double[] weight) {
        Residents residents = world.residents;
        long[] keys = residents.keys();
        short[] births = residents.birthMonths();
        short[] traits = residents.traits();
        short[] kommune = residents.kommuner();
        boolean[] concerned = concerned();
        for (Candidates mine : ofWorker) {
            mine.before = mine.count;
        }
        world.workers.forBlocks(residents.rows(), (worker, block, from, to) -> {
            Candidates mine = ofWorker[worker];
            int[] below = mine.below;
            int n = 0;
            for (int row = from; row < to; row++) {
                int k = kommune[row];
                if (k == Residents.FREE || !concerned[k]) {
                    continue;
                }
                // noted first and counted after: whether a draw lies below its limit cannot be predicted
                below[n] = row;
                long less = (Draws.bits(salt, keys[row]) >>> (Long.SIZE - LIMIT_BITS))
                        - limits[k * Cells.COUNT + cell(month, births[row], traits[row])];
                n += (int) (less >>> 63);
            }
            for (int i = 0; i < n; i++) {
                int row = below[i];
                int cell = cell(month, births[row], traits[row]);
                // the bits of a positive double sort as the double does
                long score = Double.doubleToRawLongBits(Draws.unit(Draws.bits(salt, keys[row])) / weight[cell]);
                mine.add(row, byCell ? kommune[row] * Cells.COUNT + cell : kommune[row], score);
            }
        });
    }

    private static int cell(int month, int birthMonth, short traits) {
        int age = Math.min((month - birthMonth) / MONTHS, Cells.AGES - 1);
        return Traits.woman(traits) ? age : Cells.AGES + age;
    }

    /** Kommuner with any limit at all: a second pass concerns few. */
    private boolean[] concerned() {
        boolean[] concerned = new boolean[kommuner];
        for (int place = 0; place < limits.length; place++) {
            concerned[place / Cells.COUNT] |= limits[place] != 0;
        }
        return concerned;
    }

    private Picked smallest(int[] wanted, int[] found) {
        int groups = wanted.length;
        int[] at = new int[groups + 1];
        Picked picked = new Picked();
        picked.start = new int[groups + 1];
        for (int g = 0; g < groups; g++) {
            at[g + 1] = at[g] + found[g];
            picked.start[g + 1] = picked.start[g] + Math.min(wanted[g], found[g]);
        }
        picked.rows = new int[picked.start[groups]];
        if (scores.length < at[groups]) {
            scores = new long[at[groups] + at[groups] / 4];
            rows = new int[scores.length];
        }
        // found is free to count anew how many of each group have their place
        Arrays.fill(found, 0);
        for (Candidates mine : ofWorker) {
            for (int i = 0; i < mine.count; i++) {
                int g = mine.groups[i];
                int place = at[g] + found[g]++;
                scores[place] = mine.scores[i];
                rows[place] = mine.rows[i];
            }
        }
        int run = (groups + RUNS - 1) / RUNS;
        world.workers.forEach(RUNS, (worker, r) -> {
            for (int g = r * run; g < Math.min(groups, (r + 1) * run); g++) {
                take(picked, g, at[g], at[g + 1], ofWorker[worker]);
            }
        });
        return picked;
    }

    /** Takes a group's smallest scores. */
    private void take(Picked picked, int g, int from, int to, Candidates scratch) {
        int take = picked.end(g) - picked.start(g);
        if (take == 0) {
            return;
        }
        int n = to - from;
        if (scratch.sorted.length < n) {
            scratch.sorted = new long[2 * n];
        }
        long[] sorted = scratch.sorted;
        System.arraycopy(scores, from, sorted, 0, n);
        Arrays.sort(sorted, 0, n);
        for (int i = from; i < to; i++) {
            if (scores[i] <= sorted[take - 1]) {
                int rank = rank(i, from, to, sorted);
                if (rank < take) {
                    picked.rows[picked.start(g) + rank] = rows[i];
                }
            }
        }
    }

    /** The rank of a candidate in its group by score; where scores are equal (once in 2^50 pairs), the lower row goes first. */
    private int rank(int candidate, int from, int to, long[] sorted) {
        long score = scores[candidate];
        int rank = Arrays.binarySearch(sorted, 0, to - from, score);
        boolean tie = rank > 0 && sorted[rank - 1] == score || rank + 1 < to - from && sorted[rank + 1] == score;
        if (!tie) {
            return rank;
        }
        int before = 0;
        for (int i = from; i < to; i++) {
            before += scores[i] < score || scores[i] == score && rows[i] < rows[candidate] ? 1 : 0;
        }
        return before;
    }
}
