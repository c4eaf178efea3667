package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.record.FigureKey;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * What each of four causes did, over the posterior: every draw runs with all of them, without each, and without all, with the same
 * seed; the differences are the effects. Never one number: each has the interval in which 80 % of further draws are to be expected, and
 * pairs of effects that the data cannot tell apart, because one is large where the other is small, are told with their sum; so are
 * national ALIS and the hospitals' demand, which turned in the same year.
 */
public final class Counterfactuals {
    /** The scenarios without each cause, and without all four. */
    public static final List<String> SCENARIOS = List.of(
            "no_capitation_rises",
            "no_patient_adjusted_capitation",
            "no_national_alis",
            "hospital_as_before",
            "all_four_off");

    private static final List<String> FIGURES =
            List.of("gp_count", "entrants", "list_cap_total", "residents_without_gp", "waiting_list");
    private static final long FIRST_SEED = 601;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final double CONFOUNDED = -0.3;
    /** Two causes of the same years: told with their sum whatever the draws say. */
    private static final String ALIS = "no_national_alis";

    private static final String HOSPITAL = "hospital_as_before";

    private final Fit fit;
    private final List<Map<String, Double>> points;

    /**
     * Counterfactuals of a fit.
     *
     * @param points draws of the posterior: free parameters by name
     */
    public Counterfactuals(Fit fit, List<Map<String, Double>> points) {
        this.fit = fit;
        this.points = List.copyOf(points);
    }

    /** Runs them and leaves {@code counterfactuals.csv} and {@code counterfactual_pairs.csv} in the fit's directory. */
    public void run() {
        List<double[]> with = runs(Job.BASELINE);
        Map<String, List<double[]>> without = new LinkedHashMap<>();
        SCENARIOS.forEach(s -> without.put(s, runs(s)));
        StringBuilder text = new StringBuilder("figure_id,year,cause,mean,low_80,high_80,draws\n");
        StringBuilder pairs = new StringBuilder("figure_id,one,other,correlation,sum_mean,sum_low_80,sum_high_80\n");
        for (String figure : FIGURES) {
            int column = fit.tracked().column(FigureKey.national(figure, TrackedFigures.LAST_YEAR));
            if (column < 0) {
                continue;
            }
            Map<String, double[]> effects = new LinkedHashMap<>();
            without.forEach((scenario, runs) -> effects.put(scenario, differences(with, runs, column)));
            effects.forEach((scenario, effect) -> text.append(line(figure, scenario, effect)));
            pairs(figure, effects, pairs);
        }
        fit.write("counterfactuals.csv", text.toString());
        fit.write("counterfactual_pairs.csv", pairs.toString());
    }

    private List<double[]> runs(String scenario) {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            jobs.add(new Job(
                    scenario, points.get(i), FIRST_SEED + i, fit.settings().scale()));
        }
        return fit.evaluations().of("counterfactual " + scenario, jobs);
    }

    private static double[] differences(List<double[]> with, List<double[]> without, int column) {
        double[] differences = new double[with.size()];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = with.get(i)[column] - without.get(i)[column];
        }
        return differences;
    }

    private static String line(String figure, String scenario, double[] effect) {
        return String.format(
                Locale.ROOT,
                "%s,%d,%s,%s,%d\n",
                figure,
                TrackedFigures.LAST_YEAR,
                scenario,
                interval(effect),
                effect.length);
    }

    private static String interval(double[] effect) {
        // of few draws, the usual quantiles hold too little
        Percentile among = new Percentile().withEstimationType(Percentile.EstimationType.R_6);
        among.setData(effect);
        return String.format(
                Locale.ROOT,
                "%.0f,%.0f,%.0f",
                StatUtils.mean(effect),
                among.evaluate(100 * LOW),
                among.evaluate(100 * HIGH));
    }

    private static void pairs(String figure, Map<String, double[]> effects, StringBuilder out) {
        List<String> names = SCENARIOS.subList(0, SCENARIOS.size() - 1);
        for (int a = 0; a < names.size(); a++) {
            for (int b = 0; b < a; b++) {
                double[] one = effects.get(names.get(a));
                double[] other = effects.get(names.get(b));
                double correlation = one.length < 3 ? 0 : new PearsonsCorrelation().correlation(one, other);
                double[] sum = new double[one.length];
                for (int i = 0; i < sum.length; i++) {
                    sum[i] = one[i] + other[i];
                }
                if (correlation <= CONFOUNDED
                        || names.get(b).equals(ALIS) && names.get(a).equals(HOSPITAL)) {
                    out.append(String.format(
                            Locale.ROOT,
                            "%s,%s,%s,%.2f,%s\n",
                            figure,
                            names.get(b),
                            names.get(a),
                            correlation,
                            interval(sum)));
                }
            }
        }
    }
}
