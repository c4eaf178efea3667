package no.fastlege.agents.record;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.world.Doctor;

/**
 * Who came, went and stayed between two 31 Decembers: an entrant or leaver is a GP at one and not at the other, a stayer at both. A
 * break that ends within the year is none of these.
 */
final class Flows {
    final List<Doctor> entrants = new ArrayList<>();
    final List<Doctor> leavers = new ArrayList<>();
    final List<Doctor> stayers = new ArrayList<>();

    Flows(Moment moment) {
        if (!moment.remembers()) {
            return;
        }
        for (Doctor doctor : moment.world.doctors) {
            boolean was = moment.memory.wasGp(doctor.id);
            boolean is = moment.isGp(doctor.id);
            if (was && is) {
                stayers.add(doctor);
            } else if (was) {
                leavers.add(doctor);
            } else if (is) {
                entrants.add(doctor);
            }
        }
    }

    /** GPs at the start of the year. */
    int atStart() {
        return leavers.size() + stayers.size();
    }
}
