package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import no.fastlege.agents.record.Groups;
import no.fastlege.experiments.figures.Extras;
import no.fastlege.experiments.figures.Mark;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;

/** Which factors move which figures: a panel per figure of the model, the strongest factors on top. */
abstract class Sensitivities extends Base {
    private static final int MOST_PANELS = 6;
    private static final int MOST_FACTORS = 10;
    private static final double ROW_MM = 6.5;
    private static final double FRAME_MM = 19;

    private final String method;

    Sensitivities(String id, Words title, String method, Need need) {
        super(id, title, need);
        this.method = method;
    }

    /** How strong a factor is, for the order. */
    abstract double strength(Map<String, String> row);

    abstract List<Series> series(List<Map<String, String>> rows);

    abstract Words axis();

    abstract Words caption();

    @Override
    public final Sheet sheet(Material m) {
        Extras.Indices indices = m.extras().indices(method).orElseThrow();
        Map<String, List<Map<String, String>>> byFigure = new LinkedHashMap<>();
        for (Map<String, String> row : indices.rows()) {
            String group = row.get("group").equals(Groups.NORGE) ? "" : " " + row.get("group");
            byFigure.computeIfAbsent(row.get("figure_id") + group + " " + row.get("period"), key -> new ArrayList<>())
                    .add(row);
        }
        List<Panel> panels = new ArrayList<>();
        int most = 1;
        for (Map.Entry<String, List<Map<String, String>>> figure :
                byFigure.entrySet().stream().limit(MOST_PANELS).toList()) {
            List<Map<String, String>> rows = figure.getValue().stream()
                    .sorted((a, b) -> Double.compare(strength(b), strength(a)))
                    .limit(MOST_FACTORS)
                    .toList();
            most = Math.max(most, rows.size());
            panels.add(new Panel.Dots(
                    figure.getKey().replace(' ', ':'),
                    Words.same(figure.getKey().replace('_', ' ')),
                    axis(),
                    "",
                    rows.stream()
                            .map(r -> Words.same(r.get("factor").replace('_', ' ')))
                            .toList(),
                    Panel.Dots.Form.BARS,
                    0,
                    series(rows)));
        }
        int columns = panels.size() == 1 ? 1 : 2;
        Sheet.Width width = panels.size() == 1 ? Sheet.Width.MIDDLE : Sheet.Width.PAGE;
        return new Sheet(panels, columns, width, FRAME_MM + ROW_MM * most, false, caption());
    }

    static double number(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? Double.NaN : Double.parseDouble(row.get(column));
    }

    static Series bars(
            String id,
            Words label,
            int colour,
            List<Map<String, String>> rows,
            ToDoubleFunction<Map<String, String>> value,
            ToDoubleFunction<Map<String, String>> low,
            ToDoubleFunction<Map<String, String>> high) {
        List<Mark> marks = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            Map<String, String> row = rows.get(r);
            marks.add(new Mark(
                    r,
                    row.get("factor"),
                    value.applyAsDouble(row),
                    low.applyAsDouble(row),
                    high.applyAsDouble(row),
                    0));
        }
        return Series.simulated(id, label, colour, marks);
    }

    /** Elementary effects as a tornado. */
    static final class Tornado extends Sensitivities {
        Tornado() {
            super(
                    "tornado",
                    Words.of("Hvilke størrelser som betyr mest (Morris)", "Which inputs matter most (Morris)"),
                    "morris",
                    Need.MORRIS);
        }

        @Override
        double strength(Map<String, String> row) {
            return number(row, "mu_star");
        }

        private static double side(Map<String, String> row) {
            return number(row, "mu") < 0 ? -1 : 1;
        }

        @Override
        List<Series> series(List<Map<String, String>> rows) {
            return List.of(bars(
                    "mu_star",
                    Words.NONE,
                    0,
                    rows,
                    r -> side(r) * number(r, "mu_star"),
                    r -> side(r) < 0 ? -number(r, "mu_star_high") : number(r, "mu_star_low"),
                    r -> side(r) < 0 ? -number(r, "mu_star_low") : number(r, "mu_star_high")));
        }

        @Override
        Words axis() {
            return Words.of(
                    "Effekt over hele spennet, i figurens enhet",
                    "Effect over the whole range, in the figure\u2019s unit");
        }

        @Override
        Words caption() {
            return Words.of(
                    "Lengden er den gjennomsnittlige størrelsen av effekten (\u03bc*) med intervall fra gjentatte utvalg av baner; siden er fortegnet til den gjennomsnittlige effekten (\u03bc). De ti sterkeste.",
                    "Length: the mean size of the effect (\u03bc*) with its interval from resampled trajectories; side: the sign of the mean effect (\u03bc). The ten strongest.");
        }
    }

    /** Shares of variance. */
    static final class Sobol extends Sensitivities {
        Sobol() {
            super(
                    "sobol",
                    Words.of("Hva variasjonen kommer av (Sobol)", "Where the variance comes from (Sobol)"),
                    "sobol",
                    Need.SOBOL);
        }

        @Override
        double strength(Map<String, String> row) {
            return number(row, "total");
        }

        @Override
        List<Series> series(List<Map<String, String>> rows) {
            return List.of(
                    index("first", Words.of("alene", "first order"), 0, rows),
                    index("total", Words.of("i alt", "total"), 1, rows));
        }

        private static Series index(String name, Words label, int colour, List<Map<String, String>> rows) {
            return bars(
                    name,
                    label,
                    colour,
                    rows,
                    r -> number(r, name),
                    r -> number(r, name + "_low"),
                    r -> number(r, name + "_high"));
        }

        @Override
        Words axis() {
            return Words.of("Andel av variansen", "Share of variance");
        }

        @Override
        Words caption() {
            return Words.of(
                    "Sobol-indekser: hver størrelse alene (første orden) og sammen med alle andre (total), med intervall fra gjentatte utvalg. De ti sterkeste.",
                    "Sobol indices: each input alone (first order) and with all others (total), with intervals from resampling. The ten strongest.");
        }
    }
}
