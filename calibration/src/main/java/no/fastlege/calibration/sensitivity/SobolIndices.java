package no.fastlege.calibration.sensitivity;

import java.util.ArrayList;
import java.util.List;

/**
 * Shares of the output's variance.
 *
 * @param first first-order index: the share that goes when the input is known (Saltelli et al. 2010: mean of B (AB - A) over V)
 * @param firstLow lower end of its 95 % percentile bootstrap interval
 * @param firstHigh its upper end
 * @param total total index: the share that stays when all but the input is known, interactions included (Jansen 1999: half the mean
 *     square of A - AB over V)
 * @param totalLow lower end of its interval
 * @param totalHigh its upper end
 */
public record SobolIndices(
        double first, double firstLow, double firstHigh, double total, double totalLow, double totalHigh) {
    /**
     * The indices of every input; not a number where the output does not vary.
     *
     * @param outputs one per point of the design, in its order
     * @param resamples of the bootstrap over the rows of A and B
     * @param seed of the bootstrap
     */
    public static List<SobolIndices> of(SobolDesign design, double[] outputs, int resamples, long seed) {
        int k = design.inputs();
        if (outputs.length != design.rows() * (k + 2)) {
            throw new IllegalArgumentException(outputs.length + " outputs for " + design.rows() * (k + 2) + " points");
        }
        double[] y = centred(outputs, k + 2);
        Bootstrap bootstrap = new Bootstrap(design.rows(), resamples, seed);
        List<SobolIndices> all = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            int input = i;
            double[] first = bootstrap.interval(rows -> first(y, k, input, rows));
            double[] total = bootstrap.interval(rows -> total(y, k, input, rows));
            all.add(new SobolIndices(
                    first(y, k, i, bootstrap.all()),
                    first[0],
                    first[1],
                    total(y, k, i, bootstrap.all()),
                    total[0],
                    total[1]));
        }
        return all;
    }

    /** The outputs less the mean of A and B: the first-order estimator is far less noisy around 0. */
    private static double[] centred(double[] outputs, int width) {
        double sum = 0;
        int n = outputs.length / width;
        for (int r = 0; r < n; r++) {
            sum += outputs[r * width] + outputs[r * width + 1];
        }
        double mean = sum / (2 * n);
        double[] y = outputs.clone();
        for (int p = 0; p < y.length; p++) {
            y[p] -= mean;
        }
        return y;
    }

    private static double first(double[] y, int k, int input, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            int at = row * (k + 2);
            sum += y[at + 1] * (y[at + 2 + input] - y[at]);
        }
        return sum / rows.length / variance(y, k, rows);
    }

    private static double total(double[] y, int k, int input, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            int at = row * (k + 2);
            double difference = y[at] - y[at + 2 + input];
            sum += difference * difference;
        }
        return sum / (2.0 * rows.length) / variance(y, k, rows);
    }

    /** Of A and B together; not a number where it is 0. */
    private static double variance(double[] y, int k, int[] rows) {
        double sum = 0;
        double squares = 0;
        for (int row : rows) {
            double a = y[row * (k + 2)];
            double b = y[row * (k + 2) + 1];
            sum += a + b;
            squares += a * a + b * b;
        }
        int n = 2 * rows.length;
        double variance = squares / n - sum / n * (sum / n);
        return variance > 0 ? variance : Double.NaN;
    }
}
