package no.fastlege.experiments.figures;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** Axes and plots of JFreeChart in the style of the figures. */
final class Axes {
    private static final RectangleInsets TICK_LABEL = new RectangleInsets(1.5, 2, 1.5, 2);

    private static final int[] YEAR_STEPS = {1, 2, 5, 10, 20, 50};

    /** Room for half a marker beyond the outermost ticks, as a share of the axis. */
    private static final double MARGIN = 0.02;

    private static final double MONTH = 1 / 12.0;

    private Axes() {}

    /** A value axis without line or tick marks: the grid carries it. */
    static NumberAxis values(Scale scale, NumberFormat format) {
        NumberAxis axis = new NumberAxis();
        double room = MARGIN * (scale.to() - scale.from());
        axis.setRange(scale.from() == 0 ? 0 : scale.from() - room, scale.to() == 0 ? 0 : scale.to() + room);
        axis.setTickUnit(new NumberTickUnit(scale.step(), format), false, true);
        quiet(axis);
        return axis;
    }

    /**
     * An axis of years (of the calendar, or of age), a tick at each whole one or at every second, fifth or tenth, as the width allows.
     * It holds every value: months before the first whole year, too.
     */
    static NumberAxis years(double first, double last, double width) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(StrictMath.min(StrictMath.ceil(first) - 0.4, first - MONTH), StrictMath.ceil(last) + 0.4);
        double each = Pen.width("2024", Style.tickFont()) + 5;
        int s = 0;
        while (s + 1 < YEAR_STEPS.length && axis.getRange().getLength() / YEAR_STEPS[s] * each > width) {
            s++;
        }
        int step = YEAR_STEPS[s];
        NumberFormat format = new DecimalFormat("0", new DecimalFormatSymbols(Locale.ROOT));
        axis.setTickUnit(new NumberTickUnit(step, format), false, true);
        quiet(axis);
        axis.setAxisLineVisible(true);
        axis.setAxisLinePaint(Style.RULE);
        axis.setAxisLineStroke(Style.hair());
        axis.setTickMarksVisible(true);
        axis.setTickMarkPaint(Style.RULE);
        axis.setTickMarkStroke(Style.hair());
        axis.setTickMarkOutsideLength(2);
        return axis;
    }

    static void quiet(ValueAxis axis) {
        axis.setAutoRange(false);
        axis.setLabel(null);
        axis.setTickLabelFont(Style.tickFont());
        axis.setTickLabelPaint(Style.GREY);
        axis.setTickLabelInsets(TICK_LABEL);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
    }

    static XYPlot plot(NumberAxis domain, NumberAxis range) {
        XYPlot plot = new XYPlot(null, domain, range, null);
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        return plot;
    }

    /**
     * Draws a plot and returns the area inside its axes.
     *
     * @param left room for the outer half of the first tick label
     * @param right room for the outer half of the last one
     */
    static Rectangle2D draw(Graphics2D g, XYPlot plot, Rectangle2D area, double left, double right) {
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        // room for the upper half of the topmost tick label
        chart.setPadding(new RectangleInsets(4, left, 0, right));
        chart.setElementHinting(false);
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        chart.draw(g, area, info);
        Pen.prepare(g);
        return info.getPlotInfo().getDataArea();
    }
}
