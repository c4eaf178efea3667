package no.fastlege.calibration;

import java.util.HashMap;
import java.util.Map;

/** The figures of one run by id, year and group: what a published figure is looked up in. */
public final class SimulatedFigures {
    private record Key(String id, int year, String groupType, String group) {}

    private final Map<Key, Double> values = new HashMap<>();

    /**
     * Adds one figure.
     *
     * @param period {@code YYYY} or {@code YYYY-MM}; a published figure of part of a year tells the part by its group
     * @throws IllegalArgumentException if the period is neither
     */
    public void add(String id, String period, String groupType, String group, double value) {
        if (!period.matches("\\d{4}(-\\d{2})?")) {
            throw new IllegalArgumentException("figure " + id + ": '" + period + "' is no period written YYYY or YYYY-MM");
        }
        values.put(new Key(id, Integer.parseInt(period.substring(0, 4)), groupType, group), value);
    }

    /** The value of a figure, NaN where the run has none. */
    public double value(String id, int year, String groupType, String group) {
        return values.getOrDefault(new Key(id, year, groupType, group), Double.NaN);
    }

    /** The number of figures. */
    public int size() {
        return values.size();
    }
}
