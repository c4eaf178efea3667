package no.fastlege.experiments.figures;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One part of a figure, as numbers and words: how it looks is the renderer's business. */
public sealed interface Panel {
    /** The panel's name in the numbers. */
    String id();

    /** What stands above the panel; may be empty. */
    Words title();

    /** The unit of the values as the numbers file names it. */
    String unit();

    /**
     * Lines over time with bands, and published values as markers.
     *
     * @param title above the panel
     * @param axis what the vertical axis shows, with its unit
     * @param fromZero whether the vertical axis begins at zero
     * @param decimals digits after the decimal sign at the ticks
     */
    record Lines(String id, Words title, Words axis, String unit, boolean fromZero, int decimals, List<Series> series)
            implements Panel {}

    /**
     * Categories from top to bottom, values along the horizontal axis as dots with intervals.
     *
     * @param categories their names, from top to bottom; marks refer to them by index
     * @param axis what the horizontal axis shows, with its unit
     * @param form how values stand on the axis
     */
    record Dots(
            String id,
            Words title,
            Words axis,
            String unit,
            List<Words> categories,
            Form form,
            int decimals,
            List<Series> series)
            implements Panel {
        /** How values stand on their axis. */
        public enum Form {
            /** Dots on an axis that holds them closely. */
            DOTS,
            /** Dots on an axis from zero, as for sizes. */
            DOTS_FROM_ZERO,
            /** Dots on either side of a line at zero. */
            DIFFERENCES,
            /** Bars from a line at zero. */
            BARS;

            /** Whether the axis holds zero. */
            boolean holdsZero() {
                return this != DOTS;
            }
        }
    }

    /**
     * A map of the kommuner.
     *
     * @param axis what the colours show, with the unit
     * @param classes upper bounds of all colour classes but the last, ascending
     * @param values value by kommunenummer; a kommune that is not there is drawn as unknown
     * @param suppressed kommuner whose value rests on too few to be printed, or would tell another that does; none has a value
     * @param runs the number of runs behind each value
     */
    record KommuneMap(
            String id,
            Words title,
            Words axis,
            String unit,
            double[] classes,
            int decimals,
            Map<String, Double> values,
            Set<String> suppressed,
            int runs)
            implements Panel {
        /** Refuses a value that must not be printed. */
        public KommuneMap {
            if (!Collections.disjoint(values.keySet(), suppressed)) {
                throw new IllegalArgumentException(id + ": a suppressed kommune has a value");
            }
        }
    }

    /**
     * Pairs of quantities against each other, each quantity's own distribution on the diagonal.
     *
     * @param names the quantities
     * @param draws one row per draw, one column per quantity
     */
    record Pairs(String id, Words title, String unit, List<String> names, List<double[]> draws) implements Panel {}
}
