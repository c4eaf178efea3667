package no.fastlege.calibration.fit;

import java.util.Arrays;
import java.util.List;

/** Means and spreads of runs, figure by figure; values that are not numbers are left out. */
final class Means {
    private Means() {}

    /** The means. */
    static double[] mean(List<double[]> runs) {
        double[] mean = new double[runs.get(0).length];
        for (int f = 0; f < mean.length; f++) {
            double sum = 0;
            int n = 0;
            for (double[] run : runs) {
                if (!Double.isNaN(run[f])) {
                    sum += run[f];
                    n++;
                }
            }
            mean[f] = n == 0 ? Double.NaN : sum / n;
        }
        return mean;
    }

    /** The standard deviations from run to run; NaN where fewer than two runs have a value. */
    static double[] spread(List<double[]> runs) {
        double[] mean = mean(runs);
        double[] spread = new double[mean.length];
        for (int f = 0; f < mean.length; f++) {
            double sum = 0;
            int n = 0;
            for (double[] run : runs) {
                if (!Double.isNaN(run[f])) {
                    sum += (run[f] - mean[f]) * (run[f] - mean[f]);
                    n++;
                }
            }
            spread[f] = n < 2 ? Double.NaN : StrictMath.sqrt(sum / (n - 1));
        }
        return spread;
    }

    /** The value below which a share of the values lie, interpolated; the values are sorted in place. */
    static double quantile(double[] values, double share) {
        Arrays.sort(values);
        double place = share * (values.length - 1);
        int below = (int) StrictMath.floor(place);
        int above = StrictMath.min(below + 1, values.length - 1);
        return values[below] + (place - below) * (values[above] - values[below]);
    }
}
