package no.fastlege.agents.start;

import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/** One number that changes with anything that the start decides about residents, lists and doctors. */
final class Fingerprint {
    private Fingerprint() {}

    static long of(World world) {
        long h = 1;
        Residents r = world.residents;
        for (int row = 0; row < r.rows(); row++) {
            h = Draws.mix(h ^ r.key(row));
            h = Draws.mix(h
                    ^ ((long) r.birthMonth(row) << 32
                            | r.traits()[row] << 24
                            | r.usesLastYear()[row] << 16
                            | r.joinedMonths()[row]));
            h = Draws.mix(h ^ ((long) r.membership().listOf(row) << 32 | r.mother(row) & 0xFFFFFFFFL));
            h = Draws.mix(h ^ r.queues().listWaitedFor(row));
        }
        for (GpList list : world.lists) {
            h = Draws.mix(h ^ list.key ^ ((long) list.cap << 20) ^ list.contract.ordinal());
        }
        for (Doctor d : world.doctors) {
            h = Draws.mix(h ^ d.key ^ d.birthMonth ^ ((long) d.alisMonths << 20) ^ ((long) d.homeKommune << 32));
            h = Draws.mix(h ^ Double.doubleToLongBits(d.popularity) ^ d.agreementStart ^ (d.specialist ? 1 : 0));
        }
        return h;
    }
}
