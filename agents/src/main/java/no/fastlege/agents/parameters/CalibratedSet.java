package no.fastlege.agents.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.config.ConfigNode;

/**
 * The file of calibrated values:
 *
 * <pre>
 *   description: what was fitted, to what, when
 *   values:
 *     list.wish_rate_per_month: {value: 0.0061, low: 0.0052, high: 0.0070}
 *     decision.cap_adjustment_share: 0.23
 * </pre>
 */
final class CalibratedSet {
    private CalibratedSet() {}

    /** The entries with the file's values in place of the annotated ones. */
    static List<ParameterDictionary.Entry> apply(ConfigNode file, List<ParameterDictionary.Entry> annotated, Map<String, Integer> index) {
        file.allow(List.of("description", "values"));
        String description = file.need("description").text();
        List<ParameterDictionary.Entry> entries = new ArrayList<>(annotated);
        ConfigNode values = file.need("values").allow(index.keySet());
        for (Map.Entry<String, ConfigNode> e : values.map().entrySet()) {
            int place = index.get(e.getKey());
            entries.set(place, calibrated(annotated.get(place), e.getValue(), description));
        }
        return entries;
    }

    private static ParameterDictionary.Entry calibrated(ParameterDictionary.Entry a, ConfigNode node, String description) {
        double value;
        double low = Double.NaN;
        double high = Double.NaN;
        if (node.kind() == ConfigNode.Kind.MAP) {
            node.allow(List.of("value", "low", "high"));
            value = node.need("value").number();
            if (node.get("low") != null || node.get("high") != null) {
                low = node.need("low").number();
                high = node.need("high").number();
                if (!(low <= value && value <= high)) {
                    throw node.bad("the value " + value + " is not between low " + low + " and high " + high);
                }
            }
        } else {
            value = node.number();
        }
        if (!(value >= a.min() && value <= a.max())) {
            throw node.bad(value + " is out of range: allowed are " + a.min() + " to " + a.max() + " " + a.unit());
        }
        return new ParameterDictionary.Entry(
                a.name(), value, a.min(), a.max(), low, high, a.unit(), a.meaning(), Parameter.Status.CALIBRATED, description);
    }
}
