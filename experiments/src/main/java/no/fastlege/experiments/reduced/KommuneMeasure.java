package no.fastlege.experiments.reduced;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import no.fastlege.agents.data.Country;
import no.fastlege.sim.Months;

/**
 * A measure of kommuner that maps show: what it is a ratio of, and the counts of persons or doctors that it rests on. Published maps and
 * the report's take it from here, so that both hold back the same kommuner.
 */
public enum KommuneMeasure {
    /** Residents on lists without a doctor, per resident; rests on the former. */
    WITHOUT_GP {
        @Override
        Part part(RunTables run, int firstYear, int lastYear) {
            return perResident(run, lastYear, KommuneMonths::withoutGp);
        }

        /** Published by group, too. */
        @Override
        List<int[]> groupings(Country country) {
            return List.of(country.kommuner().stream()
                    .mapToInt(kommune -> kommune.ptbGroup().ordinal())
                    .toArray());
        }
    },
    /** Residents per list with a doctor; rests on the lists. */
    LIST_LENGTH {
        @Override
        Part part(RunTables run, int firstYear, int lastYear) {
            double[] lists = run.lists().withGp(lastYear);
            return new Part(run.lists().residentsWithGp(lastYear), lists, List.of(lists));
        }
    },
    /** GPs who a year later are none in the kommune, per GP and year; rests on the GPs and on those who went. */
    TURNOVER {
        @Override
        Part part(RunTables run, int firstYear, int lastYear) {
            int kommuner = run.doctors().gpsByKommune(lastYear).length;
            double[] gone = new double[kommuner];
            double[] years = new double[kommuner];
            for (int year = firstYear; year <= lastYear; year++) {
                add(gone, run.doctors().leftByKommune(year));
                add(years, run.doctors().gpsByKommune(year - 1));
            }
            double[] gps = Arrays.stream(years)
                    .map(y -> y / (lastYear - firstYear + 1))
                    .toArray();
            return new Part(gone, years, List.of(gps, gone));
        }

        private static void add(double[] sums, int[] values) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += values[k];
            }
        }
    },
    /** Legevakt hours a week per doctor who takes part, mean of the last year's months; rests on the kommune's own GPs. */
    LEGEVAKT {
        @Override
        Part part(RunTables run, int firstYear, int lastYear) {
            double[] gps = run.kommuner().listsWithGp(Months.of(lastYear, 12));
            double[] hours = new double[gps.length];
            double[] months = new double[gps.length];
            for (int month = Months.of(lastYear, 1); month <= Months.of(lastYear, 12); month++) {
                double[] now = run.kommuner().legevaktHours(month);
                for (int k = 0; k < now.length; k++) {
                    if (!Double.isNaN(now[k])) {
                        hours[k] += now[k];
                        months[k]++;
                    }
                }
            }
            return new Part(hours, months, List.of(gps));
        }
    },
    /** Residents who wait for a list, per resident; rests on the former. */
    WAITING {
        @Override
        Part part(RunTables run, int firstYear, int lastYear) {
            return perResident(run, lastYear, KommuneMonths::waiting);
        }
    };

    /**
     * One run's part, by kommune index.
     *
     * @param above the ratio's numerator
     * @param below its denominator
     * @param counts persons or doctors that it rests on
     */
    record Part(double[] above, double[] below, List<double[]> counts) {}

    /** The group of each kommune, by index, for every grouping whose totals are printed beside the map. */
    List<int[]> groupings(Country country) {
        return List.of();
    }

    private static Part perResident(RunTables run, int year, BiFunction<KommuneMonths, Integer, double[]> some) {
        int december = Months.of(year, 12);
        double[] count = some.apply(run.kommuner(), december);
        return new Part(count, run.kommuner().residents(december), List.of(count));
    }

    /** The part of a run whose years are these, the first and the last that have a 31 December. */
    abstract Part part(RunTables run, int firstYear, int lastYear);
}
