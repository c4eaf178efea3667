package no.fastlege.calibration.sensitivity;

import java.util.Arrays;
import no.fastlege.sim.Draws;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points for Sobol indices (Saltelli et al. 2010): two samples A and B of n points, the left and right half of a Sobol sequence of
 * 2 k dimensions, and for each input i the sample A with column i from B. Points follow row by row: A, B, then AB for each input.
 *
 * <p>The sequence is shifted by a random point (modulo 1), so that the seed matters and no point is a corner; its first point, the origin,
 * is left out.
 */
public final class SobolDesign {
    /** The most inputs: the sequence has 1 000 dimensions. */
    public static final int MOST_INPUTS = 500;

    private static final long SHIFT = Draws.codeOf("sobol.shift");

    private final int inputs;
    private final int rows;
    private final double[][] points;

    /**
     * A design of rows (inputs + 2) points.
     *
     * @param inputs the number of inputs, 1 to 500
     * @param rows n, the size of A and B, at least 2; a power of 2 is best
     * @param seed of the shift
     */
    public SobolDesign(int inputs, int rows, long seed) {
        if (inputs < 1 || inputs > MOST_INPUTS || rows < 2) {
            throw new IllegalArgumentException("a Sobol design needs 1 to " + MOST_INPUTS
                    + " inputs and at least 2 rows, not " + inputs + " and " + rows);
        }
        this.inputs = inputs;
        this.rows = rows;
        this.points = new double[rows * (inputs + 2)][];
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * inputs);
        sequence.nextVector();
        long salt = new Draws(seed).salt(SHIFT, 0);
        for (int r = 0; r < rows; r++) {
            double[] both = sequence.nextVector();
            for (int d = 0; d < both.length; d++) {
                both[d] += Draws.uniform(salt, d);
                both[d] -= both[d] >= 1 ? 1 : 0;
            }
            double[] a = Arrays.copyOfRange(both, 0, inputs);
            double[] b = Arrays.copyOfRange(both, inputs, 2 * inputs);
            int at = r * (inputs + 2);
            points[at] = a;
            points[at + 1] = b;
            for (int i = 0; i < inputs; i++) {
                points[at + 2 + i] = a.clone();
                points[at + 2 + i][i] = b[i];
            }
        }
    }

    /** The points in the unit cube, one row each. */
    public double[][] points() {
        return Arrays.stream(points).map(double[]::clone).toArray(double[][]::new);
    }

    /** The number of inputs. */
    public int inputs() {
        return inputs;
    }

    /** The size of A and B. */
    public int rows() {
        return rows;
    }
}
