package no.fastlege.agents.record;

import no.fastlege.agents.policy.PolicyCalendar;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Membership;
import no.fastlege.sim.WaitingQueues;

/** One row per existing list at a 31 December. */
final class ListRows {
    private static final double MONTHS_PER_YEAR = 12.0;

    private final World world;

    ListRows(World world) {
        this.world = world;
    }

    /**
     * Writes the rows.
     *
     * @param month the December
     */
    void write(int month) {
        int[] waitingOut = waitingOut();
        String date = Words.yearEnd(month);
        // nobody has been paid, and no vikar sent for, before the first month
        boolean begun = month >= PolicyCalendar.FIRST_MONTH;
        RowWriter row = new RowWriter(world.recorder.lists);
        for (GpList list : world.lists) {
            if (!world.counts(list)) {
                continue;
            }
            row.begin()
                    .text(date)
                    .whole(list.id)
                    .text(world.country.kommune(list.kommune).number())
                    .wholeOrNone(list.doctor);
            if (list.hasDoctor()) {
                Doctor doctor = world.doctors.get(list.doctor);
                row.text(Words.sex(doctor.woman)).whole(doctor.age(month)).flag(doctor.specialist);
            } else {
                row.none().none().none();
            }
            row.text(list.contract.label())
                    .whole(list.cap)
                    .whole(world.residents.length(list.id))
                    .flag(list.locked && world.rules.lockingAllowed() > 0)
                    .flag(world.open(list))
                    .whole(world.residents.waiting(list.id))
                    .whole((long) waitingOut[list.id] * world.residents.persons())
                    .decimal(begun ? list.capitationNok * MONTHS_PER_YEAR : Double.NaN)
                    .whole(list.grunntilskuddMonths);
            if (begun) {
                row.flag(list.vikar != GpList.NONE);
            } else {
                row.none();
            }
            row.text(list.hasDoctor() ? Words.month(list.agreementStart) : null);
        }
    }

    /** Agents on each list who wait for another. */
    private int[] waitingOut() {
        WaitingQueues queues = world.residents.queues();
        int[] listOf = world.residents.membership().listColumn();
        int[] out = new int[world.lists.size()];
        for (int e = 0; e < queues.entries(); e++) {
            int r = queues.rowOfEntry(e);
            if (r != WaitingQueues.NONE && listOf[r] != Membership.NONE) {
                out[listOf[r]]++;
            }
        }
        return out;
    }
}
