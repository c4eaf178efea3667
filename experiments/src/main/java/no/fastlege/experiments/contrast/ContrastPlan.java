package no.fastlege.experiments.contrast;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.Months;

/**
 * What a contrast does, checked and complete.
 *
 * @param base the scenario that the others are held against
 * @param scenarios the others, in their order
 * @param firstSeed the seed of the first replicate; the others follow
 * @param replicates pairs of runs per scenario
 * @param scale agents per person
 * @param firstMonth first month
 * @param lastMonth last month
 * @param threads threads that work
 * @param level of confidence of the intervals
 * @param format of the tables
 * @param out the directory to make
 */
public record ContrastPlan(
        EffectiveScenario base,
        List<EffectiveScenario> scenarios,
        long firstSeed,
        int replicates,
        double scale,
        int firstMonth,
        int lastMonth,
        int threads,
        double level,
        TableFormat format,
        Path out) {
    /**
     * Checks that every scenario differs from the base within the months, and is named once.
     *
     * @throws BadInputException with one line if not
     */
    public ContrastPlan {
        scenarios = List.copyOf(scenarios);
        for (int s = 0; s < scenarios.size(); s++) {
            EffectiveScenario scenario = scenarios.get(s);
            int first = base.firstDifference(scenario);
            if (first > lastMonth) {
                String when = first == EffectiveScenario.NEVER
                        ? "they are the same in every month"
                        : "they differ from " + Months.format(first) + " on; give a later --to";
                throw new BadInputException("contrast of " + base.name() + " and " + scenario.name()
                        + ": nothing differs up to " + Months.format(lastMonth) + ": " + when);
            }
            for (EffectiveScenario earlier : scenarios.subList(0, s)) {
                if (earlier.name().equals(scenario.name())) {
                    throw new BadInputException("contrast: two scenarios are named '" + scenario.name() + "'");
                }
            }
        }
    }

    /** The base and then the scenarios. */
    public List<EffectiveScenario> all() {
        return Stream.concat(Stream.of(base), scenarios.stream()).toList();
    }

    /** The first month in which a scenario can differ from the base. */
    public int firstDifference(EffectiveScenario scenario) {
        return Math.max(firstMonth, base.firstDifference(scenario));
    }

    /** The number of runs. */
    public int runs() {
        return replicates * (1 + scenarios.size());
    }
}
