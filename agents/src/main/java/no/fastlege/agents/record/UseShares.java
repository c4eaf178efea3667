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
    /** Months of age that have a place in the table of groups: anyone older is in the last group. */
    private static final int AGE_MONTHS = 12 * 130;

    static UseShares count(World world, int month) {
        Residents table = world.residents;
        short[] kommune = table.kommuner();
        short[] birth = table.birthMonths();
        byte[] uses = table.usesThisYearColumn();
        byte[] groupOf = new byte[AGE_MONTHS];
        for (int m = 0; m < AGE_MONTHS; m++) {
            groupOf[m] = (byte) MonthUse.ageGroup(m / 12);
        }
        Workers workers = world.workers;
        long[][] counts = new long[workers.threads()][3 * MonthUse.AGE_GROUPS];
        workers.forBlocks(table.rows(), (worker, block, from, to) -> {
            int[] here = new int[3 * MonthUse.AGE_GROUPS];
            for (int r = from; r < to; r++) {
                if (kommune[r] != Residents.FREE) {
                    int cell = 3 * groupOf[Math.min(month - birth[r], AGE_MONTHS - 1)];
                    int used = uses[r];
                    here[cell]++;
                    here[cell + 1] += used > 0 ? 1 : 0;
                    here[cell + 2] += used >= FIVE ? 1 : 0;
                }
            }
            for (int c = 0; c < here.length; c++) {
                counts[worker][c] += here[c];
            }
        });
        UseShares shares =
                new UseShares(new long[MonthUse.AGE_GROUPS], new long[MonthUse.AGE_GROUPS], new long[MonthUse.AGE_GROUPS]);
        for (long[] count : counts) {
            for (int g = 0; g < MonthUse.AGE_GROUPS; g++) {
                shares.residents[g] += count[3 * g];
                shares.any[g] += count[3 * g + 1];
                shares.fivePlus[g] += count[3 * g + 2];
            }
        }
        return shares;
    }
}
