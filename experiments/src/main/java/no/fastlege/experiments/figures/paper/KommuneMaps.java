package no.fastlege.experiments.figures.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fastlege.agents.data.Kommune;
import no.fastlege.experiments.disclosure.SuppressionMask;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;
import no.fastlege.experiments.study.StoredRun;
import no.fastlege.sim.Months;

/** Maps of the kommuner: means over the base's runs in the last year. */
abstract class KommuneMaps extends Base {
    private final Words axis;
    private final String unit;
    private final double[] classes;
    private final Words own;

    KommuneMaps(String id, Words title, Words axis, String unit, double[] classes, Words own, Need need) {
        super(id, title, need);
        this.axis = axis;
        this.unit = unit;
        this.classes = classes;
        this.own = own;
    }

    /** One run's numerator and denominator by kommune; a kommune whose denominators sum to nothing has no value. */
    abstract double[][] ratio(Material m, StoredRun run);

    @Override
    public final Sheet sheet(Material m) {
        int n = m.country().kommuner().size();
        double[] above = new double[n];
        double[] below = new double[n];
        // of less than a whole year there is no last December
        List<StoredRun> whole =
                m.lastYear() < m.firstYear() ? List.of() : m.base().runs();
        for (StoredRun run : whole) {
            double[][] ratio = ratio(m, run);
            for (int k = 0; k < n; k++) {
                if (!Double.isNaN(ratio[0][k])) {
                    above[k] += ratio[0][k];
                    below[k] += ratio[1][k];
                }
            }
        }
        Map<String, Double> values = new TreeMap<>();
        for (Kommune kommune : m.country().kommuner()) {
            int k = kommune.index();
            if (below[k] > 0) {
                values.put(kommune.number(), above[k] / below[k]);
            }
        }
        int runs = m.base().runs().size();
        Set<String> suppressed = suppressed(m, above, below, runs);
        Panel panel = new Panel.KommuneMap("kommuner", Words.NONE, axis, unit, classes, 0, values, suppressed, runs);
        return new Sheet(
                List.of(panel),
                1,
                Sheet.Width.COLUMN,
                104,
                false,
                Caption.of(
                        own,
                        runs == 1
                                ? Words.of("Simulert, én kjøring.", "Simulated, a single run.")
                                : Words.of(
                                        "Simulert, gjennomsnitt av " + runs + " kjøringer.",
                                        "Simulated, mean of " + runs + " runs."),
                        suppressed.isEmpty()
                                ? Words.NONE
                                : Words.of(
                                        "Kommuner der tallet hviler på færre enn fem personer eller leger, er ikke vist.",
                                        "Kommuner where the number rests on fewer than five persons or doctors are not shown."),
                        Words.of("Kart: Kartverket (CC BY 4.0).", "Map: Kartverket (CC BY 4.0).")));
    }

    /**
     * Persons or doctors that a kommune's value rests on, by kommune, from the sums over runs; null where it rests on nobody's
     * circumstances.
     */
    double[] persons(double[] above, double[] below, int runs) {
        return null;
    }

    private Set<String> suppressed(Material m, double[] above, double[] below, int runs) {
        Set<String> suppressed = new TreeSet<>();
        double[] persons = persons(above, below, runs);
        if (persons != null) {
            SuppressionMask mask = m.mask(persons);
            m.country().kommuner().stream()
                    .filter(kommune -> !mask.shown(kommune.index()))
                    .forEach(kommune -> suppressed.add(kommune.number()));
        }
        return suppressed;
    }

    private static double[] divided(double[] values, double by) {
        return Arrays.stream(values).map(v -> v / by).toArray();
    }

    private static double[] ones(double[] like) {
        double[] ones = new double[like.length];
        for (int k = 0; k < ones.length; k++) {
            ones[k] = Double.isNaN(like[k]) ? 0 : 1;
        }
        return ones;
    }

    /** Residents of lists without a doctor. */
    static final class WithoutGp extends KommuneMaps {
        WithoutGp() {
            super(
                    "kart-uten-fastlege",
                    Words.of("Innbyggere uten fastlege etter kommune", "Residents without a GP by kommune"),
                    Words.of("Uten fastlege per 100 innbyggere", "Without a GP per 100 residents"),
                    "per 100 residents",
                    new double[] {1, 3, 6, 12, 25},
                    Words.of(
                            "Innbyggere på kommunens lister uten lege, i desember det siste året.",
                            "Residents on the kommune\u2019s lists without a doctor, December of the last year."),
                    Need.KOMMUNER);
        }

