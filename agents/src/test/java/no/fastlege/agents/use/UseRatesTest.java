package no.fastlege.agents.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.world.MonthUse;
import no.fastlege.agents.world.Traits;
import org.junit.jupiter.api.Test;

/** Yearly means: an age group's mean is the published one; the trend of the old moves use between ages, not the country's sum. */
class UseRatesTest {
    private static final long[] TEN_OF_EACH = new long[UseClass.COUNT];

    static {
        Arrays.fill(TEN_OF_EACH, 10);
    }

    private final Country country = Country.load();
    private final UseRates rates = new UseRates(
            country,
            ParameterDictionary.with(ParameterDictionary.defaults(), Map.of("use.old_trend_per_year", -0.02))
                    .use());

    @Test
    void theYearOfTheMeansHasThePublishedMeanOfEveryAgeGroup() {
        double[][] means = rates.yearlyMeans(TEN_OF_EACH, 2023);
        for (int g = 0; g < MonthUse.AGE_GROUPS; g++) {
            double published =
                    country.figures().input("consultations_gp_per_resident", 2023, "age", MonthUse.AGE_LABELS[g]);
            assertThat(meanOf(means[0], g)).isCloseTo(published, within(1e-9));
        }
    }

    @Test
    void theTrendOfTheOldKeepsTheSumAndFallsByItsRate() {
        double[] then = rates.yearlyMeans(TEN_OF_EACH, 2017)[0];
        double[] now = rates.yearlyMeans(TEN_OF_EACH, 2024)[0];
        assertThat(Arrays.stream(then).sum()).isCloseTo(Arrays.stream(now).sum(), within(1e-6));
        double oldOverYoung = meanOf(now, 7) / meanOf(now, 4) / (meanOf(then, 7) / meanOf(then, 4));
        assertThat(oldOverYoung).isCloseTo(StrictMath.exp(-0.02 * 7), within(1e-9));
        assertThat(meanOf(now, 3) / meanOf(now, 4)).isCloseTo(meanOf(then, 3) / meanOf(then, 4), within(1e-9));
    }

    private static double meanOf(double[] means, int group) {
        double sum = 0;
        for (int t = 0; t < Traits.CLASSES_OF_AGE_GROUP; t++) {
            sum += means[group * Traits.CLASSES_OF_AGE_GROUP + t];
        }
        return sum / Traits.CLASSES_OF_AGE_GROUP;
    }
}
