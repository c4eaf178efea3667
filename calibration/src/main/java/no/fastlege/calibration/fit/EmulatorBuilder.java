package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * and O'Hagan 2000, with a shift alone); they are as noisy as others, since a sample of the residents keeps every doctor. Most of the
 * noise is the seed's and hardly changes from point to point (median correlation 0.85 for the shipped figures): runs of one seed share
 * it, so that common random numbers sharpen the slopes and a seed that was run often does not count as often. The strengths {@code a}
 * and {@code b} relative to the noise, and the seeds' part of it, are chosen for every figure by the marginal likelihood, on a grid whose
 * matrices are factored once and shared by all figures; so is the {@link Form} of each, with one pair of strengths. Where roots or
 * logarithms are emulated, what their noise's variance gives is added, since a fit is judged by means over seeds: residents without a GP
 * move by a seventh from seed to seed, and their mean lies half a per cent above the square of the mean root. Runs far from the centre,
 * where quadratic terms do not suffice, count as noisier: a third-order remainder has a variance that grows with the sixth power of the
 * distance. The error of each figure comes from leaving out the runs of each seed in turn, in closed form. A kernel of the radial kind
 * was rejected: in 45 dimensions it hardly extrapolates along a parameter, where these responses are smooth.
 */
final class EmulatorBuilder {
    private static final double[] LINEAR = {0.1, 1, 10, 100};
    private static final double[] QUADRATIC = {0, 0.03, 0.3, 3};
    private static final double CONSTANT = 1e4;
    /** Variance of what the last rung gives more, over that of a run's error: it may be three times as large as this. */
    private static final double RUNG = 10;
    /** In the midst of these: the forms of figures differ by more than strengths do. */
    private static final double TYPICAL = 1;
    /** The seeds' part of the noise's variance. */
    private static final double[] SHARED = {0.5, 0.9};
    /** Of that, the part that a seed has in common on both rungs. */
    private static final double ACROSS = 0.7;
    /** Root mean square distance per parameter, in prior standard deviations, at which a run's noise variance doubles. */
    private static final double NEAR = 1.0;

    private static final int MOST_RUNS = 900;

    private final double[] centre;
    private final List<double[]> points = new ArrayList<>();
    private final List<double[]> figures = new ArrayList<>();
    private final List<Long> seeds = new ArrayList<>();
    private final List<Boolean> onLastRung = new ArrayList<>();

    /** A builder of an emulator that is best near a point. */
    EmulatorBuilder(double[] centre) {
        this.centre = centre.clone();
    }

