package no.fastlege.agents.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.parameters.CalibratedSet;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.Measure;
import no.fastlege.agents.policy.MeasureChange;
import no.fastlege.agents.policy.PolicyBook;
import no.fastlege.agents.policy.RuleChange;
import no.fastlege.agents.policy.RuleKeys;
import no.fastlege.sim.Sha256;

/**
 * Loads scenarios: a chain of small files, each a diff against the one it extends, ending at {@code baseline}, which changes nothing.
 *
 * <p>The chain acts from its root to the named file, then the {@code key=value} settings of the command line, in their order.
 */
public final class Scenario {
    /** How a setting of the command line names a measure: {@code measure.NAME=off}. */
    public static final String MEASURE_PREFIX = "measure.";

    private static final int LONGEST_CHAIN = 20;

    private Scenario() {}

    /** The names of the scenarios that ship with the model, sorted. */
    public static List<String> shipped() {
        return ScenarioSource.shippedNames();
    }

    /**
     * Loads a scenario.
     *
     * @param nameOrPath the plain name of a shipped scenario, or the path of a file that ends in {@code .yaml}, {@code .yml} or {@code
     *     .json}
     * @param sets settings {@code key=value}: a parameter, a rule (from the start of the run on), {@code measure.NAME=off|on|strength},
     *     or {@code population=main|high|low}
     * @throws BadInputException with one line if anything is wrong
     */
    public static EffectiveScenario load(String nameOrPath, List<String> sets) {
        List<ScenarioFile> chain = chain(nameOrPath);
        ScenarioFile last = chain.get(chain.size() - 1);
        Draft draft = new Draft(
                last.source().label(), last.source().name(), last.description(), last.origin(), last.evidence());
        draft.files.put("calendar.yaml", PolicyBook.shippedChecksum());
        for (ScenarioFile file : chain) {
            draft.apply(file);
        }
        Set<String> keys = new HashSet<>();
        for (String set : sets) {
            draft.set(set, "--set");
            String key = set.substring(0, set.indexOf('=')).strip();
            if (!keys.add(key)) {
                throw new BadInputException("--set " + ConfigNode.shown(set) + ": '" + key + "' is set twice");
            }
        }
        return draft.finish();
    }

    /**
     * Everything that a scenario or a setting can change by name, as rows of text: a header row, the parameters, then the strengths
     * of measures ({@code measure.NAME}).
     */
    public static List<List<String>> describeParameters() {
        List<List<String>> rows = new ArrayList<>(ParameterDictionary.describe());
        Map<String, CalibratedSet.Strength> calibrated = CalibratedSet.strengths();
        for (Measure m : PolicyBook.shipped().measures().values()) {
            CalibratedSet.Strength fit = calibrated.get(m.name());
            String interval = fit == null || Double.isNaN(fit.low())
                    ? ""
                    : ParameterDictionary.plain(fit.low()) + " to " + ParameterDictionary.plain(fit.high());
            rows.add(List.of(
                    MEASURE_PREFIX + m.name(),
                    ParameterDictionary.plain(m.strength()),
                    "strength",
                    "0",
                    ParameterDictionary.plain(Measure.MAX_STRENGTH),
                    interval,
                    m.status().name().toLowerCase(Locale.ROOT),
                    m.description(),
                    m.source()));
        }
        return rows;
    }

    private static List<ScenarioFile> chain(String nameOrPath) {
        List<ScenarioFile> chain = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        ScenarioSource source = ScenarioSource.open(nameOrPath, null);
        while (true) {
            if (!seen.add(source.key())) {
                throw new BadInputException(chain.get(0).source().label() + ": extends: '" + source.label()
                        + "' leads back to itself: " + loop(chain, source));
            }
            if (seen.size() > LONGEST_CHAIN) {
                throw new BadInputException(
                        nameOrPath + ": extends: the chain is longer than " + LONGEST_CHAIN + " files");
            }
            ScenarioFile file = ScenarioFile.read(source);
            chain.add(0, file);
            if (file.base() == null) {
                return chain;
            }
            try {
                source = ScenarioSource.open(file.base(), file.source().path());
            } catch (BadInputException e) {
                throw new BadInputException(file.source().label() + ": extends: " + e.getMessage());
            }
        }
    }

    private static String loop(List<ScenarioFile> chain, ScenarioSource again) {
        StringBuilder text = new StringBuilder();
        for (int i = chain.size() - 1; i >= 0; i--) {
            text.append(chain.get(i).source().label()).append(" -> ");
        }
        return text.append(again.label()).toString();
    }

    /** A scenario in the making: the chain's files and then settings are laid over each other. */
    static final class Draft {
        final Map<String, String> files = new TreeMap<>();
        private final String label;
        private final String name;
        private final String description;
        private final String source;
        private final String evidence;
        private final List<MeasureChange> measures = new ArrayList<>();
        private final List<RuleChange> changes = new ArrayList<>();
        private final Map<String, Double> parameters = new LinkedHashMap<>();
        private final Map<String, String> origins = new LinkedHashMap<>();
        private PopulationAlternative population = PopulationAlternative.MAIN;
        private int effectiveFrom;

