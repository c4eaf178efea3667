package no.fastlege.calibration.fit;

import java.util.Map;

/** Runs the model once. Implementations may be called by several threads at a time, and give the same values for the same arguments. */
public interface Simulator {
    /**
     * Runs a scenario.
     *
     * @param scenario the plain name of a shipped scenario
     * @param values free parameters by name, see {@link FreeParameter#name()}
     * @param seed the run's seed
     * @param scale agents per resident
     * @return the tracked figures in their order; NaN where the run has no value
     */
    double[] run(String scenario, Map<String, Double> values, long seed, double scale);
}
