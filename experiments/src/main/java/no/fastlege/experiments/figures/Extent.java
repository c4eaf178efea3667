package no.fastlege.experiments.figures;

import java.util.List;

/**
 * From the lowest to the highest of what is drawn, intervals included.
 *
 * @param low the lowest
 * @param high the highest
 */
record Extent(double low, double high) {
    private static final Extent NONE = new Extent(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** Of one panel. */
    static Extent of(List<Series> series) {
        Extent all = NONE;
        for (Series one : series) {
            for (Mark m : one.marks()) {
                all = all.with(m.value());
                all = m.hasInterval() ? all.with(m.low()).with(m.high()) : all;
            }
        }
        return all;
    }

    /** Of all panels of a sheet. */
    static Extent of(Sheet sheet) {
        Extent all = NONE;
        for (Panel panel : sheet.panels()) {
            Extent one = of(Sheet.series(panel));
            all = new Extent(Math.min(all.low, one.low), Math.max(all.high, one.high));
        }
        return all;
    }

    Extent with(double value) {
        return new Extent(Math.min(low, value), Math.max(high, value));
    }

    /** Zero to one where there is nothing. */
    Extent orUnit() {
        return low > high ? new Extent(0, 1) : this;
    }
}
