package no.fastlege.calibration.sensitivity;

import java.util.ArrayList;
import java.util.List;

/**
 * Elementary effects: the change of the output over the change of one input, in units of the input's whole range.
 *
 * @param mu mean effect: with its sign
 * @param muStar mean absolute effect (Campolongo, Cariboni and Saltelli 2007): how much the input matters
 * @param sigma standard deviation of the effects: near 0 if the output is linear in the input and the input meets no other
 * @param muStarLow lower end of the 95 % percentile bootstrap interval of mu*
 * @param muStarHigh its upper end
 */
public record MorrisIndices(double mu, double muStar, double sigma, double muStarLow, double muStarHigh) {
    /**
     * The indices of every input.
     *
     * @param outputs one per point of the design, in its order
     * @param resamples of the bootstrap over trajectories
     * @param seed of the bootstrap
     */
    public static List<MorrisIndices> of(MorrisDesign design, double[] outputs, int resamples, long seed) {
        int r = design.trajectories();
        int k = design.inputs();
        if (outputs.length != r * (k + 1)) {
            throw new IllegalArgumentException(outputs.length + " outputs for " + r * (k + 1) + " points");
        }
        double[][] effects = new double[k][r];
        for (int point = 0; point < outputs.length; point++) {
            int i = design.changed(point);
            if (i >= 0) {
                effects[i][point / (k + 1)] = (outputs[point] - outputs[point - 1]) / design.change(point);
            }
        }
        Bootstrap bootstrap = new Bootstrap(r, resamples, seed);
        List<MorrisIndices> all = new ArrayList<>();
        for (double[] of : effects) {
            double[] interval = bootstrap.interval(rows -> meanAbsolute(of, rows));
            all.add(new MorrisIndices(
                    mean(of), meanAbsolute(of, bootstrap.all()), deviation(of), interval[0], interval[1]));
        }
        return all;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double meanAbsolute(double[] values, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += Math.abs(values[row]);
        }
        return sum / rows.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return StrictMath.sqrt(sum / (values.length - 1));
    }
}
