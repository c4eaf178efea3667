package no.fastlege.calibration.fit;

import java.util.Map;

/**
 * One run that a fit asks for.
 *
 * @param scenario the plain name of a shipped scenario
 * @param values free parameters by name
 * @param seed the run's seed
 * @param scale agents per resident
 */
public record Job(String scenario, Map<String, Double> values, long seed, double scale) {
    /** The scenario that fits are made on. */
    public static final String BASELINE = "baseline";

    /** A run of the baseline. */
    public static Job baseline(Map<String, Double> values, long seed, double scale) {
        return new Job(BASELINE, values, seed, scale);
    }

    /** What tells this job from any other: the same text, the same result. */
    String key() {
        StringBuilder key = new StringBuilder();
        key.append(scenario).append(',').append(seed).append(',').append(scale);
        values.values().forEach(v -> key.append(',').append(v));
        return key.toString();
    }
}
