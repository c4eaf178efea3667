package no.fastlege.agents.market;

import no.fastlege.agents.policy.PolicyCalendar;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.Phase;

/**
 * Doctors decide, each in a month of the year of its own: how content to be, whether to stay, how long a list to wish, whether to lock
 * it, which contract to ask for. Every month: who is on leave with a vikar. Months of absence and notices end elsewhere, in {@link
 * Handover}.
 *
 * <ol>
 *   <li>who is on leave with a vikar ({@link LeaveOfAbsence})
 *   <li>each GP in the month of its own: what the post is worth against other work ({@link Outlook}, {@link PostUtility}), satisfaction
 *       ({@link Sentiment})
 *   <li>exit, break or search ({@link Exit})
 *   <li>who stays: cap and locking ({@link CapChoice})
 *   <li>contract ({@link ContractChoice})
 * </ol>
 */
public final class DoctorDecisionsPhase implements Phase {
    private static final int YEAR = 12;

    private final World world;

    /** The phase over a world. */
    public DoctorDecisionsPhase(World world) {
        this.world = world;
    }

    @Override
    public String name() {
        return "doctors-decide";
    }

    @Override
    public void run(int month) {
        PostUtility utility = new PostUtility(world.parameters.decision());
        Outlook outlook = new Outlook(world, utility, new Places(world), month);
        LeaveOfAbsence leave = new LeaveOfAbsence(world, month);
        Sentiment sentiment = new Sentiment(world);
        Exit exit = new Exit(world, month);
        CapChoice caps = new CapChoice(world, month);
        ContractChoice contracts = new ContractChoice(world, utility, outlook, month);
        long salt = Decisions.DECISION_MONTH.salt(world.draws, 0);
        int monthOfYear = Months.monthOfYear(month) - 1;
        for (Doctor d : world.doctors) {
            if (d.status != DoctorStatus.GP || d.list == Doctor.NONE) {
                continue;
            }
            leave.update(d);
            if (month == PolicyCalendar.FIRST_MONTH) {
                sentiment.settle(d, outlook.content(outlook.here(d)));
            }
            if (d.leavesInMonth != Doctor.NONE) {
                continue;
            }
            int own = Draws.below(Draws.bits(salt, d.key), YEAR);
            if (own == monthOfYear) {
                double here = outlook.here(d);
                sentiment.update(d, outlook.content(here));
                if (!exit.decide(d, outlook.pull(d, here))) {
                    caps.decide(d);
                    contracts.decide(d);
                }
            } else if (Math.abs(own - monthOfYear) == YEAR / 2) {
                caps.makeUp(d);
            }
        }
    }
}
