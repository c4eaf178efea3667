package no.fastlege.experiments.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.Kommune;
import no.fastlege.experiments.disclosure.Cell;
import no.fastlege.experiments.disclosure.SuppressionMask;
import no.fastlege.experiments.reduced.KommuneMeasure;
import no.fastlege.experiments.reduced.KommuneRatio;
import no.fastlege.experiments.reduced.RunTables;
import no.fastlege.experiments.study.StoredRun;

/** Maps by kommune, suppressed cells taken out. */
final class KommuneMaps {
    private static final int CLASSES = 5;
    private static final double PERCENT = 100;

    /** The tables that they are made of. */
    static final List<String> TABLES = List.of("kommuner", "lists", "doctors");

    private final Texts texts;
    private final Country country;
    private final boolean suppress;
    private final Map<KommuneMeasure, KommuneRatio> ratios = new EnumMap<>(KommuneMeasure.class);

    /** Maps of no run yet; the years are those whose 31 December the runs have. */
    KommuneMaps(Texts texts, Country country, int firstYear, int lastYear, boolean suppress) {
        this.texts = texts;
        this.country = country;
        this.suppress = suppress;
        for (KommuneMeasure measure : KommuneMeasure.values()) {
            ratios.put(measure, new KommuneRatio(measure, country, firstYear, lastYear));
        }
    }

    /** Adds a run. */
    void add(StoredRun run) {
        RunTables tables = RunTables.of(run, country);
        ratios.values().forEach(ratio -> ratio.add(tables));
    }

    /**
     * One map.
     *
     * @param id its id on the page
     * @param title what it shows
     * @param about what its values are, and what was left out
     * @param unit unit of the values
     * @param decimals decimals to print
     * @param values by kommune index; NaN where there is none or it is not printed
     * @param cells what became of each kommune's cell
     * @param breaks ascending limits between classes of colour; a value on a limit belongs above it
     */
    record KommuneMap(
            String id,
            String title,
            String about,
            String unit,
            int decimals,
            double[] values,
            Cell[] cells,
            double[] breaks) {}

    /** The maps whose national total may stand beside them; none where the runs kept no tables for them. */
    List<KommuneMap> maps() {
        List<KommuneMap> maps = new ArrayList<>();
        if (ratios.get(KommuneMeasure.WITHOUT_GP).runs() == 0) {
            return maps;
        }
        add(maps, "without_gp", "percent", 1, KommuneMeasure.WITHOUT_GP, PERCENT);
        add(maps, "list_length", "residents_per_list", 0, KommuneMeasure.LIST_LENGTH, 1);
        add(maps, "turnover", "percent_year", 0, KommuneMeasure.TURNOVER, PERCENT);
        add(maps, "legevakt", "hours_week", 1, KommuneMeasure.LEGEVAKT, 1);
        add(maps, "waiting", "percent", 1, KommuneMeasure.WAITING, PERCENT);
        return maps;
    }

    private void add(
            List<KommuneMap> maps, String id, String unit, int decimals, KommuneMeasure measure, double factor) {
        KommuneRatio ratio = ratios.get(measure);
        SuppressionMask mask = ratio.mask(suppress);
        if (!mask.totalPrintable()) {
            return;
        }
        double[] values = ratio.values(factor);
        Cell[] cells = new Cell[values.length];
        for (int k = 0; k < cells.length; k++) {
            cells[k] = mask.cell(k);
            if (cells[k] != Cell.SHOWN) {
                values[k] = Double.NaN;
            }
        }
        long left = mask.size() - mask.count(Cell.SHOWN);
        String about = texts.get("map." + id + ".about")
                + (left == 0 ? "" : " " + texts.get("map.left_out", Long.toString(left), mask.smallText()));
        maps.add(new KommuneMap(
                id,
                texts.get("map." + id + ".title"),
                about,
                texts.get("axis." + unit),
                decimals,
                values,
                cells,
                breaks(values, decimals)));
    }

    /** Limits near the quintiles, rounded as the values are printed. */
    private static double[] breaks(double[] values, int decimals) {
        double[] shown =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (shown.length < CLASSES) {
            return new double[0];
        }
        double step = Math.pow(10, -decimals) * (shown[shown.length - 1] > 200 ? 10 : 1);
        return IntStream.range(1, CLASSES)
                .mapToDouble(c -> Math.rint(shown[c * shown.length / CLASSES] / step) * step)
                .filter(b -> b > shown[0])
                .distinct()
                .toArray();
    }

    /** How a kommune's cell of a map is written. */
    String text(KommuneMap map, int kommune) {
        return switch (map.cells()[kommune]) {
            case SHOWN -> texts.number(map.values()[kommune], map.decimals());
            case SMALL -> texts.get("map.small");
            case WITHHELD -> texts.get("map.withheld");
        };
    }

    /** The kommuner in the order of their numbers. */
    List<Kommune> kommuner() {
        return country.kommuner();
    }

    /** Residents of a kommune, the mean over runs. */
    double residents(int kommune) {
        return ratios.get(KommuneMeasure.WITHOUT_GP).below()[kommune];
    }
}
