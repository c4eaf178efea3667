package no.fastlege.agents.market;

import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;

/**
 * The months before the first: notices that run at the start, and agreements struck but not begun. Without them nobody would leave in
 * the first half-year of a run, and nobody would enter in its first months.
 */
final class WarmUp {
    private final World world;

    WarmUp(World world) {
        this.world = world;
    }

    private void plan(int month, int past) {
        PostPlanning planning = new PostPlanning(world, new Places(world), month, past);
        for (KommuneState kommune : world.kommuner) {
            planning.begin(kommune);
            planning.decide(kommune);
        }
    }

    /** In the first month of a run: the decisions to leave of the months of notice before, and the searches that were answered then. */
    void run(int month) {
        if (world.nation.marketSince != 0) {
            return;
        }
        world.nation.marketSince = month;
        int notice = (int) world.rules.noticeMonths();
        int lag = (int) world.parameters.market().startMonths();
        PostUtility utility = new PostUtility(world.parameters.decision());
        long salt = Decisions.DECISION_MONTH.salt(world.draws, 0);
        for (int past = month - notice; past < month; past++) {
            Outlook outlook = new Outlook(world, utility, new Places(world), month);
            Exit exit = new Exit(world, past);
            int monthOfYear = Months.monthOfYear(past) - 1;
            for (Doctor d : world.doctors) {
                if (d.isGp() && d.leavesInMonth == Doctor.NONE && Draws.below(Draws.bits(salt, d.key), 12) == monthOfYear) {
                    exit.decide(d, outlook.pull(d, outlook.here(d)));
                }
            }
            plan(month, past);
            // whoever took a vacant list earlier than that holds it at the start already
            new Meeting(world, utility, outlook, past).run(past >= month - lag);
        }
    }
}
