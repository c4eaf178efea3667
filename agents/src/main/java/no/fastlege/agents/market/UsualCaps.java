package no.fastlege.agents.market;

import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;

/** What cap is usual in each kommune, as entrants find it: the mean over its lists with a doctor, else over all its lists. */
final class UsualCaps {
    private final double[] mean;
    private final double country;

    UsualCaps(World world) {
        int n = world.kommuner.size();
        long[] caps = new long[n];
        int[] lists = new int[n];
        long[] vacantCaps = new long[n];
        int[] vacant = new int[n];
        long allCaps = 0;
        int all = 0;
        for (GpList list : world.lists) {
            if (list.hasDoctor()) {
                caps[list.kommune] += list.cap;
                lists[list.kommune]++;
                allCaps += list.cap;
                all++;
            } else if (list.exists() && !list.overflow) {
                vacantCaps[list.kommune] += list.cap;
                vacant[list.kommune]++;
            }
        }
        country = (double) allCaps / Math.max(1, all);
        mean = new double[n];
        for (int k = 0; k < n; k++) {
            mean[k] = lists[k] > 0
                    ? (double) caps[k] / lists[k]
                    : vacant[k] > 0 ? (double) vacantCaps[k] / vacant[k] : country;
        }
    }

    /** The kommune's mean cap over the country's; 1 where nobody has a list yet. */
    double relative(int kommune) {
        return country > 0 ? mean[kommune] / country : 1;
    }
}
