package no.fastlege.agents.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.fastlege.agents.Setup;
import no.fastlege.agents.Simulation;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.ListSeries;
import no.fastlege.agents.data.ListSeries.Measure;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Months;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Kommuner against KOSTRA: rank correlations of levels in 2024 and of changes 2020-2024. Levels of list length are inherited from the
 * start and must last; the others are printed, since vacancies of single kommuner are largely luck (KOSTRA's own share without a doctor
 * correlates 0.25 with itself four years on).
 */
@Tag("country")
class KostraRanksTest {
    @Test
    void listLengthsOfKommunerKeepTheirRanks() {
        Country country = Country.load();
        Setup setup = new Setup(ParameterDictionary.defaults(), DatedCalendar.baseline(), 0, 1, 0.02, false);
        double[][] length = new double[2][];
        double[][] share = new double[2][];
        try (Simulation simulation = Simulation.start(country, setup, 1)) {
            simulation.runThrough(Months.of(2024, 12), month -> {
                if (month == Months.of(2020, 12) || month == Months.of(2024, 12)) {
                    int i = month == Months.of(2020, 12) ? 0 : 1;
                    length[i] = of(simulation.world(), true);
                    share[i] = of(simulation.world(), false);
                }
            });
        }
        ListSeries kostra = ListSeries.of(country);
        double level = rank(length[1], published(kostra, Measure.MEAN_LENGTH, 2024, length[1].length));
        System.out.printf(
                Locale.ROOT,
                "KOSTRA ranks: length 2024 %.2f, change %.2f; share without a doctor 2024 %.2f, change %.2f%n",
                level,
                change(length, kostra, Measure.MEAN_LENGTH),
                rank(share[1], published(kostra, Measure.SHARE_WITHOUT_DOCTOR, 2024, share[1].length)),
                change(share, kostra, Measure.SHARE_WITHOUT_DOCTOR));
        assertThat(level).isGreaterThan(0.7);
    }

    private static double change(double[][] model, ListSeries kostra, Measure measure) {
        int n = model[0].length;
        double[] first = published(kostra, measure, 2020, n);
        double[] last = published(kostra, measure, 2024, n);
        double[] moved = new double[n];
        double[] truth = new double[n];
        for (int k = 0; k < n; k++) {
            moved[k] = model[1][k] - model[0][k];
            truth[k] = last[k] - first[k];
        }
        return rank(moved, truth);
    }

    private static double[] published(ListSeries kostra, Measure measure, int year, int n) {
        double[] values = new double[n];
        for (int k = 0; k < n; k++) {
            values[k] = kostra.value(measure, k, year);
        }
        return values;
    }

    /** Mean length of lists with a doctor by kommune, or the share of list residents on a list without one; NaN where there is none. */
    private static double[] of(World world, boolean length) {
        int n = world.kommuner.size();
        double[] with = new double[n];
        double[] without = new double[n];
        double[] lists = new double[n];
        for (GpList list : world.lists) {
            if (list.hasDoctor()) {
                with[list.kommune] += world.residents.length(list.id);
                lists[list.kommune]++;
            } else if (list.exists()) {
                without[list.kommune] += world.residents.length(list.id);
            }
        }
        double[] values = new double[n];
        for (int k = 0; k < n; k++) {
            values[k] = length ? with[k] / lists[k] : without[k] / (with[k] + without[k]);
        }
        return values;
    }

    private static double rank(double[] model, double[] truth) {
        List<double[]> pairs = new ArrayList<>();
        for (int k = 0; k < model.length; k++) {
            if (!Double.isNaN(model[k]) && !Double.isNaN(truth[k])) {
                pairs.add(new double[] {model[k], truth[k]});
            }
        }
        double[] x = pairs.stream().mapToDouble(p -> p[0]).toArray();
        double[] y = pairs.stream().mapToDouble(p -> p[1]).toArray();
        return new SpearmansCorrelation().correlation(x, y);
    }
}
