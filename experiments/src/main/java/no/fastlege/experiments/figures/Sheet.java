package no.fastlege.experiments.figures;

import java.util.List;

/**
 * A figure's content: panels with their numbers, and the words under it.
 *
 * @param panels the panels, row by row
 * @param columns panels in a row
 * @param width how wide the figure stands in the journal
 * @param panelHeight height of one panel in millimetres
 * @param sharedScale whether all panels have one value axis, so that they can be held against each other
 * @param caption what the figure shows, what the interval is, what differs from the published definition
 */
public record Sheet(
        List<Panel> panels, int columns, Width width, double panelHeight, boolean sharedScale, Words caption) {
    /** Widths in a journal. */
    public enum Width {
        /** One column, 88 mm. */
        COLUMN(88),
        /** One and a half columns, 120 mm. */
        MIDDLE(120),
        /** The whole page, 180 mm. */
        PAGE(180);

        private final double millimetres;

        Width(double millimetres) {
            this.millimetres = millimetres;
        }

        /** The width in millimetres. */
        public double millimetres() {
            return millimetres;
        }
    }

    /** A figure of one panel, one column wide. */
    public static Sheet one(Panel panel, Words caption) {
        return new Sheet(List.of(panel), 1, Width.COLUMN, 58, false, caption);
    }

    /** A figure of four panels in two rows on one scale, one and a half columns wide. */
    public static Sheet four(List<Panel> panels, Words caption) {
        return new Sheet(panels, 2, Width.MIDDLE, 46, true, caption);
    }

    /** A figure of panels side by side, each on its own scale, the whole page wide. */
    public static Sheet row(List<Panel> panels, Words caption) {
        return new Sheet(panels, panels.size(), panels.size() > 2 ? Width.PAGE : Width.MIDDLE, 54, false, caption);
    }

    /** The number of rows. */
    public int rows() {
        return (panels.size() + columns - 1) / columns;
    }

    /** Whether any panel shows a published value. */
    public boolean showsPublished() {
        return panels.stream().flatMap(panel -> series(panel).stream()).anyMatch(s -> !s.published()
                .isEmpty());
    }

    /** Whether any panel shows simulated values over time or category. */
    public boolean showsSimulated() {
        return panels.stream().flatMap(panel -> series(panel).stream()).anyMatch(s -> !s.simulated()
                .isEmpty());
    }

    /** A panel's series; none of a map or of pairs. */
    static List<Series> series(Panel panel) {
        if (panel instanceof Panel.Lines lines) {
            return lines.series();
        }
        return panel instanceof Panel.Dots dots ? dots.series() : List.of();
    }
}
