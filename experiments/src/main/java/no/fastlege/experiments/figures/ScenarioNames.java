package no.fastlege.experiments.figures;

import java.util.Map;

/** Scenarios' names for readers, in figures and in the report. */
public final class ScenarioNames {
    private static final Map<String, Words> NAMES = Map.of(
            "no_capitation_rises",
            Words.of("Uten økt basistilskudd", "No capitation rises"),
            "no_patient_adjusted_capitation",
            Words.of("Uten pasienttilpasset tilskudd", "No patient-adjusted capitation"),
            "no_national_alis",
            Words.of("Uten nasjonal ALIS", "No national ALIS"),
            "hospital_as_before",
            Words.of("Sykehusene som før 2022", "Hospitals as before 2022"),
            "all_four_off",
            Words.of("Uten alle fire", "All four off"));

    private ScenarioNames() {}

    /** A scenario's name for readers; of one that has none its name in files. */
    public static Words of(String scenario) {
        return NAMES.getOrDefault(scenario, Words.same(scenario.replace('_', ' ')));
    }
}
