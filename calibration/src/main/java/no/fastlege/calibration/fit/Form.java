package no.fastlege.calibration.fit;

import java.util.function.DoubleUnaryOperator;

/**
 * What of a figure is emulated: a quadratic polynomial of the parameters is to be near it over the whole range of the priors.
 *
 * <p>Numbers that are products of many causes are near one in their logarithm. Numbers that are what is left over, such as residents
 * without a GP or lists without one, fall to a tenth and rise to three times themselves within the priors, with steps that are as large
 * in numbers as in shares: their square root lies between.
 */
enum Form {
    /** Its logarithm. */
    LOG(StrictMath::log, StrictMath::exp, figure -> figure, figure -> 1),
    /** Its square root; back from it goes on falling below 0, so that descents find their way back. */
    ROOT(
            StrictMath::sqrt,
            emulated -> emulated * StrictMath.abs(emulated),
            figure -> 2 * StrictMath.sqrt(clear(figure)),
            figure -> 1 / StrictMath.sqrt(clear(figure))),
    /** The figure itself. */
    PLAIN(figure -> figure, emulated -> emulated, figure -> 1, figure -> 0);

    private final DoubleUnaryOperator to;
    private final DoubleUnaryOperator from;
    private final DoubleUnaryOperator slopeAt;
    private final DoubleUnaryOperator bendAt;

    Form(DoubleUnaryOperator to, DoubleUnaryOperator from, DoubleUnaryOperator slopeAt, DoubleUnaryOperator bendAt) {
        this.to = to;
        this.from = from;
        this.slopeAt = slopeAt;
        this.bendAt = bendAt;
    }

    /** What is emulated; figures of other forms than the last are above 0. */
    double of(double figure) {
        return to.applyAsDouble(figure);
    }

    /** The figure again. */
    double back(double emulated) {
        return from.applyAsDouble(emulated);
    }

    /** What the figure moves by with what is emulated. */
    double slope(double figure) {
        return slopeAt.applyAsDouble(figure);
    }

    /** What that slope moves by with the figure. */
    double bend(double figure) {
        return bendAt.applyAsDouble(figure);
    }

    /**
     * What the emulated is to be moved by, so that the figure is its mean over runs whose emulated values differ, to second order.
     *
     * @param figure about where
     * @param variance of the emulated values
     */
    double toMean(double figure, double variance) {
        return bend(figure) * variance / 2;
    }

    /** The size of a figure, clear of 0. */
    private static double clear(double figure) {
        return StrictMath.max(1e-200, StrictMath.abs(figure));
    }
}
