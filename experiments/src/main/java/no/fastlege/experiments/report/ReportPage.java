package no.fastlege.experiments.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.calibration.fit.ShippedFit;
import no.fastlege.experiments.disclosure.SmallCells;
import no.fastlege.experiments.run.Machine;
import no.fastlege.experiments.study.Ensemble;
import no.fastlege.experiments.study.Spread;
import no.fastlege.experiments.study.Study;

/** Puts the page together: texts and tables into the template, data and the chart library beside them. */
final class ReportPage {
    private static final String CHART_LIBRARY = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
    private static final String END_OF_SCRIPT = "</script";

    private final Study study;
    private final Ensemble base;
    private final Texts texts;
    private final Report.Options options;
    private final List<LineChart> charts;
    private final KommuneMaps kommuneMaps;
    private final List<KommuneMaps.KommuneMap> maps;
    private final ScenarioEffects effects;
    private final FitSection fit;
    private final Country country;

    ReportPage(Study study, Country country, Texts texts, KommuneMaps kommuneMaps, Report.Options options) {
        this.study = study;
        this.base = study.base();
        this.texts = texts;
        this.options = options;
        this.country = country;
        this.kommuneMaps = kommuneMaps;
        charts = new StoryCharts(texts, base, country.figures()).charts();
        maps = kommuneMaps.maps();
        effects = new ScenarioEffects(texts, study);
        fit = new FitSection(base, country.figures());
    }

    /** The page. */
    String html() {
        Map<String, Object> page = new HashMap<>(texts.all());
        page.put("lang", texts.language().code());
        page.put("version", Machine.version());
        page.put("title", texts.get("page.title", base.firstYear(), base.lastYear()));
        page.put("lead", lead());
        page.put("warnings", warnings());
        page.put("hasInterval", base.runs().size() > 1);
        page.put("key.interval", intervalText());
        PageTables tables = new PageTables(texts);
        page.put("charts", charts.stream().map(tables::lineChart).toList());
        page.put("hasMaps", !maps.isEmpty());
        page.put("mapNote", base.scale() < 1 ? texts.get("maps.sample", scale()) : null);
        page.put("maps", maps.stream().map(tables::map).toList());
        page.put("kommuner", tables.kommuner(kommuneMaps, maps));
        boolean compared = effects.any();
        page.put("hasEffects", compared);
        page.put("effectsAbout", compared ? texts.get("scenarios.about", base.scenario(), pairs()) : "");
        page.put("scenarios", tables.scenarios(effects.scenarios()));
        page.put("year", effects.year());
        page.put("paths", effects.paths().stream().map(tables::lineChart).toList());
        page.put("effects", effects.outcomes().stream().map(tables::outcome).toList());
        new FitTables(texts, fit, base).into(page);
        ParameterRows parameters = new ParameterRows(texts, base);
        page.put("parametersAbout", parameters.summary());
        page.put("parameterRows", parameters.rows());
        page.put("fitReport", ShippedFit.text("report.md").orElse(null));
        page.put("methods", methods());
        Provenance provenance = new Provenance(study);
        page.put("commands", provenance.commands());
        page.put("runs", provenance.runs());
        page.put("inputs", provenance.inputs());
        page.put("css", resource("report.css"));
        page.put("json", new PageData(texts, country).json(charts, effects, fit.topics(), maps, kommuneMaps));
        page.put("echarts", script(resource(CHART_LIBRARY)));
        page.put("script", script(resource("report.js")));
        Template template = Mustache.compiler()
                .escapeHTML(true)
                .defaultValue("")
                .withLoader(name -> reader(name + ".mustache"))
                .compile(reader("report.mustache"));
        return template.execute(page);
    }

    private String lead() {
        int runs = base.runs().size();
        int others = effects.scenarios().size();
        return texts.get(
                "page.lead",
                base.scenario(),
                runs == 1 ? texts.get("page.lead.run") : texts.get("page.lead.runs", runs),
                base.firstYear(),
                base.lastYear(),
                others == 0 ? "" : others == 1 ? texts.get("page.lead.other") : texts.get("page.lead.others", others));
    }

    private List<Map<String, Object>> warnings() {
        List<Map<String, Object>> warnings = new ArrayList<>();
        if (base.scale() < 1) {
            warnings.add(Map.of("text", texts.get("warning.scale", scale())));
        }
        if (base.runs().size() == 1) {
            warnings.add(Map.of("text", texts.get("warning.one_run")));
        }
        if (!new Provenance(study).oneVersion()) {
            warnings.add(Map.of("text", texts.get("warning.versions")));
        }
        if (!KommuneMaps.TABLES.stream().allMatch(base::has)) {
            warnings.add(Map.of("text", texts.get("warning.no_tables")));
        }
        if (!options.suppress()) {
            warnings.add(Map.of("text", texts.get("warning.not_suppressed")));
        }
        return warnings;
    }

    private String scale() {
        double scale = base.scale();
        int decimals = 1;
        while (decimals < 4
                && Math.abs(scale * Math.pow(10, decimals) - Math.rint(scale * Math.pow(10, decimals))) > 1e-9) {
            decimals++;
        }
        return texts.number(scale, decimals);
    }

    private String intervalText() {
        int runs = base.runs().size();
        String over = base.parameterSets() > 1
                ? texts.get("interval.posterior", runs, base.parameterSets())
                : texts.get("interval.seeds", runs);
        return texts.get(runs < Spread.RUNS_FOR_QUANTILES ? "interval.range" : "interval.quantiles", over);
    }

    private String pairs() {
        int fewest = effects.scenarios().stream()
                .mapToInt(ScenarioEffects.Compared::pairs)
                .min()
                .orElse(0);
        return Integer.toString(fewest);
    }

    private List<Map<String, Object>> methods() {
        String threshold = String.format(Locale.ROOT, "%.0f", SmallCells.THRESHOLD);
        return List.of("model", "published", "interval", "effects", "disclosure", "limits").stream()
                .filter(key -> options.suppress() || !key.equals("disclosure"))
                .map(key -> Map.<String, Object>of(
                        "head",
                        texts.get("methods." + key + ".head"),
                        "text",
                        texts.get("methods." + key + ".text", threshold)))
                .toList();
    }

    /** A script that cannot end its element early. */
    private static String script(String code) {
        if (code.toLowerCase(Locale.ROOT).contains(END_OF_SCRIPT)) {
            throw new IllegalStateException("a script of the report holds " + END_OF_SCRIPT);
        }
        return code;
    }

    private static Reader reader(String name) {
        return new InputStreamReader(stream(name), StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (InputStream in = stream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream stream(String name) {
        InputStream in = ReportPage.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("the report's " + name + " is missing from the jar");
        }
        return in;
    }
}
