package no.fastlege.calibration.fit;

import java.util.SortedMap;

/** Forecasts that know nothing but the series. */
public enum NaiveForecast {
    /** The last value. */
    LAST_VALUE {
        @Override
        double of(SortedMap<Integer, Double> known, int year) {
            return known.get(known.lastKey());
        }
    },
    /** The last value, and the change a year from the value before it to it, gone on with. */
    LAST_TREND {
        @Override
        double of(SortedMap<Integer, Double> known, int year) {
            int last = known.lastKey();
            SortedMap<Integer, Double> before = known.headMap(last);
            return before.isEmpty() ? known.get(last) : goneOn(known, before.lastKey(), last, year);
        }
    },
    /** The last value, and the mean change a year since the first value, gone on with. */
    MEAN_TREND {
        @Override
        double of(SortedMap<Integer, Double> known, int year) {
            return goneOn(known, known.firstKey(), known.lastKey(), year);
        }
    };

    /**
     * The forecast of a year.
     *
     * @param known the values by year, one at least
     * @param year a year after the last known
     */
    abstract double of(SortedMap<Integer, Double> known, int year);

    private static double goneOn(SortedMap<Integer, Double> known, int from, int last, int year) {
        double value = known.get(last);
        return from == last ? value : value + (value - known.get(from)) / (last - from) * (year - last);
    }
}
