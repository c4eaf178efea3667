package no.fastlege.experiments.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.Kommune;
import no.fastlege.experiments.disclosure.Cell;
import no.fastlege.experiments.disclosure.SmallCells;
import no.fastlege.experiments.disclosure.SuppressionMask;

/** Maps by kommune, suppressed cells taken out. */
final class KommuneMaps {
    private static final int CLASSES = 5;
    private static final double PERCENT = 100;

    private final Texts texts;
    private final Country country;
    private final KommuneMeasures sums;
    private final boolean suppress;

    KommuneMaps(Texts texts, Country country, KommuneMeasures sums, boolean suppress) {
        this.texts = texts;
        this.country = country;
        this.sums = sums;
        this.suppress = suppress;
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
        if (sums.runs() == 0) {
            return maps;
        }
        SuppressionMask withoutGp = mask(perRun(sums.withoutGp), List.of(ptbGroups()));
        SuppressionMask waiting = mask(perRun(sums.waiting), List.of());
        SuppressionMask doctors = mask(perRun(sums.lists), List.of());
        double[] gps = perRun(sums.doctorYears);
        for (int k = 0; k < gps.length; k++) {
            gps[k] /= sums.years();
        }
        SuppressionMask stocks = mask(gps, List.of());
        SuppressionMask departures = mask(perRun(sums.departures), List.of());
        add(maps, "without_gp", "percent", 1, ratio(sums.withoutGp, sums.residents, PERCENT), withoutGp);
        add(maps, "list_length", "residents_per_list", 0, ratio(sums.listResidents, sums.lists, 1), doctors);
        add(maps, "turnover", "percent_year", 0, ratio(sums.departures, sums.doctorYears, PERCENT), stocks, departures);
        add(maps, "legevakt", "hours_week", 1, perRun(sums.legevaktHours), doctors);
        add(maps, "waiting", "percent", 1, ratio(sums.waiting, sums.residents, PERCENT), waiting);
        return maps;
    }

    private SuppressionMask mask(double[] counts, List<int[]> groupings) {
        return suppress ? SmallCells.mask(counts, groupings) : SuppressionMask.none(counts.length, groupings.size());
    }

    private int[] ptbGroups() {
        return country.kommuner().stream()
                .mapToInt(kommune -> kommune.ptbGroup().ordinal())
                .toArray();
    }

    private double[] perRun(double[] sum) {
        return Arrays.stream(sum).map(v -> v / sums.runs()).toArray();
    }

    private static double[] ratio(double[] above, double[] below, double factor) {
        double[] ratio = new double[above.length];
        for (int k = 0; k < ratio.length; k++) {
            ratio[k] = below[k] > 0 ? factor * above[k] / below[k] : Double.NaN;
        }
        return ratio;
    }

    private void add(
            List<KommuneMap> maps, String id, String unit, int decimals, double[] values, SuppressionMask... masks) {
        boolean printable = Arrays.stream(masks).allMatch(SuppressionMask::totalPrintable);
        if (!printable) {
            return;
        }
        Cell[] cells = new Cell[values.length];
        for (int k = 0; k < cells.length; k++) {
            cells[k] = worst(masks, k);
            if (cells[k] != Cell.SHOWN) {
                values[k] = Double.NaN;
            }
        }
        long left = Arrays.stream(cells).filter(cell -> cell != Cell.SHOWN).count();
        String about = texts.get("map." + id + ".about")
                + (left == 0 ? "" : " " + texts.get("map.left_out", Long.toString(left), masks[0].smallText()));
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

    private static Cell worst(SuppressionMask[] masks, int kommune) {
        Cell worst = Cell.SHOWN;
        for (SuppressionMask mask : masks) {
            Cell cell = mask.cell(kommune);
            worst = cell == Cell.SMALL || worst == Cell.SHOWN ? cell : worst;
            if (worst == Cell.SMALL) {
                return worst;
            }
        }
        return worst;
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
        return sums.residents[kommune] / sums.runs();
    }
}
