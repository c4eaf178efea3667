package no.fastlege.calibration.sensitivity;

import java.util.Arrays;
import no.fastlege.sim.Draws;

/**
 * Trajectories of Morris (1991): each begins at a random point of a grid with p levels and changes one input at a time, in random order,
 * by p / (2 (p - 1)), so that every input is changed once per trajectory. Points are a pure function of the arguments.
 */
public final class MorrisDesign {
    private static final long START = Draws.codeOf("morris.start");
    private static final long ORDER = Draws.codeOf("morris.order");
    private static final long SIGN = Draws.codeOf("morris.sign");

    private final int inputs;
    private final int trajectories;
    private final double step;
    private final double[][] points;
    private final int[] changed;

    /**
     * A design.
     *
     * @param inputs the number of inputs, at least 1
     * @param trajectories the number of trajectories, at least 2; each takes inputs + 1 points
     * @param levels levels of the grid, even, at least 2; 4 is usual
     * @param seed of the design
     */
    public MorrisDesign(int inputs, int trajectories, int levels, long seed) {
        if (inputs < 1 || trajectories < 2 || levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException(
                    "a Morris design needs at least 1 input, 2 trajectories and an even number of levels," + " not "
                            + inputs + ", " + trajectories + " and " + levels);
        }
        this.inputs = inputs;
        this.trajectories = trajectories;
        this.step = levels / (2.0 * (levels - 1));
        this.points = new double[trajectories * (inputs + 1)][];
        this.changed = new int[points.length];
        for (int t = 0; t < trajectories; t++) {
            trajectory(t, levels, new Draws(seed));
        }
    }

    private void trajectory(int t, int levels, Draws draws) {
        long startSalt = draws.salt(START, t);
        long signSalt = draws.salt(SIGN, t);
        int[] order = order(draws.salt(ORDER, t));
        double[] at = new double[inputs];
        boolean[] down = new boolean[inputs];
        for (int i = 0; i < inputs; i++) {
            int low = Draws.below(Draws.bits(startSalt, i), levels / 2);
            down[i] = Draws.uniform(signSalt, i) < 0.5;
            at[i] = low / (levels - 1.0) + (down[i] ? step : 0);
        }
        int row = t * (inputs + 1);
        points[row] = at.clone();
        changed[row] = -1;
        for (int i : order) {
            at[i] += down[i] ? -step : step;
            at[i] = Math.max(0, Math.min(1, at[i]));
            points[++row] = at.clone();
            changed[row] = i;
        }
    }

    /** A random order of the inputs: sorted by a keyed draw each. */
    private int[] order(long salt) {
        Integer[] order = new Integer[inputs];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(Draws.bits(salt, a), Draws.bits(salt, b)));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    /** The points in the unit cube, one row each, trajectory by trajectory. */
    public double[][] points() {
        return Arrays.stream(points).map(double[]::clone).toArray(double[][]::new);
    }

    /** The number of inputs. */
    public int inputs() {
        return inputs;
    }

    /** The number of trajectories. */
    public int trajectories() {
        return trajectories;
    }

    /** The input that a point changes against the point before it; -1 for the first of a trajectory. */
    int changed(int point) {
        return changed[point];
    }

    /** The signed step by which a point changes its input. */
    double change(int point) {
        return points[point][changed[point]] - points[point - 1][changed[point]];
    }
}
