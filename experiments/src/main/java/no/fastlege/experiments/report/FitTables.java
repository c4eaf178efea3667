package no.fastlege.experiments.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.record.FigureCatalogue;
import no.fastlege.agents.record.Groups;
import no.fastlege.calibration.Comparison;
import no.fastlege.calibration.Targets;
import no.fastlege.experiments.study.Ensemble;
import no.fastlege.experiments.study.Spread;

/** The fit as the template's texts and rows. */
final class FitTables {
    private static final int WORST_SHOWN = 20;
    private static final double PERCENT = 100;

    private final Texts texts;
    private final FitSection fit;
    private final Ensemble base;
    private final FigureCatalogue catalogue = new FigureCatalogue();

    FitTables(Texts texts, FitSection fit, Ensemble base) {
        this.texts = texts;
        this.fit = fit;
        this.base = base;
    }

    void into(Map<String, Object> page) {
        Comparison targets = fit.comparison(Targets.Choice.TARGET);
        Comparison checks = fit.comparison(Targets.Choice.CHECK);
        Comparison all = fit.comparison(Targets.Choice.ALL);
        page.put(
                "fitSummary",
                texts.get(
                        "fit.summary",
                        targets.score().within(),
                        targets.score().rows(),
                        checks.score().within(),
                        checks.score().rows(),
                        all.score().rows() - all.expressed(),
                        texts.number(PERCENT * all.medianRelativeError(), 1)));
        page.put(
                "fitFlat",
                texts.get(
                        "fit.flat",
                        all.multiYearScore().within(),
                        all.multiYearScore().rows(),
                        all.flatLineScore().within()));
        page.put("topics", topics());
        page.put("worst", worst());
        page.put("fitRows", all.rows().stream().map(this::row).toList());
    }

    private List<Map<String, Object>> topics() {
        return fit.topics().stream()
                .map(t -> Map.<String, Object>of(
                        "name",
                        texts.get("topic." + t.topic()),
                        "within",
                        t.within(),
                        "missed",
                        t.missed(),
                        "noValue",
                        t.noValue()))
                .toList();
    }

    /** The farthest row of each figure, farthest first. */
    private List<Map<String, Object>> worst() {
        List<Comparison.Row> farthest = new ArrayList<>();
        for (FitSection.Series series : fit.series()) {
            Comparison.Row row = series.worst();
            if (row != null && !row.within()) {
                farthest.add(row);
            }
        }
        farthest.sort((a, b) -> Double.compare(FitSection.tolerances(b), FitSection.tolerances(a)));
        return farthest.stream().limit(WORST_SHOWN).map(this::row).toList();
    }

    private Map<String, Object> row(Comparison.Row row) {
        Figure f = row.figure();
        boolean share = Targets.isShare(f);
        double factor = share ? PERCENT : 1;
        int decimals = share ? 1 : FitSection.decimals(f);
        Spread spread = base.spread(catalogue.counterpart(f)).times(factor);
        String state = row.within() ? "within" : row.expressed() ? "missed" : "novalue";
        Map<String, Object> m = new HashMap<>();
        m.put("label", texts.figure(f.id()));
        m.put("group", f.groupType().equals(Groups.NATIONAL) ? null : texts.group(f.groupType(), f.group()));
        m.put("unit", share ? "%" : texts.unit(f.unit()));
        m.put("year", f.year());
        m.put("role", texts.get("role." + f.role().name().toLowerCase(Locale.ROOT)));
        m.put("published", texts.number(factor * f.value(), decimals));
        m.put("simulated", texts.number(factor * row.simulated(), decimals));
        m.put("interval", spread.runs() > 1 ? texts.range(spread.low(), spread.high(), decimals) : "\u2013");
        m.put("off", texts.get("fit.times", texts.number(FitSection.tolerances(row), 1)));
        m.put("state", state);
        m.put("verdict", texts.get("verdict." + state));
        m.put("source", f.source() + (f.locator().isEmpty() ? "" : ", " + f.locator()));
        return m;
    }
}
