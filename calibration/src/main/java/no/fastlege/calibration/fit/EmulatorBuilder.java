package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Learns an {@link Emulator} from runs.
 *
 * <p>Implementation overview: a Gaussian process with the kernel {@code a (x.y) + b (x.y)^2} and a free constant is a ridge regression
 * on all linear and quadratic terms at once (Rasmussen and Williams 2006, 4.2.2); with a thousand terms and fewer runs than terms it is
 * solved through the runs' kernel matrix. Runs on the last rung of the ladder of scales have a constant of their own besides (Kennedy
 * and O'Hagan 2000, with a shift alone); they are as noisy as others, since a sample of the residents keeps every doctor. The strengths {@code a} and {@code b} relative to the noise are chosen for every figure by the
 * marginal likelihood, on a grid whose matrices are factored once and shared by all figures. Runs far from the centre, where
 * quadratic terms do not suffice, count as noisier: a third-order remainder has a variance that grows with the sixth power of the
 * distance. The error of each figure comes from leaving out each near run in its turn, in closed form. A kernel of the radial kind
 * was rejected: in 45 dimensions it hardly extrapolates along a parameter, where these responses are smooth.
 */
final class EmulatorBuilder {
    private static final double[] LINEAR = {0.1, 1, 10, 100};
    private static final double[] QUADRATIC = {0, 0.03, 0.3, 3};
    private static final double CONSTANT = 1e4;
    /** Variance of what the last rung gives more, over that of a run's error: it may be three times as large as this. */
    private static final double RUNG = 10;
    /** Root mean square distance per parameter, in prior standard deviations, at which a run's noise variance doubles. */
    private static final double NEAR = 1.0;

    private static final int MOST_RUNS = 900;

    private final double[] centre;
    private final List<double[]> points = new ArrayList<>();
    private final List<double[]> figures = new ArrayList<>();
    private final List<Boolean> onLastRung = new ArrayList<>();

    /** A builder of an emulator that is best near a point. */
    EmulatorBuilder(double[] centre) {
        this.centre = centre.clone();
    }

    /** Adds a run. */
    EmulatorBuilder add(double[] z, double[] run) {
        return add(z, run, false);
    }

    /** Adds a run, on the last rung of the ladder of scales or not. */
    EmulatorBuilder add(double[] z, double[] run, boolean lastRung) {
        points.add(z);
        figures.add(run);
        onLastRung.add(lastRung);
        return this;
    }

    /** How much larger the variance of a run's error is than near the centre. */
    static double noise(double[] centre, double[] z) {
        double d = distance(centre, z) / NEAR;
        return 1 + d * d * d * d * d * d;
    }

    private double distance(double[] z) {
        return distance(centre, z);
    }

    private static double distance(double[] centre, double[] z) {
        double sum = 0;
        for (int j = 0; j < z.length; j++) {
            sum += (z[j] - centre[j]) * (z[j] - centre[j]);
        }
        return StrictMath.sqrt(sum / z.length);
    }

    private void keepNearest() {
        if (points.size() > MOST_RUNS) {
            double[] distances =
                    points.stream().mapToDouble(this::distance).sorted().toArray();
            double limit = distances[MOST_RUNS - 1];
            for (int i = points.size() - 1; i >= 0; i--) {
                if (distance(points.get(i)) > limit) {
                    points.remove(i);
                    figures.remove(i);
                    onLastRung.remove(i);
                }
            }
        }
    }

