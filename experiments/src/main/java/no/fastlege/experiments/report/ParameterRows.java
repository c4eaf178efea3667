package no.fastlege.experiments.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.parameters.Parameter;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.experiments.figures.Lang;
import no.fastlege.experiments.study.Ensemble;

/** Every parameter with the value that the runs used, how well it is known, and the honest word about it. */
final class ParameterRows {
    private final Texts texts;
    private final Ensemble base;

    ParameterRows(Texts texts, Ensemble base) {
        this.texts = texts;
        this.base = base;
    }

    /** Parameters that this version has and the runs used, in the dictionary's order. */
    List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ParameterDictionary.Entry entry : ParameterDictionary.entries()) {
            double[] values = base.values(
                    run -> run.manifest().path("parameters").path(entry.name()).asDouble(Double.NaN));
            if (Arrays.stream(values).noneMatch(Double::isNaN)) {
                rows.add(row(entry, values));
            }
        }
        return rows;
    }

    private Map<String, Object> row(ParameterDictionary.Entry entry, double[] values) {
        double low = Arrays.stream(values).min().orElse(Double.NaN);
        double high = Arrays.stream(values).max().orElse(Double.NaN);
        boolean changed = low != high || low != entry.value();
        Map<String, Object> row = new HashMap<>();
        row.put("name", entry.name());
        row.put("value", low == high ? plain(low) : texts.get("range", plain(low), plain(high)));
        row.put("unit", entry.unit());
        row.put(
                "interval",
                changed || Double.isNaN(entry.low())
                        ? ""
                        : texts.get("range", plain(entry.low()), plain(entry.high())));
        row.put("status", changed ? texts.get("parameters.changed") : status(entry.status()));
        row.put("meaning", entry.meaning());
        return row;
    }

    /** How many of each status the dictionary has, in words. */
    String summary() {
        Object[] counts = Arrays.stream(Parameter.Status.values())
                .map(status -> ParameterDictionary.entries().stream()
                        .filter(e -> e.status() == status)
                        .count())
                .toArray();
        return texts.get("parameters.about", counts);
    }

    private String status(Parameter.Status status) {
        return texts.get("parameters." + status.name().toLowerCase(Locale.ROOT));
    }

    private String plain(double value) {
        String text = ParameterDictionary.plain(value);
        return texts.language() == Lang.NB ? text.replace('.', ',') : text;
    }
}
