package no.fastlege.experiments.figures;

/**
 * The ends and steps of an axis: round numbers, a handful of ticks.
 *
 * @param from lower end: a tick, or a part of a step below zero
 * @param to upper end: a tick
 * @param step distance of ticks
 */
record Scale(double from, double to, double step) {
    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    /** So much of a step below zero holds values that hardly go below it: a whole step would leave the panel empty there. */
    private static final double BELOW_ZERO = 0.25;

    /**
     * A scale that holds all values.
     *
     * @param most the most ticks there is room for, at least 2
     * @param wholeSteps whether 2.5 is no step, as ticks have no room for the digit
     */
    static Scale of(double low, double high, boolean fromZero, int most, boolean wholeSteps) {
        double lowest = fromZero ? StrictMath.min(0, low) : low;
        double highest = fromZero ? StrictMath.max(0, high) : high;
        if (!(highest > lowest)) {
            double pad = StrictMath.max(StrictMath.abs(lowest) * 0.1, 1);
            lowest -= fromZero ? 0 : pad;
            highest += pad;
        }
        double step = step((highest - lowest) / (most - 1), wholeSteps);
        double from = from(lowest, step, fromZero);
        double to = StrictMath.ceil(highest / step - 1e-9) * step;
        while (StrictMath.round((to - from) / step) > most - 1) {
            step = step(step * 1.01, wholeSteps);
            from = from(lowest, step, fromZero);
            to = StrictMath.ceil(highest / step - 1e-9) * step;
        }
        return new Scale(from, to, step);
    }

    private static double from(double lowest, double step, boolean fromZero) {
        if (fromZero && lowest < 0 && -lowest <= BELOW_ZERO * step) {
            return -BELOW_ZERO * step;
        }
        return StrictMath.floor(lowest / step + 1e-9) * step;
    }

    /** The lowest tick. */
    double firstTick() {
        return StrictMath.ceil(from / step - 1e-9) * step + 0.0;
    }

    private static double step(double atLeast, boolean wholeSteps) {
        double power = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(atLeast)));
        for (double round : ROUND) {
            boolean usable = round != 2.5 || !wholeSteps || power >= 10;
            if (usable && round * power >= atLeast * (1 - 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }

    /** Digits after the decimal sign that the ticks need. */
    int decimals() {
        for (int d = 0; d < 6; d++) {
            double scaled = step * StrictMath.pow(10, d);
            if (StrictMath.abs(scaled - StrictMath.rint(scaled)) < 1e-6) {
                return d;
            }
        }
        return 6;
    }
}
