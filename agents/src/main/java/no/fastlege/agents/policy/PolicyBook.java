package no.fastlege.agents.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.config.BadConfigException;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.config.ConfigReader;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.parameters.CalibratedSet;
import no.fastlege.agents.parameters.Parameter;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.sim.Months;
import no.fastlege.sim.Sha256;

/**
 * The policy calendar as it was: for every key of {@link Rules} a base path, the measures that act on it in their order, and how
 * amounts grow once no more is published. Read from the resource {@code calendar.yaml}.
 *
 * <p>The value of a key in a month is the base path's; each measure then sets, adds or multiplies by its own dated amounts, as
 * strongly as its strength says; after the last published month amounts of money grow with the assumed consumer prices.
 */
public final class PolicyBook {
    /** The resource's name. */
    public static final String RESOURCE = "/no/fastlege/agents/policy/calendar.yaml";

    private static final class Shipped {
        static final PolicyBook BOOK = read("calendar.yaml", text(), calibrated());
    }

    /**
     * A key's path without any measure.
     *
     * @param key the key
     * @param path its values
     * @param status published or assumed
     * @param source where the values come from
     */
    public record Base(RuleKeys.Key key, Path path, Parameter.Status status, String source) {
        /** The values by month, as text: {@code 2016-07: 442, 2017-07: 460}. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < path.months().length; i++) {
                text.append(i == 0 ? "" : ", ");
                text.append(path.months()[i] == 0 ? "" : Months.format(path.months()[i]) + ": ");
                text.append(ParameterDictionary.plain(path.values()[i]));
            }
            return text.toString();
        }
    }

    private final Base[] bases;
    private final Map<String, Measure> measures;
    private final int growthAfter;
    private final double growthRate;
    private final int[] growthMonth;

    private PolicyBook(
            Base[] bases, Map<String, Measure> measures, int growthAfter, double growthRate, int[] growthMonth) {
        this.bases = bases;
        this.measures = measures;
        this.growthAfter = growthAfter;
        this.growthRate = growthRate;
        this.growthMonth = growthMonth;
    }

    /** The calendar that ships with the model. */
    public static PolicyBook shipped() {
        return Shipped.BOOK;
    }

    /** SHA-256 of the shipped calendar's text. */
    public static String shippedChecksum() {
        return Sha256.of(text());
    }

    /** The same book with other strengths of some measures; names that it does not have are ignored. */
    public PolicyBook withStrengths(Map<String, Double> strengths) {
        if (strengths.isEmpty()) {
            return this;
        }
        Map<String, Measure> changed = new LinkedHashMap<>(measures);
        strengths.forEach((name, strength) -> changed.computeIfPresent(
                name,
                (n, m) -> m.strength() == strength
                        ? m
                        : new Measure(
                                n, m.description(), m.source(), Parameter.Status.CALIBRATED, strength, m.effects())));
        return new PolicyBook(bases, Collections.unmodifiableMap(changed), growthAfter, growthRate, growthMonth);
    }

    /** The measures by name, in the order in which they act. */
    public Map<String, Measure> measures() {
        return measures;
    }

    /** A key's path without any measure. */
    public Base base(RuleKeys.Key key) {
        return bases[key.place()];
    }

    /** The assumed yearly growth of consumer prices and of amounts of money after the last month whose amounts are known. */
    public double growthRate() {
        return growthRate;
    }

    /** The value of a key without any measure and without growth. */
    double baseValue(int place, int month) {
        Path path = bases[place].path();
        double value = path.at(month);
        return Double.isNaN(value) ? path.values()[0] : value;
    }

    /** The growth of a key's amounts since the last known month: 1 until then, and for whatever is no amount. */
    double growth(int place, int month) {
        if (growthMonth[place] == 0 || month <= growthAfter) {
            return 1;
        }
        double factor = 1;
        int settled = Months.monthOfYear(month) >= growthMonth[place] ? Months.year(month) : Months.year(month) - 1;
        for (int year = Months.year(growthAfter) + 1; year <= settled; year++) {
            factor *= 1 + growthRate;
        }
        return factor;
    }

    /**
     * Reads a calendar.
     *
     * @param file its name for messages
     * @param text its text
     * @param strengths calibrated strengths by measure, in place of those in the file
     */
    static PolicyBook read(String file, String text, Map<String, Double> strengths) {
        ConfigNode root = ConfigReader.read(file, text).allow(List.of("base", "measures", "growth"));
        Base[] bases = new Base[RuleKeys.count()];
        ConfigNode baseNode = root.need("base").allow(RuleKeys.names());
        for (RuleKeys.Key key : RuleKeys.all()) {
            ConfigNode node = baseNode.need(key.name()).allow(List.of("value", "path", "status", "source"));
            Path path = Path.read(node.need(node.get("path") != null ? "path" : "value"));
            bases[key.place()] = new Base(
                    key, path, status(node.need("status")), node.need("source").text());
        }
        Map<String, Measure> measures = new LinkedHashMap<>();
        for (Map.Entry<String, ConfigNode> e : root.need("measures").map().entrySet()) {
            measures.put(e.getKey(), Measure.read(e.getKey(), e.getValue()));
        }
        for (String name : strengths.keySet()) {
            if (!measures.containsKey(name)) {
                throw new BadConfigException("calibrated.yaml: strengths: unknown measure '" + name
                        + "', did you mean '" + Nearest.name(name, measures.keySet()) + "'?");
            }
        }
        ConfigNode growth = root.need("growth").allow(List.of("after", "rate", "source", "in_january", "in_july"));
        int[] growthMonth = new int[RuleKeys.count()];
        for (ConfigNode key : growth.need("in_january").list()) {
            growthMonth[RuleKeys.key(key.text()).place()] = 1;
        }
        for (ConfigNode key : growth.need("in_july").list()) {
            growthMonth[RuleKeys.key(key.text()).place()] = 7;
        }
        return new PolicyBook(
                        bases,
                        Collections.unmodifiableMap(measures),
                        Months.parse(growth.need("after").text()),
                        growth.need("rate").number(),
                        growthMonth)
                .withStrengths(strengths);
    }

    private static Map<String, Double> calibrated() {
        Map<String, Double> strengths = new LinkedHashMap<>();
        for (Map.Entry<String, CalibratedSet.Strength> e :
                CalibratedSet.strengths().entrySet()) {
            strengths.put(e.getKey(), e.getValue().value());
        }
        return strengths;
    }

    static Parameter.Status status(ConfigNode node) {
        for (Parameter.Status status : Parameter.Status.values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(node.text())) {
                return status;
            }
        }
        throw node.bad("'" + ConfigNode.shown(node.text()) + "' is no status: published, calibrated, assumed");
    }

    private static String text() {
        try (InputStream in = PolicyBook.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new BadConfigException("calendar.yaml is missing from the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new BadConfigException("calendar.yaml: cannot be read: " + e.getMessage());
        }
    }
}
