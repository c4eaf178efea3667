package no.fastlege.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import no.fastlege.agents.data.PublishedFigures.Role;
import org.junit.jupiter.api.Test;

class DistanceTest {
    private static final TargetSet TWO = new TargetSet(List.of(
            new Target(Toy.figure("gp_count", 2017, 1000, Role.TARGET), Family.GPS, 0, 30),
            new Target(Toy.figure("entrants", 2018, 100, Role.TARGET), Family.FLOWS, 1, 3)));

    @Test
    void measuresInToleranceAndNoise() {
        Distance distance = new Distance(TWO, new double[] {80, 0}, 4);
        double scale = StrictMath.sqrt(30 * 30 + 80 * 80 / 4.0);
        assertThat(scale).isEqualTo(50);
        assertThat(distance.residual(0, new double[] {1100, 100})).isEqualTo(2);
        double rho = StrictMath.log(5) / 4 + 256 / 257.0;
        assertThat(distance.of(new double[] {1100, 100})).isCloseTo(rho / 2, within(1e-15));
        assertThat(distance.of(new double[] {1000, 100})).isZero();
    }

    @Test
    void theSlopesAreThoseOfTheDistance() {
        Distance distance = new Distance(TWO, new double[] {80, 0}, 4);
        double[] run = {1043, 97.5};
        double[] slopes = distance.slopes(run);
        for (int f = 0; f < 2; f++) {
            double[] more = run.clone();
            double[] less = run.clone();
            more[f] += 1e-4;
            less[f] -= 1e-4;
            assertThat(slopes[f]).isCloseTo((distance.of(more) - distance.of(less)) / 2e-4, within(1e-8));
        }
        assertThat(Distance.rhoSlope(1e200)).isZero();
        assertThat(Distance.rho(1e60)).isCloseTo(30 * StrictMath.log(10) + 1, within(1e-9));
    }

    @Test
    void theTieBreakerIsTheSumOfLogarithms() {
        Distance distance = new Distance(TWO, new double[2], 1);
        double[] slopes = {0.5, 0};
        assertThat(distance.logarithms(new double[] {1030, 94}, 0.1, slopes))
                .isCloseTo(StrictMath.log(2) + StrictMath.log(5), within(1e-12));
        double[] none = new double[2];
        double more = distance.logarithms(new double[] {1030.001, 94.001}, 0, none);
        assertThat(none).containsOnly(0);
        assertThat((slopes[0] - 0.5 + slopes[1]) * 0.001).isCloseTo(0.1 * (more - StrictMath.log(10)), within(1e-7));
    }

    @Test
    void oneBadFigureCannotRule() {
        Distance distance = new Distance(TWO, new double[2], 1);
        double bad = distance.of(new double[] {1000, 200});
        double absurd = distance.of(new double[] {1000, 2000});
        assertThat(absurd - bad).isBetween(0.5, 2.0);
        assertThat(distance.of(new double[] {Double.NaN, 100})).isCloseTo(Distance.rho(10) / 2, within(1e-15));
    }

    @Test
    void breaksDownByWhateverIsAsked() {
        Distance distance = new Distance(TWO, new double[2], 1);
        double[] run = {1029, 104};
        List<Distance.Part> parts = distance.by(t -> t.family().name(), run);
        assertThat(parts).extracting(Distance.Part::name).containsExactly("GPS", "FLOWS");
        assertThat(parts).extracting(Distance.Part::met).containsExactly(1, 0);
        assertThat(parts.get(0).distance() + parts.get(1).distance()).isCloseTo(2 * distance.of(run), within(1e-12));
        assertThat(distance.met(run)).isEqualTo(1);
    }
}
