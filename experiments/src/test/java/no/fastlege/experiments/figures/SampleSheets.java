package no.fastlege.experiments.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.fastlege.agents.data.KommuneOutlines;

/** Sheets of made-up numbers, one for each kind of panel. */
final class SampleSheets {
    private static final Words CAPTION = Words.of("Oppdiktede tall, æøå.", "Made-up numbers, <&>.");

    private SampleSheets() {}

    static Map<String, Sheet> all() {
        Map<String, Sheet> all = new TreeMap<>();
        all.put("lines", Sheet.row(List.of(lines("a", true), lines("b", false)), CAPTION));
        all.put("dots", Sheet.one(dots(false), CAPTION));
        all.put("bars", Sheet.one(dots(true), CAPTION));
        all.put("map", new Sheet(List.of(map()), 1, Sheet.Width.COLUMN, 100, false, CAPTION));
        all.put("pairs", new Sheet(List.of(pairs()), 1, Sheet.Width.MIDDLE, 90, false, CAPTION));
        return all;
    }

    private static Panel lines(String id, boolean fromZero) {
        List<Series> series = new ArrayList<>();
        for (int s = 0; s < 3; s++) {
            List<Mark> simulated = new ArrayList<>();
            List<Mark> published = new ArrayList<>();
            for (int year = 2017; year <= 2024; year++) {
                double value = 4_700 + 100 * s + 90 * (year - 2017) * (s == 1 ? -0.3 : 1);
                simulated.add(new Mark(year, "" + year, value, value - 40, value + 60, 20));
                if (year % 3 == s) {
                    published.add(Mark.published(year, "" + year, value + 70, 30));
                }
            }
            series.add(new Series("s" + s, Words.of("Rekke " + s, "Series " + s), s, simulated, published));
        }
        Words title = Words.of("Fastleger på Ås", "GPs");
        return new Panel.Lines(id, title, Words.of("Leger", "Doctors"), "doctors", fromZero, 0, series);
    }

    private static Panel dots(boolean bars) {
        List<Mark> marks = new ArrayList<>();
        List<Words> names = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            names.add(Words.of("Gruppe nummer " + c, "Group number " + c));
            marks.add(new Mark(c, "g" + c, c * 2.5 - 3, c * 2.5 - 4, c * 2.5 - 2.2, 5));
        }
        List<Mark> published = bars ? List.of() : List.of(Mark.published(1, "g1", 1, 0.5));
        Series series = new Series("s", Words.of("2024", "2024"), 1, marks, published);
        return new Panel.Dots(
                "d",
                Words.NONE,
                Words.of("Prosent", "Per cent"),
                "per cent",
                names,
                bars ? Panel.Dots.Form.BARS : Panel.Dots.Form.DIFFERENCES,
                0,
                List.of(series));
    }

    private static Panel map() {
        Map<String, Double> values = new TreeMap<>();
        for (String number : KommuneOutlines.load().outlines().keySet()) {
            if (!number.equals("5501") && !number.equals("5601")) {
                values.put(number, Integer.parseInt(number) % 100 / 5.0);
            }
        }
        return new Panel.KommuneMap(
                "m",
                Words.NONE,
                Words.of("Per hundre", "Per hundred"),
                "per cent",
                new double[] {2, 5, 10},
                0,
                values,
                Set.of("5601"),
                1);
    }

    private static Panel pairs() {
        List<double[]> draws = new ArrayList<>();
        for (int d = 0; d < 40; d++) {
            double a = d * 37 % 40;
            double b = d * 23 % 40;
            draws.add(new double[] {a, a + b, b / 100});
        }
        return new Panel.Pairs("p", Words.NONE, "", List.of("first.parameter", "second", "third"), draws);
    }
}
