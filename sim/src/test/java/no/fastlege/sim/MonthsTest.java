package no.fastlege.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsTest {
    @Test
    void monthsAreConsecutiveNumbersThatReadAndWriteAsIsoText() {
        assertThat(Months.of(2017, 1)).isEqualTo(24204);
        assertThat(Months.of(2018, 1) - Months.of(2017, 12)).isEqualTo(1);
        for (int month = Months.of(1900, 1); month <= Months.of(2100, 12); month++) {
            assertThat(Months.parse(Months.format(month))).isEqualTo(month);
            assertThat(Months.of(Months.year(month), Months.monthOfYear(month))).isEqualTo(month);
        }
        assertThat(Months.of(2700, 12)).as("fits a short column").isLessThanOrEqualTo(Short.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017", "2017-1", "2017-13", "2017-00", "17-01", "2017-01-01", "", "januar 2017"})
    void otherTextIsRefused(String text) {
        assertThatThrownBy(() -> Months.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noTextIsRefused() {
        assertThatThrownBy(() -> Months.parse(null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Months.of(0, 1)).hasMessageContaining("year 0");
    }
}
