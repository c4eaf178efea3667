package no.fastlege.agents.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.parameters.Parameters;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.sim.Months;

/** A scenario with everything decided: what a run needs to know of it. Immutable. */
public final class EffectiveScenario {
    /** What {@link #firstDifference(EffectiveScenario)} says of scenarios that never differ. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** The first month in which the projections differ: SSB has counted until 1 January 2026. */
    static final int PROJECTIONS_FROM = Months.of(2026, 1);

    private final String name;
    private final String description;
    private final String source;
    private final String evidence;
    private final int effectiveFrom;
    private final PopulationAlternative population;
    private final DatedCalendar calendar;
    private final Map<String, Double> parameterChanges;
    private final Map<String, String> changeOrigins;
    private final Map<String, String> files;
    private final Parameters parameters;

    EffectiveScenario(
            String name,
            String description,
            String source,
            String evidence,
            int effectiveFrom,
            PopulationAlternative population,
            DatedCalendar calendar,
            Map<String, Double> parameterChanges,
            Map<String, String> changeOrigins,
            Map<String, String> files) {
        this.name = name;
        this.description = description;
        this.source = source;
        this.evidence = evidence;
        this.effectiveFrom = effectiveFrom;
        this.population = population;
        this.calendar = calendar;
        this.parameterChanges = Collections.unmodifiableMap(new LinkedHashMap<>(parameterChanges));
        this.changeOrigins = Collections.unmodifiableMap(new LinkedHashMap<>(changeOrigins));
        this.files = Collections.unmodifiableMap(new TreeMap<>(files));
        this.parameters = ParameterDictionary.with(ParameterDictionary.defaults(), parameterChanges);
    }

    /** The plain name: of the shipped scenario, or of the file without folder and ending. */
    public String name() {
        return name;
    }

    /** What it is. */
    public String description() {
        return description;
    }

    /** The source that it names; may be empty. */
    public String source() {
        return source;
    }

    /** What is known about its effect; may be empty. */
    public String evidence() {
        return evidence;
    }

    /** The first month in which its file allows its rules to differ; 0 where it does not say. */
    public int effectiveFrom() {
        return effectiveFrom;
    }

    /** The population projection. */
    public PopulationAlternative population() {
        return population;
    }

    /** The dated rules. */
    public DatedCalendar calendar() {
        return calendar;
    }

    /** The parameters, which hold for the whole run. */
    public Parameters parameters() {
        return parameters;
    }

    /** The parameters that files or settings name, with their values, in the order in which they were first named. */
    public Map<String, Double> parameterChanges() {
        return parameterChanges;
    }

    /** SHA-256 of every file that made it, the shipped calendar included, by name. */
    public Map<String, String> files() {
        return files;
    }

    /** Who said so, for each changed parameter and for {@code population}. */
    Map<String, String> changeOrigins() {
        return changeOrigins;
    }

    /** The same scenario with more settings {@code key=value} laid over it, see {@link Scenario#load}. */
    public EffectiveScenario with(List<String> sets, String origin) {
        Scenario.Draft draft = new Scenario.Draft(this);
        sets.forEach(set -> draft.set(set, origin));
        return draft.finish();
    }

    /** The first month in which a run of this scenario can differ from one of the baseline, or {@link #NEVER}. */
    public int firstDifference() {
        return firstDifference(Scenario.load(ScenarioFile.ROOT, List.of()));
    }

    /**
     * The first month in which runs of two scenarios can differ, or {@link #NEVER}: January 2017 if a parameter does, else the first
     * month with other rules, or with another projection of the population.
     */
    public int firstDifference(EffectiveScenario other) {
        if (!parameters.equals(other.parameters)) {
            return Span.FIRST_MONTH;
        }
        int rules = DatedCalendar.firstDifference(calendar, other.calendar, Span.FIRST_MONTH, Span.LAST_MONTH);
        int first = rules < 0 ? NEVER : rules;
        return population == other.population ? first : Math.min(first, PROJECTIONS_FROM);
    }

    /** Every effective value with its origin: parameters, measures, rules by month, population. */
    public List<Origin> origins() {
        return Origins.of(this);
    }

    /** The scenario as canonical JSON: the same text for the same scenario. */
    public String toJson() {
        return ScenarioJson.write(this);
    }

    /**
     * The scenario that {@link #toJson()} wrote.
     *
     * @throws BadInputException if the text is not such JSON, or names what this version does not know
     */
    public static EffectiveScenario fromJson(String json) {
        return ScenarioJson.read(json);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof EffectiveScenario other && toJson().equals(other.toJson());
    }

    @Override
    public int hashCode() {
        return toJson().hashCode();
    }

    @Override
    public String toString() {
        return "scenario " + name;
    }
}
