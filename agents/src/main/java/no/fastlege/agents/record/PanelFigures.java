package no.fastlege.agents.record;

import static no.fastlege.agents.record.FigureTiming.YEAR;

import java.util.Arrays;
import java.util.List;
import no.fastlege.agents.data.CsvTable;
import no.fastlege.agents.data.PtbGroup;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;

/**
 * The KOSTRA panel: the kommuner with figures in every year 2020-2024, by PTB group.
 *
 * <p>The published values are made of KOSTRA's two numbers per kommune, s (share of list residents on a list without a doctor) and L
 * (mean length of a list with a doctor), and of the residents N of the 1 January after: the share is {@code sum N s / sum N}, the length
 * {@code sum N / sum N (1 - s) / L}, that is residents, with and without a doctor, per list with a doctor. The same is done here with
 * the model's s, L and N; a kommune without a list with a doctor has no L and is left out of the length.
 */
final class PanelFigures {
    private static final String FILE = "kommune_fastlege_kostra_2015_2024.csv";
    private static final int FIRST = 2020;
    private static final int LAST = 2024;
    private static final List<String> LABELS =
            Arrays.stream(PtbGroup.values()).map(PtbGroup::label).toList();

    private PanelFigures() {}

    static List<FigureDefinition> all() {
        return List.of(
                new FigureDefinition(
                        "list_length_mean_panel",
                        "residents/list",
                        YEAR,
                        "residents per list with a doctor in the 240 kommuner of the KOSTRA panel: sum of N / sum of N (1 - s) / L",
                        PanelFigures::lengths),
                new FigureDefinition(
                        "residents_without_gp_share_panel",
                        "share of list residents",
                        YEAR,
                        "share of list residents on a list without a doctor in the kommuner of the KOSTRA panel, weighted by residents",
                        PanelFigures::shares));
    }

    /** Whether each kommune is in the panel. */
    static boolean[] panel(World world) {
        CsvTable table = world.country.files().table(FILE);
        int[] years = new int[world.country.kommuner().size()];
        int number = table.column("kommunenummer");
        int year = table.column("aar");
        for (int r = 0; r < table.rows(); r++) {
            int y = (int) table.number(r, year);
            if (y >= FIRST && y <= LAST) {
                years[world.country.indexOf(table.text(r, number))]++;
            }
        }
        boolean[] in = new boolean[years.length];
        for (int k = 0; k < years.length; k++) {
            in[k] = years[k] == LAST - FIRST + 1;
        }
        return in;
    }

    private static void lengths(Moment m, FigureSink out) {
        KommuneLists lists = KommuneLists.of(m);
        boolean[] in = panel(m.world);
        Tally tally = new Tally(LABELS);
        for (int k = 0; k < in.length; k++) {
            if (in[k] && lists.listsWithGp[k] > 0 && lists.withGp[k] > 0) {
                double residents = m.world.kommuner.get(k).residents;
                double length = (double) lists.withGp[k] / lists.listsWithGp[k];
                tally.add(label(m, k), residents, residents * (1.0 - lists.shareWithout(k)) / length);
            }
        }
        tally.ratios(out, Groups.PTB_GROUP);
    }

    private static void shares(Moment m, FigureSink out) {
        KommuneLists lists = KommuneLists.of(m);
        boolean[] in = panel(m.world);
        Tally tally = new Tally(LABELS);
        for (int k = 0; k < in.length; k++) {
            if (in[k] && lists.withGp[k] + lists.withoutGp[k] > 0) {
                double residents = m.world.kommuner.get(k).residents;
                tally.add(label(m, k), residents * lists.shareWithout(k), residents);
            }
        }
        tally.ratios(out, Groups.PTB_GROUP);
    }

    private static String label(Moment m, int kommune) {
        return m.world.country.kommune(kommune).ptbGroup().label();
    }

    /** Residents on each kommune's lists, persons. */
    private record KommuneLists(long[] withGp, long[] withoutGp, int[] listsWithGp) {
        static KommuneLists of(Moment m) {
            int kommuner = m.world.kommuner.size();
            KommuneLists sums = new KommuneLists(new long[kommuner], new long[kommuner], new int[kommuner]);
            for (GpList list : m.withGp) {
                sums.withGp[list.kommune] += m.length(list);
                sums.listsWithGp[list.kommune]++;
            }
            for (GpList list : m.withoutGp) {
                sums.withoutGp[list.kommune] += m.length(list);
            }
            return sums;
        }

        double shareWithout(int kommune) {
            return (double) withoutGp[kommune] / (withGp[kommune] + withoutGp[kommune]);
        }
    }
}
