package no.fastlege.experiments.figures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import no.fastlege.experiments.figures.Panel.Dots.Form;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Draws categories from top to bottom with values along the horizontal axis: dots with intervals, or bars from zero. Series of one
 * category stand one below the other; their names stand in a row above, with their markers.
 */
final class DotsDrawing {
    private static final int MOST_TICKS = 6;
    private static final double LINE = 8;
    private static final double SIDES = 9;

    private final Panel.Dots panel;
    private final Lang lang;
    private final Extent extent;
    private final boolean bars;

    DotsDrawing(Panel.Dots panel, Lang lang, Extent extent) {
        this.panel = panel;
        this.lang = lang;
        this.extent = extent;
        bars = panel.form() == Form.BARS;
    }

    void draw(Graphics2D g, Rectangle2D area) {
        Pen pen = new Pen(g);
        double top = SheetDrawing.axisWords(
                pen, Pen.wrap(panel.axis().in(lang), Style.textFont(), area.getWidth()), area.getX(), area.getY());
        top = legend(pen, area, top);
        double names = Math.min(widestName(), area.getWidth() * 0.42);
        Rectangle2D plotArea =
                new Rectangle2D.Double(area.getX() + names, top, area.getWidth() - names, area.getMaxY() - top);
        Scale scale = scale(plotArea.getWidth());
        NumberAxis values = Axes.values(scale, lang.number(Math.max(panel.decimals(), scale.decimals())));
        NumberAxis rows = new NumberAxis();
        rows.setRange(-0.5, Math.max(1, panel.categories().size()) - 0.5);
        Axes.quiet(rows);
        rows.setTickLabelsVisible(false);
        XYPlot plot = Axes.plot(values, rows);
        Rectangle2D data = Axes.draw(g, plot, plotArea, SIDES, SIDES);
        grid(g, values, scale, data);
        if (panel.form() == Form.DIFFERENCES || bars || scale.from() < 0) {
            double zero = x(values, 0, data);
            g.setPaint(Style.RULE);
            g.setStroke(Style.fine());
            g.draw(new Line2D.Double(zero, data.getY(), zero, data.getMaxY()));
        }
        names(pen, data, area.getX(), names);
        marks(g, pen, values, data);
    }

    /** A plot without data has no grid of its own. */
    private static void grid(Graphics2D g, NumberAxis axis, Scale scale, Rectangle2D data) {
        g.setPaint(Style.GRID);
        g.setStroke(Style.hair());
        int steps = (int) Math.round((scale.to() - scale.firstTick()) / scale.step());
        for (int s = 0; s <= steps; s++) {
            double at = x(axis, scale.firstTick() + s * scale.step(), data);
            g.draw(new Line2D.Double(at, data.getY(), at, data.getMaxY()));
        }
    }

    private static double x(NumberAxis axis, double value, Rectangle2D data) {
        return axis.valueToJava2D(value, data, RectangleEdge.BOTTOM);
    }

    private void marks(Graphics2D g, Pen pen, NumberAxis axis, Rectangle2D data) {
        double row = data.getHeight() / Math.max(1, panel.categories().size());
        int n = panel.series().size();
        double between = Math.min(row / (n + 0.6), bars ? 9 : 7);
        for (int s = 0; s < n; s++) {
            Series series = panel.series().get(s);
            Color colour = Style.colour(series.colour());
            double offset = (s - (n - 1) / 2.0) * between;
            for (Mark m : series.simulated()) {
                double y = data.getY() + row * (m.x() + 0.5) + offset;
                if (bars) {
                    bar(g, x(axis, 0, data), x(axis, m.value(), data), y, Math.min(between * 0.8, 7), colour);
                }
                interval(g, axis, data, m, y, bars ? Style.INK : colour);
                if (!bars) {
                    pen.marker(series.colour(), x(axis, m.value(), data), y, colour, Pen.Fill.FILLED);
                }
            }
            for (Mark m : series.published()) {
                double y = data.getY() + row * (m.x() + 0.5) + offset;
                interval(g, axis, data, m, y, colour);
                pen.marker(series.colour(), x(axis, m.value(), data), y, colour, Pen.Fill.OPEN);
            }
        }
    }

    private static void interval(Graphics2D g, NumberAxis axis, Rectangle2D data, Mark m, double y, Color colour) {
        if (m.hasInterval()) {
            g.setPaint(colour);
            g.setStroke(Style.fine());
            g.draw(new Line2D.Double(x(axis, m.low(), data), y, x(axis, m.high(), data), y));
        }
    }

    private static void bar(Graphics2D g, double from, double to, double y, double thick, Color colour) {
        g.setPaint(colour);
        g.fill(new Rectangle2D.Double(Math.min(from, to), y - thick / 2, Math.abs(to - from), thick));
    }

    private void names(Pen pen, Rectangle2D data, double left, double width) {
        double row = data.getHeight() / Math.max(1, panel.categories().size());
        for (int c = 0; c < panel.categories().size(); c++) {
            List<String> lines = Pen.wrap(panel.categories().get(c).in(lang), Style.textFont(), width);
            double y = data.getY() + row * (c + 0.5) - lines.size() * LINE / 2 + 6.2;
            for (String line : lines) {
                pen.rightTo(line, left + width, y, Style.textFont(), Style.INK);
                y += LINE;
            }
        }
    }

    private double legend(Pen pen, Rectangle2D area, double top) {
        List<Series> named =
                panel.series().stream().filter(s -> !s.label().isEmpty()).toList();
        if (named.isEmpty()) {
            return top;
        }
        double x = area.getX();
        double y = top + 7;
        for (Series series : named) {
            String text = series.label().in(lang);
            double width = 9 + Pen.width(text, Style.textFont()) + 9;
            if (x > area.getX() && x + width - 9 > area.getMaxX()) {
                x = area.getX();
                y += 9;
            }
            Color colour = Style.colour(series.colour());
            pen.marker(
                    series.colour(),
                    x + 3,
                    y - 2.4,
                    colour,
                    series.simulated().isEmpty() ? Pen.Fill.OPEN : Pen.Fill.FILLED);
            pen.text(text, x + 8, y, Style.textFont(), colour);
            x += width;
        }
        return y + 4;
    }

    private double widestName() {
        return panel.categories().stream()
                .mapToDouble(c -> Pen.width(c.in(lang), Style.textFont()))
                .max()
                .orElse(0);
    }

    private Scale scale(double width) {
        Extent shown = panel.form().holdsZero() ? extent.with(0) : extent;
        double low = shown.low();
        double high = shown.high();
        double tick = Math.max(
                        Pen.width(lang.number(low, panel.decimals()), Style.tickFont()),
                        Pen.width(lang.number(high, panel.decimals()), Style.tickFont()))
                + 12;
        int ticks = (int) Math.max(3, Math.min(MOST_TICKS, width / tick));
        return Scale.of(low, high, panel.form() == Form.DOTS_FROM_ZERO, ticks, panel.decimals() == 0);
    }
}
