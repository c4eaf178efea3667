package no.fastlege.agents.market;

import no.fastlege.agents.data.Kommune;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;

/** Counts by kommune at one moment of the month, and who lives near whom: rebuilt by the phase that reads it. */
final class Places {
    /** Lists with a doctor. */
    final int[] doctors;
    /** Existing lists. */
    final int[] lists;
    /** Lists that the kommune seeks a doctor for and has not agreed with anyone. */
    final int[] sought;
    /** Places on lists with a doctor who stays, or that somebody has agreed to take over. */
    final int[] places;
    /** Residents on the kommune's lists, persons. */
    final int[] listed;
    /** Residents on lists without a doctor, persons. */
    final int[] listedVacant;
    /** Vacant lists. */
    final int[] vacant;

    Places(World world) {
        int n = world.kommuner.size();
        doctors = new int[n];
        lists = new int[n];
        sought = new int[n];
        places = new int[n];
        listed = new int[n];
        listedVacant = new int[n];
        vacant = new int[n];
        for (GpList list : world.lists) {
            if (!list.exists()) {
                continue;
            }
            int k = list.kommune;
            lists[k]++;
            listed[k] += world.residents.length(list.id);
            if (list.doctor != GpList.NONE) {
                doctors[k]++;
            } else {
                vacant[k]++;
                listedVacant[k] += world.residents.length(list.id);
            }
            if (sought(list)) {
                sought[k]++;
            } else if (!list.overflow) {
                places[k] += list.cap;
            }
        }
    }

    /** Whether a list is on the market: sought, and nobody has agreed to take it. */
    static boolean sought(GpList list) {
        return list.closedMonth == GpList.NONE && list.soughtSince != GpList.NONE && list.successor == GpList.NONE;
    }

    /** 0 for a kommune without any doctor, towards 1 with many: five doctors give 0.5. */
    double colleagues(int kommune) {
        return doctors[kommune] / (doctors[kommune] + 5.0);
    }

    /** 1 in the same labour-market region, 0.4 in the same fylke, else 0. */
    static double home(World world, int homeKommune, int kommune) {
        if (homeKommune < 0) {
            return 0;
        }
        Kommune a = world.country.kommune(homeKommune);
        Kommune b = world.country.kommune(kommune);
        if (a.laborRegion() == b.laborRegion()) {
            return 1;
        }
        return a.fylkeNumber().equals(b.fylkeNumber()) ? 0.4 : 0;
    }
}
