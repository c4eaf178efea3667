package no.fastlege.experiments.figures;

import no.fastlege.experiments.study.Spread;

/**
 * One drawn value.
 *
 * @param x where: a year (its 31 December; months before it by twelfths), or the index of a category
 * @param at the place in words as it stands in the numbers: {@code 2019}, {@code 2019-06} or the category's name
 * @param value the value, or its mean over runs
 * @param low the interval's lower end, NaN of none
 * @param high the interval's upper end, NaN of none
 * @param runs the number of runs behind it, 0 for a published value
 */
public record Mark(double x, String at, double value, double low, double high, int runs) {
    /** A simulated value with its spread. */
    public static Mark simulated(double x, String at, Spread spread) {
        return new Mark(x, at, spread.mean(), spread.low(), spread.high(), spread.runs());
    }

    /**
     * A published value.
     *
     * @param precision the half-width within which the printed number is true
     */
    public static Mark published(double x, String at, double value, double precision) {
        double half = StrictMath.abs(precision);
        return new Mark(x, at, value, value - half, value + half, 0);
    }

    /** Whether there is an interval of some width to draw. */
    public boolean hasInterval() {
        return high > low;
    }

    /** Whether the value is there. */
    public boolean known() {
        return !Double.isNaN(value);
    }
}
