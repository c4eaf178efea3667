package no.fastlege.agents.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.fastlege.agents.parameters.Parameter;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.Measure;
import no.fastlege.agents.policy.MeasureChange;
import no.fastlege.agents.policy.RuleKeys;
import no.fastlege.sim.Months;

/** Lists every effective value of a scenario with its origin. */
final class Origins {
    private Origins() {}

    static List<Origin> of(EffectiveScenario scenario) {
        List<Origin> origins = new ArrayList<>();
        origins.add(new Origin(
                "population",
                "population",
                "",
                scenario.population().word(),
                "projection",
                scenario.changeOrigins().getOrDefault("population", "default"),
                "SSB 14288, after 1 January 2026"));
        parameters(scenario, origins);
        measures(scenario.calendar(), origins);
        rules(scenario.calendar(), origins);
        return origins;
    }

    private static void parameters(EffectiveScenario scenario, List<Origin> origins) {
        for (ParameterDictionary.Entry e : ParameterDictionary.entries()) {
            Double changed = scenario.parameterChanges().get(e.name());
            String byDefault = e.status() == Parameter.Status.CALIBRATED ? "calibrated" : "default";
            origins.add(new Origin(
                    "parameter",
                    e.name(),
                    "",
                    ParameterDictionary.plain(changed == null ? e.value() : changed),
                    e.unit(),
                    changed == null ? byDefault : scenario.changeOrigins().get(e.name()),
                    e.status().name().toLowerCase(Locale.ROOT) + ": " + e.source()));
        }
    }

    private static void measures(DatedCalendar calendar, List<Origin> origins) {
        for (Measure m : calendar.book().measures().values()) {
            String byDefault = m.status() == Parameter.Status.CALIBRATED ? "calibrated" : "default";
            boolean throughout = calendar.measureChanges().stream()
                    .anyMatch(c -> c.from() == 0 && c.measure().equals(m.name()));
            if (!throughout) {
                origins.add(measure(m, "", m.strength(), byDefault));
            }
            List<MeasureChange> changes = new ArrayList<>();
            for (MeasureChange c : calendar.measureChanges()) {
                if (c.measure().equals(m.name())) {
                    changes.removeIf(earlier -> earlier.from() >= c.from());
                    changes.add(c);
                }
            }
            changes.forEach(c ->
                    origins.add(measure(m, c.from() == 0 ? "" : Months.format(c.from()), c.strength(), c.origin())));
        }
    }

    private static Origin measure(Measure m, String from, double strength, String origin) {
        return new Origin(
                "measure",
                m.name(),
                from,
                strength == 0 ? "off" : ParameterDictionary.plain(strength),
                "strength",
                origin,
                m.status().name().toLowerCase(Locale.ROOT) + ": " + m.source());
    }

    private static void rules(DatedCalendar calendar, List<Origin> origins) {
        for (RuleKeys.Key key : RuleKeys.all()) {
            for (DatedCalendar.Step step : calendar.steps(key.name(), Span.FIRST_MONTH, Span.LAST_MONTH)) {
                origins.add(new Origin(
                        "rule",
                        key.name(),
                        Months.format(step.month()),
                        ParameterDictionary.plain(step.value()),
                        key.unit(),
                        step.origin(),
                        source(calendar, key)));
            }
            for (String kommune : key.local() ? calendar.apart() : Set.<String>of()) {
                for (DatedCalendar.Step step : calendar.steps(key.name(), kommune, Span.FIRST_MONTH, Span.LAST_MONTH)) {
                    origins.add(new Origin(
                            "rule",
                            key.name() + " in " + kommune,
                            Months.format(step.month()),
                            ParameterDictionary.plain(step.value()),
                            key.unit(),
                            step.origin(),
                            source(calendar, key)));
                }
            }
        }
    }

    private static String source(DatedCalendar calendar, RuleKeys.Key key) {
        return calendar.book().base(key).status().name().toLowerCase(Locale.ROOT) + ": "
                + calendar.book().base(key).source();
    }
}
