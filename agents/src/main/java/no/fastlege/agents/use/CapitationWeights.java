package no.fastlege.agents.use;

import no.fastlege.agents.data.Kommune;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.MonthUse;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Workers;

/**
 * The weights of the patient-adjusted capitation. The published scheme pays by age, sex and use, in four bands of use within age and sex
 * (the lower half, to 80 %, to 90 %, the top tenth); its table of weights is not published. Here the weight of a band is the use that its
 * residents may be expected to make next year, given that use is Poisson with gamma frailty: {@code mean (1 + c (n - mean) / (k + mean))}
 * with {@code n} the band's mean in the last full calendar year and {@code c} the share whose frailty is what it was. Weights are then
 * scaled so that the mean over listed residents is 1.
 *
 * <p>Every list's residents are weighed in the first month of each quarter; in the two months between, a list's weight follows its
 * length.
 */
final class CapitationWeights {
    private static final int[] BAND_TOP_PERCENT = {50, 80, 90, 100};
    private static final int MOST_USES = 128;
    private static final double UNIT = 1024.0;

    private static final int CELLS = (MonthUse.AGE_GROUPS + 1) * 2 * MOST_USES;

    private long[][] weightOfList = new long[0][];
    private int[][] lowEducation = new int[0][];
    private int[][] uncentral = new int[0][];

    /** Makes the year's bands and weights from last year's use; a parallel pass over the residents. */
    void newYear(World world, UseRates rates, int month) {
        Residents residents = world.residents;
        Workers workers = world.workers;
        int[][] histogram = new int[workers.threads()][CELLS];
        short[] births = residents.birthMonths();
        short[] traits = residents.traits();
        byte[] uses = residents.usesLastYear();
        byte[] groupOf = UseClass.ageGroupOfMonths();
        workers.forBlocks(residents.rows(), (worker, block, from, to) -> {
            int[] h = histogram[worker];
            for (int r = from; r < to; r++) {
                h[((groupOf[month - births[r]] << 1) | Traits.sex(traits[r])) * MOST_USES + uses[r]]++;
            }
        });
        for (int w = 1; w < histogram.length; w++) {
            for (int c = 0; c < CELLS; c++) {
                histogram[0][c] += histogram[w][c];
            }
        }
        int[] weight = new int[CELLS];
        double kept = FrailtyChange.kept(world.parameters.use());
        for (int g = 0; g < MonthUse.AGE_GROUPS; g++) {
            for (int sex = 0; sex < 2; sex++) {
                bands(histogram[0], (g << 1 | sex) * MOST_USES, rates.frailtyShape(g), kept, weight);
            }
        }
        world.use.capitationWeights = weight;
    }

    /**
     * The weights of an age group and sex.
     *
     * @param histogram residents by uses of the last year, from the offset on
     * @param shape of the frailty
     * @param kept the share of residents whose frailty is what it was
     * @param weight gets the expected use by uses of the last year, in 1/{@link #UNIT}, at the same offset
     */
    static void bands(int[] histogram, int offset, double shape, double kept, int[] weight) {
        long total = 0;
        long uses = 0;
        for (int n = 0; n < MOST_USES; n++) {
            total += histogram[offset + n];
            uses += (long) histogram[offset + n] * n;
        }
        if (total == 0) {
            return;
        }
        double mean = (double) uses / total;
        long below = 0;
        int n = 0;
        for (int top : BAND_TOP_PERCENT) {
            int firstOfBand = n;
            long people = 0;
            long sum = 0;
            // a band ends with the last whole number of uses that starts inside it, so that equals stand together
            while (n < MOST_USES && (below * 100 < total * top || top == 100)) {
                people += histogram[offset + n];
                sum += (long) histogram[offset + n] * n;
                below += histogram[offset + n];
                n++;
            }
            double bandMean = people > 0 ? (double) sum / people : mean;
            double expected = mean > 0 ? mean * (1 + kept * (bandMean - mean) / (shape + mean)) : 0;
            for (int m = firstOfBand; m < n; m++) {
                weight[offset + m] = (int) StrictMath.round(expected * UNIT);
            }
        }
    }

