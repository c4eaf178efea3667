package no.fastlege.agents.use;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a band of use is expected to make next year, by hand. */
class CapitationWeightsTest {
    private static final int USES = 128;

    /**
     * Ten residents: five without use, three with two, one with five, one with nine; mean 2, shape 1. If frailty is what it was for all, a
     * resident of n is expected to make {@code 2 (1 + n) / 3}; if for nobody, 2; if for half, half way.
     */
    @ParameterizedTest
    @CsvSource({"1, 0.6667, 2, 4, 6.6667", "0, 2, 2, 2, 2", "0.5, 1.3333, 2, 3, 4.3333"})
    void expectedUseByBand(double kept, double none, double two, double five, double nine) {
        int[] histogram = new int[3 * USES];
        histogram[USES] = 5;
        histogram[USES + 2] = 3;
        histogram[USES + 5] = 1;
        histogram[USES + 9] = 1;
        int[] weight = new int[3 * USES];

        CapitationWeights.bands(histogram, USES, 1, kept, weight);

        int[] uses = {0, 2, 5, 9};
        double[] expected = {none, two, five, nine};
        for (int i = 0; i < uses.length; i++) {
            assertThat(weight[USES + uses[i]]).isEqualTo((int) Math.round(1024 * expected[i]));
        }
        // the neighbours' cells are theirs
        assertThat(weight[USES - 1]).isZero();
        assertThat(weight[2 * USES]).isZero();
    }
}
