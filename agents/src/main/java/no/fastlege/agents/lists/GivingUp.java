package no.fastlege.agents.lists;

import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.RowBuffer;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.WaitingQueues;

/**
 * Who waits asks himself every third month after joining whether to go on; the chance of giving up is that of three months at a monthly
 * rate which grows with the wait. All these answers are one draw, made in the month of joining: the first month in which the answer will
 * be no.
 */
final class GivingUp {
    private static final int EVERY = 3;
    private static final int BLOCK = 1 << 14;
    private static final int LONGEST = 600;
    /** Equal parts of the shares from 0 to 1: for each it is known where the search for the month of giving up may begin. */
    private static final int PARTS = 1 << 10;

    private final World world;
    private final Places places;
    /** The share who still wait after so many months. */
    private final double[] waiting = new double[LONGEST + 1];

    /** By part: after how many months no more still wait than the part's upper end. */
    private final int[] firstMonth = new int[PARTS];

    private RowBuffer[] found = new RowBuffer[0];

    GivingUp(World world, Places places) {
        this.world = world;
        this.places = places;
        ListParameters p = world.parameters.list();
        waiting[0] = 1.0;
        for (int months = 1; months <= LONGEST; months++) {
            double monthly = Math.min(1.0, p.giveUpPerMonth() + p.giveUpGrowthPerYear() * months / 12.0);
            boolean asks = months % EVERY == 0;
            waiting[months] = waiting[months - 1] * (asks ? StrictMath.pow(1.0 - monthly, EVERY) : 1.0);
        }
        int months = LONGEST + 1;
        for (int part = 0; part < PARTS; part++) {
            while (months > 0 && waiting[months - 1] <= (part + 1.0) / PARTS) {
                months--;
            }
            firstMonth[part] = months;
        }
    }

    void run() {
        Residents residents = world.residents;
        WaitingQueues queues = residents.queues();
        int month = places.month();
        long salt = salt();
        int entries = queues.entries();
        int blocks = (entries + BLOCK - 1) / BLOCK;
        ensureBlocks(blocks);
        world.workers.forEach(blocks, (worker, block) -> {
            RowBuffer mine = found[block];
            mine.clear();
            for (int e = block * BLOCK; e < Math.min(entries, (block + 1) * BLOCK); e++) {
                int row = queues.rowOfEntry(e);
                if (row == WaitingQueues.NONE) {
                    continue;
                }
                int until = queues.untilOfEntry(e);
                if (until == 0) {
                    until = until(salt, residents.key(row), queues.sinceOfEntry(e));
                    queues.setUntilOfEntry(e, until);
                }
                if (until == month) {
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

    /** The salt of this month's draws. */
    long salt() {
        return world.draws.salt(Decisions.GIVE_UP.code(), places.month());
    }

    /** The month in which a resident gives up who waits this month: for one who has waited since earlier, given the wait so far. */
    int until(long salt, long key, int since) {
        int month = places.month();
        int waited = Math.min(month - since, LONGEST);
        double limit = Draws.uniform(salt, key) * waiting[waited];
        int months = Math.max(waited + 1, firstMonth[(int) (limit * PARTS)]);
        while (months <= LONGEST && waiting[months] > limit) {
            months++;
        }
        return month - waited + months;
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
