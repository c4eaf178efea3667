package no.fastlege.experiments.figures;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.TreeMap;
import no.fastlege.agents.data.KommuneOutlines;

/**
 * The kommuner's outlines as shapes on a plane: transverse Mercator of the sphere around 15 degrees east, on which Norway from Lindesnes
 * to Varanger keeps its familiar form.
 */
final class Outlines {
    private static final double CENTRAL_MERIDIAN = 15;

    private final Map<String, Shape> shapes = new TreeMap<>();
    private final Rectangle2D bounds;

    Outlines(KommuneOutlines outlines) {
        Rectangle2D all = null;
        for (KommuneOutlines.Outline outline : outlines.outlines().values()) {
            Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
            for (double[][] ring : outline.rings()) {
                for (int p = 0; p < ring.length; p++) {
                    double[] xy = project(ring[p][0], ring[p][1]);
                    if (p == 0) {
                        path.moveTo(xy[0], xy[1]);
                    } else {
                        path.lineTo(xy[0], xy[1]);
                    }
                }
                path.closePath();
            }
            shapes.put(outline.kommunenummer(), path);
            all = all == null ? path.getBounds2D() : all.createUnion(path.getBounds2D());
        }
        bounds = all;
    }

    /** A point on the plane, earth radii east and south. */
    static double[] project(double longitude, double latitude) {
        double lambda = StrictMath.toRadians(longitude - CENTRAL_MERIDIAN);
        double phi = StrictMath.toRadians(latitude);
        double b = StrictMath.cos(phi) * StrictMath.sin(lambda);
        double x = 0.5 * StrictMath.log((1 + b) / (1 - b));
        double y = StrictMath.atan2(StrictMath.tan(phi), StrictMath.cos(lambda));
        return new double[] {x, -y};
    }

    /** Height over width. */
    double aspect() {
        return bounds.getHeight() / bounds.getWidth();
    }

    /** The shapes by kommunenummer, as large as fits into an area, at its middle. */
    Map<String, Shape> in(Rectangle2D area) {
        double scale = Math.min(area.getWidth() / bounds.getWidth(), area.getHeight() / bounds.getHeight());
        AffineTransform to = new AffineTransform();
        to.translate(
                area.getCenterX() - scale * bounds.getWidth() / 2, area.getCenterY() - scale * bounds.getHeight() / 2);
        to.scale(scale, scale);
        to.translate(-bounds.getX(), -bounds.getY());
        Map<String, Shape> placed = new TreeMap<>();
        shapes.forEach((number, shape) -> placed.put(number, to.createTransformedShape(shape)));
        return placed;
    }
}
