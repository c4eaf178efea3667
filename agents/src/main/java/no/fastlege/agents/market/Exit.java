package no.fastlege.agents.market;

import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.EventKind;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * Whether a GP gives up the list: leaves the scheme, retires, breaks off for some months, or begins to look for another list.
 *
 * <p>The chance of leaving has an age shape and is pushed by what other work offers over the present post, with a small elasticity:
 * stated intentions over-react; so has the chance of retiring. One draw a year falls into one of the events or none. While few change
 * work (the rules' job mobility), some who would leave put it off, and go at their first decision after that.
 */
final class Exit {
    /** Values of {@link Doctor#leaveKind}. */
    static final int LEAVES = 1;

    static final int MOVES = 2;
    static final int RETIRES = 3;

    private final World world;
    private final ExitParameters p;
    private final int month;
    private final long saltExit;
    private final long saltLook;
    private final long saltBreak;

    Exit(World world, int month) {
        this.world = world;
        this.p = world.parameters.decision().exit();
        this.month = month;
        this.saltExit = Decisions.EXIT.salt(world.draws, month);
        this.saltLook = Decisions.LOOK_ELSEWHERE.salt(world.draws, month);
        this.saltBreak = Decisions.BREAK_LENGTH.salt(world.draws, month);
    }

    /**
     * Decides for a year.
     *
     * @param pull what other work offers beyond staying, see {@link Outlook#pull}
     * @return whether the doctor gave notice
     */
    boolean decide(Doctor d, double pull) {
        int age = d.age(month);
        double retire = retireHazard(p, age, pull);
        double leave = leaveHazard(p, age, pull);
        double u = Draws.uniform(saltExit, d.key);
        if (u < retire) {
            giveNotice(d, RETIRES);
            return true;
        }
        double mobility = world.rules.jobMobility();
        if (u < retire + mobility * leave || d.putOff && mobility >= 1) {
            giveNotice(d, LEAVES);
            return true;
        }
        if (u < retire + leave) {
            d.putOff = true;
            return false;
        }
        if (u < retire + leave + p.breakHazard() && !onBreak(d)) {
            d.leaveUntil =
                    month + (int) p.breakMonthsLeast() + Draws.below(Draws.bits(saltBreak, d.key), breakMonths());
            d.onLeave = true;
            world.events.add(month, EventKind.BREAK, d.id, d.list, d.kommune, null, null);
            return false;
        }
        double search = mobility * p.searchHazard() * ExitHazards.push(p, p.searchElasticity(), pull);
        if (age < p.retireFromAge() && d.searchesUntil < month && Draws.uniform(saltLook, d.key) < search) {
            d.searchesUntil = month + (int) p.searchMonths();
        }
        return false;
    }

    /** Chance a year of leaving the scheme, retirement apart, under a pull. */
    static double leaveHazard(ExitParameters p, int age, double pull) {
        return ExitHazards.leave(p, age) * ExitHazards.push(p, p.leaveElasticity(), pull);
    }

    /** Chance a year of retiring under a pull: work that wears retires earlier, a long list later. */
    static double retireHazard(ExitParameters p, int age, double pull) {
        return Math.min(
                1,
                ExitHazards.retire(p, age)
                        * (age >= p.retireLastAge() ? 1 : ExitHazards.push(p, p.retireElasticity(), pull)));
    }

    private int breakMonths() {
        return Math.max(1, (int) p.breakMonthsMost() - (int) p.breakMonthsLeast());
    }

    private boolean onBreak(Doctor d) {
        return d.leaveUntil >= month;
    }

    private void giveNotice(Doctor d, int kind) {
        d.leavesInMonth = month + (int) world.rules.noticeMonths();
        d.leaveKind = kind;
        d.searchesUntil = Doctor.NONE;
        seek(d.list);
        if (d.secondList != Doctor.NONE) {
            seek(d.secondList);
        }
    }

    private void seek(int listId) {
        GpList list = world.lists.get(listId);
        if (list.soughtSince == GpList.NONE) {
            list.soughtSince = month;
        }
    }
}
