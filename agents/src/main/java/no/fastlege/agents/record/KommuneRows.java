package no.fastlege.agents.record;

import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Months;

/**
 * One row per kommune and month. Lists, and residents without a GP, count in the list's kommune (as KOSTRA counts them); residents,
 * waiting and consultations in the resident's.
 */
final class KommuneRows {
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
                    .whole(world.residents.waitingFrom(k))
                    .decimal(kommune.vikarWeeks)
                    .decimal(kommune.ownMeasuresNok)
                    .decimal(kommune.legevaktHoursPerDoctor)
                    .whole(kommune.consultations)
                    .whole(kommune.legevaktConsultations);
        }
    }
}
