package no.fastlege.agents.market;

import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Months;

/**
 * Whom a kommune answers for. Its residents, but not those who use a doctor of another kommune of the same labour-market region; and
 * besides them those around who use its doctors. Who has moved from farther away keeps the former list for a while, and is the duty of the
 * new kommune all the same.
 */
final class Patronage {
    private final World world;

    Patronage(World world) {
        this.world = world;
    }

    /** Counts anew, each January and at the start of a run; a parallel pass over the residents. */
    void count(int month, boolean first) {
        if (!first && Months.monthOfYear(month) != 1) {
            return;
        }
        int kommuner = world.kommuner.size();
        short[] kommuneOfList = world.kommuneOfLists();
        int[] region = new int[kommuner];
        for (int k = 0; k < kommuner; k++) {
            region[k] = world.country.kommune(k).laborRegion();
        }
        Residents residents = world.residents;
        short[] homes = residents.kommuner();
        int[] lists = residents.membership().listColumn();
        int[][] ofWorker = new int[world.workers.threads()][kommuner];
        world.workers.forBlocks(residents.rows(), (worker, block, from, to) -> {
            int[] patrons = ofWorker[worker];
            for (int r = from; r < to; r++) {
                int home = homes[r];
                if (home != Residents.FREE) {
                    int there = lists[r] < 0 ? home : kommuneOfList[lists[r]];
                    patrons[region[there] == region[home] ? there : home]++;
                }
            }
        });
        for (KommuneState kommune : world.kommuner) {
            int patrons = 0;
            for (int[] mine : ofWorker) {
                patrons += mine[kommune.index] * residents.persons();
            }
            kommune.patronage = kommune.residents > 0 ? (double) patrons / kommune.residents : 1.0;
        }
    }
}
