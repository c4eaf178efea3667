package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * How likely the published figures are, given emulated ones: a synthetic likelihood, normal, with three causes of difference.
 *
 * <ul>
 *   <li>rounding: the precision is a half-width, its variance a third of the square;
 *   <li>the model's own noise and the emulator's error, as runs left out showed: a run that is above its mean in one year is so in the
 *       next, and so is an emulator;
 *   <li>the model's lack: no run is the country. Half of what is near enough, and as much more as the series is missed by at the best
 *       point beyond what noise and error explain, so that a series that the model cannot meet says little.
 * </ul>
 *
 * Years of one series share lack, noise and error with a correlation of {@value #SHARED}: eight years of one series are not eight
 * independent figures.
 */
public final class Likelihood {
    /** Correlation of the model's lack, noise and error between the years of one series: assumed. */
    public static final double SHARED = 0.5;

    private static final double LACK = 0.5;

    private static final class Series {
        final List<Integer> columns = new ArrayList<>();
        final List<Double> published = new ArrayList<>();
        /** Variances of rounding. */
        final List<Double> rounding = new ArrayList<>();
        /** Standard deviations of the lack. */
        final List<Double> lack = new ArrayList<>();
        /** Variances of each year's own: rounding, and what of lack, noise and error is not shared. */
        final List<Double> own = new ArrayList<>();
        /** Standard deviations of lack, noise and error together, of which the years share a part. */
        final List<Double> off = new ArrayList<>();

        double shared;

        void add(int column, double value, double rounded, double lacking, double error) {
            columns.add(column);
            published.add(value);
            rounding.add(rounded);
            lack.add(lacking);
            double square = lacking * lacking + error * error;
            off.add(StrictMath.sqrt(square));
            own.add(rounded + (1 - shared) * square);
        }
    }

    private final List<Series> series = new ArrayList<>();

    /**
     * The likelihood of some targets.
     *
     * @param errors standard deviation of a run around the emulated value, by tracked figure
     * @param best the figures at the best point, which tell what the model cannot meet
     */
    public Likelihood(TargetSet targets, double[] errors, double[] best) {
        Map<String, List<Target>> groups = new LinkedHashMap<>();
        for (Target t : targets.expressed()) {
            if (!Double.isNaN(errors[t.column()]) && !Double.isNaN(best[t.column()])) {
                groups.computeIfAbsent(t.series(), key -> new ArrayList<>()).add(t);
            }
        }
        groups.values().forEach(group -> series.add(series(group, errors, best)));
    }

    private static Series series(List<Target> group, double[] errors, double[] best) {
        double missed = 0;
        for (Target t : group) {
            double r = (best[t.column()] - t.figure().value()) / t.nearEnough();
            double error = errors[t.column()] / t.nearEnough();
            missed += (r * r - error * error) / group.size();
        }
        missed = StrictMath.max(0, missed);
        Series s = new Series();
        s.shared = group.size() > 1 ? SHARED : 0;
        for (Target t : group) {
            double near = t.nearEnough();
            double lack = near * StrictMath.sqrt(LACK * LACK + missed);
            double rounding = t.figure().precision() * t.figure().precision() / 3;
            s.add(t.column(), t.figure().value(), rounding, lack, errors[t.column()]);
        }
        return s;
    }

    /** The logarithm of the likelihood, without its constant. */
    public double log(double[] figures) {
        double sum = 0;
        for (Series s : series) {
            double ee = 0;
            double de = 0;
            double dd = 0;
            for (int i = 0; i < s.columns.size(); i++) {
                double e = figures[s.columns.get(i)] - s.published.get(i);
                double d = s.off.get(i);
                double v = s.own.get(i);
                ee += e * e / v;
                de += d * e / v;
                dd += d * d / v;
            }
            sum += ee - s.shared * de * de / (1 + s.shared * dd);
        }
        return Double.isNaN(sum) ? Double.NEGATIVE_INFINITY : -sum / 2;
    }

    /**
     * The data's information about the parameters, {@code J' C^-1 J}, and the gradient of the logarithm of the likelihood.
     *
     * @param figures emulated figures
     * @param jacobian their slopes by tracked figure and parameter
     * @param information is filled in: parameters by parameters
     * @param gradient is filled in
     */
    void slopes(double[] figures, double[][] jacobian, double[][] information, double[] gradient) {
        int p = gradient.length;
        Arrays.fill(gradient, 0);
        for (double[] row : information) {
            Arrays.fill(row, 0);
        }
        for (Series s : series) {
            double[] weighted = new double[p];
            double dd = 0;
            double de = 0;
            for (int i = 0; i < s.columns.size(); i++) {
                double[] slope = jacobian[s.columns.get(i)];
                double v = s.own.get(i);
                double d = s.off.get(i);
                double e = figures[s.columns.get(i)] - s.published.get(i);
                dd += d * d / v;
                de += d * e / v;
                for (int j = 0; j < p; j++) {
                    weighted[j] += d * slope[j] / v;
                    gradient[j] -= slope[j] * e / v;
                    for (int k = 0; k < p; k++) {
                        information[j][k] += slope[j] * slope[k] / v;
                    }
                }
            }
            double c = s.shared / (1 + s.shared * dd);
            for (int j = 0; j < p; j++) {
                gradient[j] += c * weighted[j] * de;
                for (int k = 0; k < p; k++) {
                    information[j][k] -= c * weighted[j] * weighted[k];
                }
            }
        }
    }

    /**
     * As many independent figures as the targets are worth: years of one series share the model's lack, so {@code n} of them are worth
     * {@code n / (1 + (n - 1) shared)}.
     */
    public double independent() {
        return series.stream()
                .mapToDouble(s -> s.columns.size() / (1 + (s.columns.size() - 1) * s.shared))
                .sum();
    }

    /** The number of figures. */
    public int figures() {
        return series.stream().mapToInt(s -> s.columns.size()).sum();
    }

    /** The number of series. */
    public int seriesCount() {
        return series.size();
    }

    /** A synthetic data set: a run's figures with rounding and lack drawn as this likelihood holds them to be. */
    double[] synthetic(double[] run, RandomGenerator random) {
        double[] data = run.clone();
        for (Series s : series) {
            double common = random.nextGaussian();
            for (int i = 0; i < s.columns.size(); i++) {
                int column = s.columns.get(i);
                double lack = s.lack.get(i);
                double own = s.rounding.get(i) + (1 - s.shared) * lack * lack;
                data[column] +=
                        StrictMath.sqrt(s.shared) * lack * common + StrictMath.sqrt(own) * random.nextGaussian();
            }
        }
        return data;
    }

    /** The same with other errors of runs around the emulated values. */
    Likelihood withErrors(double[] errors) {
        Likelihood other = new Likelihood(new TargetSet(List.of()), new double[0], new double[0]);
        for (Series s : series) {
            Series t = new Series();
            t.shared = s.shared;
            for (int i = 0; i < s.columns.size(); i++) {
                int column = s.columns.get(i);
                t.add(column, s.published.get(i), s.rounding.get(i), s.lack.get(i), errors[column]);
            }
            other.series.add(t);
        }
        return other;
    }

    /** The same causes of difference around other values. */
    Likelihood around(double[] data) {
        Likelihood other = new Likelihood(new TargetSet(List.of()), new double[0], new double[0]);
        for (Series s : series) {
            Series t = new Series();
            t.columns.addAll(s.columns);
            s.columns.forEach(column -> t.published.add(data[column]));
            t.own.addAll(s.own);
            t.rounding.addAll(s.rounding);
            t.lack.addAll(s.lack);
            t.off.addAll(s.off);
            t.shared = s.shared;
            other.series.add(t);
        }
        return other;
    }

    /** Standard deviation of the model's lack, by tracked figure; 0 where none is known. */
    double[] lack(int tracked) {
        double[] lack = new double[tracked];
        for (Series s : series) {
            for (int i = 0; i < s.columns.size(); i++) {
                lack[s.columns.get(i)] = s.lack.get(i);
            }
        }
        return lack;
    }
}
