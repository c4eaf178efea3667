package no.fastlege.agents.record;

import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.agents.world.YearMemory;
import no.fastlege.sim.Months;

/** Sums over the year who served the consultations of each kommune's lists, which no other table keeps by kommune. */
final class ServiceCounts {

    private final World world;

    ServiceCounts(World world) {
        this.world = world;
    }

    void begin() {
        world.recorder.memory.beginYear(world.kommuner.size());
    }

    /** Adds the month. Of what a list with a doctor served, its vikar's weeks are not the own doctor's; other lists have only a vikar. */
    void add() {
        YearMemory memory = world.recorder.memory;
        if (memory.asked.length == 0) {
            begin();
        }
        for (GpList list : world.lists) {
            if (!list.exists()) {
                continue;
            }
            boolean doctor = list.hasDoctor();
            double byDoctor =
                    doctor ? list.consultationsOwn * (1.0 - Math.min(list.vikarWeeks / Months.WEEKS, 1.0)) : 0.0;
            memory.asked[list.kommune] += list.consultationsAsked;
            memory.servedByOwnDoctor[list.kommune] += byDoctor;
            if (!doctor || world.country.kommune(list.kommune).ptbGroup().uncentral()) {
                memory.askedWithoutDoctorOrDistrict += list.consultationsAsked;
                memory.servedWithoutDoctorOrDistrict += doctor ? byDoctor : list.consultationsOwn;
            }
        }
    }
}
