package no.fastlege.agents.start;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.Kommune;
import no.fastlege.agents.data.ListSeries;
import no.fastlege.agents.data.ListSeries.Measure;
import no.fastlege.sim.Draws;

/**
 * How many lists, residents without a doctor and places each kommune had on 31 December 2016.
 *
 * <p>A kommune with a value of 2016 keeps it. Elsewhere the series' next year is stepped back to 2016 by the trend of those kommuner
 * that have both years (year by year, weighted by residents; of residents without a doctor among the central or the remote alone), and
 * these kommuner together carry what is left of the national totals: lists by a common factor, residents without a doctor by a draw of
 * vacant lists with probability proportional to the stepped-back number, free places by a common factor. The six kommuner without a
 * series count as others of their size. Residents are taken to stand on lists of their own kommune; in truth some do not.
 */
final class KommuneTargets {
    private static final int YEAR = 2016;

    /** Fewer residents without a doctor than this are no vacant list of their own. */
    private static final double SMALLEST_VACANT_LIST = 50;

    /** At most this share of a kommune's residents is put without a doctor where no figure of 2016 says how many. */
    private static final double MOST_WITHOUT_DOCTOR = 0.7;

    /** The capacity index is published in whole points: 100 is said of up to half a point of free places. */
    private static final double HALF_A_POINT = 0.005;

    /** No kommune is put further over its caps than this where no figure of 2016 says how far. */
    private static final double MOST_OVER = 0.03;

    /** Places that a list may have by the regulation. */
    private static final double MOST_PLACES = 2500;

    /** Lists with a doctor, by kommune. */
    final int[] lists;
    /** Vacant lists, by kommune. */
    final int[] vacant;
    /** Residents on vacant lists, persons, by kommune. */
    final int[] residentsVacant;
    /** Residents on no list, persons, by kommune. */
    final int[] unallocated;
    /** Residents on lists with a doctor, persons, by kommune. */
    final int[] residentsWithDoctor;
    /** Free places on lists with a doctor, persons, by kommune; negative where lists are overfull on balance. */
    final double[] freePlaces;

    private final Country country;
    private final ListSeries series;
    private final int[] residents;
    private final double[] meanLength;
    private final boolean[] measured;

    KommuneTargets(Country country, StartParameters p, Draws draws) {
        this.country = country;
        this.series = ListSeries.of(country);
        int n = country.kommuner().size();
        lists = new int[n];
        vacant = new int[n];
        residentsVacant = new int[n];
        residentsWithDoctor = new int[n];
        freePlaces = new double[n];
        residents = new int[n];
        measured = new boolean[n];
        double[] weight = new double[n];
        for (int k = 0; k < n; k++) {
            residents[k] = country.counts().total(YEAR + 1, k);
            weight[k] = residents[k];
            measured[k] = !Double.isNaN(series.value(Measure.SHARE_WITHOUT_DOCTOR, k, YEAR));
        }
        unallocated = Apportion.largestRemainder(weight, (int) Math.round(p.unallocatedResidents()), 0);
        meanLength = steppedBack(Measure.MEAN_LENGTH, new boolean[n]);
        withoutDoctor(p, draws);
        withDoctor();
        places();
    }

    /**
     * Each kommune's value of 2016, or the next year's times the trend back to 2016 of its group.
     *
     * @param apart the kommuner with a trend of their own, apart from the others'
     */
    private double[] steppedBack(Measure measure, boolean[] apart) {
        double[] ofOthers = trend(measure, apart, false);
        double[] ofThese = trend(measure, apart, true);
        double[] values = new double[residents.length];
        for (int k = 0; k < values.length; k++) {
            int year = series.yearFrom(measure, k, YEAR);
            double[] trend = apart[k] ? ofThese : ofOthers;
            values[k] = year == 0 ? Double.NaN : series.value(measure, k, year) * trend[year];
        }
        for (int k = 0; k < values.length; k++) {
            if (Double.isNaN(values[k])) {
                values[k] = ofLikeSize(values, k);
            }
        }
        return values;
    }

