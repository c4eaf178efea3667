package no.fastlege.agents.start;

import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Workers;

/** Worlds of the start for tests. */
final class Started {
    private Started() {}

    static World world(Country country, long seed, int threads, double scale) {
        try (Workers workers = new Workers(threads)) {
            return WorldBuilder.build(
                    country,
                    ParameterDictionary.defaults(),
                    DatedCalendar.baseline(),
                    new Draws(seed),
                    workers,
                    new EventLog(false),
                    scale);
        }
    }
}
