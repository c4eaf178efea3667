package no.fastlege.agents.policy;

import no.fastlege.agents.world.World;
import no.fastlege.sim.Phase;

/**
 * First phase of the month: what the policy calendar has in force.
 *
 * <ol>
 *   <li>the calendar's rules of the month are put in force ({@link PolicyCalendar}, {@link Rules})
 * </ol>
 */
public final class RulesPhase implements Phase {
    private final World world;

    /** For a world. */
    public RulesPhase(World world) {
        this.world = world;
    }

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public void run(int month) {
        world.rules = world.calendar.inForce(month);
        world.rulesApart.clear();
        for (String kommune : world.calendar.apart()) {
            world.rulesApart.put(world.country.indexOf(kommune), world.calendar.inForce(month, kommune));
        }
    }
}
