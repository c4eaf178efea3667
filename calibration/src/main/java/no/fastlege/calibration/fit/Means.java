package no.fastlege.calibration.fit;

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
}
