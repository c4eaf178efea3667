package no.fastlege.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import no.fastlege.agents.data.PublishedFigures.Role;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private static Target target(int year, double value, int column) {
        return new Target(Toy.figure("entrants", year, value, Role.TARGET), Family.of("entrants"), column, 1);
    }

    @Test
    void positiveFiguresAreOffByShares() {
        // two points whose seeds double and halve both years at once
        List<List<double[]>> replicates = List.of(
                List.of(new double[] {50, 100}, new double[] {200, 400}),
                List.of(new double[] {1, 5}, new double[] {4, 20}));
        Conditioned later = new Conditioned(List.of(target(2021, 100, 0)), 1, replicates, new double[2]);
        // a run that is twice what was published is as much too high a year later, however large it is
        assertThat(later.back(later.moved(new double[] {200, 300}))).isCloseTo(150, within(1e-9));
        assertThat(later.back(later.moved(new double[] {100, 300}))).isCloseTo(300, within(1e-9));
        assertThat(later.left()).isZero();
        assertThat(later.noiseLeft()).isCloseTo(0, within(1e-6));
        assertThat(later.back(later.scaled(7))).isCloseTo(7, within(1e-12));
        // the noise's standard deviation of the logarithm is ln 2 times the root of 2: of an error of 100 % that much
        // is noise
        double noise = 2 * StrictMath.log(2) * StrictMath.log(2);
        assertThat(later.emulatorError(new double[] {0, 300}, new double[] {100, 300}))
                .isCloseTo(StrictMath.sqrt(1 - noise), within(1e-9));
    }

    @Test
    void figuresThatMayBeZeroAreOffByNumbers() {
        List<List<double[]>> replicates = List.of(List.of(new double[] {0, 1}, new double[] {2, 3}));
        Conditioned later = new Conditioned(List.of(target(2021, 5, 0)), 1, replicates, new double[2]);
        assertThat(later.moved(new double[] {3, 10})).isCloseTo(12, within(1e-9));
        assertThat(later.back(12)).isEqualTo(12);
    }

    @Test
    void allDrawsTellWhatFewRunsCannot() {
        // runs follow the emulated values with a slope of 2, and were drawn a unit too low
        double[] emulated = {0, 1, 2};
        double[] runs = {10, 12, 14};
        double[] all = {1, 2, 3, 2};
        Conditioned unit = new Conditioned(
                List.of(target(2021, 5, 0)),
                1,
                List.of(List.of(new double[] {0, 1}, new double[] {2, 3})),
                new double[2]);
        ForecastDistribution d = ForecastDistribution.of(runs, emulated, all, 0);
        assertThat(Arrays.stream(d.in(unit)).distinct().toArray()).containsExactly(12, 14, 16);
        assertThat(Arrays.stream(d.times(0.5).in(unit)).distinct().toArray()).containsExactly(13, 14, 15);
        // what is left of the lack spreads every draw
        double[] spread = ForecastDistribution.of(runs, emulated, all, 3).in(unit);
        assertThat(spread).hasSize(27);
        assertThat(spread[8] - spread[0]).isCloseTo(6 * Sampling.normalQuantile(8.5 / 9), within(1e-9));
        // draws that are all the same tell nothing
        assertThat(ForecastDistribution.of(runs, new double[] {1, 1, 1}, all, 0).in(unit))
                .contains(10, 12, 14);
    }

    @Test
    void widthsAreDrawnTowardsWhatSurprisesShow() {
        assertThat(Rehearsal.width(List.of())).isEqualTo(1);
        assertThat(Rehearsal.width(List.of(1.0, -1.0))).isCloseTo(1, within(1e-12));
        assertThat(Rehearsal.width(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0)))
                .isCloseTo(StrictMath.sqrt(10 / 16.0), within(1e-12));
        assertThat(Rehearsal.width(List.of(2.0, -2.0, 2.0, -2.0, 2.0))).isCloseTo(StrictMath.sqrt(2), within(1e-12));
    }
}
