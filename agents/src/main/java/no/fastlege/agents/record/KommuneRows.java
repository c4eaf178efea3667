package no.fastlege.agents.record;

import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Months;
import no.fastlege.sim.WaitingQueues;

/**
 * One row per kommune and month. Lists, and residents without a GP, count in the list's kommune (as KOSTRA counts them); residents,
 * waiting and consultations in the resident's.
 */
final class KommuneRows {
    private static final int BLOCK = 1 << 14;

    private final World world;

    KommuneRows(World world) {
        this.world = world;
    }

    void write(int month) {
        int kommuner = world.kommuner.size();
        int[] lists = new int[kommuner];
        int[] without = new int[kommuner];
        int[] open = new int[kommuner];
        int[] residentsWithout = new int[kommuner];
        for (GpList list : world.lists) {
            if (world.counts(list)) {
                int k = list.kommune;
                lists[k]++;
                if (list.vacant()) {
                    without[k]++;
                    residentsWithout[k] += world.residents.length(list.id);
                } else if (world.open(list)) {
                    open[k]++;
                }
            }
        }
        int[] waiting = waitingByHome();
        String label = Months.format(month);
        RowWriter row = new RowWriter(world.recorder.kommuner);
        for (int k = 0; k < kommuner; k++) {
            KommuneState kommune = world.kommuner.get(k);
            row.begin()
                    .text(label)
                    .text(world.country.kommune(k).number())
                    .whole(kommune.residents)
                    .whole(lists[k])
                    .whole(without[k])
                    .whole(residentsWithout[k])
                    .whole(open[k])
                    .whole(waiting[k])
                    .decimal(kommune.vikarWeeks)
                    .decimal(kommune.ownMeasuresNok)
                    .decimal(kommune.legevaktHoursPerDoctor)
                    .whole(kommune.consultations)
                    .whole(kommune.legevaktConsultations);
        }
    }

    /** Residents who wait for a list, by their own kommune, persons. */
    private int[] waitingByHome() {
        Residents residents = world.residents;
        WaitingQueues queues = residents.queues();
        short[] home = residents.kommuner();
        int kommuner = world.kommuner.size();
        int[][] counts = new int[world.workers.threads()][kommuner];
        int entries = queues.entries();
        world.workers.forEach((entries + BLOCK - 1) / BLOCK, (worker, block) -> {
            int[] count = counts[worker];
            int to = Math.min(entries, (block + 1) * BLOCK);
            for (int e = block * BLOCK; e < to; e++) {
                int r = queues.rowOfEntry(e);
                if (r != WaitingQueues.NONE) {
                    count[home[r]]++;
                }
            }
        });
        int[] waiting = new int[kommuner];
        for (int[] count : counts) {
            for (int k = 0; k < kommuner; k++) {
                waiting[k] += count[k] * residents.persons();
            }
        }
        return waiting;
    }
}
