package no.fastlege.calibration.fit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.config.ConfigReader;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.Measure;
import no.fastlege.agents.policy.PolicyBook;

/**
 * The free parameters of a fit, at most {@value #MOST}, in a fixed order. A file lists them:
 *
 * <pre>
 *   list.wish_rate_per_month: {transform: log, low: 0.004, centre: 0.013, high: 0.03, why: level of the waiting list}
 *   measure.hospital_squeeze: {transform: linear, low: 0, centre: 1, high: 2, why: entrants of 2022-24}
 * </pre>
 *
 * <p>No parameter of the dictionary belongs to a year or to a kommune, so none of these does; time enters through the strengths of
 * measures, whose dates are in the policy calendar.
 */
public final class FreeParameters {
    /** The most that a fit may free. */
    public static final int MOST = 45;
    /** The resource that lists those of the shipped fit. */
    public static final String RESOURCE = "/no/fastlege/calibration/fit/free_parameters.yaml";

    private final List<FreeParameter> list;

    /**
     * A list of free parameters.
     *
     * @throws IllegalArgumentException if there are none or more than {@link #MOST}
     */
    public FreeParameters(List<FreeParameter> list) {
        if (list.isEmpty() || list.size() > MOST) {
            throw new IllegalArgumentException(list.size() + " free parameters: must be 1 to " + MOST);
        }
        this.list = List.copyOf(list);
    }

    /** Those of the shipped fit. */
    public static FreeParameters shipped() {
        return read("free_parameters.yaml", shippedText());
    }

    /** The text of the shipped file. */
    public static String shippedText() {
        try (InputStream in = FreeParameters.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a file.
     *
     * @param file its name for messages
     * @throws no.fastlege.agents.config.BadConfigException with one line: file, line, key, what is allowed
     */
    public static FreeParameters read(String file, String text) {
        ConfigNode root = ConfigReader.read(file, text);
        List<FreeParameter> list = new ArrayList<>();
        for (Map.Entry<String, ConfigNode> e : root.map().entrySet()) {
            list.add(one(e.getKey(), e.getValue()));
        }
        if (list.isEmpty() || list.size() > MOST) {
            throw root.bad(list.size() + " free parameters: must be 1 to " + MOST);
        }
        return new FreeParameters(list);
    }

    private static FreeParameter one(String name, ConfigNode node) {
        node.allow(List.of("transform", "low", "centre", "high", "why"));
        double min = 0;
        double max = Measure.MAX_STRENGTH;
        if (name.startsWith(FreeParameter.MEASURE_PREFIX)) {
            String measure = name.substring(FreeParameter.MEASURE_PREFIX.length());
            if (!PolicyBook.shipped().measures().containsKey(measure)) {
                throw unknown(node, name, measures());
            }
        } else {
            if (!ParameterDictionary.names().contains(name)) {
                throw unknown(node, name, ParameterDictionary.names());
            }
            min = ParameterDictionary.entry(name).min();
            max = ParameterDictionary.entry(name).max();
        }
        double low = node.need("low").number();
        double high = node.need("high").number();
        if (low < min || high > max) {
            throw node.bad(ParameterDictionary.plain(low) + " to " + ParameterDictionary.plain(high)
                    + " is more than the parameter allows: " + ParameterDictionary.plain(min) + " to "
                    + ParameterDictionary.plain(max));
        }
        try {
            return new FreeParameter(
                    name,
                    transform(node.need("transform")),
                    low,
                    node.need("centre").number(),
                    high,
                    node.need("why").text());
        } catch (IllegalArgumentException e) {
            throw node.bad(e.getMessage());
        }
    }

    private static RuntimeException unknown(ConfigNode node, String name, Iterable<String> known) {
        TreeSet<String> names = new TreeSet<>();
        known.forEach(names::add);
        return node.badKey(
                name,
                "unknown parameter '" + ConfigNode.shown(name) + "', did you mean '" + Nearest.name(name, names)
                        + "'?");
    }

    private static List<String> measures() {
        return PolicyBook.shipped().measures().keySet().stream()
                .map(m -> FreeParameter.MEASURE_PREFIX + m)
                .toList();
    }

    private static Transform transform(ConfigNode node) {
        for (Transform t : Transform.values()) {
            if (t.name().toLowerCase(Locale.ROOT).equals(node.text())) {
                return t;
            }
        }
        throw node.bad("'" + ConfigNode.shown(node.text()) + "' must be linear, log or logit");
    }

    /** The parameters in their order. */
    public List<FreeParameter> list() {
        return list;
    }

    /** The lower ends of their ranges on the scale of the search, in their order. */
    double[] low() {
        return list.stream().mapToDouble(FreeParameter::zLow).toArray();
    }

    /** The upper ends of their ranges on the scale of the search, in their order. */
    double[] high() {
        return list.stream().mapToDouble(FreeParameter::zHigh).toArray();
    }

    /** How many there are. */
    public int size() {
        return list.size();
    }

    /** Their names in their order. */
    public List<String> names() {
        return list.stream().map(FreeParameter::name).toList();
    }

    /** The place of a name, or -1. */
    public int place(String name) {
        return names().indexOf(name);
    }

    /** The values at a point in standard deviations. */
    public Map<String, Double> values(double[] z) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < z.length; i++) {
            values.put(list.get(i).name(), list.get(i).value(z[i]));
        }
        return values;
    }

    /** The point in standard deviations of some values. */
    public double[] z(Map<String, Double> values) {
        return list.stream().mapToDouble(p -> p.z(values.get(p.name()))).toArray();
    }

    /** The point kept between the lowest and the highest values. */
    public double[] clamp(double[] z) {
        double[] clamped = new double[z.length];
        for (int i = 0; i < z.length; i++) {
            clamped[i] = StrictMath.min(
                    list.get(i).zHigh(), StrictMath.max(list.get(i).zLow(), z[i]));
        }
        return clamped;
    }

    /** Whether a point lies between the lowest and the highest values. */
    public boolean contains(double[] z) {
        for (int i = 0; i < z.length; i++) {
            if (!(z[i] >= list.get(i).zLow() && z[i] <= list.get(i).zHigh())) {
                return false;
            }
        }
        return true;
    }

    /** The values that ship with the model, where a search may start: kept within the ranges. */
    public double[] shippedPoint() {
        double[] z = new double[size()];
        for (int i = 0; i < z.length; i++) {
            FreeParameter p = list.get(i);
            double value = p.isStrength()
                    ? PolicyBook.shipped().measures().get(p.measure()).strength()
                    : ParameterDictionary.entry(p.name()).value();
            z[i] = p.z(StrictMath.min(p.high(), StrictMath.max(p.low(), value)));
        }
        return z;
    }
}
