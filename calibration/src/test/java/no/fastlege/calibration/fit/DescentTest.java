package no.fastlege.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DescentTest {
    /** Rosenbrock's valley: least, 0, at (1, 1). */
    private static double valley(double[] z, double[] slopes) {
        double across = z[1] - z[0] * z[0];
        slopes[0] = -400 * z[0] * across - 2 * (1 - z[0]);
        slopes[1] = 200 * across;
        return 100 * across * across + (1 - z[0]) * (1 - z[0]);
    }

    @Test
    void followsABentValleyToItsEnd() {
        Descent.Least least = Descent.minimise(
                DescentTest::valley, new double[] {-2, -2}, new double[] {2, 2}, new double[] {-1.2, 1});
        assertThat(least.z()[0]).isCloseTo(1, within(1e-4));
        assertThat(least.z()[1]).isCloseTo(1, within(1e-4));
        assertThat(least.value()).isLessThan(1e-8);
    }

    @Test
    void staysWithinBoundsAndFindsTheLeastOnThem() {
        // with the first at most 0.5 the least is at its bound, the second on the valley's floor below it
        Descent.Least least = Descent.minimise(
                DescentTest::valley, new double[] {-2, -2}, new double[] {0.5, 2}, new double[] {-3, 9});
        assertThat(least.z()[0]).isEqualTo(0.5);
        assertThat(least.z()[1]).isCloseTo(0.25, within(1e-4));
        assertThat(least.value()).isCloseTo(0.25, within(1e-6));
    }
}
