package no.fastlege.agents.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ApportionTest {
    @Test
    void largestRemaindersByHand() {
        // quotas 3.5, 2.1, 1.4: floors 3, 2, 1 leave one for the largest remainder
        assertThat(Apportion.largestRemainder(new double[] {5, 3, 2}, 7, 0)).containsExactly(4, 2, 1);
        // equal remainders: the lower index first
        assertThat(Apportion.largestRemainder(new double[] {1, 1, 1}, 4, 0)).containsExactly(2, 1, 1);
    }

    @Test
    void theLeastIsGivenFirst() {
        assertThat(Apportion.largestRemainder(new double[] {0.1, 50, 49.9}, 10, 1))
                .containsExactly(1, 5, 4);
        assertThatThrownBy(() -> Apportion.largestRemainder(new double[] {1, 1, 1}, 2, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumsAreExactAndPartsNearTheirQuotas() {
        long seed = 11;
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 200; round++) {
            double[] weights = random.doubles(1 + random.nextInt(40), 0.01, 10).toArray();
            int total = random.nextInt(1000);
            int[] parts = Apportion.largestRemainder(weights, total, 0);
            double sum = Arrays.stream(weights).sum();
            assertThat(Arrays.stream(parts).sum())
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(total);
            for (int i = 0; i < parts.length; i++) {
                assertThat((double) parts[i]).isCloseTo(weights[i] / sum * total, within(1.0));
            }
        }
    }

    @Test
    void systematicPointsAreEvenlySpaced() {
        // points at 0.5, 1.5, 2.5, 3.5 on weights that reach 1, 1, 3, 4
        assertThat(Apportion.systematic(new double[] {1, 0, 2, 1}, 4, 0.5)).containsExactly(1, 0, 2, 1);
        // two points at 1 and 3 on weights that reach 0.5, 3.5, 4
        assertThat(Apportion.systematic(new double[] {0.5, 3, 0.5}, 2, 0.5)).containsExactly(0, 2, 0);
    }

    @Test
    void systematicSamplingIsUnbiased() {
        double[] weights = {0.2, 1.3, 0.5};
        double[] mean = new double[3];
        int starts = 1000;
        for (int s = 0; s < starts; s++) {
            int[] hits = Apportion.systematic(weights, 3, (s + 0.5) / starts);
            assertThat(Arrays.stream(hits).sum()).isEqualTo(3);
            for (int i = 0; i < 3; i++) {
                mean[i] += (double) hits[i] / starts;
            }
        }
        assertThat(mean[0]).isCloseTo(0.3, within(0.002));
        assertThat(mean[1]).isCloseTo(1.95, within(0.002));
        assertThat(mean[2]).isCloseTo(0.75, within(0.002));
    }

    @Test
    void rootOfARisingFunction() {
        assertThat(Apportion.root(x -> x * x - 2, 0, 2)).isCloseTo(Math.sqrt(2), within(1e-12));
    }
}
