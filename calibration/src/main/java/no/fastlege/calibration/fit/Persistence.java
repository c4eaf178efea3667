package no.fastlege.calibration.fit;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * What the known years of a series tell of a later one beyond the parameters. The error model is the likelihood's: what a run of known
 * parameters is off in a year is its noise, the model's lack, which the years share with the correlation {@link Likelihood#SHARED}, and
 * rounding. All known years are equally near to a later one in the shared part of the lack, so each of them counts; the noise's
 * covariances between years are those of runs that differ by their seeds alone.
 *
 * @param gains what a later year moves by for each unit that a known one is off, by known year
 * @param left standard deviation of what is left of the later year's lack
 */
record Persistence(double[] gains, double left) {
    /**
     * Of a series.
     *
     * @param noise covariances of the noise, known years first and the later year last
     * @param lack standard deviations of the lack in the same order
     * @param rounding variances of rounding in the known years
     */
    static Persistence of(double[][] noise, double[] lack, double[] rounding) {
        int n = rounding.length;
        double[][] known = new double[n][n];
        double[][] lacks = new double[n][n];
        double[] with = new double[n];
        double[] lacksWith = new double[n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                lacks[i][k] = (i == k ? 1 : Likelihood.SHARED) * lack[i] * lack[k];
                known[i][k] = noise[i][k] + lacks[i][k] + (i == k ? rounding[i] : 0);
            }
            lacksWith[i] = Likelihood.SHARED * lack[i] * lack[n];
            with[i] = noise[i][n] + lacksWith[i];
        }
        double[] gains = new SingularValueDecomposition(new Array2DRowRealMatrix(known, false))
                .getSolver()
                .solve(new ArrayRealVector(with, false))
                .toArray();
        double left = lack[n] * lack[n];
        for (int i = 0; i < n; i++) {
            left -= 2 * gains[i] * lacksWith[i];
            left += gains[i] * gains[i] * rounding[i];
            for (int k = 0; k < n; k++) {
                left += gains[i] * gains[k] * lacks[i][k];
            }
        }
        return new Persistence(gains, StrictMath.sqrt(StrictMath.max(0, left)));
    }

    /**
     * Covariances of values over seeds.
     *
     * @param groups values of runs of the same point with several seeds each
     * @param values how many there are
     */
    static double[][] noise(List<List<double[]>> groups, int values) {
        double[][] covariance = new double[values][values];
        int free = 0;
        for (List<double[]> group : groups) {
            double[] mean = Means.mean(group);
            for (double[] run : group) {
                for (int i = 0; i < values; i++) {
                    for (int k = 0; k < values; k++) {
                        covariance[i][k] += (run[i] - mean[i]) * (run[k] - mean[k]);
                    }
                }
            }
            free += group.size() - 1;
        }
        for (double[] row : covariance) {
            for (int k = 0; k < row.length; k++) {
                row[k] /= StrictMath.max(1, free);
            }
        }
        return covariance;
    }

    /** Standard deviation of what is left of the later year's noise. */
    double noiseLeft(double[][] noise) {
        int n = gains.length;
        double left = noise[n][n];
        for (int i = 0; i < n; i++) {
            left -= 2 * gains[i] * noise[i][n];
            for (int k = 0; k < n; k++) {
                left += gains[i] * gains[k] * noise[i][k];
            }
        }
        return StrictMath.sqrt(StrictMath.max(0, left));
    }

    /**
     * A run's later year, moved by what it was off in the known ones.
     *
     * @param values of the run, known years first and the later year last
     * @param published values of the known years
     */
    double moved(double[] values, double[] published) {
        double later = values[gains.length];
        for (int i = 0; i < gains.length; i++) {
            later += gains[i] * (published[i] - values[i]);
        }
        return later;
    }
}
