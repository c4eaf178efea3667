package no.fastlege.calibration.fit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.Setup;
import no.fastlege.agents.Simulation;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.scenario.Scenario;
import no.fastlege.sim.Months;

/** Runs the country in this process, one thread a run, until the last year that a fit may see. */
public final class ModelSimulator implements Simulator {
    private static final int LAST_MONTH = Months.of(TrackedFigures.LAST_YEAR, 12);

    private final Country country;
    private final TrackedFigures tracked;
    private final Map<String, EffectiveScenario> scenarios = new HashMap<>();

    /** A simulator of a country that keeps some figures. */
    public ModelSimulator(Country country, TrackedFigures tracked) {
        this.country = country;
        this.tracked = tracked;
    }

    @Override
    public double[] run(String scenario, Map<String, Double> values, long seed, double scale) {
        Setup setup = setup(scenario(scenario), values, seed, scale);
        try (Simulation run = Simulation.start(country, setup, 1)) {
            run.runThrough(LAST_MONTH, month -> {});
            return tracked.values(run.tables());
        }
    }

    /** A scenario with other values of free parameters; the scenario's own changes win. */
    static Setup setup(EffectiveScenario scenario, Map<String, Double> values, long seed, double scale) {
        Map<String, Double> parameters = new HashMap<>();
        Map<String, Double> strengths = new HashMap<>();
        values.forEach((name, value) -> {
            if (name.startsWith(FreeParameter.MEASURE_PREFIX)) {
                strengths.put(name.substring(FreeParameter.MEASURE_PREFIX.length()), value);
            } else {
                parameters.put(name, value);
            }
        });
        parameters.putAll(scenario.parameterChanges());
        DatedCalendar calendar = scenario.calendar();
        return new Setup(
                ParameterDictionary.with(ParameterDictionary.defaults(), parameters),
                new DatedCalendar(
                        calendar.book().withStrengths(strengths), calendar.measureChanges(), calendar.ruleChanges()),
                0,
                seed,
                scale,
                false);
    }

    private synchronized EffectiveScenario scenario(String name) {
        return scenarios.computeIfAbsent(name, key -> Scenario.load(key, List.of()));
    }
}
