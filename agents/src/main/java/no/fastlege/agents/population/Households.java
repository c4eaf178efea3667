package no.fastlege.agents.population;

import java.util.Arrays;
import java.util.BitSet;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Workers;

/**
 * Mothers and children after an alignment. Published counts have no households, so an alignment moves children and mothers apart; here
 * a child whose mother it sent elsewhere, or who was sent itself, gets a woman of the child's kommune for a mother, drawn by lot and
 * matched by age. Otherwise a fifth of all children would live apart from their mothers after eight years.
 */
final class Households {
    /** Ages at which women are drawn as mothers, and the difference in age that mother and child may have, years. */
    private static final int YOUNGEST_DRAWN = 20;

    private static final int OLDEST_DRAWN = 52;
    private static final int LEAST_GAP = 18;
    private static final int GREATEST_GAP = 42;
    /** Women drawn per child, and beside, so that most children find one of a fitting age. */
    private static final int DRAWN_PER_CHILD = 2;

    private static final int DRAWN_BESIDE = 3;
    private static final int MONTHS = 12;
    private static final int LOT_BITS = 24;
    private static final int PLACE_BITS = 24;

    private final World world;
    private final Selection selection;

    Households(World world, Selection selection) {
        this.world = world;
        this.selection = selection;
    }

    /**
     * Cuts the links of children who were sent away or whose mother was.
     *
     * @param sent rows moved or removed by the alignment
     * @return rows of the children who are still in the country, ascending
     */
    int[] part(BitSet sent) {
        Residents residents = world.residents;
        int rows = residents.rows();
        int[] mothers = residents.mothers();
        short[] kommune = residents.kommuner();
        int[][] found = new int[Workers.blocks(rows)][];
        world.workers.forBlocks(rows, (worker, block, from, to) -> {
            int[] mine = new int[64];
            int count = 0;
            for (int row = from; row < to; row++) {
                int mother = mothers[row];
                if (mother == Residents.NONE || !sent.get(mother) && !sent.get(row)) {
                    continue;
                }
                mothers[row] = Residents.NONE;
                if (kommune[row] != Residents.FREE) {
                    mine = count == mine.length ? Arrays.copyOf(mine, count * 2) : mine;
                    mine[count++] = row;
                }
            }
            found[block] = Arrays.copyOf(mine, count);
        });
        int all = 0;
        for (int[] block : found) {
            all += block.length;
        }
        int[] parted = new int[all];
        int next = 0;
        for (int[] block : found) {
            System.arraycopy(block, 0, parted, next, block.length);
            next += block.length;
        }
        return parted;
    }

    /**
     * Gives children a mother in their kommune, as far as women of fitting age were drawn.
     *
     * @param have agents by kommune and cell, about as at present: only the width of the draw depends on it
     */
    void join(int december, int[] children, int[] have) {
        Residents residents = world.residents;
        int kommuner = world.kommuner.size();
        int[] start = new int[kommuner + 1];
        for (int child : children) {
            start[residents.kommune(child) + 1]++;
        }
        int[] wanted = new int[kommuner];
        for (int k = 0; k < kommuner; k++) {
            wanted[k] = start[k + 1] == 0 ? 0 : start[k + 1] * DRAWN_PER_CHILD + DRAWN_BESIDE;
            start[k + 1] += start[k];
        }
        int[] ordered = new int[children.length];
        int[] next = start.clone();
        for (int child : children) {
            ordered[next[residents.kommune(child)]++] = child;
        }
        double[] motherly = new double[Cells.COUNT];
        Arrays.fill(motherly, Cells.of(true, YOUNGEST_DRAWN), Cells.of(true, OLDEST_DRAWN) + 1, 1);
        Selection.Picked women = selection.pick(december, Decisions.ALIGN_MOTHER, wanted, false, motherly, have);
        world.workers.forEach(
                kommuner,
                (worker, k) -> match(
                        youngestFirst(ordered, start[k], start[k + 1]),
                        youngestFirst(women.rows(), women.start(k), women.end(k))));
    }

    /** Rows in order of month of birth, the youngest first; who is as old comes in an order of the keys. */
    private int[] youngestFirst(int[] rows, int from, int to) {
        long[] sorted = new long[to - from];
        for (int i = from; i < to; i++) {
            long rank = Short.MAX_VALUE - world.residents.birthMonth(rows[i]);
            long lot = Draws.mix(world.residents.key(rows[i])) >>> (Long.SIZE - LOT_BITS);
            sorted[i - from] = rank << (LOT_BITS + PLACE_BITS) | lot << PLACE_BITS | i - from;
        }
        Arrays.sort(sorted);
        int[] ordered = new int[sorted.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = rows[from + (int) (sorted[i] & (1 << PLACE_BITS) - 1)];
        }
        return ordered;
    }

    private void match(int[] children, int[] women) {
        int child = 0;
        int woman = 0;
        while (child < children.length && woman < women.length) {
            int c = children[child];
            int w = women[woman];
            int gap = world.residents.birthMonth(c) - world.residents.birthMonth(w);
            if (gap < LEAST_GAP * MONTHS) {
                woman++;
            } else {
                if (gap <= GREATEST_GAP * MONTHS) {
                    world.residents.setMother(c, w);
                    woman++;
                }
                child++;
            }
        }
    }
}
