package no.fastlege.agents.record;

import no.fastlege.agents.world.MonthUse;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Workers;

/**
 * Residents at the month's end by the number of consultations they had this year. Whoever died or left during the year is in no count.
 *
 * @param residents agents by age group
 * @param any of these, with at least one consultation
 * @param fivePlus of these, with at least five
 */
record UseShares(long[] residents, long[] any, long[] fivePlus) {
    private static final int FIVE = 5;
    private static final int CELLS_PER_GROUP = FIVE + 1;
    private static final int OLDEST_MONTHS = 12 * 130;

    static UseShares count(World world, int month) {
        Residents table = world.residents;
        short[] birth = table.birthMonths();
        byte[] uses = table.usesThisYear();
        byte[] cellOf = cellsOfAges(month);
        Workers workers = world.workers;
        long[][] counts = new long[workers.threads()][(MonthUse.AGE_GROUPS + 1) * CELLS_PER_GROUP];
        workers.forBlocks(
                table.rows(), (worker, block, from, to) -> add(counts[worker], cellOf, birth, uses, month, from, to));
        UseShares shares = new UseShares(
                new long[MonthUse.AGE_GROUPS], new long[MonthUse.AGE_GROUPS], new long[MonthUse.AGE_GROUPS]);
        for (long[] count : counts) {
            shares.add(count);
        }
        return shares;
    }

    /** First cell of each age in months; ages that nobody reaches, as free rows have (born in month 0), go to a group of their own. */
    private static byte[] cellsOfAges(int month) {
        byte[] cells = new byte[month + 1];
        for (int age = 0; age <= month; age++) {
            int group = age < OLDEST_MONTHS ? MonthUse.ageGroup(age / 12) : MonthUse.AGE_GROUPS;
            cells[age] = (byte) (group * CELLS_PER_GROUP);
        }
        return cells;
    }

    private static void add(long[] count, byte[] cellOf, short[] birth, byte[] uses, int month, int from, int to) {
        for (int r = from; r < to; r++) {
            count[cellOf[month - birth[r]] + Math.min(uses[r], FIVE)]++;
        }
    }

    private void add(long[] count) {
        for (int g = 0; g < MonthUse.AGE_GROUPS; g++) {
            int cell = g * CELLS_PER_GROUP;
            for (int u = 0; u <= FIVE; u++) {
                residents[g] += count[cell + u];
                any[g] += u > 0 ? count[cell + u] : 0;
            }
            fivePlus[g] += count[cell + FIVE];
        }
    }
}
