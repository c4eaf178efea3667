package no.fastlege.agents.population;

import java.util.Arrays;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Workers;

/**
 * Picks a given number of residents from each of many groups by lot: those with the smallest keyed scores, exactly so many.
 *
 * <p><b>Implementation overview.</b> A score is a resident's uniform draw divided by the weight of its cell, so that a cell of twice the
 * weight goes about twice as readily. One pass in parallel blocks keeps those whose draw lies below a threshold at which a group is
 * all but sure to have enough; a group that has not gets a wider threshold and another pass, until it has. So the outcome does not
 * depend on the thresholds. Sorting everyone was rejected: few of the five million are wanted.
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

    Selection(World world) {
        this.world = world;
        this.kommuner = world.country.kommuner().size();
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

    /** The candidates of one block of rows. */
    private static final class Candidates {
        private int[] rows = new int[2048];
        private int[] groups = new int[2048];
        private long[] scores = new long[2048];
        private int count;

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
        Candidates[] all = new Candidates[0];
        int groups = wanted.length;
        int[] found = new int[groups];
        int[] open = wanted.clone();
        double margin = 1;
        while (true) {
            int[] limits = limits(open, byCell, weight, have, margin);
            if (limits == null) {
                break;
            }
            Candidates[] more = scan(month, world.draws.salt(decision, month), limits, byCell, weight);
            int before = all.length;
            all = Arrays.copyOf(all, before + more.length);
            System.arraycopy(more, 0, all, before, more.length);
            for (Candidates block : more) {
                for (int i = 0; i < block.count; i++) {
                    found[block.groups[i]]++;
                }
            }
            widen(open, found, wanted, byCell, weight, have, limits, all, before);
            margin *= 8;
        }
        return smallest(wanted, found, all);
    }

    /** Leaves open only groups that had too few; what was found of them is dropped, since the next pass finds it again. */
    private void widen(
            int[] open,
            int[] found,
            int[] wanted,
            boolean byCell,
            double[] weight,
            int[] have,
            int[] limits,
            Candidates[] all,
            int from) {
        boolean again = false;
        boolean[] drop = new boolean[open.length];
        for (int g = 0; g < open.length; g++) {
            if (open[g] == 0) {
                continue;
            }
            if (found[g] >= wanted[g] || exhausted(g, byCell, weight, have, limits)) {
                open[g] = 0;
            } else {
                drop[g] = true;
                found[g] = 0;
                again = true;
            }
        }
        if (!again) {
            return;
        }
        for (int b = from; b < all.length; b++) {
            Candidates block = all[b];
            int kept = 0;
            for (int i = 0; i < block.count; i++) {
                if (!drop[block.groups[i]]) {
                    block.rows[kept] = block.rows[i];
                    block.groups[kept] = block.groups[i];
                    block.scores[kept++] = block.scores[i];
                }
            }
            block.count = kept;
        }
    }

    private boolean exhausted(int group, boolean byCell, double[] weight, int[] have, int[] limits) {
        int from = byCell ? group : group * Cells.COUNT;
        int to = byCell ? group + 1 : from + Cells.COUNT;
        for (int c = from; c < to; c++) {
            if (weight[c % Cells.COUNT] > 0 && have[c] > 0 && limits[c] < EVERYONE) {
                return false;
            }
        }
        return true;
    }

    private int[] limits(int[] open, boolean byCell, double[] weight, int[] have, double margin) {
        int[] limits = null;
        for (int g = 0; g < open.length; g++) {
            if (open[g] == 0) {
                continue;
            }
            if (limits == null) {
                limits = new int[kommuner * Cells.COUNT];
            }
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
        return limits;
    }

    private Candidates[] scan(int month, long salt, int[] limits, boolean byCell, double[] weight) {
        Residents residents = world.residents;
        long[] keys = residents.keys();
        short[] births = residents.birthMonths();
        short[] traits = residents.traits();
        short[] kommune = residents.kommuner();
        boolean[] concerned = concerned(limits);
        Candidates[] found = new Candidates[Workers.blocks(residents.rows())];
        int[][] kept = new int[world.workers.threads()][Workers.BLOCK_ROWS];
        world.workers.forBlocks(residents.rows(), (worker, block, from, to) -> {
            int[] rows = kept[worker];
            int n = 0;
            for (int row = from; row < to; row++) {
                int k = kommune[row];
                if (k == Residents.FREE || !concerned[k]) {
                    continue;
                }
                // noted first and counted after: whether a draw lies below its limit cannot be predicted
                rows[n] = row;
                long below = (Draws.bits(salt, keys[row]) >>> (Long.SIZE - LIMIT_BITS))
                        - limits[k * Cells.COUNT + cell(month, births[row], traits[row])];
                n += (int) (below >>> 63);
            }
            Candidates mine = new Candidates();
            for (int i = 0; i < n; i++) {
                int row = rows[i];
                int cell = cell(month, births[row], traits[row]);
                // the bits of a positive double sort as the double does
                long score = Double.doubleToRawLongBits(Draws.unit(Draws.bits(salt, keys[row])) / weight[cell]);
                mine.add(row, byCell ? kommune[row] * Cells.COUNT + cell : kommune[row], score);
            }
            found[block] = mine;
        });
        return found;
    }

    private static int cell(int month, int birthMonth, short traits) {
        int age = Math.min((month - birthMonth) / MONTHS, Cells.AGES - 1);
        return (traits & 1) != 0 ? age : Cells.AGES + age;
    }

    /** Kommuner with any limit at all: a second pass concerns few. */
    private boolean[] concerned(int[] limits) {
        boolean[] concerned = new boolean[kommuner];
        for (int place = 0; place < limits.length; place++) {
            concerned[place / Cells.COUNT] |= limits[place] != 0;
        }
        return concerned;
    }

    private Picked smallest(int[] wanted, int[] found, Candidates[] blocks) {
        int groups = wanted.length;
        int[] at = new int[groups + 1];
        for (int g = 0; g < groups; g++) {
            at[g + 1] = at[g] + found[g];
        }
        long[] scores = new long[at[groups]];
        int[] rows = new int[at[groups]];
        int[] next = at.clone();
        for (Candidates block : blocks) {
            for (int i = 0; i < block.count; i++) {
                int place = next[block.groups[i]]++;
                scores[place] = block.scores[i];
                rows[place] = block.rows[i];
            }
        }
        Picked picked = new Picked();
        picked.start = new int[groups + 1];
        for (int g = 0; g < groups; g++) {
            picked.start[g + 1] = picked.start[g] + Math.min(wanted[g], found[g]);
        }
        picked.rows = new int[picked.start[groups]];
        Arrays.fill(picked.rows, Residents.NONE);
        long[] sorted = scores.clone();
        int run = (groups + RUNS - 1) / RUNS;
        world.workers.forEach(RUNS, (worker, r) -> {
            for (int g = r * run; g < Math.min(groups, (r + 1) * run); g++) {
                take(picked, g, sorted, scores, rows, at[g], at[g + 1]);
            }
        });
        return picked;
    }

    /** Takes a group's smallest scores. */
    private static void take(Picked picked, int g, long[] sorted, long[] scores, int[] rows, int from, int to) {
        int take = picked.start[g + 1] - picked.start[g];
        if (take == 0) {
            return;
        }
        Arrays.sort(sorted, from, to);
        long last = sorted[from + take - 1];
        for (int i = from; i < to; i++) {
            if (scores[i] <= last) {
                int place = picked.start[g] + Arrays.binarySearch(sorted, from, to, scores[i]) - from;
                place = freePlace(picked, place, g);
                if (place >= 0) {
                    picked.rows[place] = rows[i];
                }
            }
        }
    }

    /** The place of a rank; where equal scores meet (once in 2^50 pairs), the nearest place that is free, or -1. */
    private static int freePlace(Picked picked, int place, int group) {
        for (int p = Math.min(place, picked.start[group + 1] - 1); p >= picked.start[group]; p--) {
            if (picked.rows[p] == Residents.NONE) {
                return p;
            }
        }
        for (int p = place + 1; p < picked.start[group + 1]; p++) {
            if (picked.rows[p] == Residents.NONE) {
                return p;
            }
        }
        return -1;
    }
}
