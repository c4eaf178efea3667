package no.fastlege.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against closed forms, tables and slow twins; no draw is random here, so nothing can fail by chance. */
class DistributionsTest {
    @ParameterizedTest
    @CsvSource({
        // printed percentage points of the standard normal distribution (any statistical table)
        "0.5, 0",
        "0.975, 1.959963984540054",
        "0.025, -1.959963984540054",
        "0.9999, 3.719016485455709",
        "0.8413447460685429, 1.0",
        "1e-10, -6.361340902404056",
        // by Newton's method on the logarithm of the complementary error function
        "1e-15, -7.941345326170997",
        "1e-100, -21.273453560965326",
        "1e-300, -37.0470962993612"
    })
    void normalQuantileAgreesWithTables(double u, double z) {
        assertThat(Distributions.normal(u)).isCloseTo(z, within(1e-13 * Math.max(1, Math.abs(z))));
    }

    @Test
    void quantilesAreMonotoneAndSymmetric() {
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < 10_000; i++) {
            double z = Distributions.normal(i / 10_000.0);
            assertThat(z).isGreaterThan(last);
            assertThat(z).isCloseTo(-Distributions.normal(1 - i / 10_000.0), within(1e-11));
            last = z;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-9, 0.01, 0.3, 1, 2.7, 9, 29.99, 30, 30.01, 100, 1234.5})
    void poissonIsTheSmallestCountWhoseCumulativeExceedsU(double mean) {
        double cumulative = 0;
        double logProbability = -mean;
        int k = 0;
        for (int i = 0; i < 400; i++) {
            double u = i / 400.0 + 1e-4;
            while (cumulative <= u) {
                // slow twin: sums exp(k ln m - m - ln k!) with the factorial as a running sum of logarithms
                if (k > 0) {
                    logProbability += Math.log(mean) - Math.log(k);
                }
                cumulative += mean == 0 && k > 0 ? 0 : Math.exp(logProbability);
                k++;
            }
            assertThat(Distributions.poisson(u, mean))
                    .as("mean %s, u %s", mean, u)
                    .isEqualTo(k - 1);
        }
    }

    @Test
    void poissonHasItsMeanOverAnEvenGridAndStaysFiniteAtTheEdge() {
        int n = 200_000;
        for (double mean : new double[] {0.2, 3, 45}) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += Distributions.poisson((i + 0.5) / n, mean);
            }
            // the grid cuts the tail beyond 1 - 1/2n, worth less than 1e-3 of the mean
            assertThat(sum / n).isCloseTo(mean, within(1e-3 * mean));
        }
        assertThat(Distributions.poisson(Math.nextDown(1.0), 5)).isBetween(20, 200);
        assertThat(Distributions.poisson(0, 5)).isZero();
        assertThatThrownBy(() -> Distributions.poisson(0.5, -1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> Distributions.poisson(0.5, Double.NaN)).hasMessageContaining("NaN");
    }

    @Test
    void moreNeedNeverGivesTheSameAgentFewerEvents() {
        for (int i = 0; i < 200; i++) {
            double u = (i + 0.5) / 200;
            int last = 0;
            for (double mean = 0.5; mean < 60; mean += 0.5) {
                int k = Distributions.poisson(u, mean);
                assertThat(k).as("u %s, mean %s", u, mean).isGreaterThanOrEqualTo(last);
                last = k;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // shape 1 is exponential, closed form; halves of chi-square percentage points for the others (any statistical
        // table)
        "1, 0.5, 0.6931471805599453",
        "1, 0.99, 4.605170185988092",
        "0.5, 0.95, 1.920729410347062",
        "5, 0.05, 1.9701495680",
        "5, 0.95, 9.1535190275",
        "50, 0.975, 64.7805986"
    })
    void gammaQuantileAgreesWithTables(double shape, double u, double quantileOfScaleOne) {
        assertThat(Distributions.gammaOfMeanOne(u, shape) * shape)
                .isCloseTo(quantileOfScaleOne, within(2e-8 * quantileOfScaleOne));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.3, 1, 2.5, 40, 3000})
    void gammaQuantileInvertsItsDistributionFunction(double shape) {
        for (double u : new double[] {1e-8, 0.001, 0.1, 0.5, 0.9, 0.999, 1 - 1e-9}) {
            double x = Distributions.gammaOfMeanOne(u, shape) * shape;
            if (x > 1e-280) {
                assertThat(GammaFunctions.regularisedLower(shape, x))
                        .as("shape %s, u %s", shape, u)
                        .isCloseTo(u, relative(u, 1e-9));
            }
        }
    }

    private static Offset<Double> relative(double value, double share) {
        return within(value * share);
    }

    @Test
    void gammaHasMeanOneAndVarianceOneOverShape() {
        int n = 20_000;
        for (double shape : new double[] {0.8, 2, 10}) {
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < n; i++) {
                double x = Distributions.gammaOfMeanOne((i + 0.5) / n, shape);
                sum += x;
                squares += x * x;
            }
            assertThat(sum / n).isCloseTo(1, within(1e-3));
            assertThat(squares / n - 1).isCloseTo(1 / shape, within(0.01 / shape));
        }
        assertThatThrownBy(() -> Distributions.gammaOfMeanOne(0.5, 0)).hasMessageContaining("shape");
    }

    @Test
    void exponentialAndGumbelInvertTheirClosedForms() {
        for (double u : new double[] {1e-15, 0.1, 0.5, 0.9, 1 - 1e-12}) {
            assertThat(-Math.expm1(-Distributions.exponential(u, 3) / 3)).isCloseTo(u, relative(u, 1e-12));
            assertThat(Math.exp(-Math.exp(-Distributions.gumbel(u)))).isCloseTo(u, relative(u, 1e-10));
        }
    }

    @Test
    void choiceFollowsWeightsAndNeverTakesAnAlternativeOfWeightZero() {
        double[] cumulative = {0, 2, 2, 5, 5};
        int[] counts = new int[5];
        for (int i = 0; i < 500; i++) {
            counts[Distributions.choose(i / 500.0, cumulative, 5)]++;
        }
        assertThat(counts).containsExactly(0, 200, 0, 300, 0);
        assertThat(Distributions.choose(Math.nextDown(1.0), cumulative, 5)).isEqualTo(3);
        assertThat(Distributions.choose(0, cumulative, 2)).isEqualTo(1);
        assertThat(Distributions.choose(0.3, new double[] {7}, 1)).isZero();
    }

    @Test
    void logGammaAgreesWithFactorials() {
        double logFactorial = 0;
        for (int n = 1; n < 100; n++) {
            assertThat(GammaFunctions.logGamma(n)).isCloseTo(logFactorial, within(1e-12 * Math.max(1, logFactorial)));
            logFactorial += Math.log(n);
        }
        assertThat(GammaFunctions.logGamma(0.5)).isCloseTo(0.5 * Math.log(Math.PI), within(1e-14));
        assertThat(GammaFunctions.logGamma(0.1)).isCloseTo(2.252712651734206, within(1e-13));
    }
}
