package no.fastlege.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NaiveForecastTest {
    @Test
    void threeForecastsOfASeriesWithAGap() {
        SortedMap<Integer, Double> known = new TreeMap<>();
        known.put(2017, 100.0);
        known.put(2019, 140.0);
        known.put(2020, 130.0);
        assertThat(NaiveForecast.LAST_VALUE.of(known, 2022)).isEqualTo(130);
        assertThat(NaiveForecast.LAST_TREND.of(known, 2022)).isEqualTo(110);
        assertThat(NaiveForecast.MEAN_TREND.of(known, 2022)).isEqualTo(150);
    }

    @Test
    void oneValueGoesOnAsItIs() {
        SortedMap<Integer, Double> known = new TreeMap<>();
        known.put(2017, 100.0);
        for (NaiveForecast n : NaiveForecast.values()) {
            assertThat(n.of(known, 2024)).isEqualTo(100);
        }
    }
}
