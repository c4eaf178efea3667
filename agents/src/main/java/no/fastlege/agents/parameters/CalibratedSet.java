package no.fastlege.agents.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.config.BadConfigException;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.config.ConfigReader;

/**
 * The shipped file of calibrated values, where there is one:
 *
 * <pre>
 *   description: what was fitted, to what, when
 *   values:
 *     list.wish_rate_per_month: {value: 0.0061, low: 0.0052, high: 0.0070}
 *     decision.cap_change_cost: 0.11
 *   strengths:
 *     hospital_squeeze: {value: 0.8, low: 0.3, high: 1.4}
 * </pre>
 *
 * <p>An interval is the posterior's own; the value, where the search ended, may lie outside.
 */
public final class CalibratedSet {
    /** The resource's name. */
    public static final String RESOURCE = "/no/fastlege/agents/parameters/calibrated.yaml";

    /** The best point of a search need not lie where most of the posterior does. */
    private static final String OUTSIDE = "; the value lies outside it";

    private CalibratedSet() {}

    /**
     * The calibrated strength of a measure.
     *
     * @param value the strength
     * @param low the lower end of its interval, or NaN
     * @param high the upper end, or NaN
     */
    public record Strength(double value, double low, double high) {}

    /** The calibrated strengths of the policy calendar's measures, by measure; empty where nothing was calibrated. */
    public static Map<String, Strength> strengths() {
        ConfigNode file = shipped();
        return file == null || file.get("strengths") == null ? Map.of() : strengths(file.get("strengths"));
    }

    static Map<String, Strength> strengths(ConfigNode node) {
        Map<String, Strength> strengths = new LinkedHashMap<>();
        for (Map.Entry<String, ConfigNode> e : node.map().entrySet()) {
            ConfigNode n = e.getValue();
            if (n.kind() == ConfigNode.Kind.MAP) {
                n.allow(List.of("value", "low", "high"));
                boolean interval = n.get("low") != null;
                strengths.put(
                        e.getKey(),
                        new Strength(
                                n.need("value").number(),
                                interval ? n.need("low").number() : Double.NaN,
                                interval ? n.need("high").number() : Double.NaN));
            } else {
                strengths.put(e.getKey(), new Strength(n.number(), Double.NaN, Double.NaN));
            }
        }
        return strengths;
    }

    /** The shipped file, or null where there is none. */
    static ConfigNode shipped() {
        try (InputStream in = CalibratedSet.class.getResourceAsStream(RESOURCE)) {
            return in == null
                    ? null
                    : ConfigReader.read("calibrated.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new BadConfigException("calibrated.yaml: cannot be read: " + e.getMessage());
        }
    }

    /** The entries with the file's values in place of the annotated ones. */
    static List<ParameterDictionary.Entry> apply(
            ConfigNode file, List<ParameterDictionary.Entry> annotated, Map<String, Integer> index) {
        file.allow(List.of("description", "values", "strengths"));
        String description = file.need("description").text();
        List<ParameterDictionary.Entry> entries = new ArrayList<>();
        annotated.forEach(a -> entries.add(a.status() == Parameter.Status.CALIBRATED ? byHand(a) : a));
        ConfigNode values = file.need("values").allow(index.keySet());
        for (Map.Entry<String, ConfigNode> e : values.map().entrySet()) {
            int place = index.get(e.getKey());
            entries.set(place, calibrated(annotated.get(place), e.getValue(), description));
        }
        return entries;
    }

    /** Where a fit ships, calibrated means fitted: what was set by hand before and is not in the file is assumed, and says how. */
    private static ParameterDictionary.Entry byHand(ParameterDictionary.Entry a) {
        return new ParameterDictionary.Entry(
                a.name(),
                a.value(),
                a.min(),
                a.max(),
                a.low(),
                a.high(),
                a.unit(),
                a.meaning(),
                Parameter.Status.ASSUMED,
                "set by hand, not fitted: " + a.source());
    }

    private static ParameterDictionary.Entry calibrated(
            ParameterDictionary.Entry a, ConfigNode node, String description) {
        double value;
        double low = Double.NaN;
        double high = Double.NaN;
        if (node.kind() == ConfigNode.Kind.MAP) {
            node.allow(List.of("value", "low", "high"));
            value = node.need("value").number();
            if (node.get("low") != null || node.get("high") != null) {
                low = node.need("low").number();
                high = node.need("high").number();
                if (!(low <= high)) {
                    throw node.bad("low " + low + " is above high " + high);
                }
            }
        } else {
            value = node.number();
        }
        if (!(value >= a.min() && value <= a.max())) {
            throw node.bad(
                    value + " is out of range: allowed are " + a.min() + " to " + a.max() + " (" + a.unit() + ")");
        }
        return new ParameterDictionary.Entry(
                a.name(),
                value,
                a.min(),
                a.max(),
                low,
                high,
                a.unit(),
                a.meaning(),
                Parameter.Status.CALIBRATED,
                value < low || value > high ? description + OUTSIDE : description);
    }
}