    /** Adds a run of a seed, on the last rung of the ladder of scales or not. */
    EmulatorBuilder add(double[] z, double[] run, long seed, boolean lastRung) {
        points.add(z);
        figures.add(run);
        seeds.add(seed);
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
                    seeds.remove(i);
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
        Outputs outputs = new Outputs(
                figures,
                wanted,
                factor(kernel(dot, noise, new Strength(TYPICAL / scale, TYPICAL / (scale * scale), SHARED[1]))));
        int strengths = LINEAR.length * QUADRATIC.length;
        List<Choice[]> grid = IntStream.range(0, strengths * SHARED.length)
                .parallel()
                .mapToObj(i -> choices(
                        dot,
                        noise,
                        new Strength(
                                LINEAR[i % strengths / QUADRATIC.length] / scale,
                                QUADRATIC[i % QUADRATIC.length] / (scale * scale),
                                SHARED[i / strengths]),
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

    /** Strengths of linear and quadratic terms, and the seeds' part of the noise. */
    private record Strength(double a, double b, double shared) {}

    private record Choice(Strength strength, double score, double[] alpha) {}

    private RealMatrix kernel(double[][] dot, double[] noise, Strength s) {
        int n = noise.length;
        double[][] k = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                k[i][j] = CONSTANT + s.a * dot[i][j] + s.b * dot[i][j] * dot[i][j];
                k[i][j] += onLastRung.get(i) && onLastRung.get(j) ? RUNG : 0;
                if (i != j && seeds.get(i).equals(seeds.get(j))) {
                    k[i][j] += s.shared * (onLastRung.get(i).equals(onLastRung.get(j)) ? 1 : ACROSS);
                }
            }
            k[i][i] += noise[i];
        }
        return new Array2DRowRealMatrix(k, false);
    }

    private static CholeskyDecomposition factor(RealMatrix kernel) {
        return new CholeskyDecomposition(kernel, 1e-9, 1e-12);
    }

    /** What every figure would be with one pair of strengths, and how likely the runs are then. */
    private Choice[] choices(double[][] dot, double[] noise, Strength strength, Outputs outputs) {
        int n = noise.length;
        CholeskyDecomposition factor = factor(kernel(dot, noise, strength));
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
            choices[s] = new Choice(strength, score, mine);
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
        double[] toMean = new double[outputs.count];
        List<Doubt.Group> groups = new ArrayList<>();
        boolean[] done = new boolean[outputs.count];
        for (int s = 0; s < outputs.count; s++) {
            if (done[s]) {
                continue;
            }
            double[][] inverse = factor(kernel(dot, noise, best[s].strength))
                    .getSolver()
                    .getInverse()
                    .getData();
            List<Block> blocks = blocks(inverse);
            List<Integer> slots = new ArrayList<>();
            for (int t = s; t < outputs.count; t++) {
                if (!done[t] && best[t].strength.equals(best[s].strength)) {
                    done[t] = true;
                    slots.add(t);
                    unit[t] = outputs.spread[t] * unit(best[t].alpha, outputs.values, t);
                    error[t] = outputs.spread[t] * leftOut(best[t].alpha, blocks, noise);
                    coefficients(x, best[t], outputs.spread[t], coefficients[t]);
                    coefficients[t][0] += outputs.mean[t];
                    Form form = outputs.forms[t];
                    toMean[t] = form.toMean(form.back(coefficients[t][0]), unit[t] * unit[t]);
                    for (int i = 0; i < n; i++) {
                        rung[t] += onLastRung.get(i) ? RUNG * best[t].alpha[i] * outputs.spread[t] : 0;
                    }
                }
            }
            groups.add(new Doubt.Group(
                    best[s].strength.a,
                    best[s].strength.b,
                    inverse,
                    slots.stream().mapToInt(Integer::intValue).toArray()));
        }
        return new Emulator(
                centre,
                outputs.slot,
                outputs.forms,
                coefficients,
                error,
                toMean,
                rung,
                new Doubt(centre, x, CONSTANT, new double[n], groups.toArray(Doubt.Group[]::new), unit),
                onLastRung.stream().mapToDouble(last -> last ? RUNG : 0).toArray());
    }

    /** The most likely standard deviation that a kernel of 1 stands for, standardised. */
    private static double unit(double[] alpha, RealMatrix values, int column) {
        double form = 0;
        for (int i = 0; i < alpha.length; i++) {
            form += alpha[i] * values.getEntry(i, column);
        }
        return StrictMath.sqrt(StrictMath.max(0, form) / alpha.length);
    }

    /** The runs of a seed, and the matrix that makes errors of their weights where they are left out. */
    private record Block(int[] runs, double[][] errors) {}

    private List<Block> blocks(double[][] inverse) {
        Map<Long, List<Integer>> bySeed = new LinkedHashMap<>();
        for (int i = 0; i < seeds.size(); i++) {
            bySeed.computeIfAbsent(seeds.get(i), seed -> new ArrayList<>()).add(i);
        }
        List<Block> blocks = new ArrayList<>();
        for (List<Integer> members : bySeed.values()) {
            int[] runs = members.stream().mapToInt(Integer::intValue).toArray();
            double[][] part = new double[runs.length][runs.length];
            for (int i = 0; i < runs.length; i++) {
                for (int k = 0; k < runs.length; k++) {
                    part[i][k] = (inverse[runs[i]][runs[k]] + inverse[runs[k]][runs[i]]) / 2;
                }
            }
            RealMatrix errors =
                    factor(new Array2DRowRealMatrix(part, false)).getSolver().getInverse();
            blocks.add(new Block(runs, errors.getData()));
        }
        return blocks;
    }

    /**
     * Root mean square of the errors of runs, those of each seed left out in their turn (the inverse of their part of the inverse times
     * their weights), as they would be near.
     */
    private static double leftOut(double[] alpha, List<Block> blocks, double[] noise) {
        double sum = 0;
        for (Block block : blocks) {
            for (int i = 0; i < block.runs.length; i++) {
                double e = 0;
                for (int k = 0; k < block.runs.length; k++) {
                    e += block.errors[i][k] * alpha[block.runs[k]];
                }
                sum += e * e / noise[block.runs[i]];
            }
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
                out[1 + j] += choice.strength.a * w * x[i][j];
                if (choice.strength.b > 0) {
                    double wx = choice.strength.b * w * x[i][j];
                    out[next++] += wx * x[i][j];
                    for (int k = j + 1; k < p; k++) {
                        out[next++] += 2 * wx * x[i][k];
                    }
                }
            }
        }
    }
}
