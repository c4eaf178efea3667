package no.fastlege.experiments.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxesTest {
    /** Years, the months from January 2017, and groups of ages by their middles. */
    @ParameterizedTest
    @CsvSource({"2017, 2024", "2016.0833, 2024", "27.5, 72.5"})
    void anAxisOfYearsHoldsEveryValue(double first, double last) {
        var range = Axes.years(first, last, 200).getRange();

        assertThat(range.getLowerBound()).isLessThan(first).isGreaterThan(first - 1);
        assertThat(range.getUpperBound()).isGreaterThan(last).isLessThan(last + 1);
    }
}
