package no.fastlege.experiments.report;

import java.util.List;

/**
 * One chart of values by year: what is drawn, what its table holds and what its caption says.
 *
 * @param id the chart's id on the page
 * @param title what it shows
 * @param caption one or two sentences with its numbers
 * @param unit the unit of the axis
 * @param decimals decimals to print
 * @param fromZero whether the axis begins at zero
 * @param effect whether the values are differences between scenarios rather than levels
 * @param years the years, ascending
 * @param series the lines
 */
record LineChart(
        String id,
        String title,
        String caption,
        String unit,
        int decimals,
        boolean fromZero,
        boolean effect,
        int[] years,
        List<Series> series) {
    /**
     * One line; all arrays by year, NaN where there is no value.
     *
     * @param name its label
     * @param mean mean over runs
     * @param low lower end of the interval
     * @param high its upper end
     * @param published the published value
     */
    record Series(String name, double[] mean, double[] low, double[] high, double[] published) {}
}
