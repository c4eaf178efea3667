package no.fastlege.agents.lists;

import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.RowBuffer;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.WaitingQueues;

/**
 * Who waits asks himself every third month after joining whether to go on; the chance of giving up is that of three months at a monthly
 * rate which grows with the wait.
 */
final class GivingUp {
    private static final int EVERY = 3;
    private static final int BLOCK = 1 << 14;
    private static final int LONGEST = 600;

    private final World world;
    private final Places places;
    private final double[] chance = new double[LONGEST + 1];
    private RowBuffer[] found = new RowBuffer[0];

    GivingUp(World world, Places places) {
        this.world = world;
        this.places = places;
        ListParameters p = world.parameters.list();
        for (int months = 0; months <= LONGEST; months++) {
            double monthly = Math.min(1.0, p.giveUpPerMonth() + p.giveUpGrowthPerYear() * months / 12.0);
            chance[months] = 1.0 - StrictMath.pow(1.0 - monthly, EVERY);
        }
    }

    void run() {
        Residents residents = world.residents;
        WaitingQueues queues = residents.queues();
        int month = places.month();
        long salt = world.draws.salt(Decisions.GIVE_UP.code(), month);
        int entries = queues.entries();
        int blocks = (entries + BLOCK - 1) / BLOCK;
        ensureBlocks(blocks);
        world.workers.forEach(blocks, (worker, block) -> {
            RowBuffer mine = found[block];
            mine.clear();
            int from = block * BLOCK;
            int to = Math.min(entries, from + BLOCK);
            int[] asked = new int[to - from];
            int n = 0;
            for (int e = from; e < to; e++) {
                int waited = month - queues.sinceOfEntry(e);
                asked[n] = e;
                n += waited > 0 && waited % EVERY == 0 && queues.rowOfEntry(e) != WaitingQueues.NONE ? 1 : 0;
            }
            for (int i = 0; i < n; i++) {
                int row = queues.rowOfEntry(asked[i]);
                int waited = month - queues.sinceOfEntry(asked[i]);
                if (Draws.uniform(salt, residents.key(row)) < chance[Math.min(waited, LONGEST)]) {
                    mine.add(row);
                }
            }
        });
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < found[block].size(); i++) {
                queues.leave(found[block].get(i));
            }
        }
    }

    private void ensureBlocks(int blocks) {
        if (blocks > found.length) {
            RowBuffer[] more = new RowBuffer[blocks];
            System.arraycopy(found, 0, more, 0, found.length);
            for (int b = found.length; b < blocks; b++) {
                more[b] = new RowBuffer();
            }
            found = more;
        }
    }
}
