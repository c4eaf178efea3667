package no.fastlege.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void liesBetweenNeighboursInProportion() {
        double[] values = {40, 10, 30, 20, 50};
        assertThat(Quantiles.of(values, 0.5)).isEqualTo(30);
        assertThat(Quantiles.of(values, 0.1)).isCloseTo(14, within(1e-12));
        assertThat(Quantiles.of(values, 0.9)).isCloseTo(46, within(1e-12));
        assertThat(Quantiles.of(values, 1)).isEqualTo(50);
        assertThat(values).as("left in its order").startsWith(40, 10);
    }

    @Test
    void leavesOutWhatIsNoNumber() {
        assertThat(Quantiles.of(new double[] {Double.NaN, 1, 3, Double.NaN}, 0.5))
                .isEqualTo(2);
        assertThat(Quantiles.of(new double[] {7}, 0.1)).isEqualTo(7);
        assertThat(Quantiles.of(new double[] {}, 0.1)).isNaN();
        assertThat(Quantiles.of(new double[] {Double.NaN}, 0.1)).isNaN();
    }
}