    /** The measure of 2016 over that of each year, in the kommuner of a group. */
    private double[] trend(Measure measure, boolean[] apart, boolean these) {
        double[] trend = new double[ListSeries.LAST_YEAR + 1];
        trend[YEAR] = 1.0;
        trend[YEAR - 1] = change(measure, YEAR - 1, apart, these);
        for (int y = YEAR + 1; y <= ListSeries.LAST_YEAR; y++) {
            trend[y] = trend[y - 1] / change(measure, y - 1, apart, these);
        }
        return trend;
    }

    /** The measure a year later over the measure in a year, in kommuner of a group that have both, weighted by residents. */
    private double change(Measure measure, int year, boolean[] apart, boolean these) {
        double before = 0;
        double after = 0;
        for (int k = 0; k < residents.length; k++) {
            double a = series.value(measure, k, year);
            double b = series.value(measure, k, year + 1);
            if (apart[k] == these && !Double.isNaN(a) && !Double.isNaN(b)) {
                before += residents[k] * a;
                after += residents[k] * b;
            }
        }
        return before > 0 ? after / before : 1.0;
    }

    /** Mean over the kommuner that have the value and between half and twice the residents. */
    private double ofLikeSize(double[] values, int kommune) {
        double sum = 0;
        int count = 0;
        for (int k = 0; k < values.length; k++) {
            boolean published = series.yearFrom(Measure.MEAN_LENGTH, k, YEAR) != 0;
            if (published
                    && !Double.isNaN(values[k])
                    && residents[k] < 2 * residents[kommune]
                    && residents[kommune] < 2 * residents[k]) {
                sum += values[k];
                count++;
            }
        }
        return sum / count;
    }

    private void withoutDoctor(StartParameters p, Draws draws) {
        int total = (int) country.figures().input("residents_without_gp", YEAR);
        int vacantLists = (int) Math.round(p.vacantLists());
        // lack was old in the remote kommuner when it came to the towns: one trend for all would start it in the towns
        boolean[] remote = new boolean[residents.length];
        for (int k = 0; k < remote.length; k++) {
            remote[k] = country.kommune(k).ptbGroup().uncentral();
        }
        double[] share = steppedBack(Measure.SHARE_WITHOUT_DOCTOR, remote);
        double[] weight = new double[residents.length];
        for (int k = 0; k < residents.length; k++) {
            double expected = share[k] * (residents[k] - unallocated[k]);
            if (!measured[k]) {
                weight[k] = Math.min(expected, MOST_WITHOUT_DOCTOR * residents[k]);
            } else if (expected >= SMALLEST_VACANT_LIST) {
                residentsVacant[k] = (int) Math.round(expected);
                vacant[k] = Math.max(1, (int) Math.round(expected / meanLength[k]));
                total -= residentsVacant[k];
                vacantLists -= vacant[k];
            }
        }
        if (total < 0 || vacantLists < 1 && total > 0) {
            // so few vacant lists were asked for that the kommuner with a figure of 2016 hold them all: give the rest
            // one list
            vacantLists = 1;
        }
        double start = Decisions.VACANCIES.uniform(draws, 0);
        int[] hits = Apportion.systematic(weight, vacantLists, start);
        double[] size = new double[residents.length];
        for (int k = 0; k < size.length; k++) {
            vacant[k] += hits[k];
            size[k] = Math.min(hits[k] * meanLength[k], MOST_WITHOUT_DOCTOR * residents[k]);
        }
        int[] persons = Apportion.largestRemainder(size, Math.max(total, 0), 0);
        for (int k = 0; k < size.length; k++) {
            residentsVacant[k] += Math.min(persons[k], residents[k] - unallocated[k]);
        }
    }

    private void withDoctor() {
        int left = (int) country.figures().input("lists_with_gp", YEAR);
        List<Integer> others = new ArrayList<>();
        for (int k = 0; k < residents.length; k++) {
            residentsWithDoctor[k] = residents[k] - residentsVacant[k] - unallocated[k];
            if (residentsWithDoctor[k] == 0) {
                continue;
            }
            if (measured[k]) {
                lists[k] = Math.max(1, (int) Math.round(residentsWithDoctor[k] / meanLength[k]));
                left -= lists[k];
            } else {
                others.add(k);
            }
        }
        double[] quota = new double[others.size()];
        for (int i = 0; i < quota.length; i++) {
            quota[i] = residentsWithDoctor[others.get(i)] / meanLength[others.get(i)];
        }
        int[] parts = Apportion.largestRemainder(quota, left, 1);
        for (int i = 0; i < quota.length; i++) {
            lists[others.get(i)] = parts[i];
        }
    }

