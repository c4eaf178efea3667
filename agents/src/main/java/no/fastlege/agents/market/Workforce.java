package no.fastlege.agents.market;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.World;

/**
 * Doctors by what the market of a month has to do with them, each in order of doctor_id: one walk over the table of doctors instead of
 * one per rule. Made at the beginning of the market; the rules look again at a doctor's columns before they act.
 */
final class Workforce {
    /** GPs. */
    final List<Doctor> gps = new ArrayList<>();
    /** Vikarer and doctors outside. */
    final List<Doctor> others = new ArrayList<>();
    /** GPs whose notice ends. */
    final List<Doctor> departing = new ArrayList<>();
    /** Doctors whose agreed start has come. */
    final List<Doctor> starting = new ArrayList<>();

    Workforce(World world, int month) {
        for (Doctor d : world.doctors) {
            switch (d.status) {
                case GP -> gps.add(d);
                case VIKAR, OUTSIDE -> others.add(d);
                default -> {
                    continue;
                }
            }
            if (d.leavesInMonth != Doctor.NONE && d.leavesInMonth <= month && d.isGp()) {
                departing.add(d);
            }
            if (d.nextList != Doctor.NONE && d.startsInMonth <= month) {
                starting.add(d);
            }
        }
    }
}