    /** Sets every list's sum of weights (mean 1) and its members who give the supplements. */
    void month(World world, UseRates rates, int month) {
        boolean first = world.use.capitationWeights.length == 0;
        if (first) {
            newYear(world, rates, month);
        }
        if (first || month % 3 == 0) {
            weigh(world, month);
        } else {
            follow(world);
        }
    }

    /** Lets weights follow lengths; a list that was empty is taken to be as the mean list of its kommune's group. */
    private static void follow(World world) {
        byte[] supplements = supplements(world);
        for (GpList list : world.lists) {
            int now = world.residents.length(list.id);
            if (list.weighedMembers > 0) {
                double ratio = (double) now / list.weighedMembers;
                list.capitationWeight *= ratio;
                list.membersLowEducation = (int) StrictMath.round(list.membersLowEducation * ratio);
                list.membersUncentral = (int) StrictMath.round(list.membersUncentral * ratio);
            } else {
                list.capitationWeight = now;
                list.membersLowEducation = (supplements[list.kommune] & 1) * now;
                list.membersUncentral = (supplements[list.kommune] >> 1) * now;
            }
            list.weighedMembers = now;
        }
    }

    /** Weighs everybody; a parallel pass over the residents. */
    private void weigh(World world, int month) {
        int[] weight = world.use.capitationWeights;
        Residents residents = world.residents;
        Workers workers = world.workers;
        int lists = world.lists.size();
        room(workers.threads(), lists);
        byte[] supplements = supplements(world);
        short[] births = residents.birthMonths();
        short[] traits = residents.traits();
        byte[] uses = residents.usesLastYear();
        short[] kommuneOf = residents.kommuner();
        int[] listOf = residents.membership().listColumn();
        byte[] groupOf = UseClass.ageGroupOfMonths();
        workers.forBlocks(residents.rows(), (worker, block, from, to) -> {
            long[] sum = weightOfList[worker];
            int[] low = lowEducation[worker];
            int[] far = uncentral[worker];
            for (int r = from; r < to; r++) {
                int list = listOf[r];
                if (list >= 0) {
                    sum[list] +=
                            weight[((groupOf[month - births[r]] << 1) | Traits.sex(traits[r])) * MOST_USES + uses[r]];
                    int s = supplements[kommuneOf[r]];
                    low[list] += s & 1;
                    far[list] += s >> 1;
                }
            }
        });
        spread(world, lists);
    }

    private void spread(World world, int lists) {
        long all = 0;
        long members = 0;
        for (int list = 0; list < lists; list++) {
            for (int w = 1; w < weightOfList.length; w++) {
                weightOfList[0][list] += weightOfList[w][list];
                lowEducation[0][list] += lowEducation[w][list];
                uncentral[0][list] += uncentral[w][list];
            }
            all += weightOfList[0][list];
            members += world.residents.membership().size(list);
        }
        double scale = all > 0 ? (double) members / all * world.residents.persons() : 0;
        for (int i = 0; i < lists; i++) {
            GpList list = world.lists.get(i);
            list.capitationWeight = weightOfList[0][i] * scale;
            list.membersLowEducation = lowEducation[0][i] * world.residents.persons();
            list.membersUncentral = uncentral[0][i] * world.residents.persons();
            list.weighedMembers = world.residents.length(i);
        }
    }

    private static byte[] supplements(World world) {
        byte[] supplements = new byte[world.country.kommuner().size()];
        for (Kommune kommune : world.country.kommuner()) {
            supplements[kommune.index()] = (byte) ((kommune.ptbGroup().lowEducation() ? 1 : 0)
                    | (kommune.ptbGroup().uncentral() ? 2 : 0));
        }
        return supplements;
    }

    private void room(int threads, int lists) {
        weightOfList = new long[threads][lists];
        lowEducation = new int[threads][lists];
        uncentral = new int[threads][lists];
    }
}
