package no.fastlege.experiments.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void fewRunsGiveTheirWholeRange() {
        assertThat(Spread.ofRuns(3, Double.NaN, 1, 2)).isEqualTo(new Spread(3, 2, 1, 3));
        assertThat(Spread.ofRuns(4)).isEqualTo(new Spread(1, 4, 4, 4));
        assertThat(Spread.ofRuns().known()).isFalse();
        assertThat(Spread.ofRuns(Double.NaN).mean()).isNaN();
    }

    /** Of 1 to 21 the quantiles of type 7 at 0.05 and 0.95 are the values at places 1 + 20 p: the 2nd and the 20th. */
    @Test
    void manyRunsGiveTheCentralNinetyPerCent() {
        double[] values = IntStream.rangeClosed(1, 21).asDoubleStream().toArray();
        Spread spread = Spread.ofRuns(values);
        assertThat(spread.mean()).isEqualTo(11);
        assertThat(spread.low()).isCloseTo(2, within(1e-12));
        assertThat(spread.high()).isCloseTo(20, within(1e-12));
    }

    /** Of 1, 2, 4: mean 7/3, variance 7/3, standard error sqrt(7)/3 = 0.881917, times t(0.975; 2) = 4.302653: 3.794583. */
    @Test
    void theMeansConfidenceInterval() {
        Spread spread = Spread.ofMean(4, 1, 2);
        assertThat(spread.mean()).isCloseTo(7.0 / 3, within(1e-12));
        assertThat(spread.low()).isCloseTo(7.0 / 3 - 3.794583, within(1e-6));
        assertThat(spread.high()).isCloseTo(7.0 / 3 + 3.794583, within(1e-6));
    }

    @Test
    void oneRunLeavesTheMeanUncertain() {
        Spread spread = Spread.ofMean(5);
        assertThat(spread.mean()).isEqualTo(5);
        assertThat(spread.low()).isNaN();
    }

    @Test
    void otherUnitsKeepTheOrderOfTheEnds() {
        assertThat(Spread.ofRuns(1, 2, 6).times(-2)).isEqualTo(new Spread(3, -6, -12, -2));
    }
}
