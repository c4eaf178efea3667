package no.fastlege.experiments.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws a sheet: the key at the top, then the panels row by row. Lengths in points. */
final class SheetDrawing {
    private static final double MARGIN = 3;
    private static final double GAP = 9;
    private static final double KEY_LINE = 10;

    private final Sheet sheet;
    private final Lang lang;
    private final Outlines outlines;

    /** A drawing of one sheet in one language. */
    SheetDrawing(Sheet sheet, Lang lang, Outlines outlines) {
        this.sheet = sheet;
        this.lang = lang;
        this.outlines = outlines;
    }

    double width() {
        return sheet.width().millimetres() * Style.POINTS_PER_MM;
    }

    double height() {
        return 2 * MARGIN
                + keyHeight()
                + sheet.rows() * sheet.panelHeight() * Style.POINTS_PER_MM
                + (sheet.rows() - 1) * GAP;
    }

    private boolean hasKey() {
        return sheet.showsPublished();
    }

    private double keyHeight() {
        return hasKey() ? KEY_LINE + 3 : 0;
    }

    void draw(Graphics2D g) {
        Pen.prepare(g);
        g.setPaint(Color.WHITE);
        g.fill(new Rectangle2D.Double(0, 0, width(), height()));
        if (hasKey()) {
            key(g);
        }
        double w = (width() - 2 * MARGIN - (sheet.columns() - 1) * GAP) / sheet.columns();
        double h = sheet.panelHeight() * Style.POINTS_PER_MM;
        for (int p = 0; p < sheet.panels().size(); p++) {
            double x = MARGIN + p % sheet.columns() * (w + GAP);
            double y = MARGIN + keyHeight() + p / sheet.columns() * (h + GAP);
            panel(g, sheet.panels().get(p), new Rectangle2D.Double(x, y, w, h));
        }
    }

    /** What markers, lines and bands mean, in the grey of no series. */
    private void key(Graphics2D g) {
        Pen pen = new Pen(g);
        Font font = Style.textFont();
        double y = MARGIN + KEY_LINE - 2.5;
        double x = MARGIN + 4;
        pen.marker(0, x, y - 2.4, Style.GREY, Pen.Fill.OPEN);
        x += 6;
        x += pen.text(lang.of("publisert", "published"), x, y, font, Style.GREY) + 12;
        if (!sheet.showsSimulated()) {
            return;
        }
        boolean lines = sheet.panels().stream().anyMatch(Panel.Lines.class::isInstance);
        boolean dots = sheet.panels().stream().anyMatch(Panel.Dots.class::isInstance);
        if (lines) {
            g.setPaint(new Color(0xd6, 0xd6, 0xd6));
            g.fill(new Rectangle2D.Double(x, y - 5.2, 14, 5.6));
            g.setPaint(Style.GREY);
            g.setStroke(new BasicStroke(1.3f));
            g.draw(new Line2D.Double(x, y - 2.4, x + 14, y - 2.4));
            x += 17;
        }
        if (dots) {
            g.setPaint(Style.GREY);
            g.setStroke(Style.fine());
            g.draw(new Line2D.Double(x, y - 2.4, x + 10, y - 2.4));
            pen.marker(0, x + 5, y - 2.4, Style.GREY, Pen.Fill.FILLED);
            x += 13;
        }
        pen.text(lang.of("simulert, med spenn", "simulated, with interval"), x, y, font, Style.GREY);
    }

    private void panel(Graphics2D g, Panel panel, Rectangle2D area) {
        Pen pen = new Pen(g);
        double y = area.getY();
        String title = panel.title().in(lang);
        if (!title.isEmpty()) {
            for (String line : Pen.wrap(title, Style.titleFont(), area.getWidth())) {
                pen.text(line, area.getX(), y + 7.5, Style.titleFont(), Style.INK);
                y += 9.5;
            }
            y += 1;
        }
        Rectangle2D rest = new Rectangle2D.Double(area.getX(), y, area.getWidth(), area.getMaxY() - y);
        if (panel instanceof Panel.Lines lines) {
            new LinesDrawing(lines, lang, extent(panel)).draw(g, rest);
        } else if (panel instanceof Panel.Dots dots) {
            new DotsDrawing(dots, lang, extent(panel)).draw(g, rest);
        } else if (panel instanceof Panel.KommuneMap map) {
            new MapDrawing(map, lang, outlines).draw(g, rest);
        } else if (panel instanceof Panel.Pairs pairs) {
            new PairsDrawing(pairs, lang).draw(g, rest);
        }
    }

    private Extent extent(Panel panel) {
        return (sheet.sharedScale() ? Extent.of(sheet) : Extent.of(Sheet.series(panel))).orUnit();
    }

    /** The words above a plot that say what its value axis shows; returns where the plot begins. */
    static double axisWords(Pen pen, List<String> lines, double x, double y) {
        double at = y;
        for (String line : lines) {
            pen.text(line, x, at + 7, Style.textFont(), Style.GREY);
            at += 8.5;
        }
        return at + (lines.isEmpty() ? 0 : 1.5);
    }
}
