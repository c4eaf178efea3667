package no.fastlege.experiments.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.data.Kommune;
import no.fastlege.experiments.disclosure.Cell;
import no.fastlege.experiments.study.Spread;

/** Charts, maps and effects as the template's rows of text. */
final class PageTables {
    private final Texts texts;

    PageTables(Texts texts) {
        this.texts = texts;
    }

    Map<String, Object> lineChart(LineChart chart) {
        Map<String, Object> m = new HashMap<>();
        m.put("id", chart.id());
        m.put("title", chart.title());
        m.put("caption", chart.caption());
        m.put("unit", chart.unit());
        m.put("effect", chart.effect());
        m.put("many", chart.series().size() > 1 || chart.effect());
        List<Map<String, Object>> names = new ArrayList<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (LineChart.Series s : chart.series()) {
            names.add(Map.of("index", names.size(), "name", s.name()));
            for (int i = 0; i < chart.years().length; i++) {
                if (!Double.isNaN(s.mean()[i]) || !Double.isNaN(s.published()[i])) {
                    rows.add(Map.of(
                            "group",
                            s.name(),
                            "year",
                            chart.years()[i],
                            "published",
                            texts.number(s.published()[i], chart.decimals()),
                            "simulated",
                            chart.effect()
                                    ? texts.signed(s.mean()[i], chart.decimals())
                                    : texts.number(s.mean()[i], chart.decimals()),
                            "interval",
                            texts.range(s.low()[i], s.high()[i], chart.decimals())));
                }
            }
        }
        m.put("names", names);
        m.put("rows", rows);
        return m;
    }

    Map<String, Object> map(KommuneMaps.KommuneMap map) {
        Map<String, Object> m = new HashMap<>();
        m.put("id", map.id());
        m.put("title", map.title());
        m.put("about", map.about());
        m.put("unit", map.unit());
        m.put("legend", legend(map));
        return m;
    }

    private List<Map<String, Object>> legend(KommuneMaps.KommuneMap map) {
        List<Map<String, Object>> legend = new ArrayList<>();
        double[] breaks = map.breaks();
        for (int c = 0; c <= breaks.length; c++) {
            String label;
            if (breaks.length == 0) {
                label = texts.get("legend.all");
            } else if (c == 0) {
                label = texts.get("legend.below", texts.number(breaks[0], map.decimals()));
            } else if (c == breaks.length) {
                label = texts.get("legend.from", texts.number(breaks[c - 1], map.decimals()));
            } else {
                label = texts.get(
                        "legend.between",
                        texts.number(breaks[c - 1], map.decimals()),
                        texts.number(breaks[c], map.decimals()));
            }
            legend.add(Map.of("swatch", "c" + c, "label", label));
        }
        if (List.of(map.cells()).contains(Cell.SMALL)) {
            legend.add(Map.of("swatch", "small", "label", texts.get("map.small")));
        }
        if (List.of(map.cells()).contains(Cell.WITHHELD)) {
            legend.add(Map.of("swatch", "withheld", "label", texts.get("map.withheld")));
        }
        return legend;
    }

    List<Map<String, Object>> kommuner(KommuneMaps all, List<KommuneMaps.KommuneMap> maps) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Kommune kommune : all.kommuner()) {
            rows.add(Map.of(
                    "name",
                    kommune.name(),
                    "fylke",
                    kommune.fylke(),
                    "residents",
                    texts.number(all.residents(kommune.index()), 0),
                    "cells",
                    maps.stream().map(map -> all.text(map, kommune.index())).toList()));
        }
        return rows;
    }

    List<Map<String, Object>> scenarios(List<ScenarioEffects.Compared> scenarios) {
        return scenarios.stream()
                .map(s -> Map.<String, Object>of("name", s.name(), "title", s.title(), "description", s.description()))
                .toList();
    }

    Map<String, Object> outcome(ScenarioEffects.Outcome outcome) {
        Map<String, Object> m = new HashMap<>();
        m.put("id", outcome.id());
        m.put("title", outcome.title());
        m.put("unit", outcome.unit());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ScenarioEffects.Row row : outcome.rows()) {
            Spread d = row.difference();
            rows.add(Map.of(
                    "scenario",
                    row.scenario(),
                    "difference",
                    texts.signed(d.mean(), outcome.decimals()),
                    "interval",
                    texts.range(d.low(), d.high(), outcome.decimals()),
                    "base",
                    texts.number(row.baseMean(), outcome.decimals())));
        }
        m.put("rows", rows);
        return m;
    }
}
