package no.fastlege.experiments.figures.paper;

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
import no.fastlege.experiments.reduced.KommuneMeasure;
import no.fastlege.experiments.reduced.KommuneRatio;
import no.fastlege.experiments.reduced.RunTables;
import no.fastlege.experiments.study.StoredRun;

/** Maps of the kommuner: ratios over the base's runs. */
final class KommuneMaps extends Base {
    private static final double PER_HUNDRED = 100;

    private final KommuneMeasure measure;
    private final double factor;
    private final Words axis;
    private final String unit;
    private final double[] classes;
    private final Words own;

    private KommuneMaps(
            String id,
            Words title,
            KommuneMeasure measure,
            double factor,
            Words axis,
            String unit,
            double[] classes,
            Words own,
            Need need) {
        super(id, title, need);
        this.measure = measure;
        this.factor = factor;
        this.axis = axis;
        this.unit = unit;
        this.classes = classes;
        this.own = own;
    }

    /** Residents of lists without a doctor. */
    static KommuneMaps withoutGp() {
        return new KommuneMaps(
                "kart-uten-fastlege",
                Words.of("Innbyggere uten fastlege etter kommune", "Residents without a GP by kommune"),
                KommuneMeasure.WITHOUT_GP,
                PER_HUNDRED,
                Words.of("Uten fastlege per 100 innbyggere", "Without a GP per 100 residents"),
                "per 100 residents",
                new double[] {1, 3, 6, 12, 25},
                Words.of(
                        "Innbyggere på kommunens lister uten lege, i desember det siste året.",
                        "Residents on the kommune\u2019s lists without a doctor, December of the last year."),
                Need.KOMMUNER);
    }

    /** Residents per list with a doctor. */
    static KommuneMaps listLengths() {
        return new KommuneMaps(
                "kart-listelengde",
                Words.of("Listelengde etter kommune", "List length by kommune"),
                KommuneMeasure.LIST_LENGTH,
                1,
                Words.of("Innbyggere per liste med lege", "Residents per list with a doctor"),
                "residents/list",
                new double[] {500, 650, 800, 950, 1100},
                Words.of("31. desember det siste året.", "31 December of the last year."),
                Need.LISTS);
    }

    /** GPs who left. */
    static KommuneMaps turnover() {
        return new KommuneMaps(
                "kart-turnover",
                Words.of("Turnover blant fastleger etter kommune", "Turnover of GPs by kommune"),
                KommuneMeasure.TURNOVER,
                PER_HUNDRED,
                Words.of("Prosent av fastlegene som slutter i året", "Per cent of GPs who leave a year"),
                "per cent",
                new double[] {5, 8, 11, 15, 20},
                Words.of(
                        "Fastleger ved forrige årsskifte som ved dette ikke er fastlege i kommunen, gjennomsnitt av alle årene; heller ikke der få sluttet, er det vist.",
                        "GPs at the last 31 December who at this are not GPs of the kommune, mean of all years; where few left, too, none is shown."),
                Need.DOCTORS);
    }

    /** Hours at the legevakt. */
    static KommuneMaps legevaktHours() {
        return new KommuneMaps(
                "kart-legevakt",
                Words.of("Legevakttimer per lege etter kommune", "Legevakt (out-of-hours) hours per doctor by kommune"),
                KommuneMeasure.LEGEVAKT,
                1,
                Words.of("Timer i uken per lege som deltar", "Hours a week per doctor who takes part"),
                "hours/week",
                new double[] {5, 10, 20, 40, 60},
                Words.of(
                        "Legevakttimer av alle slag i kommunens distrikt, gjennomsnitt av det siste året; distriktene er bygd etter en regel.",
                        "Legevakt hours of all kinds in the kommune\u2019s district, mean of the last year; districts are built by a rule."),
                Need.KOMMUNER);
    }

    @Override
    public Sheet sheet(Material m) {
        int runs = m.base().runs().size();
        Map<String, Double> values = new TreeMap<>();
        Set<String> suppressed = new TreeSet<>();
        // of less than a whole year there is no last December
        if (m.lastYear() >= m.firstYear()) {
            KommuneRatio ratio = ratio(m);
            double[] byIndex = ratio.values(factor);
            SuppressionMask mask = ratio.mask(m.suppresses());
            for (Kommune kommune : m.country().kommuner()) {
                if (!mask.shown(kommune.index())) {
                    suppressed.add(kommune.number());
                } else if (!Double.isNaN(byIndex[kommune.index()])) {
                    values.put(kommune.number(), byIndex[kommune.index()]);
                }
            }
        }
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

    private KommuneRatio ratio(Material m) {
        KommuneRatio ratio = new KommuneRatio(measure, m.country(), m.firstYear(), m.lastYear());
        for (StoredRun run : m.base().runs()) {
            ratio.add(new RunTables(() -> kommuner(m, run), () -> lists(m, run), () -> doctors(m, run)));
        }
        return ratio;
    }
}