        Draft(String label, String name, String description, String source, String evidence) {
            this.label = label;
            this.name = name;
            this.description = description;
            this.source = source;
            this.evidence = evidence;
        }

        /** Starts from a finished scenario. */
        Draft(EffectiveScenario base) {
            this(base.name(), base.name(), base.description(), base.source(), base.evidence());
            files.putAll(base.files());
            measures.addAll(base.calendar().measureChanges());
            changes.addAll(base.calendar().ruleChanges());
            parameters.putAll(base.parameterChanges());
            origins.putAll(base.changeOrigins());
            population = base.population();
            effectiveFrom = base.effectiveFrom();
        }

        void apply(ScenarioFile file) {
            files.put(
                    file.source().path() == null
                            ? file.source().label() + ".yaml"
                            : file.source().label(),
                    Sha256.of(file.source().text()));
            file.tables().forEach(t -> files.put(t.label(), Sha256.of(t.text())));
            measures.addAll(file.measures());
            changes.addAll(file.changes());
            for (ScenarioFile.ParameterChange c : file.parameters()) {
                double before = parameters.getOrDefault(
                        c.name(), ParameterDictionary.entry(c.name()).value());
                try {
                    parameter(
                            c.name(),
                            ParameterDictionary.requireInRange(c.name(), c.act(before)),
                            file.source().origin());
                } catch (IllegalArgumentException e) {
                    throw new BadInputException(file.source().label() + ": parameters: " + e.getMessage());
                }
            }
            if (file.population() != null) {
                population(file.population(), file.source().origin());
            }
            if (file.effectiveFrom() != 0) {
                effectiveFrom = file.effectiveFrom();
            }
        }

        /** Lays one {@code key=value} over what is there. */
        void set(String set, String origin) {
            int equals = set.indexOf('=');
            if (equals <= 0) {
                throw new BadInputException(origin + " '" + ConfigNode.shown(set) + "': must be key=value");
            }
            String key = set.substring(0, equals).strip();
            String value = set.substring(equals + 1).strip();
            try {
                set(key, value, origin);
            } catch (IllegalArgumentException e) {
                throw new BadInputException(origin + " " + ConfigNode.shown(set) + ": " + e.getMessage());
            }
        }

        private void set(String key, String value, String origin) {
            if (ParameterDictionary.names().contains(key)) {
                parameter(key, ParameterDictionary.requireInRange(key, number(value)), origin);
            } else if (RuleKeys.exists(key)) {
                double number = RuleKeys.key(key).requireInRange(number(value));
                changes.add(
                        new RuleChange(Span.FIRST_MONTH, Integer.MAX_VALUE, key, RuleChange.Kind.SET, number, origin));
            } else if (key.equals("population")) {
                PopulationAlternative wanted = PopulationAlternative.of(value);
                if (wanted == null) {
                    throw new IllegalArgumentException(
                            "'" + ConfigNode.shown(value) + "' is no projection: allowed are main, high, low");
                }
                population(wanted, origin);
            } else if (key.startsWith(MEASURE_PREFIX)
                    && PolicyBook.shipped().measures().containsKey(key.substring(MEASURE_PREFIX.length()))) {
                String measure = key.substring(MEASURE_PREFIX.length());
                measures.add(new MeasureChange(
                        0, measure, ScenarioFile.strength(measure, value, true, numberOrNaN(value)), origin));
            } else {
                throw new IllegalArgumentException("unknown key '" + ConfigNode.shown(key) + "', did you mean '"
                        + Nearest.name(key, settable()) + "'?");
            }
        }

        EffectiveScenario finish() {
            DatedCalendar calendar = new DatedCalendar(PolicyBook.shipped(), measures, changes);
            if (!measures.isEmpty() || !changes.isEmpty()) {
                try {
                    calendar.requireInRange(Span.FIRST_MONTH, Span.LAST_MONTH);
                } catch (IllegalArgumentException e) {
                    throw new BadInputException(label + ": " + e.getMessage());
                }
            }
            return new EffectiveScenario(
                    name,
                    description,
                    source,
                    evidence,
                    effectiveFrom,
                    population,
                    calendar,
                    parameters,
                    origins,
                    files);
        }

        private void parameter(String key, double value, String origin) {
            parameters.put(key, value);
            origins.put(key, origin);
        }

        private void population(PopulationAlternative alternative, String origin) {
            population = alternative;
            origins.put("population", origin);
        }

        private static List<String> settable() {
            List<String> names = new ArrayList<>(ParameterDictionary.names());
            names.addAll(RuleKeys.names());
            PolicyBook.shipped().measures().keySet().forEach(m -> names.add(MEASURE_PREFIX + m));
            names.add("population");
            return names;
        }

        private static double number(String value) {
            double number = numberOrNaN(value);
            if (Double.isNaN(number)) {
                throw new IllegalArgumentException("'" + ConfigNode.shown(value) + "' is not a number");
            }
            return number;
        }

        private static double numberOrNaN(String value) {
            try {
                return Double.parseDouble(value);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }
}
