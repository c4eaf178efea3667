package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import no.fastlege.agents.policy.Measure;
import no.fastlege.agents.policy.PolicyBook;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.sim.Months;
import org.apache.commons.math3.random.Well1024a;

/**
 * The years that a fit has not seen: fitted to the figures up to a cut, policy known, outcomes not, and held against naive forecasts.
 *
 * <p>Priors are those of the fit, and its runs teach the emulator first, as a warm start; runs around the point that the known years
 * lead to teach it more. Only figures up to the cut enter the search, the likelihood and the model's lack. The strength of a measure that
 * begins after the cut cannot be known from the years before; it is drawn from its stated prior. Draws are run with the model, a seed of
 * its own for each: the country is one run. What the series was in the known years tells where such a run stands, so the forecast is
 * that of a normal distribution given those values, with the error model that the likelihood of the same years has, see
 * {@link Persistence}: each draw, with the model's lack, moves by what it was off. The parameters have no part in that, since the posterior
 * has been told the known years already. The forecast is the mean; the interval holds 80 %. The mean of the draws as they are is told as
 * well.
 */
public final class Backtest {
    private static final int LEVELS = 9;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    private static final long FIRST_SEED = 301;
    private static final int ROUNDS = 2;
    private static final double RADIUS = 0.4;
    /** Places in the sequence of evenly spread points that no search uses. */
    private static final int SKIP = 2_000_000;

    private final Fit fit;
    private final int draws;

    /**
     * A back-test of a fit.
     *
     * @param draws how many draws are run
     */
    public Backtest(Fit fit, int draws) {
        this.fit = fit;
        this.draws = draws;
    }

    /**
     * One forecast.
     *
     * @param figure the series
     * @param year the year
     * @param published what came true
     * @param model the model's mean, given the known years
     * @param unmoved the model's mean
     * @param low the lower end of the interval
     * @param high the upper end
     * @param naive the naive forecasts, in the order of {@link NaiveForecast}
     */
    public record Forecast(
            String figure,
            int year,
            double published,
            double model,
            double unmoved,
            double low,
            double high,
            double[] naive) {
        /** Whether the interval held. */
        public boolean held() {
            return published >= low && published <= high;
        }
    }

