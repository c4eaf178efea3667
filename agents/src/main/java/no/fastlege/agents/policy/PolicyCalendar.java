package no.fastlege.agents.policy;

/** The dated rules of the state. One method matters to the model: what is in force in a month. */
public interface PolicyCalendar {
    /** The rules in force in a month, see {@link no.fastlege.sim.Months}; the same object for the same month. */
    Rules inForce(int month);
}
