package no.fastlege.agents.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrailtyClassesTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.74, 1.0, 1.25, 3.0, 20.0})
    void classesAscendAndHaveMeanOne(double shape) {
        double[] means = FrailtyClasses.means(shape);
        double sum = 0;
        for (int c = 0; c < means.length; c++) {
            sum += means[c];
            assertThat(c == 0 || means[c] > means[c - 1])
                    .as("shape %s class %d", shape, c)
                    .isTrue();
        }
        assertThat(sum / means.length).isCloseTo(1.0, within(1e-12));
    }

    @Test
    void exponentialClassesFollowTheirClosedForm() {
        // shape 1 is the exponential distribution: the mean between quantiles a and b is 1/p * [(1+a)e^-a - (1+b)e^-b]
        double[] means = FrailtyClasses.means(1.0);
        int n = means.length;
        for (int c = 0; c < n; c++) {
            double a = -StrictMath.log(1.0 - (double) c / n);
            double upper = c == n - 1 ? 0.0 : 1.0 - (double) (c + 1) / n;
            double b = c == n - 1 ? 0.0 : -StrictMath.log(upper);
            double tail = c == n - 1 ? 0.0 : (1 + b) * upper;
            double expected = n * ((1 + a) * StrictMath.exp(-a) - tail);
            assertThat(means[c]).as("class %d", c).isCloseTo(expected, within(0.005 * expected + 1e-4));
        }
    }

    @Test
    void aSmallShapeLeavesManyWithoutUse() {
        // share with no use under Poisson(3.2) with gamma(0.7) frailty is (0.7/3.9)^0.7 = 0.300
        double none = 0;
        double[] means = FrailtyClasses.means(0.7);
        for (double z : means) {
            none += StrictMath.exp(-3.2 * z) / means.length;
        }
        assertThat(none).isCloseTo(0.300, within(0.01));
    }
}
