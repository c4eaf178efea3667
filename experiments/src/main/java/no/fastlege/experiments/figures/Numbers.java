package no.fastlege.experiments.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The plotted numbers of a sheet as rows of text: what stands beside a picture as CSV, and what {@code verify} compares. */
public final class Numbers {
    private static final List<String> HEADER =
            List.of("panel", "series", "source", "at", "value", "low", "high", "runs", "unit");

    private final List<List<String>> rows = new ArrayList<>();

    private Numbers() {
        rows.add(HEADER);
    }

    /** Every number that a sheet shows, panel by panel. */
    public static Numbers of(Sheet sheet) {
        Numbers numbers = new Numbers();
        for (Panel panel : sheet.panels()) {
            for (Series series : Sheet.series(panel)) {
                series.simulated().forEach(m -> numbers.mark(panel, series.id(), "simulated", m));
                series.published().forEach(m -> numbers.mark(panel, series.id(), "published", m));
            }
            if (panel instanceof Panel.KommuneMap map) {
                numbers.map(map);
            } else if (panel instanceof Panel.Pairs pairs) {
                numbers.pairs(pairs);
            }
        }
        return numbers;
    }

    private void mark(Panel panel, String series, String source, Mark m) {
        rows.add(List.of(
                panel.id(),
                series,
                source,
                m.at(),
                text(m.value()),
                text(m.low()),
                text(m.high()),
                Integer.toString(m.runs()),
                panel.unit()));
    }

    private void map(Panel.KommuneMap map) {
        Set<String> kommuner = new TreeSet<>(map.values().keySet());
        kommuner.addAll(map.suppressed());
        for (String kommune : kommuner) {
            boolean suppressed = map.suppressed().contains(kommune);
            rows.add(List.of(
                    map.id(),
                    kommune,
                    "simulated",
                    suppressed ? "suppressed" : "",
                    suppressed ? "" : text(map.values().get(kommune)),
                    "",
                    "",
                    Integer.toString(map.runs()),
                    map.unit()));
        }
    }

    private void pairs(Panel.Pairs pairs) {
        for (int d = 0; d < pairs.draws().size(); d++) {
            for (int c = 0; c < pairs.names().size(); c++) {
                rows.add(List.of(
                        pairs.id(),
                        pairs.names().get(c),
                        "posterior",
                        Integer.toString(d + 1),
                        text(pairs.draws().get(d)[c]),
                        "",
                        "",
                        "",
                        pairs.unit()));
            }
        }
    }

    /** A number to ten digits: more than anyone plots, fewer than sums in another order would change. */
    static String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        String plain = new BigDecimal(value)
                .round(new MathContext(10))
                .stripTrailingZeros()
                .toPlainString();
        return plain.equals("-0") ? "0" : plain;
    }

    /** The rows, the header first. */
    public List<List<String>> rows() {
        return rows;
    }

    /** Comma-separated, cells quoted where they hold a comma or a quote, lines ending in a line feed. */
    public String csv() {
        return csv(rows);
    }

    /** Rows of text as CSV. */
    public static String csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int c = 0; c < row.size(); c++) {
                String cell = row.get(c);
                boolean plain = cell.chars().noneMatch(ch -> ch == ',' || ch == '"' || ch == '\n');
                text.append(c == 0 ? "" : ",").append(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
