package no.fastlege.experiments.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
    /** Student's sleep data (1908), extra hours under two drugs; t.test(paired = TRUE) of R 4.2.2. */
    private static final double[] SLEEP_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};

    private static final double[] SLEEP_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void agreesWithRsPairedTTest() {
        PairedDifference p = PairedDifference.of(SLEEP_1, SLEEP_2, 0.95);
        assertThat(p.pairs()).isEqualTo(10);
        assertThat(p.difference()).isCloseTo(1.58, within(1e-12));
        assertThat(p.low()).isCloseTo(0.7001142, within(1e-6));
        assertThat(p.high()).isCloseTo(2.4598858, within(1e-6));
        assertThat(p.difference() / p.standardError()).isCloseTo(4.062128, within(1e-6));
        assertThat(p.baseMean()).isCloseTo(0.75, within(1e-12));
        assertThat(p.scenarioMean()).isCloseTo(2.33, within(1e-12));
        assertThat(p.clear()).isTrue();
        // variances 3.200556, 4.009 and 1.512889 of the differences
        assertThat(p.varianceReduction()).isCloseTo((3.2005556 + 4.0090000) / 1.5128889, within(1e-6));
        assertThat(p.effectivePairs()).isCloseTo(10 * p.varianceReduction(), within(1e-9));
    }

    @Test
    void sharedLuckCancelsAndIndependentLuckDoesNot() {
        int n = 2000;
        SplittableRandom random = new SplittableRandom(5);
        double[] base = new double[n];
        double[] paired = new double[n];
        double[] unpaired = new double[n];
        for (int i = 0; i < n; i++) {
            base[i] = random.nextGaussian();
            paired[i] = base[i] + 0.5 + 0.1 * random.nextGaussian();
            unpaired[i] = 0.5 + random.nextGaussian();
        }
        // (1 + 1.01) / 0.01 = 201 and 1; the standard deviation of the logarithm of either ratio is below 0.05: false
        // alarm below 1e-6
        assertThat(PairedDifference.of(base, paired, 0.95).varianceReduction()).isBetween(150.0, 270.0);
        assertThat(PairedDifference.of(base, unpaired, 0.95).varianceReduction())
                .isBetween(0.77, 1.3);
    }

    @Test
    void theIntervalCoversAsOftenAsItSays() {
        SplittableRandom random = new SplittableRandom(6);
        int covered = 0;
        int trials = 2000;
        for (int t = 0; t < trials; t++) {
            double[] base = new double[4];
            double[] other = new double[4];
            for (int i = 0; i < 4; i++) {
                base[i] = random.nextGaussian();
                other[i] = base[i] + 1 + random.nextGaussian();
            }
            PairedDifference p = PairedDifference.of(base, other, 0.9);
            covered += p.low() <= 1 && 1 <= p.high() ? 1 : 0;
        }
        // binomial, n 2000, p 0.9: standard deviation 13.4; five of them: false alarm below 1e-6
        assertThat(covered).isBetween(1800 - 67, 1800 + 67);
    }

    @Test
    void cornersHaveNoIntervalRatherThanAFalseOne() {
        PairedDifference one = PairedDifference.of(new double[] {1}, new double[] {3}, 0.95);
        assertThat(one.difference()).isEqualTo(2);
        assertThat(one.low()).isNaN();
        assertThat(one.varianceReduction()).isNaN();
        assertThat(one.clear()).isFalse();
        PairedDifference untouched = PairedDifference.of(new double[] {1, 2}, new double[] {1, 2}, 0.95);
        assertThat(untouched.touched()).isFalse();
        assertThat(untouched.clear()).isFalse();
        assertThat(untouched.varianceReduction()).isNaN();
        PairedDifference always = PairedDifference.of(new double[] {1, 2}, new double[] {2, 3}, 0.95);
        assertThat(always.touched()).isTrue();
        assertThat(always.clear()).as("the same difference every time").isTrue();
        assertThatThrownBy(() -> PairedDifference.of(new double[] {1}, new double[] {}, 0.95))
                .hasMessageContaining("1 values of the base, 0 of the scenario");
    }
}
