package no.fastlege.calibration.fit;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * What a later year may be, by draws of a posterior that were run with the model.
 *
 * <p>The emulator tells what the draws that were not run would have given: the mean of the runs is moved by what the emulated figures of
 * all draws differ from those of the draws that were run, as far as runs follow the emulated figures (a regression estimator). Few
 * dozen runs of residents without a GP, which differ by a third from draw to draw, have a mean that is off by a twentieth by chance.
 */
final class ForecastDistribution {
    private static final int LEVELS = 9;

    private final double[] values;
    private final double centre;

    private ForecastDistribution(double[] values, double centre) {
        this.values = values;
        this.centre = centre;
    }

    /**
     * A distribution.
     *
     * @param runs the later year by the draws that were run, each moved by what it was off in the known years
     * @param emulated the same by the emulator, in the same order
     * @param all the same by the emulator, of all draws
     * @param left standard deviation of what is left of the model's lack
     */
    static ForecastDistribution of(double[] runs, double[] emulated, double[] all, double left) {
        SimpleRegression regression = new SimpleRegression();
        for (int i = 0; i < runs.length; i++) {
            regression.addData(emulated[i], runs[i]);
        }
        // no slope where the emulator tells no draw from another
        double slope = regression.getSlope();
        double shift = Double.isNaN(slope) ? 0 : slope * (StatUtils.mean(all) - StatUtils.mean(emulated));
        double[] values = new double[runs.length * LEVELS];
        int next = 0;
        for (double at : runs) {
            for (int level = 0; level < LEVELS; level++) {
                values[next++] = at + shift + left * Sampling.normalQuantile((level + 0.5) / LEVELS);
            }
        }
        return new ForecastDistribution(values, StatUtils.mean(runs) + shift);
    }

    /** The same, so many times as wide around its centre. */
    ForecastDistribution times(double width) {
        return new ForecastDistribution(
                Arrays.stream(values).map(v -> centre + width * (v - centre)).toArray(), centre);
    }

    /**
     * What the width is made of, as shares of the value or, where no logarithms are taken, in its unit.
     *
     * @param parameters standard deviation of the emulated figures of all draws
     * @param noise of what the known years leave of one run's noise
     * @param lack of what they leave of the model's lack
     */
    record Parts(double parameters, double noise, double lack) {}

    /** What the width of a later year is made of, before it is multiplied by anything. */
    static Parts parts(double[] all, Conditioned later) {
        return new Parts(StrictMath.sqrt(StatUtils.populationVariance(all)), later.noiseLeft(), later.left());
    }

    /** Its values in the figure's own unit. */
    double[] in(Conditioned unit) {
        return Arrays.stream(values).map(unit::back).toArray();
    }
}
