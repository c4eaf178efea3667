package no.fastlege.agents.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.fastlege.agents.config.BadConfigException;
import no.fastlege.agents.config.ConfigReader;
import org.junit.jupiter.api.Test;

class ParameterDictionaryTest {
    @Test
    void namesAreFamilyAndComponentInSnakeCase() {
        assertThat(ParameterDictionary.names()).contains("list.wish_rate_per_month", "population.alignment");
        assertThat(ParameterDictionary.names()).allMatch(name -> name.matches("[a-z]+\\.[a-z0-9_]+"));
        assertThat(new HashSet<>(ParameterDictionary.names())).hasSameSizeAs(ParameterDictionary.entries());
    }

    @Test
    void defaultsAreTheEntriesValues() {
        Map<String, Double> values = ParameterDictionary.values(ParameterDictionary.defaults());
        for (ParameterDictionary.Entry e : ParameterDictionary.entries()) {
            assertThat(values.get(e.name())).as(e.name()).isEqualTo(e.value());
            assertThat(ParameterDictionary.value(ParameterDictionary.defaults(), e.name()))
                    .isEqualTo(e.value());
        }
    }

    @Test
    void everyEntryIsWhole() {
        for (ParameterDictionary.Entry e : ParameterDictionary.entries()) {
            assertThat(e.value()).as(e.name()).isBetween(e.min(), e.max());
            assertThat(e.min()).as(e.name()).isLessThan(e.max());
            assertThat(e.unit()).as(e.name()).isNotBlank();
            assertThat(e.meaning()).as(e.name()).isNotBlank();
            assertThat(e.source()).as(e.name()).isNotBlank();
            assertThat(e.name()).as("no parameter belongs to one year").doesNotContainPattern("(19|20)\\d\\d");
        }
    }

    @Test
    void sourcesSpeakTheDictionarysNamesAndPromiseNoFit() {
        for (ParameterDictionary.Entry e : ParameterDictionary.entries()) {
            assertThat(e.source() + " " + e.meaning())
                    .as(e.name())
                    .doesNotContainPattern("\\b[a-z]+[0-9]*[A-Z]")
                    .doesNotContain("to be fitted");
            Matcher named = Pattern.compile("\\b[a-z]+\\.[a-z]+_[a-z0-9_]+").matcher(e.source());
            while (named.find()) {
                assertThat(ParameterDictionary.names()).as(e.name()).contains(named.group());
            }
        }
    }

    @Test
    void aChangeReachesTheRecordAndLeavesTheRestAlone() {
        Parameters base = ParameterDictionary.defaults();
        Parameters changed =
                ParameterDictionary.with(base, Map.of("list.wish_rate_per_month", 0.01, "population.alignment", 0.0));
        assertThat(changed.list().wishRatePerMonth()).isEqualTo(0.01);
        assertThat(changed.population().alignment()).isZero();
        Map<String, Double> expected = ParameterDictionary.values(base);
        expected.put("list.wish_rate_per_month", 0.01);
        expected.put("population.alignment", 0.0);
        assertThat(ParameterDictionary.values(changed)).isEqualTo(expected);
        assertThat(base.list().wishRatePerMonth())
                .isEqualTo(ParameterDictionary.entry("list.wish_rate_per_month").value());
    }

    @Test
    void refusesUnknownNamesAndValuesOutOfRange() {
        Parameters base = ParameterDictionary.defaults();
        assertThatThrownBy(() -> ParameterDictionary.with(base, Map.of("list.wish_rate", 0.01)))
                .hasMessageContaining("unknown parameter 'list.wish_rate'")
                .hasMessageContaining("list.wish_rate_per_month");
        assertThatThrownBy(() -> ParameterDictionary.with(base, Map.of("population.alignment", 1.5)))
                .hasMessage("parameter 'population.alignment' = 1.5 is out of range: allowed are 0 to 1 (0 or 1)");
        assertThatThrownBy(() -> ParameterDictionary.with(base, Map.of("population.alignment", Double.NaN)))
                .hasMessageContaining("out of range");
    }

    @Test
    void describesEveryParameterInOneRow() {
        List<List<String>> rows = ParameterDictionary.describe();
        assertThat(rows).hasSize(ParameterDictionary.entries().size() + 1);
        assertThat(rows).allMatch(row -> row.size() == rows.get(0).size());
    }

    @Test
    void calibratedValuesReplaceDefaultsAndKeepTheirInterval() {
        List<ParameterDictionary.Entry> annotated = ParameterDictionary.entries();
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < annotated.size(); i++) {
            index.put(annotated.get(i).name(), i);
        }
        String file = "description: a trial fit\nvalues:\n  population.alignment: 0.5\n"
                + "  list.wish_rate_per_month: {value: 0.006, low: 0.005, high: 0.007}\n";
        List<ParameterDictionary.Entry> fitted =
                CalibratedSet.apply(ConfigReader.read("f.yaml", file), annotated, index);
        ParameterDictionary.Entry wish = fitted.get(index.get("list.wish_rate_per_month"));
        assertThat(wish.value()).isEqualTo(0.006);
        assertThat(wish.low()).isEqualTo(0.005);
        assertThat(wish.high()).isEqualTo(0.007);
        assertThat(wish.status()).isEqualTo(Parameter.Status.CALIBRATED);
        assertThat(wish.source()).isEqualTo("a trial fit");
        assertThat(fitted.get(index.get("population.alignment")).value()).isEqualTo(0.5);

        String beside = "description: a trial fit\nvalues:\n  population.alignment: {value: 0.5, low: 0.6, high: 1}\n";
        ParameterDictionary.Entry alignment = CalibratedSet.apply(ConfigReader.read("f.yaml", beside), annotated, index)
                .get(index.get("population.alignment"));
        assertThat(alignment.low()).isEqualTo(0.6);
        assertThat(alignment.source()).isEqualTo("a trial fit; the value lies outside it");

        String wrong = "description: x\nvalues:\n  population.alignment: {value: 0.5, low: 0.6, high: 0.4}\n";
        assertThatThrownBy(() -> CalibratedSet.apply(ConfigReader.read("f.yaml", wrong), annotated, index))
                .isInstanceOf(BadConfigException.class)
                .hasMessageContaining("low 0.6 is above high 0.4");
        String outside = "description: x\nvalues:\n  population.alignment: 7\n";
        assertThatThrownBy(() -> CalibratedSet.apply(ConfigReader.read("f.yaml", outside), annotated, index))
                .hasMessageContaining("out of range");
    }

    @Test
    void strengthsMayCarryAnInterval() {
        String file = "hospital_squeeze: {value: 0.8, low: 0.3, high: 1.4}\npandemic: 1.1\n";
        Map<String, CalibratedSet.Strength> strengths = CalibratedSet.strengths(ConfigReader.read("f.yaml", file));
        assertThat(strengths.get("hospital_squeeze")).isEqualTo(new CalibratedSet.Strength(0.8, 0.3, 1.4));
        assertThat(strengths.get("pandemic")).isEqualTo(new CalibratedSet.Strength(1.1, Double.NaN, Double.NaN));
    }
}
