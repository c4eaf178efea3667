package no.fastlege.agents;

import no.fastlege.agents.parameters.Parameters;
import no.fastlege.agents.policy.PolicyCalendar;

/**
 * What a run is made of, apart from the country.
 *
 * @param parameters every parameter
 * @param calendar the dated rules
 * @param populationAlternative the projection that totals follow after the last counts: 0 main, 1 high, 2 low
 * @param seed the run's seed, any 64-bit number
 * @param scale agents per person: 1, 1/2, 1/3 ... down to 1/1000
 * @param events whether the events table is kept
 */
public record Setup(
        Parameters parameters,
        PolicyCalendar calendar,
        int populationAlternative,
        long seed,
        double scale,
        boolean events) {}
