package no.fastlege.calibration.fit;

/**
 * What of a figure is emulated: a quadratic polynomial of the parameters is to be near it over the whole range of the priors.
 *
 * <p>Numbers that are products of many causes are near one in their logarithm. Numbers that are what is left over, such as residents
 * without a GP or lists without one, fall to a tenth and rise to three times themselves within the priors, with steps that are as large
 * in numbers as in shares: their square root lies between.
 */
enum Form {
    /** Its logarithm. */
    LOG {
        @Override
        double of(double figure) {
            return StrictMath.log(figure);
        }

        @Override
        double back(double emulated) {
            return StrictMath.exp(emulated);
        }

        @Override
        double slope(double figure) {
            return figure;
        }

        @Override
        double bend(double figure) {
            return 1;
        }
    },
    /** Its square root. */
    ROOT {
        @Override
        double of(double figure) {
            return StrictMath.sqrt(figure);
        }

        // goes on falling below 0, so that descents find their way back
        @Override
        double back(double emulated) {
            return emulated * StrictMath.abs(emulated);
        }

        @Override
        double slope(double figure) {
            return 2 * StrictMath.sqrt(StrictMath.max(LEAST, StrictMath.abs(figure)));
        }

        @Override
        double bend(double figure) {
            return 1 / StrictMath.sqrt(StrictMath.max(LEAST, StrictMath.abs(figure)));
        }
    },
    /** The figure itself. */
    PLAIN {
        @Override
        double of(double figure) {
            return figure;
        }

        @Override
        double back(double emulated) {
            return emulated;
        }

        @Override
        double slope(double figure) {
            return 1;
        }

        @Override
        double bend(double figure) {
            return 0;
        }
    };

    private static final double LEAST = 1e-200;

    /** What is emulated; figures of other forms than the last are above 0. */
    abstract double of(double figure);

    /** The figure again. */
    abstract double back(double emulated);

    /** What the figure moves by with what is emulated. */
    abstract double slope(double figure);

    /** What that slope moves by with the figure. */
    abstract double bend(double figure);

    /**
     * What the emulated is to be moved by, so that the figure is its mean over runs whose emulated values differ, to second order.
     *
     * @param figure about where
     * @param variance of the emulated values
     */
    double toMean(double figure, double variance) {
        return bend(figure) * variance / 2;
    }
}
