package no.fastlege.experiments.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import no.fastlege.experiments.study.Spread;

/**
 * A table: published numbers over simulated ones with their interval.
 *
 * @param columns the columns' names
 * @param rows the rows
 * @param caption what the table shows, what the interval is
 */
public record TableContent(List<Column> columns, List<Row> rows, Words caption) {
    private static final List<String> HEADER =
            List.of("row", "column", "published", "precision", "simulated", "low", "high", "runs", "unit");

    /**
     * A column.
     *
     * @param id its name in the CSV
     * @param name its name in print
     */
    public record Column(String id, Words name) {}

    /**
     * A row.
     *
     * @param id its name in the CSV
     * @param name its name in print
     * @param cells one per column
     */
    public record Row(String id, Words name, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param published the published number, NaN of none
     * @param precision the half-width within which it is true
     * @param simulated the simulated number with its interval
     * @param unit the unit of all
     * @param decimals digits after the decimal sign in print
     */
    public record Cell(double published, double precision, Spread simulated, String unit, int decimals) {
        /** Whether there is nothing at all. */
        boolean isEmpty() {
            return Double.isNaN(published) && !simulated.known();
        }
    }

    /** One line per cell that holds something. */
    String csv() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADER);
        for (Row row : rows) {
            for (int c = 0; c < columns.size(); c++) {
                Cell cell = row.cells().get(c);
                if (!cell.isEmpty()) {
                    lines.add(List.of(
                            row.id(),
                            columns.get(c).id(),
                            Numbers.text(cell.published()),
                            Double.isNaN(cell.published()) ? "" : Numbers.text(cell.precision()),
                            Numbers.text(cell.simulated().mean()),
                            Numbers.text(cell.simulated().low()),
                            Numbers.text(cell.simulated().high()),
                            Integer.toString(cell.simulated().runs()),
                            cell.unit()));
                }
            }
        }
        return Numbers.csv(lines);
    }

    /**
     * The table for LaTeX with the package booktabs: each row in lines, published, simulated and the interval's ends, which are left
     * out where there is one run.
     *
     * @param provenance what it was made from, on one line; goes in as a comment
     */
    String latex(String id, String title, Lang lang, String provenance) {
        StringBuilder text = new StringBuilder();
        text.append("% provenance: ").append(provenance).append('\n');
        text.append("\\begin{table}\n\\centering\n\\footnotesize\n");
        text.append("\\caption{")
                .append(escaped(title))
                .append(". ")
                .append(escaped(caption.in(lang)))
                .append("}\n");
        text.append("\\label{tab:").append(id).append("}\n");
        text.append("\\begin{tabular}{ll").append("r".repeat(columns.size())).append("}\n\\toprule\n&");
        columns.forEach(
                column -> text.append(" & ").append(escaped(column.name().in(lang))));
        text.append(" \\\\\n\\midrule\n");
        for (Row row : rows) {
            latex(text, row, lang);
        }
        return text.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n").toString();
    }

    private void latex(StringBuilder text, Row row, Lang lang) {
        line(
                text,
                escaped(row.name().in(lang)),
                lang.of("publisert", "published"),
                row,
                cell -> Double.isNaN(cell.published()) ? "" : lang.number(cell.published(), cell.decimals()));
        line(
                text,
                "",
                lang.of("simulert", "simulated"),
                row,
                cell -> cell.simulated().known() ? lang.number(cell.simulated().mean(), cell.decimals()) : "");
        boolean spread = row.cells().stream()
                .anyMatch(cell -> cell.simulated().high() > cell.simulated().low());
        if (spread) {
            line(
                    text,
                    "",
                    lang.of("nedre", "lower"),
                    row,
                    cell -> cell.simulated().known()
                            ? lang.number(cell.simulated().low(), cell.decimals())
                            : "");
            line(
                    text,
                    "",
                    lang.of("øvre", "upper"),
                    row,
                    cell -> cell.simulated().known()
                            ? lang.number(cell.simulated().high(), cell.decimals())
                            : "");
        }
        text.append("\\addlinespace\n");
    }

    private static void line(StringBuilder text, String name, String kind, Row row, Function<Cell, String> of) {
        text.append(name).append(" & ").append(kind);
        row.cells().forEach(cell -> text.append(" & ").append(escaped(of.apply(cell))));
        text.append(" \\\\\n");
    }

    /** Characters that mean something to LaTeX; a minus sign becomes one of mathematics. */
    private static String escaped(String text) {
        return text.replace("\\", "\\textbackslash{}")
                .replace("&", "\\&")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace("#", "\\#")
                .replace("$", "\\$")
                .replace("\u2212", "$-$")
                .replace("\u00a0", "~");
    }
}
