package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import no.fastlege.calibration.Targets;

/**
 * How far a run is from the targets. Each figure's difference is measured in its own scale, {@code s^2 = nearEnough^2 + noise^2 / n},
 * with the model's own replicate noise as it remains in a mean of {@code n} seeds, and enters as
 *
 * <pre>
 *   rho(r) = ln(1 + r^2) / 4 + r^8 / (1 + r^8)
 * </pre>
 *
 * <p>The second part is a smooth count of figures that are not met, flat well within and well beyond what is near enough: a fit is
 * judged by that count, and effort on a figure that is met anyway or out of reach is lost to one at the edge. The first draws figures
 * nearer from afar; it grows with the logarithm alone, so that one bad figure cannot rule a fit. The distance is the mean over figures,
 * 0 at best.
 */
public final class Distance {
    private final List<Target> targets;
    private final int[] columns;
    private final double[] values;
    private final double[] scales;

    /**
     * The distance to some targets; those that the model cannot express are left out, no parameter could move them.
     *
     * @param noise standard deviation of one run's value from seed to seed, by tracked figure; NaN counts as none
     * @param seeds the number of seeds in the means that are to be judged
     */
    public Distance(TargetSet set, double[] noise, int seeds) {
        targets = set.expressed();
        columns = targets.stream().mapToInt(Target::column).toArray();
        values = targets.stream().mapToDouble(t -> t.figure().value()).toArray();
        scales = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            double sd = noise[columns[i]];
            double near = targets.get(i).nearEnough();
            scales[i] = StrictMath.sqrt(near * near + (Double.isNaN(sd) ? 0 : sd * sd / seeds));
        }
    }

    /** The targets that count. */
    public List<Target> targets() {
        return targets;
    }

    /** The difference of one target in its scale; a run without a value is as far as ten scales. */
    public double residual(int i, double[] tracked) {
        double value = tracked[columns[i]];
        return Double.isNaN(value) ? 10 : (value - values[i]) / scales[i];
    }

    /** What one residual counts. */
    static double rho(double r) {
        double square = r * r;
        double eighth = square * square * square * square;
        return StrictMath.log1p(square) / 4 + (Double.isInfinite(eighth) ? 1 : eighth / (1 + eighth));
    }

    /** The slope of what a residual counts. */
    static double rhoSlope(double r) {
        double square = r * r;
        double sixth = square * square * square;
        double one = 1 + sixth * square;
        return r / (1 + square) / 2 + (Double.isInfinite(one * one) ? 0 : 8 * r * sixth / (one * one));
    }

    /** The slope of the distance with each tracked figure; 0 where a figure is no target or has no value. */
    double[] slopes(double[] tracked) {
        double[] slopes = new double[tracked.length];
        for (int i = 0; i < columns.length; i++) {
            if (!Double.isNaN(tracked[columns[i]])) {
                slopes[columns[i]] += rhoSlope(residual(i, tracked)) / scales[i] / columns.length;
            }
        }
        return slopes;
    }

    /** The mean over all targets. */
    public double of(double[] tracked) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            sum += rho(residual(i, tracked));
        }
        return columns.length == 0 ? 0 : sum / columns.length;
    }

    /**
     * The sum of {@code ln(1 + r^2)} over all targets.
     *
     * @param weight what its slopes are multiplied by
     * @param byFigure slopes with each figure, added to
     */
    double logarithms(double[] tracked, double weight, double[] byFigure) {
        double sum = 0;
        for (int i = 0; i < columns.length; i++) {
            double r = residual(i, tracked);
            sum += StrictMath.log1p(r * r);
            if (!Double.isNaN(tracked[columns[i]])) {
                byFigure[columns[i]] += weight * 2 * r / (1 + r * r) / scales[i];
            }
        }
        return sum;
    }

    /**
     * One line of a breakdown.
     *
     * @param name the figure, year, group or family
     * @param targets how many
     * @param met how many lie within their tolerance
     * @param distance their mean distance
     */
    public record Part(String name, int targets, int met, double distance) {}

    /** The distance by whatever names the targets, in the order of first appearance. */
    public List<Part> by(Function<Target, String> name, double[] tracked) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            groups.computeIfAbsent(name.apply(targets.get(i)), key -> new ArrayList<>())
                    .add(i);
        }
        List<Part> parts = new ArrayList<>();
        groups.forEach((key, members) -> {
            double sum = 0;
            int met = 0;
            for (int i : members) {
                sum += rho(residual(i, tracked));
                met += met(i, tracked) ? 1 : 0;
            }
            parts.add(new Part(key, members.size(), met, sum / members.size()));
        });
        return parts;
    }

    private boolean met(int i, double[] tracked) {
        return StrictMath.abs(tracked[columns[i]] - values[i])
                <= Targets.tolerance(targets.get(i).figure());
    }

    /** How many targets lie within their tolerance, as {@code compare} counts. */
    public int met(double[] tracked) {
        int met = 0;
        for (int i = 0; i < columns.length; i++) {
            met += met(i, tracked) ? 1 : 0;
        }
        return met;
    }
}
