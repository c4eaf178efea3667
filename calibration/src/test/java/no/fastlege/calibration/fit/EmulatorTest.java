package no.fastlege.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmulatorTest {
    private static final FreeParameters PARAMETERS = FreeParameters.read("toy", Toy.PARAMETERS);

    private static Emulator learn(int runs, double noise) {
        EmulatorBuilder builder = new EmulatorBuilder(new double[3]);
        List<double[]> points = Sampling.spread(PARAMETERS, new double[3], 1, runs, 0);
        for (int i = 0; i < runs; i++) {
            builder.add(points.get(i), Toy.figures(points.get(i), i, noise));
        }
        boolean[] wanted = new boolean[Toy.FIGURES];
        java.util.Arrays.fill(wanted, true);
        wanted[5] = false;
        return builder.build(wanted);
    }

    @Test
    void learnsSmoothFiguresFromFewRuns() {
        Emulator emulator = learn(40, 0);
        double[] z = {0.4, -0.6, 0.5};
        double[] truth = Toy.figures(z, 0, 0);
        double[] emulated = emulator.figures(z);
        for (int f = 0; f < truth.length; f++) {
            if (f == 5) {
                assertThat(emulated[f]).isNaN();
            } else {
                assertThat(emulated[f]).as("figure " + f).isCloseTo(truth[f], within(1e-3 * truth[f]));
            }
        }
    }

    @Test
    void knowsItsError() {
        Emulator emulator = learn(200, 0.02);
        double[] z = {0.2, 0.3, -0.4};
        double[] errors = emulator.errors(z);
        double[] truth = Toy.figures(z, 0, 0);
        for (int f = 0; f < 5; f++) {
            // 200 runs: the spread of a run is known within a tenth or so
            assertThat(errors[f] / truth[f]).isBetween(0.015, 0.026);
            assertThat(emulator.figures(z)[f]).isCloseTo(truth[f], within(0.01 * truth[f]));
        }
    }

    @Test
    void itsJacobianIsThatOfItsFigures() {
        Emulator emulator = learn(60, 0.01);
        double[] z = {0.3, -0.2, 0.7};
        double[][] jacobian = emulator.jacobian(z);
        double step = 1e-5;
        for (int j = 0; j < 3; j++) {
            double[] up = z.clone();
            double[] down = z.clone();
            up[j] += step;
            down[j] -= step;
            for (int f = 0; f < 5; f++) {
                double slope = (emulator.figures(up)[f] - emulator.figures(down)[f]) / (2 * step);
                assertThat(jacobian[f][j]).isCloseTo(slope, within(1e-4));
            }
        }
        assertThat(jacobian[5]).isNull();
    }

    @Test
    void movesToMeetOtherRuns() {
        Emulator emulator = learn(40, 0);
        double[] z = {0.1, 0.2, 0.3};
        double[] other = Toy.figures(z, 0, 0);
        other[2] *= 1.1;
        Emulator moved = emulator.meeting(z, other);
        assertThat(moved.figures(z)[2]).isCloseTo(other[2], within(1e-9));
        double[] elsewhere = {-0.5, 0.2, 0};
        assertThat(moved.figures(elsewhere)[2] / emulator.figures(elsewhere)[2]).isCloseTo(1.1, within(1e-3));
    }
}
