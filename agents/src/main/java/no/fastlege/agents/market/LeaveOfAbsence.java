package no.fastlege.agents.market;

import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.EventKind;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * Which GPs want a vikar this month while keeping the list: a break, or a spell for courses, training, parental leave, illness or part
 * time. Spells last a year from a month of the doctor's own, so that a quarter of GPs in a month is some 42 per cent of them over a
 * calendar year, as Helsedirektoratet counts (annual report 2023, 8.4).
 */
final class LeaveOfAbsence {
    private static final int PARENT_FROM = 28;
    private static final int PARENT_UNTIL = 42;
    private static final int SPELL_MONTHS = 12;

    private final World world;
    private final AbsenceParameters p;
    private final int month;
    private final long saltOld;
    private final long saltNew;
    private final long saltBegin;

    LeaveOfAbsence(World world, int month) {
        this.world = world;
        this.p = world.parameters.decision().absence();
        this.month = month;
        this.saltOld = Decisions.LEAVE.salt(world.draws, month / SPELL_MONTHS);
        this.saltNew = Decisions.LEAVE.salt(world.draws, month / SPELL_MONTHS + 1);
        this.saltBegin = Decisions.LEAVE.salt(world.draws, -1);
    }

    /** Sets {@link Doctor#onLeave} for the month and ends breaks. */
    void update(Doctor d) {
        if (d.leaveUntil != Doctor.NONE) {
            if (d.leaveUntil >= month) {
                d.onLeave = true;
                return;
            }
            d.leaveUntil = Doctor.NONE;
            world.events.add(month, EventKind.RETURN, d.id, d.list, d.kommune, null, null);
        }
        boolean begun = month % SPELL_MONTHS >= Draws.below(Draws.bits(saltBegin, d.key), SPELL_MONTHS);
        d.onLeave = Draws.uniform(begun ? saltNew : saltOld, d.key) < share(p, d, month);
    }

    /** The share of such doctors with a vikar. */
    static double share(AbsenceParameters p, Doctor d, int month) {
        double share = p.leaveShare();
        if (d.alis) {
            share += p.leaveShareAlis();
        }
        int age = d.age(month);
        if (age >= PARENT_FROM && age < PARENT_UNTIL) {
            share += d.woman ? p.leaveShareParental() : p.leaveShareParental() / 2;
        }
        return share;
    }
}
