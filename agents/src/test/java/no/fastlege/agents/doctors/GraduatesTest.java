package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.fastlege.agents.parameters.ParameterDictionary;
import org.junit.jupiter.api.Test;

/** Ages at graduation: most young, a few much later. */
class GraduatesTest {
    private final PipelineParameters p = ParameterDictionary.defaults().pipeline();

    @Test
    void theMeanAgeIsTheParameterAndTheMedianLower() {
        int n = 100_000;
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Graduates.age(p, false, (i + 0.5) / n);
        }
        // cutting the longest delays at fifteen years takes spread * exp(-15 / spread) off the mean, 0.006 years
        assertThat(sum / n).isCloseTo(p.graduationAge(), within(0.02));
        double median = Graduates.age(p, false, 0.5);
        assertThat(median)
                .isCloseTo(
                        p.graduationAge() - p.graduationAgeSpread() + p.graduationAgeSpread() * Math.log(2),
                        within(1e-9));
    }

    @Test
    void nobodyIsYoungerThanTheYoungestOrMoreThanFifteenYearsOlder() {
        double youngest = p.graduationAge() - p.graduationAgeSpread();
        assertThat(Graduates.age(p, false, 0)).isEqualTo(youngest);
        assertThat(Graduates.age(p, false, 1 - 1e-16)).isCloseTo(youngest + 15, within(1e-9));
        assertThat(Graduates.age(p, true, 0.3) - Graduates.age(p, false, 0.3)).isCloseTo(1.5, within(1e-9));
    }
}
