package no.fastlege.experiments.sweep;

import java.util.List;

/**
 * Something a design varies: a key that {@code --set} takes, with either the values it takes or the range it covers.
 *
 * @param key the parameter, rule, {@code measure.NAME} or {@code population}
 * @param values the values of a grid, as {@code --set} reads them; empty where there is a range
 * @param low the range's lower end
 * @param high the range's upper end
 * @param log whether the range is covered evenly in its logarithm
 */
record Factor(String key, List<String> values, double low, double high, boolean log) {
    static Factor of(String key, List<String> values) {
        return new Factor(key, List.copyOf(values), Double.NaN, Double.NaN, false);
    }

    static Factor range(String key, double low, double high, boolean log) {
        return new Factor(key, List.of(), low, high, log);
    }

    boolean isRange() {
        return values.isEmpty();
    }

    /** The value at a share 0 to 1 of the range, as text that gives back the very number. */
    String at(double share) {
        double value = log
                ? StrictMath.exp(StrictMath.log(low) + share * (StrictMath.log(high) - StrictMath.log(low)))
                : low + share * (high - low);
        return Double.toString(Math.min(high, Math.max(low, value)));
    }
}
