package no.fastlege.calibration.fit;

/**
 * A stand-in for the model: every figure, or its logarithm, as a quadratic polynomial of the free parameters, learnt from runs. Made by
 * {@link EmulatorBuilder}; immutable; costs a fraction of a millisecond.
 */
public final class Emulator {
    private final double[] centre;
    private final int[] slot;
    private final boolean[] logs;
    private final double[][] coefficients;
    private final double[] error;
    private final double[] shift;

    /**
     * An emulator.
     *
     * @param centre where the polynomial's arguments are 0
     * @param slot the place of each tracked figure among the coefficients, or -1 where it is not emulated
     * @param logs whether a figure's logarithm is emulated
     * @param coefficients constant, linear and quadratic ones (j at most k) of each emulated figure
     * @param error standard deviation of one run's value around the emulated near the centre, on the emulated scale, each run left out in
     *     its turn
     * @param shift added to the emulated scale: what other runs than those learnt from give more
     */
    Emulator(double[] centre, int[] slot, boolean[] logs, double[][] coefficients, double[] error, double[] shift) {
        this.centre = centre;
        this.slot = slot;
        this.logs = logs;
        this.coefficients = coefficients;
        this.error = error;
        this.shift = shift;
    }

    /** The same emulator shifted to meet other runs, e.g. those of a finer scale: figures at a point there. */
    Emulator meeting(double[] z, double[] figures) {
        double[] emulated = scaled(z);
        double[] moved = shift.clone();
        for (int f = 0; f < slot.length; f++) {
            int s = slot[f];
            if (s >= 0 && !Double.isNaN(figures[f]) && !(logs[s] && figures[f] <= 0)) {
                moved[s] += (logs[s] ? StrictMath.log(figures[f]) : figures[f]) - emulated[s];
            }
        }
        return new Emulator(centre, slot, logs, coefficients, error, moved);
    }

    /** The same emulator with larger errors. */
    Emulator withErrorsTimes(double factor) {
        double[] larger = error.clone();
        for (int s = 0; s < larger.length; s++) {
            larger[s] *= factor;
        }
        return new Emulator(centre, slot, logs, coefficients, larger, shift);
    }

    /** The number of coefficients of a quadratic polynomial. */
    static int terms(int parameters) {
        return 1 + parameters + parameters * (parameters + 1) / 2;
    }

    private double[] scaled(double[] z) {
        int p = centre.length;
        double[] terms = new double[terms(p)];
        terms[0] = 1;
        int next = p + 1;
        for (int j = 0; j < p; j++) {
            terms[1 + j] = z[j] - centre[j];
        }
        for (int j = 0; j < p; j++) {
            double x = terms[1 + j];
            for (int k = j; k < p; k++) {
                terms[next++] = x * terms[1 + k];
            }
        }
        double[] values = new double[coefficients.length];
        for (int s = 0; s < values.length; s++) {
            double[] c = coefficients[s];
            double a = shift[s];
            double b = 0;
            int t = 0;
            for (; t + 1 < terms.length; t += 2) {
                a += c[t] * terms[t];
                b += c[t + 1] * terms[t + 1];
            }
            if (t < terms.length) {
                a += c[t] * terms[t];
            }
            values[s] = a + b;
        }
        return values;
    }

    /** Every tracked figure at a point; NaN where it is not emulated. */
    public double[] figures(double[] z) {
        double[] scaled = scaled(z);
        double[] figures = new double[slot.length];
        for (int f = 0; f < figures.length; f++) {
            int s = slot[f];
            figures[f] = s < 0 ? Double.NaN : logs[s] ? StrictMath.exp(scaled[s]) : scaled[s];
        }
        return figures;
    }

    /**
     * How fast figures change with each parameter at a point, by tracked figure and parameter, in the figures' units; null rows where
     * not emulated.
     */
    public double[][] jacobian(double[] z) {
        int p = centre.length;
        double[] values = figures(z);
        double[][] jacobian = new double[slot.length][];
        for (int f = 0; f < slot.length; f++) {
            int s = slot[f];
            if (s < 0) {
                continue;
            }
            double[] c = coefficients[s];
            double[] row = new double[p];
            int next = p + 1;
            for (int j = 0; j < p; j++) {
                row[j] += c[1 + j];
                for (int k = j; k < p; k++) {
                    row[j] += c[next] * (z[k] - centre[k]);
                    row[k] += c[next] * (z[j] - centre[j]);
                    next++;
                }
            }
            if (logs[s]) {
                for (int j = 0; j < p; j++) {
                    row[j] *= values[f];
                }
            }
            jacobian[f] = row;
        }
        return jacobian;
    }

    /**
     * Standard deviation of a run's value around the emulated one, in the figures' units at a point: the model's own noise and the
     * emulator's error together, larger the farther the point is from those that the emulator knows best.
     */
    public double[] errors(double[] z) {
        double[] values = figures(z);
        double[] errors = new double[slot.length];
        double farther = StrictMath.sqrt(EmulatorBuilder.noise(centre, z));
        for (int f = 0; f < errors.length; f++) {
            int s = slot[f];
            errors[f] = s < 0 ? Double.NaN : farther * error[s] * (logs[s] ? values[f] : 1);
        }
        return errors;
    }
}
