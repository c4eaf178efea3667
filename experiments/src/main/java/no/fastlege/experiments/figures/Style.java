package no.fastlege.experiments.figures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The one look of all figures: lengths in points (1/72 inch), Liberation Sans, the palette of Okabe and Ito, which readers with
 * colour-blindness can tell apart, doubled by dashes and marker shapes for print without colour.
 */
final class Style {
    /** Millimetres to points. */
    static final double POINTS_PER_MM = 72 / 25.4;

    /** The font as a resource: PDFBox brings it (SIL Open Font Licence), so that letters are as wide on every machine. */
    static final String FONT_RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** The font's name and what may stand in for it, equal in width, in an SVG. */
    static final String FONT_FAMILY = "'Liberation Sans', Arial, Helvetica, sans-serif";

    static final Color INK = new Color(0x22, 0x22, 0x22);
    static final Color GREY = new Color(0x5a, 0x5a, 0x5a);
    static final Color RULE = new Color(0x8c, 0x8c, 0x8c);
    static final Color GRID = new Color(0xe4, 0xe4, 0xe4);
    static final Color UNKNOWN = new Color(0xd9, 0xd9, 0xd9);

    static final Color SUPPRESSED = new Color(0xf4, 0xf1, 0xec);
    /** The lines across it. */
    static final Color HATCH = new Color(0x8c, 0x8c, 0x8c);

    private static final List<Color> PALETTE = List.of(
            new Color(0x00, 0x72, 0xb2),
            new Color(0xd5, 0x5e, 0x00),
            new Color(0x00, 0x8a, 0x66),
            new Color(0xaa, 0x4f, 0x8c),
            new Color(0x8a, 0x6d, 0x00),
            new Color(0x33, 0x33, 0x33));

    /** Sequential, from light to dark, equally apart in lightness (ColorBrewer's YlGnBu, safe for colour-blind readers). */
    private static final List<Color> SEQUENCE = List.of(
            new Color(0xff, 0xff, 0xd9),
            new Color(0xc7, 0xe9, 0xb4),
            new Color(0x7f, 0xcd, 0xbb),
            new Color(0x41, 0xb6, 0xc4),
            new Color(0x22, 0x5e, 0xa8),
            new Color(0x08, 0x1d, 0x58));

    private static final float[][] DASHES = {
        null, {4.5f, 1.8f}, {1.2f, 1.5f}, {5f, 1.5f, 1.2f, 1.5f}, {2.5f, 1.2f}, {8f, 2f}
    };

    private static final Font BASE = load();

    private Style() {}

    private static Font load() {
        try (InputStream in = Style.class.getResourceAsStream(FONT_RESOURCE)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the font of the figures cannot be read: " + e.getMessage(), e);
        }
    }

    static Font font(double points) {
        return BASE.deriveFont((float) points);
    }

    static Font tickFont() {
        return font(6.5);
    }

    static Font textFont() {
        return font(7);
    }

    static Font titleFont() {
        return font(7.5);
    }

    static Color colour(int place) {
        return PALETTE.get(place % PALETTE.size());
    }

    /** A series' colour thinned for bands. */
    static Color band(int place) {
        Color c = colour(place);
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), 46);
    }

    /** Colours of map classes, light to dark. */
    static Color sequence(int place, int of) {
        int skip = of <= SEQUENCE.size() - 1 ? SEQUENCE.size() - of : 0;
        return SEQUENCE.get(Math.min(SEQUENCE.size() - 1, place + (place == 0 && skip == 1 ? 0 : skip)));
    }

    static Stroke line(int place) {
        float[] dash = DASHES[place % DASHES.length];
        return dash == null
                ? new BasicStroke(1.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(1.3f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 4, dash, 0);
    }

    static Stroke hair() {
        return new BasicStroke(0.5f);
    }

    static Stroke fine() {
        return new BasicStroke(0.8f);
    }

    /** A marker around the origin. */
    static Shape marker(int place) {
        double r = 2.1;
        return switch (place % 4) {
            case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
            case 1 -> new Rectangle2D.Double(-r * 0.9, -r * 0.9, 1.8 * r, 1.8 * r);
            case 2 -> polygon(0, -1.2 * r, 1.15 * r, 0.85 * r, -1.15 * r, 0.85 * r);
            default -> polygon(0, -1.3 * r, 1.3 * r, 0, 0, 1.3 * r, -1.3 * r, 0);
        };
    }

    private static Shape polygon(double... xy) {
        Path2D path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }
}
