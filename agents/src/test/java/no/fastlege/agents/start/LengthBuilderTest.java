package no.fastlege.agents.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LengthBuilderTest {
    @Test
    void quantilesOfTheLaplaceByHand() {
        assertThat(LengthBuilder.laplace(0.5)).isZero();
        // a quarter lies beyond ln 2 scales, and the scale is 1 over the root of 2
        assertThat(LengthBuilder.laplace(0.75)).isCloseTo(Math.log(2) / Math.sqrt(2), within(1e-12));
        assertThat(LengthBuilder.laplace(0.25)).isCloseTo(-Math.log(2) / Math.sqrt(2), within(1e-12));
    }

    @Test
    void meanNoughtDeviationOneAndHeavyTails() {
        int n = 1_000_000;
        double sum = 0;
        double squares = 0;
        double fourths = 0;
        for (int i = 0; i < n; i++) {
            double x = LengthBuilder.laplace((i + 0.5) / n);
            sum += x;
            squares += x * x;
            fourths += x * x * x * x;
        }
        assertThat(sum / n).isCloseTo(0.0, within(1e-9));
        assertThat(squares / n).isCloseTo(1.0, within(1e-3));
        // a normal number has 3
        assertThat(fourths / n).isCloseTo(6.0, within(0.05));
    }
}
