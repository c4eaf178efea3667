package no.fastlege.agents.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.config.BadConfigException;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.config.ConfigReader;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.Measure;
import no.fastlege.agents.policy.MeasureChange;
import no.fastlege.agents.policy.PolicyBook;
import no.fastlege.agents.policy.RuleChange;
import no.fastlege.agents.policy.RuleKeys;
import no.fastlege.sim.Months;

/**
 * One scenario file, read and checked by itself: what it changes against its base.
 *
 * @param source where it stands
 * @param base the scenario that it extends; null for the root, {@code baseline}
 * @param description what it is
 * @param origin the source that it names; may be empty
 * @param evidence what is known about its effect; may be empty
 * @param effectiveFrom the first month in which its rules can differ; 0 where it does not say
 * @param measures its changes of measures
 * @param changes its changes of single rules, its table first
 * @param parameters its parameters
 * @param population its projection, or null
 * @param tables the tables that it names, by name
 */
record ScenarioFile(
        ScenarioSource source,
        String base,
        String description,
        String origin,
        String evidence,
        int effectiveFrom,
        List<MeasureChange> measures,
        List<RuleChange> changes,
        List<ParameterChange> parameters,
        PopulationAlternative population,
        List<ScenarioSource> tables) {
    /**
     * A change of a parameter, absolute or against what the base has.
     *
     * @param name the parameter
     * @param kind how the value acts
     * @param value the value
     */
    record ParameterChange(String name, RuleChange.Kind kind, double value) {
        double act(double before) {
            return switch (kind) {
                case SET -> value;
                case ADD -> before + value;
                case TIMES -> before * value;
            };
        }
    }

    /** The root of every chain. */
    static final String ROOT = "baseline";

    /** The keys of a scenario file. */
    static final List<String> KEYS = List.of(
            "extends",
            "description",
            "source",
            "evidence",
            "effective_from",
            "measures",
            "changes",
            "parameters",
            "population",
            "tables");

    /** The keys of one entry of {@code changes}. */
    static final List<String> CHANGE_KEYS = List.of("from", "until", "kommuner", "set", "add", "times");

    /** Reads a scenario. */
    static ScenarioFile read(ScenarioSource source) {
        try {
            ConfigNode root =
                    ConfigReader.read(source.path() == null ? source.label() + ".yaml" : source.label(), source.text());
            return new Reader(source, root.allow(KEYS)).read();
        } catch (BadConfigException e) {
            throw new BadInputException(e.getMessage());
        }
    }

    /**
     * The strength that {@code off}, {@code on} or a number means for a measure; {@code false} and {@code true} are what some readers
     * and writers of YAML make of off and on.
     */
    static double strength(String measure, String word, boolean isNumber, double number) {
        if (word.equals("off") || word.equals("false")) {
            return 0;
        }
        if (word.equals("on") || word.equals("true")) {
            double shipped = PolicyBook.shipped().measures().get(measure).strength();
            return shipped > 0 ? shipped : 1;
        }
        if (!isNumber || !(number >= 0 && number <= Measure.MAX_STRENGTH)) {
            throw new IllegalArgumentException("'" + ConfigNode.shown(word) + "' is no strength: allowed are off, on,"
                    + " or a number from 0 to "
                    + ParameterDictionary.plain(Measure.MAX_STRENGTH));
        }
        return number;
    }

    /** Reads the parts of one file. */
    private static final class Reader {
        private final ScenarioSource source;
        private final ConfigNode root;
        private final int effectiveFrom;

        Reader(ScenarioSource source, ConfigNode root) {
            this.source = source;
            this.root = root;
            this.effectiveFrom = root.get("effective_from") == null ? 0 : month(root.get("effective_from"));
        }

        ScenarioFile read() {
            boolean isRoot = source.path() == null && source.label().equals(ROOT);
            String base = root.get("extends") == null
                    ? (isRoot ? null : ROOT)
                    : root.get("extends").text();
            List<ScenarioSource> tables = new ArrayList<>();
            List<RuleChange> changes = new ArrayList<>(table(tables));
            changes.addAll(changes());
            return new ScenarioFile(
                    source,
                    base,
                    root.need("description").text(),
                    text("source"),
                    text("evidence"),
                    effectiveFrom,
                    measures(),
                    changes,
                    parameters(),
                    population(),
                    tables);
        }

        private String text(String key) {
            return root.get(key) == null ? "" : root.get(key).text();
        }

        private List<MeasureChange> measures() {
            List<MeasureChange> measures = new ArrayList<>();
            ConfigNode node = root.get("measures");
            if (node != null) {
                for (Map.Entry<String, ConfigNode> e : known(
                                node, PolicyBook.shipped().measures().keySet(), "measure")
                        .entrySet()) {
                    measures.add(new MeasureChange(
                            effectiveFrom, e.getKey(), strengthOf(e.getKey(), e.getValue()), source.origin()));
                }
            }
            return measures;
        }

        private static double strengthOf(String measure, ConfigNode node) {
            String word = node.text();
            try {
                boolean isNumber = !word.isEmpty() && "0123456789.-+".indexOf(word.charAt(0)) >= 0;
                return strength(measure, word, isNumber, isNumber ? node.number() : 0);
            } catch (IllegalArgumentException e) {
                throw node.bad(e.getMessage());
            }
        }

        private List<RuleChange> changes() {
            List<RuleChange> changes = new ArrayList<>();
            ConfigNode node = root.get("changes");
            if (node != null) {
                for (ConfigNode entry : node.list()) {
                    change(entry.allow(CHANGE_KEYS), changes);
                }
            }
            return changes;
        }

        private void change(ConfigNode entry, List<RuleChange> changes) {
            if (entry.get("from") == null && effectiveFrom == 0) {
                throw entry.bad("needs from: YYYY-MM (or the file an effective_from)");
            }
            int from = entry.get("from") == null ? effectiveFrom : month(entry.get("from"));
            int until = entry.get("until") == null || entry.get("until").isNull()
                    ? Integer.MAX_VALUE
                    : month(entry.get("until"));
            try {
                Span.requireOrder(from, until, effectiveFrom);
            } catch (IllegalArgumentException e) {
                throw entry.bad(e.getMessage());
            }
            List<String> kommuner = kommuner(entry.get("kommuner"));
            int before = changes.size();
            for (RuleChange.Kind kind : RuleChange.Kind.values()) {
                ConfigNode keys = entry.get(kind.name().toLowerCase(Locale.ROOT));
                if (keys != null) {
                    known(keys, RuleKeys.names(), "rule").forEach((name, node) -> {
                        double value = node.number();
                        if (kind == RuleChange.Kind.SET) {
                            checked(node, () -> RuleKeys.key(name).requireInRange(value));
                        }
                        if (entry.get("kommuner") != null && !RuleKeys.key(name).local()) {
                            throw node.bad(
                                    "the rule '" + name + "' is the same in every kommune; those that may differ are "
                                            + String.join(", ", RuleKeys.localNames()));
                        }
                        for (String kommune : kommuner) {
                            changes.add(new RuleChange(from, until, name, kind, value, source.origin(), kommune));
                        }
                    });
                }
            }
            if (changes.size() == before) {
                throw entry.bad("changes nothing: needs set, add or times with at least one rule");
            }
        }

        /** The kommuner in which a change holds; one empty text where it holds everywhere. */
        private static List<String> kommuner(ConfigNode node) {
            if (node == null) {
                return List.of("");
            }
            List<String> known = Country.kommunenummer();
            List<String> kommuner = new ArrayList<>();
            for (ConfigNode one : node.list()) {
                if (!known.contains(one.text())) {
                    throw one.bad("no kommune on 2024 borders has the number '" + ConfigNode.shown(one.text())
                            + "', did you mean '" + Nearest.name(one.text(), known) + "'?");
                }
                if (kommuner.contains(one.text())) {
                    throw one.bad("the kommune " + one.text() + " stands there twice");
                }
                kommuner.add(one.text());
            }
            if (kommuner.isEmpty()) {
                throw node.bad("names no kommune: leave it out for a change that holds everywhere");
            }
            return kommuner;
        }

        private List<ParameterChange> parameters() {
            List<ParameterChange> parameters = new ArrayList<>();
            ConfigNode node = root.get("parameters");
            if (node == null) {
                return parameters;
            }
            if (effectiveFrom != 0) {
                throw node.bad(
                        "parameters hold for the whole run and cannot stand in a file with effective_from; only rules are dated");
            }
            known(node, ParameterDictionary.names(), "parameter").forEach((name, value) -> {
                if (value.kind() == ConfigNode.Kind.MAP) {
                    value.allow(List.of("times", "add"));
                    if (value.map().size() != 1) {
                        throw value.bad("needs a number, times: or add:");
                    }
                    RuleChange.Kind kind = value.get("times") != null ? RuleChange.Kind.TIMES : RuleChange.Kind.ADD;
                    double number = value.map().values().iterator().next().number();
                    parameters.add(new ParameterChange(name, kind, number));
                } else {
                    double number = value.number();
                    checked(value, () -> ParameterDictionary.requireInRange(name, number));
                    parameters.add(new ParameterChange(name, RuleChange.Kind.SET, number));
                }
            });
            return parameters;
        }

        private PopulationAlternative population() {
            ConfigNode node = root.get("population");
            if (node == null) {
                return null;
            }
            PopulationAlternative population = PopulationAlternative.of(node.text());
            if (population == null) {
                throw node.bad("'" + ConfigNode.shown(node.text()) + "' is no projection: allowed are main, high, low");
            }
            return population;
        }

        private List<RuleChange> table(List<ScenarioSource> tables) {
            ConfigNode node = root.get("tables");
            if (node == null) {
                return List.of();
            }
            ConfigNode name = node.allow(List.of("calendar")).need("calendar");
            ScenarioSource table = source.beside(name.text());
            if (table == null) {
                throw name.bad("there is no file '" + ConfigNode.shown(name.text()) + "' beside " + source.label());
            }
            tables.add(table);
            return CalendarTable.read(table, effectiveFrom);
        }

        private static int month(ConfigNode node) {
            try {
                return Span.month(node.text());
            } catch (IllegalArgumentException e) {
                throw node.bad(e.getMessage());
            }
        }

        private static void checked(ConfigNode node, Runnable check) {
            try {
                check.run();
            } catch (IllegalArgumentException e) {
                throw node.bad(e.getMessage());
            }
        }

        /** Named values whose names must be known; the message names the nearest, but does not list them all. */
        private static Map<String, ConfigNode> known(ConfigNode node, Collection<String> names, String what) {
            node.map().forEach((name, value) -> {
                if (!names.contains(name)) {
                    throw value.badKey(
                            name, "unknown " + what + " '" + ConfigNode.shown(name) + "', " + elsewhere(name, names));
                }
            });
            return node.map();
        }

        /** What an unknown name is after all: a name of another part of the file, or the nearest of the valid ones. */
        private static String elsewhere(String name, Collection<String> names) {
            if (ParameterDictionary.names().contains(name)) {
                return "it is a parameter: write it under parameters";
            }
            if (RuleKeys.exists(name)) {
                return "it is a rule: write it under changes, in set, add or times";
            }
            if (PolicyBook.shipped().measures().containsKey(name)) {
                return "it is a measure: write it under measures";
            }
            return "did you mean '" + Nearest.name(name, names) + "'?";
        }
    }

    /** A month as text, empty for 0. */
    static String month(int month) {
        return month == 0 || month == Integer.MAX_VALUE ? "" : Months.format(month);
    }
}