    /** Forecasts every published year after a cut and leaves them in the fit's directory. */
    public List<Forecast> run(int cut) {
        FoundPoint found = FoundPoint.read(fit);
        List<Search.Known> learned = Learned.read(fit);
        TargetSet known = fit.targets().until(cut);
        double[] best = new double[fit.parameters().size()];
        Objective objective = new Objective(known, found.noise());
        double[] low = bounds(FreeParameter::zLow);
        double[] high = bounds(FreeParameter::zHigh);
        for (int round = 1; round <= ROUNDS; round++) {
            best = objective.surest(Learned.emulator(fit, learned, best), fit.parameters(), low, high, best);
            learn(
                    "cut " + cut + ", the best point " + round,
                    repeat(best, fit.settings().seeds()),
                    1,
                    learned);
            if (round < ROUNDS) {
                learn(
                        "cut " + cut + ", runs around the best",
                        Sampling.spread(fit.parameters(), best, RADIUS, draws, SKIP + cut * draws),
                        1,
                        learned);
            }
        }
        Posterior.Drawn drawn =
                Posterior.draw(fit, known, learned, best, UnaryOperator.identity(), draws, "cut " + cut, 1000L + cut);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < draws; i++) {
            points.add(withPriorStrengths(
                    drawn.draws().get((int) ((long) i * drawn.draws().size() / draws)), cut, i));
        }
        List<double[]> runs = runs("cut " + cut + ", draws that forecast", points, FIRST_SEED);
        double[] lack = drawn.likelihood().lack(fit.tracked().size());
        List<Forecast> forecasts = new ArrayList<>();
        for (String figure : TrackedFigures.FORECAST) {
            forecast(figure, cut, runs, replicates(learned), lack, forecasts);
        }
        fit.write("backtest/" + cut + ".csv", text(forecasts));
        fit.write("backtest/" + cut + "_score.csv", score(forecasts));
        return forecasts;
    }

    private static List<double[]> repeat(double[] z, int times) {
        return Collections.nCopies(times, z);
    }

    private double[] bounds(ToDoubleFunction<FreeParameter> bound) {
        return fit.parameters().list().stream().mapToDouble(bound).toArray();
    }

    private List<double[]> learn(String what, List<double[]> points, long firstSeed, List<Search.Known> learned) {
        List<double[]> runs = runs(what, points, firstSeed);
        for (int i = 0; i < points.size(); i++) {
            learned.add(new Search.Known(points.get(i), fit.settings().scale(), firstSeed + i, runs.get(i)));
        }
        return runs;
    }

    private List<double[]> runs(String what, List<double[]> points, long firstSeed) {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            jobs.add(Job.baseline(
                    fit.parameters().values(points.get(i)),
                    firstSeed + i,
                    fit.settings().scale()));
        }
        return fit.evaluations().of(what, jobs);
    }

    /** Strengths of measures that begin after the cut, drawn from their priors. */
    private double[] withPriorStrengths(double[] draw, int cut, int i) {
        double[] z = draw.clone();
        Map<String, Measure> measures = PolicyBook.shipped().measures();
        for (int j = 0; j < z.length; j++) {
            FreeParameter p = fit.parameters().list().get(j);
            if (p.isStrength() && Months.year(measures.get(p.measure()).firstMonth()) > cut) {
                z[j] = Sampling.prior(p, new Well1024a(7_000L * cut + 100L * i + j));
            }
        }
        return z;
    }

    private void forecast(
            String figure,
            int cut,
            List<double[]> runs,
            List<List<double[]>> replicates,
            double[] lack,
            List<Forecast> out) {
        SortedMap<Integer, Target> known = new TreeMap<>();
        Map<Integer, Double> later = new LinkedHashMap<>();
        for (Target t : fit.targets().targets()) {
            if (t.figure().id().equals(figure) && t.figure().groupType().equals("national")) {
                if (t.figure().year() <= cut) {
                    known.put(t.figure().year(), t);
                } else {
                    later.put(t.figure().year(), t.figure().value());
                }
            }
        }
        if (known.isEmpty()) {
            return;
        }
        int n = known.size();
        int[] columns = new int[n + 1];
        double[] published = new double[n];
        double[] rounding = new double[n];
        double[] lacks = new double[n + 1];
        int next = 0;
        for (Target t : known.values()) {
            columns[next] = t.column();
            published[next] = t.figure().value();
            rounding[next] = t.figure().precision() * t.figure().precision() / 3;
            lacks[next] = lack[t.column()];
            next++;
        }
        lacks[n] = lacks[n - 1];
        SortedMap<Integer, Double> values = new TreeMap<>();
        known.forEach((year, t) -> values.put(year, t.figure().value()));
        later.forEach((year, came) -> {
            columns[n] = fit.tracked().column(FigureKey.national(figure, year));
            Persistence p = Persistence.of(Persistence.noise(replicates, columns), lacks, rounding);
            double[] spread = spread(runs, p, columns, published);
            double[] naive = new double[NaiveForecast.values().length];
            for (NaiveForecast f : NaiveForecast.values()) {
                naive[f.ordinal()] = f.of(values, year);
            }
            double[] mean = Means.mean(runs);
            out.add(new Forecast(
                    figure,
                    year,
                    came,
                    p.moved(mean, columns, published),
                    mean[columns[n]],
                    Means.quantile(spread, LOW),
                    Means.quantile(spread, HIGH),
                    naive));
        });
    }

    /** Runs that differ by their seeds alone. */
    private List<List<double[]>> replicates(List<Search.Known> learned) {
        Map<String, List<double[]>> groups = new LinkedHashMap<>();
        for (Search.Known k : learned) {
            if (k.scale() == fit.settings().scale()) {
                groups.computeIfAbsent(Arrays.toString(k.z()), z -> new ArrayList<>())
                        .add(k.figures());
            }
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** The draws, moved by what each was off in the known years, and spread over levels of what is left of the lack. */
    static double[] spread(List<double[]> runs, Persistence persistence, int[] columns, double[] published) {
        double[] spread = new double[runs.size() * LEVELS];
        int next = 0;
        for (double[] run : runs) {
            double at = persistence.moved(run, columns, published);
            for (int level = 0; level < LEVELS; level++) {
                spread[next++] = at + persistence.left() * Sampling.normalQuantile((level + 0.5) / LEVELS);
            }
        }
        return spread;
    }

    private static String text(List<Forecast> forecasts) {
        StringBuilder text = new StringBuilder(
                "figure_id,year,published,model,model_unmoved,low_80,high_80,held,last_value,last_trend,mean_trend\n");
        for (Forecast f : forecasts) {
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%d,%.0f,%.0f,%.0f,%.0f,%.0f,%s,%.0f,%.0f,%.0f%n",
                    f.figure,
                    f.year,
                    f.published,
                    f.model,
                    f.unmoved,
                    f.low,
                    f.high,
                    f.held() ? "yes" : "no",
                    f.naive[0],
                    f.naive[1],
                    f.naive[2]));
        }
        return text.toString();
    }

    /** Mean absolute percentage errors by series, and the share of intervals that held. */
    private static String score(List<Forecast> forecasts) {
        StringBuilder text = new StringBuilder(
                "figure_id,years,model,model_unmoved,last_value,last_trend,mean_trend,over_best_naive,held_in_80\n");
        for (String figure : TrackedFigures.FORECAST) {
            List<Forecast> mine =
                    forecasts.stream().filter(f -> f.figure.equals(figure)).toList();
            if (!mine.isEmpty()) {
                double[] errors = new double[5];
                for (Forecast f : mine) {
                    double[] all = {f.model, f.unmoved, f.naive[0], f.naive[1], f.naive[2]};
                    for (int i = 0; i < all.length; i++) {
                        errors[i] += 100 * StrictMath.abs(all[i] / f.published - 1) / mine.size();
                    }
                }
                double best = StrictMath.min(errors[2], StrictMath.min(errors[3], errors[4]));
                text.append(String.format(
                        Locale.ROOT,
                        "%s,%d,%.2f,%.2f,%.2f,%.2f,%.2f,%.2f,%d%n",
                        figure,
                        mine.size(),
                        errors[0],
                        errors[1],
                        errors[2],
                        errors[3],
                        errors[4],
                        errors[0] / best,
                        mine.stream().filter(Forecast::held).count()));
            }
        }
        return text.toString();
    }
}
