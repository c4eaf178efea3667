package no.fastlege.experiments.paper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.scenario.Scenario;
import no.fastlege.experiments.study.Study;

/**
 * Which runs the paper rests on.
 *
 * @param out the paper's folder
 * @param seeds seeds 1 to this number
 * @param scale scale of the base's runs, from which figures, tables and maps come
 * @param contrastScale scale of the counterfactuals and of the base's runs that they are paired with
 * @param lastMonth the last month of all runs
 */
public record PaperPlan(Path out, int seeds, double scale, double contrastScale, int lastMonth) {
    /** What might have been, one cause at a time and all together. */
    public static final List<String> COUNTERFACTUALS = List.of(
            "no_capitation_rises",
            "no_patient_adjusted_capitation",
            "no_national_alis",
            "hospital_as_before",
            "all_four_off");

    /**
     * One run of the plan.
     *
     * @param scenario the scenario
     * @param seed its seed
     * @param scale agents per resident
     * @param allTables whether all tables are kept; else figures alone
     * @param directory where it lies
     */
    public record Run(EffectiveScenario scenario, long seed, double scale, boolean allTables, Path directory) {}

    /** The folder of the runs. */
    public Path runsFolder() {
        return out.resolve("runs");
    }

    /** All runs in their order: the base, then seed by seed what is to be paired. */
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        EffectiveScenario base = Scenario.load(Study.BASELINE, List.of());
        for (int seed = 1; seed <= seeds; seed++) {
            runs.add(run(base, seed, scale, true));
        }
        List<EffectiveScenario> paired = new ArrayList<>();
        if (contrastScale != scale) {
            paired.add(base);
        }
        COUNTERFACTUALS.forEach(name -> paired.add(Scenario.load(name, List.of())));
        for (int seed = 1; seed <= seeds; seed++) {
            for (EffectiveScenario scenario : paired) {
                runs.add(run(scenario, seed, contrastScale, false));
            }
        }
        return runs;
    }

    private Run run(EffectiveScenario scenario, long seed, double atScale, boolean allTables) {
        Path directory = runsFolder()
                .resolve(scenario.name())
                .resolve("scale-" + atScale)
                .resolve("seed-" + seed);
        return new Run(scenario, seed, atScale, allTables, directory);
    }
}
