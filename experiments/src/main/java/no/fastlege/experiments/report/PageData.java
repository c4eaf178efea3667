package no.fastlege.experiments.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.Kommune;

/** The page's one block of data, which its script draws. What may not be printed is not in it. */
final class PageData {
    private static final String OUTLINES = "kommuner_2024_forenklet.geojson";

    private final ObjectMapper mapper = new ObjectMapper();
    private final Texts texts;
    private final Country country;

    PageData(Texts texts, Country country) {
        this.texts = texts;
        this.country = country;
    }

    /** JSON that may stand in a script element: no {@code <} is left in it. */
    String json(
            List<LineChart> charts,
            ScenarioEffects effects,
            List<FitSection.Topic> topics,
            List<KommuneMaps.KommuneMap> maps,
            KommuneMaps kommuneMaps) {
        ObjectNode data = mapper.createObjectNode();
        data.put("lang", texts.language().code());
        ObjectNode words = data.putObject("texts");
        texts.below("js.").forEach(words::put);
        ArrayNode lines = data.putArray("lines");
        charts.forEach(chart -> lines.add(line(chart)));
        effects.paths().forEach(chart -> lines.add(line(chart)));
        ArrayNode outcomes = data.putArray("effects");
        effects.outcomes().forEach(outcome -> outcomes.add(outcome(outcome)));
        ArrayNode fit = data.putArray("fit");
        topics.forEach(t -> fit.addObject()
                .put("name", texts.get("topic." + t.topic()))
                .put("within", t.within())
                .put("missed", t.missed())
                .put("novalue", t.noValue()));
        ArrayNode drawn = data.putArray("maps");
        maps.forEach(map -> drawn.add(map(map)));
        if (!maps.isEmpty()) {
            ArrayNode kommuner = data.putArray("kommuner");
            for (Kommune k : country.kommuner()) {
                kommuner.addObject()
                        .put("number", k.number())
                        .put("name", k.name())
                        .put("fylke", k.fylke())
                        .put("residents", Math.round(kommuneMaps.residents(k.index())));
            }
            data.set("outlines", outlines());
        }
        try {
            return mapper.writeValueAsString(data).replace("<", "\\u003c");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private com.fasterxml.jackson.databind.JsonNode outlines() {
        try {
            return mapper.readTree(country.files().bytes(OUTLINES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode line(LineChart chart) {
        ObjectNode node = mapper.createObjectNode();
        node.put("id", chart.id());
        node.put("title", chart.title());
        node.put("caption", chart.caption());
        node.put("unit", chart.unit());
        node.put("decimals", chart.decimals());
        node.put("fromZero", chart.fromZero());
        node.put("effect", chart.effect());
        node.set("years", mapper.valueToTree(chart.years()));
        ArrayNode series = node.putArray("series");
        for (LineChart.Series s : chart.series()) {
            ObjectNode one = series.addObject();
            one.put("name", s.name());
            one.set("mean", numbers(s.mean(), chart.decimals()));
            one.set("low", numbers(s.low(), chart.decimals()));
            one.set("high", numbers(s.high(), chart.decimals()));
            one.set("published", numbers(s.published(), chart.decimals()));
        }
        return node;
    }

    private ObjectNode outcome(ScenarioEffects.Outcome outcome) {
        ObjectNode node = mapper.createObjectNode();
        node.put("id", outcome.id());
        node.put("title", outcome.title());
        node.put("unit", outcome.unit());
        node.put("decimals", outcome.decimals());
        ArrayNode rows = node.putArray("rows");
        for (ScenarioEffects.Row row : outcome.rows()) {
            ObjectNode one = rows.addObject().put("scenario", row.scenario());
            double[] numbers = {
                row.difference().mean(),
                row.difference().low(),
                row.difference().high()
            };
            one.set("values", numbers(numbers, outcome.decimals()));
        }
        return node;
    }

    private ObjectNode map(KommuneMaps.KommuneMap map) {
        ObjectNode node = mapper.createObjectNode();
        node.put("id", map.id());
        node.put("title", map.title());
        node.put("about", map.about());
        node.put("unit", map.unit());
        node.put("decimals", map.decimals());
        ArrayNode values = numbers(map.values(), map.decimals());
        node.set("values", values);
        ArrayNode cells = node.putArray("cells");
        for (var cell : map.cells()) {
            cells.add(cell.name().toLowerCase(Locale.ROOT));
        }
        node.set("breaks", mapper.valueToTree(map.breaks()));
        return node;
    }

    /** As precise as they are printed, so that no count can be worked out of a share; null for NaN. */
    private ArrayNode numbers(double[] values, int decimals) {
        double unit = Math.pow(10, decimals);
        ArrayNode array = mapper.createArrayNode();
        for (double v : values) {
            if (Double.isNaN(v)) {
                array.addNull();
            } else {
                array.add(Math.rint(v * unit) / unit);
            }
        }
        return array;
    }
}