    /**
     * Learns.
     *
     * @param wanted whether a tracked figure is wanted
     */
    Emulator build(boolean[] wanted) {
        keepNearest();
        int n = points.size();
        int p = centre.length;
        double[][] x = new double[n][p];
        double[] noise = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < p; j++) {
                x[i][j] = points.get(i)[j] - centre[j];
            }
            noise[i] = noise(centre, points.get(i));
        }
        Outputs outputs = new Outputs(wanted);
        double[][] dot = new double[n][n];
        double spread = 0;
        for (int i = 0; i < n; i++) {
            for (int k = 0; k <= i; k++) {
                double sum = 0;
                for (int j = 0; j < p; j++) {
                    sum += x[i][j] * x[k][j];
                }
                dot[i][k] = sum;
                dot[k][i] = sum;
            }
            spread += dot[i][i] / n;
        }
        double scale = spread;
        List<Choice[]> grid = IntStream.range(0, LINEAR.length * QUADRATIC.length)
                .parallel()
                .mapToObj(i -> choices(
                        dot,
                        noise,
                        LINEAR[i / QUADRATIC.length] / scale,
                        QUADRATIC[i % QUADRATIC.length] / (scale * scale),
                        outputs))
                .toList();
        Choice[] best = grid.get(0).clone();
        for (Choice[] choices : grid) {
            for (int s = 0; s < best.length; s++) {
                best[s] = choices[s].score > best[s].score ? choices[s] : best[s];
            }
        }
        return assemble(x, noise, dot, outputs, best);
    }

    private record Choice(double a, double b, double score, double[] alpha) {}

    private RealMatrix kernel(double[][] dot, double[] noise, double a, double b) {
        int n = noise.length;
        double[][] k = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                k[i][j] = CONSTANT + a * dot[i][j] + b * dot[i][j] * dot[i][j];
                k[i][j] += onLastRung.get(i) && onLastRung.get(j) ? RUNG : 0;
            }
            k[i][i] += noise[i];
        }
        return new Array2DRowRealMatrix(k, false);
    }

    private static CholeskyDecomposition factor(RealMatrix kernel) {
        return new CholeskyDecomposition(kernel, 1e-9, 1e-12);
    }

    /** What every figure would be with one pair of strengths, and how likely the runs are then. */
    private Choice[] choices(double[][] dot, double[] noise, double a, double b, Outputs outputs) {
        int n = noise.length;
        CholeskyDecomposition factor = factor(kernel(dot, noise, a, b));
        double logDeterminant = 0;
        for (int i = 0; i < n; i++) {
            logDeterminant += 2 * StrictMath.log(factor.getL().getEntry(i, i));
        }
        Choice[] choices = new Choice[outputs.count];
        double[][] alpha = factor.getSolver().solve(outputs.values).getData();
        for (int s = 0; s < outputs.count; s++) {
            double[] mine = new double[n];
            double quadraticForm = 0;
            for (int i = 0; i < n; i++) {
                mine[i] = alpha[i][s];
                quadraticForm += mine[i] * outputs.values.getEntry(i, s);
            }
            double score = -n / 2.0 * StrictMath.log(StrictMath.max(quadraticForm, 1e-300) / n) - logDeterminant / 2;
            choices[s] = new Choice(a, b, score, mine);
        }
        return choices;
    }

    private Emulator assemble(double[][] x, double[] noise, double[][] dot, Outputs outputs, Choice[] best) {
        int n = x.length;
        int p = centre.length;
        double[][] coefficients = new double[outputs.count][Emulator.terms(p)];
        double[] error = new double[outputs.count];
        double[] rung = new double[outputs.count];
        double[] unit = new double[outputs.count];
        List<Doubt.Group> groups = new ArrayList<>();
        boolean[] done = new boolean[outputs.count];
        for (int s = 0; s < outputs.count; s++) {
            if (done[s]) {
                continue;
            }
            double[][] inverse = factor(kernel(dot, noise, best[s].a, best[s].b))
                    .getSolver()
                    .getInverse()
                    .getData();
            List<Integer> slots = new ArrayList<>();
            for (int t = s; t < outputs.count; t++) {
                if (!done[t] && best[t].a == best[s].a && best[t].b == best[s].b) {
                    done[t] = true;
                    slots.add(t);
                    unit[t] = outputs.spread[t] * unit(best[t].alpha, outputs.values, t);
                    error[t] = outputs.spread[t] * leftOut(best[t].alpha, inverse, noise);
                    coefficients(x, best[t], outputs.spread[t], coefficients[t]);
                    coefficients[t][0] += outputs.mean[t];
                    for (int i = 0; i < n; i++) {
                        rung[t] += onLastRung.get(i) ? RUNG * best[t].alpha[i] * outputs.spread[t] : 0;
                    }
                }
            }
            groups.add(new Doubt.Group(
                    best[s].a,
                    best[s].b,
                    inverse,
                    slots.stream().mapToInt(Integer::intValue).toArray()));
        }
        return new Emulator(
                centre,
                outputs.slot,
                outputs.logs,
                coefficients,
                error,
                new double[outputs.count],
                rung,
                new Doubt(centre, x, CONSTANT, groups.toArray(Doubt.Group[]::new), unit));
    }

    /** The most likely standard deviation that a kernel of 1 stands for, standardised. */
    private static double unit(double[] alpha, RealMatrix values, int column) {
        double form = 0;
        for (int i = 0; i < alpha.length; i++) {
            form += alpha[i] * values.getEntry(i, column);
        }
        return StrictMath.sqrt(StrictMath.max(0, form) / alpha.length);
    }

    /** Root mean square of the errors of runs, each left out in its turn (alpha over the inverse's diagonal), as they would be near. */
    private static double leftOut(double[] alpha, double[][] inverse, double[] noise) {
        double sum = 0;
        for (int i = 0; i < alpha.length; i++) {
            double e = alpha[i] / inverse[i][i];
            sum += e * e / noise[i];
        }
        return StrictMath.sqrt(sum / alpha.length);
    }

    private static void coefficients(double[][] x, Choice choice, double spread, double[] out) {
        int p = x[0].length;
        for (int i = 0; i < x.length; i++) {
            double w = choice.alpha[i] * spread;
            out[0] += CONSTANT * w;
            int next = p + 1;
            for (int j = 0; j < p; j++) {
                out[1 + j] += choice.a * w * x[i][j];
                if (choice.b > 0) {
                    double wx = choice.b * w * x[i][j];
                    out[next++] += wx * x[i][j];
                    for (int k = j + 1; k < p; k++) {
                        out[next++] += 2 * wx * x[i][k];
                    }
                }
            }
        }
    }

    /** The runs' figures on the scale of the emulator, standardised. */
    private final class Outputs {
        final int[] slot;
        final int count;
        final boolean[] logs;
        final double[] mean;
        final double[] spread;
        final RealMatrix values;

        Outputs(boolean[] wanted) {
            int n = points.size();
            slot = new int[wanted.length];
            int slots = 0;
            for (int f = 0; f < wanted.length; f++) {
                slot[f] = wanted[f] && known(f) * 2 > n ? slots++ : -1;
            }
            count = slots;
            logs = new boolean[count];
            mean = new double[count];
            spread = new double[count];
            double[][] data = new double[n][count];
            for (int f = 0; f < wanted.length; f++) {
                if (slot[f] >= 0) {
                    standardise(f, slot[f], data);
                }
            }
            values = new Array2DRowRealMatrix(data, false);
        }

        private int known(int f) {
            return (int) figures.stream().filter(run -> !Double.isNaN(run[f])).count();
        }

        private void standardise(int f, int s, double[][] data) {
            logs[s] = figures.stream().allMatch(run -> Double.isNaN(run[f]) || run[f] > 0);
            double sum = 0;
            double squares = 0;
            int n = 0;
            for (double[] run : figures) {
                if (!Double.isNaN(run[f])) {
                    double v = logs[s] ? StrictMath.log(run[f]) : run[f];
                    sum += v;
                    squares += v * v;
                    n++;
                }
            }
            mean[s] = sum / n;
            spread[s] = StrictMath.sqrt(StrictMath.max(squares / n - mean[s] * mean[s], 1e-24));
            for (int i = 0; i < data.length; i++) {
                double v = figures.get(i)[f];
                data[i][s] = Double.isNaN(v) ? 0 : ((logs[s] ? StrictMath.log(v) : v) - mean[s]) / spread[s];
            }
        }
    }
}