        @Override
        double[] persons(double[] above, double[] below, int runs) {
            return divided(above, 100.0 * runs);
        }

        @Override
        double[][] ratio(Material m, StoredRun run) {
            int month = Months.of(m.lastYear(), 12);
            double[] without = kommuner(m, run).withoutGp(month).clone();
            for (int k = 0; k < without.length; k++) {
                without[k] *= 100;
            }
            return new double[][] {without, kommuner(m, run).residents(month)};
        }
    }

    /** Residents per list with a doctor. */
    static final class ListLengths extends KommuneMaps {
        ListLengths() {
            super(
                    "kart-listelengde",
                    Words.of("Listelengde etter kommune", "List length by kommune"),
                    Words.of("Innbyggere per liste med lege", "Residents per list with a doctor"),
                    "residents/list",
                    new double[] {500, 650, 800, 950, 1100},
                    Words.of("31. desember det siste året.", "31 December of the last year."),
                    Need.LISTS);
        }

        @Override
        double[][] ratio(Material m, StoredRun run) {
            return new double[][] {
                lists(m, run).residentsWithGp(m.lastYear()), lists(m, run).withGp(m.lastYear())
            };
        }
    }

    /** GPs who left. */
    static final class Turnover extends KommuneMaps {
        private static final int YEARS = 5;

        Turnover() {
            super(
                    "kart-turnover",
                    Words.of("Turnover blant fastleger etter kommune", "Turnover of GPs by kommune"),
                    Words.of("Prosent av fastlegene som slutter i året", "Per cent of GPs who leave a year"),
                    "per cent",
                    new double[] {5, 8, 11, 15, 20},
                    Words.of(
                            "Fastleger ved forrige årsskifte som ved dette ikke er fastlege i kommunen, gjennomsnitt av de siste fem årene.",
                            "GPs at the last 31 December who at this are not GPs of the kommune, mean of the last five years."),
                    Need.DOCTORS);
        }

        @Override
        double[] persons(double[] above, double[] below, int runs) {
            return divided(below, runs);
        }

        @Override
        double[][] ratio(Material m, StoredRun run) {
            int n = m.country().kommuner().size();
            double[][] ratio = new double[2][n];
            for (int year = Math.max(m.firstYear(), m.lastYear() - YEARS + 1); year <= m.lastYear(); year++) {
                int[] left = doctors(m, run).leftByKommune(year);
                int[] before = doctors(m, run).gpsByKommune(year - 1);
                for (int k = 0; k < n; k++) {
                    ratio[0][k] += 100.0 * left[k];
                    ratio[1][k] += before[k];
                }
            }
            return ratio;
        }
    }

    /** Hours at the legevakt. */
    static final class LegevaktHours extends KommuneMaps {
        LegevaktHours() {
            super(
                    "kart-legevakt",
                    Words.of(
                            "Legevakttimer per lege etter kommune",
                            "Legevakt (out-of-hours) hours per doctor by kommune"),
                    Words.of("Timer i uken per lege som deltar", "Hours a week per doctor who takes part"),
                    "hours/week",
                    new double[] {5, 10, 20, 40, 60},
                    Words.of(
                            "Legevakttimer av alle slag i kommunens distrikt, gjennomsnitt av det siste året; distriktene er bygd etter en regel.",
                            "Legevakt hours of all kinds in the kommune\u2019s district, mean of the last year; districts are built by a rule."),
                    Need.KOMMUNER);
        }

        @Override
        double[][] ratio(Material m, StoredRun run) {
            double[][] ratio = new double[2][m.country().kommuner().size()];
            for (int month = Months.of(m.lastYear(), 1); month <= Months.of(m.lastYear(), 12); month++) {
                double[] hours = kommuner(m, run).legevaktHours(month);
                double[] known = ones(hours);
                for (int k = 0; k < hours.length; k++) {
                    ratio[0][k] += known[k] > 0 ? hours[k] : 0;
                    ratio[1][k] += known[k];
                }
            }
            return ratio;
        }
    }
}
