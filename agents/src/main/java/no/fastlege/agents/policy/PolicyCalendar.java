package no.fastlege.agents.policy;

import java.util.Set;
import no.fastlege.sim.Months;

/** The dated rules of the state, and what differs from them in single kommuner. */
public interface PolicyCalendar {
    /** The first month of every run, January 2017: what later months are measured against. */
    int FIRST_MONTH = Months.of(2017, 1);

    /** The rules in force in a month, see {@link no.fastlege.sim.Months}; the same object for the same month. */
    Rules inForce(int month);

    /** The rules in force in a month in one kommune, by its kommunenummer. */
    default Rules inForce(int month, String kommune) {
        return inForce(month);
    }

    /** The kommuner, by kommunenummer, in which any rule ever differs from what is in force elsewhere. */
    default Set<String> apart() {
        return Set.of();
    }
}
