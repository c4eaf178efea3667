package no.fastlege.calibration.fit;

/**
 * A stand-in for the model: the mean over seeds of every figure, in the {@link Form} that suits it, as a quadratic polynomial of the free
 * parameters, learnt from runs. Made by {@link EmulatorBuilder}; immutable; costs a fraction of a millisecond.
 */
public final class Emulator {
    private final double[] centre;
    private final int[] slot;
    private final Form[] forms;
    private final double[][] coefficients;
    private final double[] error;
    private final double[] shift;
    private final double[] rung;
    private final Doubt doubt;
    private final double[] rungKernel;

    /**
     * An emulator.
     *
     * @param centre where the polynomial's arguments are 0
     * @param slot the place of each tracked figure among the coefficients, or -1 where it is not emulated
     * @param forms what of each emulated figure is emulated
     * @param coefficients constant, linear and quadratic ones (j at most k) of each emulated figure
     * @param error standard deviation of one run's value around the emulated near the centre, on the emulated scale, the runs of each
     *     seed left out in turn
     * @param shift added to the emulated scale: what makes means of figures of means of their forms, and what other runs than those
     *     learnt from give more
     * @param rung what runs on the last rung of the ladder of scales give more, on the emulated scale
     * @param doubt how unsure it is of means
     * @param rungKernel what the kernel has more between each run and the last rung; 0 for runs that are not on it
     */
    Emulator(
            double[] centre,
            int[] slot,
            Form[] forms,
            double[][] coefficients,
            double[] error,
            double[] shift,
            double[] rung,
            Doubt doubt,
            double[] rungKernel) {
        this.centre = centre;
        this.slot = slot;
        this.forms = forms;
        this.coefficients = coefficients;
        this.error = error;
        this.shift = shift;
        this.rung = rung;
        this.doubt = doubt;
        this.rungKernel = rungKernel;
    }

    /** The same emulator as runs on the last rung of the ladder of scales would have it. */
    Emulator onLastRung() {
        double[] moved = shift.clone();
        for (int s = 0; s < moved.length; s++) {
            moved[s] += rung[s];
        }
        return new Emulator(
                centre,
                slot,
                forms,
                coefficients,
                error,
                moved,
                new double[rung.length],
                doubt.onLastRung(rungKernel),
                rungKernel);
    }

    /** A run's figures as a run on the last rung of the ladder of scales would have them; those that are not emulated stay. */
    double[] ontoLastRung(double[] figures) {
        double[] moved = figures.clone();
        for (int f = 0; f < moved.length; f++) {
            int s = slot[f];
            if (s >= 0 && rung[s] != 0) {
                moved[f] = forms[s].back(forms[s].of(figures[f]) + rung[s]);
            }
        }
        return moved;
    }

    /** The same emulator with errors times factors by tracked figure. */
    Emulator withErrorsTimes(double[] factors) {
        double[] larger = error.clone();
        for (int f = 0; f < slot.length; f++) {
            if (slot[f] >= 0) {
                larger[slot[f]] *= factors[f];
            }
        }
        return new Emulator(centre, slot, forms, coefficients, larger, shift, rung, doubt, rungKernel);
    }

    /** The number of tracked figures. */
    int tracked() {
        return slot.length;
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
            figures[f] = s < 0 ? Double.NaN : forms[s].back(scaled[s]);
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
            double slope = forms[s].slope(values[f]);
            for (int j = 0; j < p; j++) {
                row[j] *= slope;
            }
            jacobian[f] = row;
        }
        return jacobian;
    }

    /**
     * How unsure the emulator is of mean figures at a point.
     *
     * @param figures the emulated figures there
     * @param jacobian their slopes
     * @param deviations standard deviations by tracked figure, in the figures' units, filled in
     * @param slopes of these by tracked figure and parameter, filled in
     */
    void doubts(double[] z, double[] figures, double[][] jacobian, double[] deviations, double[][] slopes) {
        double[] variances = new double[coefficients.length];
        double[][] byVariance = new double[coefficients.length][];
        doubt.at(z, variances, byVariance);
        for (int f = 0; f < slot.length; f++) {
            int s = slot[f];
            if (s < 0) {
                continue;
            }
            double deviation = StrictMath.sqrt(variances[s]);
            double unit = forms[s].slope(figures[f]);
            double bend = forms[s].bend(figures[f]);
            double factor = unit * doubt.square(s) / (2 * StrictMath.max(deviation, Double.MIN_NORMAL));
            deviations[f] = unit * deviation;
            slopes[f] = new double[z.length];
            for (int j = 0; j < z.length; j++) {
                slopes[f][j] = factor * byVariance[s][j] + bend * deviation * jacobian[f][j];
            }
        }
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
            errors[f] = s < 0 ? Double.NaN : farther * error[s] * forms[s].slope(values[f]);
        }
        return errors;
    }
}
