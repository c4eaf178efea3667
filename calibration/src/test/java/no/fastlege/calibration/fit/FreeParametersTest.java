package no.fastlege.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.fastlege.agents.config.BadConfigException;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.Kommune;
import org.junit.jupiter.api.Test;

class FreeParametersTest {
    @Test
    void theShippedFitFreesAtMost45OfTheModelsOwnParameters() {
        FreeParameters shipped = FreeParameters.shipped();
        assertThat(shipped.size()).isBetween(1, FreeParameters.MOST);
        assertThat(shipped.names()).doesNotHaveDuplicates();
        assertThat(shipped.list()).allSatisfy(p -> assertThat(p.why()).hasSizeGreaterThan(10));
    }

    @Test
    void noFreeParameterBelongsToAYearOrAKommune() {
        List<String> kommuner = Country.load().kommuner().stream()
                .map(Kommune::name)
                .map(n -> n.toLowerCase(Locale.ROOT))
                .toList();
        for (FreeParameter p : FreeParameters.shipped().list()) {
            if (!p.isStrength()) {
                assertThat(p.name()).doesNotContainPattern("20[0-9][0-9]");
            }
            for (String word : p.name().split("[._]")) {
                assertThat(kommuner).doesNotContain(word);
            }
        }
    }

    @Test
    void valuesAndPointsAreTwoWaysOfSayingTheSame() {
        FreeParameters toy = FreeParameters.read("toy", Toy.PARAMETERS);
        double[] z = {-0.7, 0.3, 1.1};
        double[] back = toy.z(toy.values(z));
        for (int j = 0; j < z.length; j++) {
            assertThat(back[j]).isCloseTo(z[j], within(1e-12));
        }
        assertThat(toy.list().get(0).value(0)).isCloseTo(0.012, within(1e-15));
        double spread = StrictMath.log(0.04 / 0.004) / 4;
        assertThat(toy.list().get(0).value(1)).isCloseTo(0.012 * StrictMath.exp(spread), within(1e-12));
        assertThat(toy.list().get(2).value(-1)).isEqualTo(0.5);
        assertThat(toy.list().get(2).value(-9)).isEqualTo(0);
        assertThat(toy.contains(new double[] {0, 0, 2.01})).isFalse();
        assertThat(toy.clamp(new double[] {0, 0, 2.01})[2]).isEqualTo(2);
    }

    @Test
    void aFileThatIsWrongIsRefusedWithOneLine() {
        refused(
                "list.wish_rate_per_mont: {transform: log, low: 1, centre: 2, high: 3, why: x}",
                "list.wish_rate_per_month");
        refused("measure.hospital: {transform: log, low: 1, centre: 2, high: 3, why: x}", "measure.hospital_squeeze");
        refused(
                "list.wish_rate_per_month: {transform: lg, low: 0.01, centre: 0.02, high: 0.03, why: x}",
                "linear, log or logit");
        refused(
                "list.wish_rate_per_month: {transform: log, low: 0.01, centre: 0.02, high: 0.3, why: x}",
                "allows: 0 to 0.1");
        refused("list.wish_rate_per_month: {transform: log, low: 0.03, centre: 0.02, high: 0.04, why: x}", "must rise");
        refused(
                "list.wish_rate_per_month: {transform: log, low: 0, centre: 0.02, high: 0.04, why: x}",
                "LOG transform");
        refused("list.wish_rate_per_month: {transform: log, low: 0.01, centre: 0.02, high: 0.04, wy: x}", "'why'");
    }

    private static void refused(String text, String says) {
        assertThatThrownBy(() -> FreeParameters.read("my.yaml", text))
                .isInstanceOf(BadConfigException.class)
                .hasMessageContaining("my.yaml line 1")
                .hasMessageContaining(says)
                .hasMessageNotContaining("\n");
    }

    @Test
    void moreThan45AreRefused() {
        List<FreeParameter> many = IntStream.range(0, FreeParameters.MOST + 1)
                .mapToObj(i -> new FreeParameter("p" + i, Transform.LINEAR, 0, 1, 2, "x"))
                .collect(Collectors.toList());
        assertThatThrownBy(() -> new FreeParameters(many)).hasMessageContaining("46 free parameters");
        many.remove(0);
        assertThat(new FreeParameters(many).size()).isEqualTo(45);
    }
}