    private void places() {
        double total = country.figures().input("list_cap_total", YEAR);
        double[] spare = spareCapacity();
        for (int k = 0; k < residents.length; k++) {
            total -= residentsWithDoctor[k];
            freePlaces[k] = spare[k] * residentsWithDoctor[k];
            if (measured[k]) {
                total -= freePlaces[k];
            }
        }
        double left = total;
        double factor = Apportion.root(f -> scaled(spare, f) - left, 0, 10);
        for (int k = 0; k < residents.length; k++) {
            if (!measured[k]) {
                freePlaces[k] = free(k, spare[k], factor);
            }
        }
    }

    private double scaled(double[] spare, double factor) {
        double sum = 0;
        for (int k = 0; k < spare.length; k++) {
            if (!measured[k]) {
                sum += free(k, spare[k], factor);
            }
        }
        return sum;
    }

    /** Free places of a kommune, persons: not more than its lists may hold by the regulation. */
    private double free(int kommune, double spare, double factor) {
        double room = MOST_PLACES * lists[kommune] - residentsWithDoctor[kommune];
        return Math.min(scaled(spare, factor) * residentsWithDoctor[kommune], room);
    }

    /** Who has places to spare has them in proportion; who is over the caps stays so, up to a bound. */
    private static double scaled(double spare, double factor) {
        return spare > 0 ? factor * spare : Math.max(spare, -MOST_OVER);
    }

    /** Free places over residents on lists: they fell most where they were many, so their trend is a ratio. */
    private double[] spareCapacity() {
        double[] back = new double[ListSeries.LAST_YEAR + 1];
        back[YEAR] = 1;
        for (int y = YEAR + 1; y <= ListSeries.LAST_YEAR; y++) {
            back[y] = back[y - 1] / spareRatio(y - 1);
        }
        back[YEAR - 1] = spareRatio(YEAR - 1);
        double[] spare = new double[residents.length];
        for (int k = 0; k < spare.length; k++) {
            int year = series.yearFrom(Measure.CAPACITY, k, YEAR);
            double then = year == 0 ? Double.NaN : series.value(Measure.CAPACITY, k, year) - 1.0;
            spare[k] = year == 0 || year == YEAR ? then : scaled(then + HALF_A_POINT, back[year]);
        }
        for (int k = 0; k < spare.length; k++) {
            if (Double.isNaN(spare[k])) {
                spare[k] = ofLikeSize(spare, k);
            }
        }
        return spare;
    }

    /** Free places a year later over those of a year, in kommuner that have both. */
    private double spareRatio(int year) {
        double before = 0;
        double after = 0;
        for (int k = 0; k < residents.length; k++) {
            double a = series.value(Measure.CAPACITY, k, year);
            double b = series.value(Measure.CAPACITY, k, year + 1);
            if (!Double.isNaN(a) && !Double.isNaN(b)) {
                before += residents[k] * Math.max(0, a - 1 + HALF_A_POINT);
                after += residents[k] * Math.max(0, b - 1 + HALF_A_POINT);
            }
        }
        return after / before;
    }

    /** Residents of a kommune, persons. */
    int residents(int kommune) {
        return residents[kommune];
    }

    /** Mean list length of 2016, stepped back where no figure of 2016 is published. */
    double meanLength(int kommune) {
        return meanLength[kommune];
    }

    /** Whether the kommune has figures of 2016. */
    boolean measured(int kommune) {
        return measured[kommune];
    }

    /** The key of a kommune's own draws: its number, which no other order of kommuner changes. */
    long key(int index) {
        return Integer.parseInt(country.kommune(index).number());
    }

    /** The kommune itself. */
    Kommune kommune(int index) {
        return country.kommune(index);
    }
}
