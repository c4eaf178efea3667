package no.fastlege.agents.record;

import java.util.List;
import no.fastlege.sim.Months;

/** When a figure is taken, and under which periods its values stand. */
public enum FigureTiming {
    /** At 31 December, or over the year that ends then: period {@code YYYY}. */
    YEAR {
        @Override
        List<String> periods(int month) {
            return Months.monthOfYear(month) == MONTH_12 ? List.of(year(month)) : List.of();
        }
    },
    /** A stock at the end of every month, {@code YYYY-MM}, and of the year, {@code YYYY}. */
    MONTH_AND_YEAR {
        @Override
        List<String> periods(int month) {
            String ym = Months.format(month);
            return Months.monthOfYear(month) == MONTH_12 ? List.of(ym, year(month)) : List.of(ym);
        }
    },
    /** A stock at 31 December, {@code YYYY}, and at 30 September, {@code YYYY-09}, the date of some sources. */
    SEPTEMBER_AND_YEAR {
        @Override
        List<String> periods(int month) {
            return Months.monthOfYear(month) == MONTH_9 ? List.of(Months.format(month)) : YEAR.periods(month);
        }
    },
    /** A stock at 30 September under the year's period {@code YYYY}, because the figure's name says so. */
    SEPTEMBER {
        @Override
        List<String> periods(int month) {
            return Months.monthOfYear(month) == MONTH_9 ? List.of(year(month)) : List.of();
        }
    },
    /** A stock at dates within the year, which the groups name; period {@code YYYY}. */
    DATED {
        @Override
        List<String> periods(int month) {
            return List.of(year(month));
        }
    };

    private static final int MONTH_9 = 9;
    private static final int MONTH_12 = 12;

    /** The periods under which values taken at a month's end stand; none if the figure is not taken then. */
    abstract List<String> periods(int month);

    private static String year(int month) {
        return Integer.toString(Months.year(month));
    }
}
