package no.fastlege.experiments.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;

/** Draws a map: every kommune in the colour of its class, the classes explained in the sea to the right of the coast. */
final class MapDrawing {
    private static final double SWATCH = 8;
    private static final double LINE = 11;
    private static final double HATCH = 2.4;

    private final Panel.KommuneMap panel;
    private final Lang lang;
    private final Outlines outlines;

    MapDrawing(Panel.KommuneMap panel, Lang lang, Outlines outlines) {
        this.panel = panel;
        this.lang = lang;
        this.outlines = outlines;
    }

    void draw(Graphics2D g, Rectangle2D area) {
        Map<String, Shape> shapes = outlines.in(area);
        BasicStroke border = new BasicStroke(0.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        g.setStroke(border);
        shapes.forEach((number, shape) -> {
            g.setPaint(
                    panel.suppressed().contains(number)
                            ? Style.SUPPRESSED
                            : colour(panel.values().getOrDefault(number, Double.NaN)));
            g.fill(shape);
        });
        hatch(g, area, shapes);
        g.setStroke(border);
        g.setPaint(new Color(0x70, 0x70, 0x70));
        shapes.values().forEach(g::draw);
        legend(g, area);
    }

    /** Kommuner without a value in print are hatched: in shades of grey no colour is left for them. */
    private void hatch(Graphics2D g, Rectangle2D area, Map<String, Shape> shapes) {
        Path2D suppressed = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        panel.suppressed().stream()
                .filter(shapes::containsKey)
                .forEach(number -> suppressed.append(shapes.get(number), false));
        hatch(g, suppressed, area);
    }

    private static void hatch(Graphics2D g, Shape within, Rectangle2D area) {
        Shape clip = g.getClip();
        g.clip(within);
        g.setPaint(Style.HATCH);
        g.setStroke(new BasicStroke(0.35f));
        for (double x = area.getX() - area.getHeight(); x < area.getMaxX(); x += HATCH) {
            g.draw(new Line2D.Double(x, area.getMaxY(), x + area.getHeight(), area.getY()));
        }
        g.setClip(clip);
    }

    private int classes() {
        return panel.classes().length + 1;
    }

    private Color colour(double value) {
        if (Double.isNaN(value)) {
            return Style.UNKNOWN;
        }
        int c = 0;
        while (c < panel.classes().length && value >= panel.classes()[c]) {
            c++;
        }
        return Style.sequence(c, classes());
    }

    private void legend(Graphics2D g, Rectangle2D area) {
        Pen pen = new Pen(g);
        double x = area.getX() + area.getWidth() * 0.53;
        double y = area.getY() + area.getHeight() * 0.60;
        for (String line : Pen.wrap(panel.axis().in(lang), Style.textFont(), area.getMaxX() - x)) {
            pen.text(line, x, y, Style.textFont(), Style.INK);
            y += 8.5;
        }
        y += 2;
        for (int c = 0; c < classes(); c++) {
            swatch(g, pen, x, y, Style.sequence(c, classes()), words(c));
            y += LINE;
        }
        boolean unknown = outlines.in(area).keySet().stream()
                .anyMatch(number ->
                        !panel.suppressed().contains(number) && !panel.values().containsKey(number));
        if (!panel.suppressed().isEmpty()) {
            swatch(g, pen, x, y, Style.SUPPRESSED, lang.of("for få: ikke vist", "too few: not shown"));
            y += LINE;
        }
        if (unknown) {
            swatch(g, pen, x, y, Style.UNKNOWN, lang.of("ingen verdi", "no value"));
        }
    }

    private static void swatch(Graphics2D g, Pen pen, double x, double y, Color colour, String words) {
        Rectangle2D box = new Rectangle2D.Double(x, y - SWATCH + 1.5, SWATCH * 1.5, SWATCH);
        g.setPaint(colour);
        g.fill(box);
        if (colour.equals(Style.SUPPRESSED)) {
            hatch(g, box, box);
        }
        g.setPaint(new Color(0x70, 0x70, 0x70));
        g.setStroke(new BasicStroke(0.3f));
        g.draw(box);
        pen.text(words, x + SWATCH * 1.5 + 4, y, Style.textFont(), Style.INK);
    }

    private String words(int c) {
        double[] bounds = panel.classes();
        if (c == 0) {
            return lang.of("under ", "below ") + lang.number(bounds[0], panel.decimals());
        }
        String from = lang.number(bounds[c - 1], panel.decimals());
        return c == bounds.length
                ? from + lang.of(" eller mer", " or more")
                : from + "\u2013" + lang.number(bounds[c], panel.decimals());
    }
}
