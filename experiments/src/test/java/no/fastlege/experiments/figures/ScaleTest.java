package no.fastlege.experiments.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({
        "5.21, 5.61, false, 6, 5.2, 5.7, 0.1",
        "0, 350, true, 6, 0, 400, 100",
        "-8.5, 4.2, false, 6, -10, 5, 5",
        "33, 47, true, 6, 0, 50, 10",
        "0.02, 0.11, true, 6, 0, 0.125, 0.025",
        "-10, 360, true, 6, -25, 400, 100",
        "-30, 360, true, 6, -100, 400, 100",
        "-10, 360, false, 6, -100, 400, 100"
    })
    void endsAndStepsAreRound(
            double low, double high, boolean fromZero, int most, double from, double to, double step) {
        Scale scale = Scale.of(low, high, fromZero, most, false);
        assertThat(new double[] {scale.from(), scale.to(), scale.step()})
                .containsExactly(new double[] {from, to, step}, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void allValuesAreInsideAndTicksAreFew() {
        for (int i = 1; i < 400; i++) {
            double low = (i * 7919 % 1000) / 37.0 - 9;
            double high = low + (i * 104729 % 1000) / 11.0;
            for (int most = 3; most <= 6; most++) {
                Scale scale = Scale.of(low, high, i % 2 == 0, most, i % 3 == 0);
                assertThat(scale.from()).isLessThanOrEqualTo(low + 1e-9);
                assertThat(scale.to()).isGreaterThanOrEqualTo(high - 1e-9);
                assertThat((scale.to() - scale.firstTick()) / scale.step()).isBetween(0.99, most - 0.99);
                assertThat(scale.firstTick() - scale.from()).isBetween(-1e-9, 0.25 * scale.step() + 1e-9);
            }
        }
    }

    @Test
    void oneValueGetsRoom() {
        Scale scale = Scale.of(5, 5, false, 5, false);
        assertThat(scale.from()).isLessThan(5);
        assertThat(scale.to()).isGreaterThan(5);
        assertThat(Scale.of(0, 0, true, 5, true).to()).isPositive();
    }

    @Test
    void decimalsFollowTheStep() {
        assertThat(new Scale(0, 1, 0.25).decimals()).isEqualTo(2);
        assertThat(new Scale(0, 50, 10).decimals()).isZero();
    }
}
