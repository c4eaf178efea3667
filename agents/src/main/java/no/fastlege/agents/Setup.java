package no.fastlege.agents;

import no.fastlege.agents.parameters.Parameters;
import no.fastlege.agents.policy.PolicyCalendar;
import no.fastlege.agents.scenario.EffectiveScenario;

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
        boolean events) {
    /** The setup of a run of a scenario. */
    public static Setup of(EffectiveScenario scenario, long seed, double scale, boolean events) {
        int population =
                switch (scenario.population()) {
                    case MAIN -> 0;
                    case HIGH -> 1;
                    case LOW -> 2;
                };
        return new Setup(scenario.parameters(), scenario.calendar(), population, seed, scale, events);
    }
}
