package no.fastlege.experiments.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/** Text and marks on a drawing; text is measured without hinting, so that it is as wide in every format. */
final class Pen {
    private static final FontRenderContext MEASURE = new FontRenderContext(new AffineTransform(), true, true);

    private final Graphics2D g;

    Pen(Graphics2D g) {
        this.g = g;
    }

    static void prepare(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    static double width(String text, Font font) {
        return text.isEmpty() ? 0 : font.getStringBounds(text, MEASURE).getWidth();
    }

    /** Splits a text into lines no wider than given. */
    static List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, font) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Writes with the left end of the base line at a point and returns the text's width. */
    double text(String text, double x, double y, Font font, Color colour) {
        g.setFont(font);
        g.setPaint(colour);
        g.drawString(text, (float) x, (float) y);
        return width(text, font);
    }

    /** Writes centred around x. */
    void centred(String text, double x, double y, Font font, Color colour) {
        text(text, x - width(text, font) / 2, y, font, colour);
    }

    /** Writes with the right end at x. */
    void rightTo(String text, double x, double y, Font font, Color colour) {
        text(text, x - width(text, font), y, font, colour);
    }

    /** What a marker's inside says of its value. */
    enum Fill {
        /** Published. */
        OPEN,
        /** Simulated. */
        FILLED
    }

    /** A marker around a point. */
    void marker(int place, double x, double y, Color colour, Fill fill) {
        Shape shape = AffineTransform.getTranslateInstance(x, y).createTransformedShape(Style.marker(place));
        g.setPaint(fill == Fill.OPEN ? Color.WHITE : colour);
        g.fill(shape);
        g.setPaint(colour);
        g.setStroke(new BasicStroke(1f));
        g.draw(shape);
    }
}
