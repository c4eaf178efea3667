package no.fastlege.experiments.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/** Draws pairs of quantities: points below the diagonal, each quantity's histogram on it, the correlation above. */
final class PairsDrawing {
    private static final int BINS = 12;
    private static final double GAP = 4;
    private static final double NAMES = 20;
    private static final double POINT = 0.8;

    private final Panel.Pairs panel;
    private final Lang lang;

    PairsDrawing(Panel.Pairs panel, Lang lang) {
        this.panel = panel;
        this.lang = lang;
    }

    void draw(Graphics2D g, Rectangle2D area) {
        int n = panel.names().size();
        double w = (area.getWidth() - (n - 1) * GAP) / n;
        double h = (area.getHeight() - NAMES - (n - 1) * GAP) / n;
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                Rectangle2D cell =
                        new Rectangle2D.Double(area.getX() + column * (w + GAP), area.getY() + row * (h + GAP), w, h);
                if (row == column) {
                    histogram(g, cell, column);
                } else if (row > column) {
                    points(g, cell, column, row);
                } else {
                    correlation(g, cell, column, row);
                }
            }
        }
        Pen pen = new Pen(g);
        for (int c = 0; c < n; c++) {
            double[] ends = ends(c);
            double x = area.getX() + c * (w + GAP);
            double y = area.getMaxY() - NAMES;
            double range = ends[1] - ends[0];
            int decimals = range >= 50 ? 0 : range >= 5 ? 1 : range >= 0.5 ? 2 : 3;
            pen.text(lang.number(ends[0], decimals), x, y + 8, Style.tickFont(), Style.GREY);
            pen.rightTo(lang.number(ends[1], decimals), x + w, y + 8, Style.tickFont(), Style.GREY);
        }
    }

    private double[] ends(int c) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] draw : panel.draws()) {
            low = Math.min(low, draw[c]);
            high = Math.max(high, draw[c]);
        }
        return high > low ? new double[] {low, high} : new double[] {low - 1, high + 1};
    }

    private static double place(double value, double[] ends) {
        return (value - ends[0]) / (ends[1] - ends[0]);
    }

    private static void frame(Graphics2D g, Rectangle2D cell) {
        g.setPaint(Style.GRID);
        g.setStroke(Style.hair());
        g.draw(cell);
    }

    private void histogram(Graphics2D g, Rectangle2D cell, int c) {
        int[] counts = new int[BINS];
        double[] ends = ends(c);
        int most = 1;
        for (double[] draw : panel.draws()) {
            int bin = Math.min(BINS - 1, (int) (place(draw[c], ends) * BINS));
            most = Math.max(most, ++counts[bin]);
        }
        double name = 9;
        double w = cell.getWidth() / BINS;
        g.setPaint(Style.colour(0));
        for (int b = 0; b < BINS; b++) {
            double h = (cell.getHeight() - name - 3) * counts[b] / most;
            g.fill(new Rectangle2D.Double(cell.getX() + b * w, cell.getMaxY() - h, w * 0.92, h));
        }
        g.setPaint(Style.RULE);
        g.setStroke(Style.hair());
        g.draw(new Line2D.Double(cell.getX(), cell.getMaxY(), cell.getMaxX(), cell.getMaxY()));
        new Pen(g)
                .text(
                        fit(panel.names().get(c), cell.getWidth()),
                        cell.getX(),
                        cell.getY() + 7,
                        Style.tickFont(),
                        Style.INK);
    }

    /** A name as long as the cell is wide; dots mark what was cut off. */
    private static String fit(String name, double width) {
        String text = name;
        while (text.length() > 3 && Pen.width(text, Style.tickFont()) > width) {
            text = text.endsWith("\u2026")
                    ? text.substring(0, text.length() - 2) + "\u2026"
                    : text.substring(0, text.length() - 1) + "\u2026";
        }
        return text;
    }

    private void points(Graphics2D g, Rectangle2D cell, int x, int y) {
        frame(g, cell);
        double[] endsX = ends(x);
        double[] endsY = ends(y);
        Color colour = Style.colour(0);
        g.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 120));
        for (double[] draw : panel.draws()) {
            double px = cell.getX() + cell.getWidth() * (0.04 + 0.92 * place(draw[x], endsX));
            double py = cell.getMaxY() - cell.getHeight() * (0.04 + 0.92 * place(draw[y], endsY));
            g.fill(new Ellipse2D.Double(px - POINT, py - POINT, 2 * POINT, 2 * POINT));
        }
    }

    private void correlation(Graphics2D g, Rectangle2D cell, int x, int y) {
        double r = correlation(x, y);
        if (!Double.isNaN(r)) {
            new Pen(g)
                    .centred(
                            lang.number(r, 2),
                            cell.getCenterX(),
                            cell.getCenterY() + 3,
                            Style.font(6.5 + 3 * Math.abs(r)),
                            Math.abs(r) < 0.3 ? Style.RULE : Style.INK);
        }
    }

    /** Pearson's correlation, NaN where a quantity does not vary. */
    double correlation(int x, int y) {
        int n = panel.draws().size();
        double mx = panel.draws().stream().mapToDouble(d -> d[x]).sum() / n;
        double my = panel.draws().stream().mapToDouble(d -> d[y]).sum() / n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (double[] d : panel.draws()) {
            xx += (d[x] - mx) * (d[x] - mx);
            yy += (d[y] - my) * (d[y] - my);
            xy += (d[x] - mx) * (d[y] - my);
        }
        return xx > 0 && yy > 0 ? xy / StrictMath.sqrt(xx * yy) : Double.NaN;
    }
}
