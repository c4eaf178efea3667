package no.fastlege.experiments.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Draws lines over time: bands and lines of simulated values, open markers of published ones, names at the lines' ends. */
final class LinesDrawing {
    private static final int MOST_TICKS = 6;
    private static final double LABEL_LINE = 8;

    private final Panel.Lines panel;
    private final Lang lang;
    private final Extent extent;
    private final boolean labelled;

    LinesDrawing(Panel.Lines panel, Lang lang, Extent extent) {
        this.panel = panel;
        this.lang = lang;
        this.extent = extent;
        this.labelled = panel.series().stream().anyMatch(s -> !s.label().isEmpty());
    }

    private record Label(List<String> lines, Color colour, double wanted) {}

    void draw(Graphics2D g, Rectangle2D area) {
        Pen pen = new Pen(g);
        double top = SheetDrawing.axisWords(
                pen, Pen.wrap(panel.axis().in(lang), Style.textFont(), area.getWidth()), area.getX(), area.getY());
        double labels = labelled ? Math.min(widestLabel(), area.getWidth() * 0.34) + 5 : 0;
        Rectangle2D plotArea = new Rectangle2D.Double(area.getX(), top, area.getWidth() - labels, area.getMaxY() - top);
        Scale scale = scale(plotArea.getHeight());
        NumberAxis values = Axes.values(scale, lang.number(Math.max(panel.decimals(), scale.decimals())));
        NumberAxis years = Axes.years(xs().min().orElse(2017), xs().max().orElse(2024), plotArea.getWidth() - 22);
        XYPlot plot = Axes.plot(years, values);
        plot.setRangeGridlinesVisible(true);
        plot.setRangeGridlinePaint(Style.GRID);
        plot.setRangeGridlineStroke(Style.hair());
        plot.setRangeZeroBaselineVisible(scale.from() < 0);
        plot.setRangeZeroBaselinePaint(Style.RULE);
        plot.setRangeZeroBaselineStroke(Style.hair());
        int index = 0;
        for (Series series : panel.series()) {
            addSimulated(plot, index++, series);
        }
        for (Series series : panel.series()) {
            addPublished(plot, index++, series);
        }
        Rectangle2D data = Axes.draw(g, plot, plotArea, 0, 4);
        if (labelled) {
            labels(pen, data, values, area.getMaxX() - data.getMaxX() - 5);
        }
    }

    private static void addSimulated(XYPlot plot, int index, Series series) {
        YIntervalSeries values = new YIntervalSeries(series.id());
        for (Mark m : series.simulated()) {
            boolean band = m.hasInterval();
            values.add(m.x(), m.value(), band ? m.low() : m.value(), band ? m.high() : m.value());
        }
        YIntervalSeriesCollection data = new YIntervalSeriesCollection();
        data.addSeries(values);
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(1f);
        renderer.setSeriesFillPaint(0, Style.band(series.colour()));
        renderer.setSeriesPaint(0, Style.colour(series.colour()));
        renderer.setSeriesStroke(0, Style.line(series.colour()));
        plot.setDataset(index, data);
        plot.setRenderer(index, renderer);
    }

    private static void addPublished(XYPlot plot, int index, Series series) {
        XYIntervalSeries values = new XYIntervalSeries(series.id());
        for (Mark m : series.published()) {
            values.add(m.x(), m.x(), m.x(), m.value(), m.low(), m.high());
        }
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(values);
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(0);
        renderer.setErrorStroke(Style.fine());
        renderer.setErrorPaint(Style.colour(series.colour()));
        renderer.setSeriesShape(0, Style.marker(series.colour()));
        renderer.setSeriesShapesFilled(0, true);
        renderer.setUseFillPaint(true);
        renderer.setSeriesFillPaint(0, Color.WHITE);
        renderer.setDrawOutlines(true);
        renderer.setUseOutlinePaint(false);
        renderer.setSeriesPaint(0, Style.colour(series.colour()));
        renderer.setSeriesOutlineStroke(0, new BasicStroke(1f));
        plot.setDataset(index, data);
        plot.setRenderer(index, renderer);
    }

    private Scale scale(double height) {
        int ticks = (int) Math.max(3, Math.min(MOST_TICKS, height / 18));
        return Scale.of(extent.low(), extent.high(), panel.fromZero(), ticks, panel.decimals() == 0);
    }

    private DoubleStream xs() {
        return panel.series().stream().flatMap(s -> s.marks().stream()).mapToDouble(Mark::x);
    }

    private double widestLabel() {
        double widest = 0;
        for (Series series : panel.series()) {
            for (String line : series.label().in(lang).split("\n")) {
                widest = Math.max(widest, Pen.width(line, Style.textFont()));
            }
        }
        return widest;
    }

    /** Names right of the lines' ends, moved apart where they would overlap. */
    private void labels(Pen pen, Rectangle2D data, NumberAxis axis, double width) {
        List<Label> labels = new ArrayList<>();
        for (Series series : panel.series()) {
            List<Mark> of = series.simulated().isEmpty() ? series.published() : series.simulated();
            if (!series.label().isEmpty() && !of.isEmpty()) {
                double y = axis.valueToJava2D(of.get(of.size() - 1).value(), data, RectangleEdge.LEFT);
                List<String> lines = new ArrayList<>();
                for (String line : series.label().in(lang).split("\n")) {
                    lines.addAll(Pen.wrap(line, Style.textFont(), width));
                }
                labels.add(new Label(lines, Style.colour(series.colour()), y));
            }
        }
        labels.sort(Comparator.comparingDouble(Label::wanted));
        double[] top = new double[labels.size()];
        double next = data.getY() - 6;
        for (int l = 0; l < top.length; l++) {
            top[l] = Math.max(next, labels.get(l).wanted() - height(labels.get(l)) / 2);
            next = top[l] + height(labels.get(l)) + 1;
        }
        double limit = data.getMaxY() + 4;
        for (int l = top.length - 1; l >= 0; l--) {
            top[l] = Math.min(top[l], limit - height(labels.get(l)));
            limit = top[l] - 1;
        }
        for (int l = 0; l < top.length; l++) {
            double y = top[l] + 6;
            for (String line : labels.get(l).lines()) {
                pen.text(
                        line,
                        data.getMaxX() + 4,
                        y,
                        Style.textFont(),
                        labels.get(l).colour());
                y += LABEL_LINE;
            }
        }
    }

    private static double height(Label label) {
        return label.lines().size() * LABEL_LINE;
    }
}
