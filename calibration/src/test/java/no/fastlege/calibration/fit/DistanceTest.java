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
        double rho = StrictMath.log(5) / 2 + 16 / 17.0;
        assertThat(distance.of(new double[] {1100, 100})).isCloseTo(rho / 2, within(1e-15));
        assertThat(distance.of(new double[] {1000, 100})).isZero();
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
