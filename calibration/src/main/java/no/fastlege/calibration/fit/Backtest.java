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
import java.util.function.Function;
import java.util.stream.Collectors;
import no.fastlege.agents.policy.Measure;
import no.fastlege.agents.policy.PolicyBook;
import no.fastlege.calibration.Quantiles;
import no.fastlege.sim.Months;
import org.apache.commons.math3.random.Well1024a;

/**
 * The years that a fit has not seen: fitted to the figures up to a cut, policy known, outcomes not, and held against naive forecasts.
 *
 * <p>Priors are those of the fit, and its runs teach the emulator first, as a warm start; runs around the point that the known years
 * lead to teach it more. What a sample of the residents gives otherwise than the whole country is taken from the emulator, which knows it
 * from the search's own runs of both: the waiting list of a tenth is a sixth too long in 2017 and no longer so in 2023. Only figures up
 * to the cut enter the search, the likelihood and the model's lack. The strength of a measure that begins after the cut cannot be known
 * from the years before; it is drawn from its stated prior. Draws are run with the model, a seed of its own for each: the country is one
 * run. What the series was in the known years tells where such a run stands, so the forecast is that of a normal distribution given
 * those values, with the noise of runs that differ by their seeds alone and the model's lack as the likelihood of the same years has it,
 * see {@link Conditioned}: each draw, with the model's lack, moves by what it was off. The parameters have no part in that, since the
 * posterior has been told the known years already. The emulator makes up for the few draws that are run, see
 * {@link ForecastDistribution}, and the width is that which forecasts of the known years from earlier ones had to have, see
 * {@link Rehearsal}. The forecast is the mean; the interval holds 80 %. The mean of the draws as they are run is told as well. A naive
 * forecast may also go by the figure that a run starts from.
 */
public final class Backtest {
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
     * @param width what the interval was multiplied by for what forecasts of the known years showed
     * @param parts what the width was made of before that
     * @param expected the mean absolute error that the distribution itself expects of the forecast, as a share of it
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
            double width,
            ForecastDistribution.Parts parts,
            double expected,
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
        for (int round = 1; round <= ROUNDS; round++) {
            best = objective.surest(Learned.emulator(fit, learned, best).onLastRung(), fit.parameters(), best);
            learn(
                    "cut " + cut + ", the best point " + round,
                    Collections.nCopies(fit.settings().seeds(), best),
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
                Posterior.draw(fit, known, learned, best, Emulator::onLastRung, draws, "cut " + cut, 1000L + cut);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < draws; i++) {
            points.add(withPriorStrengths(
                    drawn.draws().get((int) ((long) i * drawn.draws().size() / draws)), cut, i));
        }
        Emulator rungs = Learned.emulator(fit, learned, best);
        List<double[]> runs = runs("cut " + cut + ", draws that forecast", points, FIRST_SEED).stream()
                .map(rungs::ontoLastRung)
                .toList();
        List<List<double[]>> replicates = replicates(learned);
        fit.progress().say("cut " + cut + ", the years before it forecast from earlier ones");
        double width =
                new Rehearsal(fit, drawn.emulator(), replicates, this::withPriorStrengths).width(cut, found.noise());
        Draws all = new Draws(
                runs,
                points.stream().map(drawn.emulator()::figures).toList(),
                emulated(drawn, cut),
                replicates,
                drawn.likelihood().lack(fit.tracked().size()),
                width);
        List<Forecast> forecasts = new ArrayList<>();
        for (String figure : TrackedFigures.FORECAST) {
            forecast(figure, cut, all, forecasts);
        }
        fit.write("backtest/" + cut + ".csv", text(forecasts));
        fit.write("backtest/" + cut + "_score.csv", score(forecasts));
        fit.write("backtest/" + cut + "_widths.csv", widths(forecasts));
        return forecasts;
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

    /** Figures of all draws by the emulator, with strengths as the draws that are run have them. */
    private List<double[]> emulated(Posterior.Drawn drawn, int cut) {
        List<double[]> figures = new ArrayList<>();
        for (int i = 0; i < drawn.draws().size(); i++) {
            figures.add(
                    drawn.emulator().figures(withPriorStrengths(drawn.draws().get(i), cut, draws + i)));
        }
        return figures;
    }

    /** Draws the strengths of measures that begin after a cut. */
    interface Strengths {
        /** A draw, the i-th, with such strengths. */
        double[] drawn(double[] z, int cut, int i);
    }

    /**
     * The draws of a posterior as figures.
     *
     * @param runs of those that were run
     * @param emulated of the same by the emulator
     * @param all of all by the emulator
     * @param replicates runs that differ by their seeds alone, by point
     * @param lack standard deviation of the model's lack, by tracked figure
     * @param width what widths are multiplied by
     */
    private record Draws(
            List<double[]> runs,
            List<double[]> emulated,
            List<double[]> all,
            List<List<double[]>> replicates,
            double[] lack,
            double width) {
        ForecastDistribution of(Conditioned later) {
            return ForecastDistribution.of(moved(runs, later), moved(emulated, later), moved(all, later), later.left())
                    .times(width);
        }

        private static double[] moved(List<double[]> figures, Conditioned later) {
            return figures.stream().mapToDouble(later::moved).toArray();
        }
    }

    private void forecast(String figure, int cut, Draws drawn, List<Forecast> out) {
        SortedMap<Integer, Target> years = Rehearsal.years(fit.targets(), figure);
        SortedMap<Integer, Target> known = years.headMap(cut + 1);
        if (known.isEmpty()) {
            return;
        }
        SortedMap<Integer, Double> values = new TreeMap<>();
        Double start = fit.starts().get(figure);
        if (start != null) {
            values.put(TrackedFigures.FIRST_YEAR - 1, start);
        }
        known.forEach((year, t) -> values.put(year, t.figure().value()));
        years.tailMap(cut + 1).forEach((year, came) -> {
            Conditioned later =
                    new Conditioned(List.copyOf(known.values()), came.column(), drawn.replicates, drawn.lack);
            double[] spread = drawn.of(later).in(later);
            double mean = Arrays.stream(spread).average().orElseThrow();
            double expected = Arrays.stream(spread)
                    .map(v -> StrictMath.abs(v / mean - 1))
                    .average()
                    .orElseThrow();
            double[] naive = new double[NaiveForecast.values().length];
            for (NaiveForecast f : NaiveForecast.values()) {
                naive[f.ordinal()] = f.of(values, year);
            }
            out.add(new Forecast(
                    figure,
                    year,
                    came.figure().value(),
                    mean,
                    Means.mean(drawn.runs)[came.column()],
                    Quantiles.of(spread, LOW),
                    Quantiles.of(spread, HIGH),
                    drawn.width,
                    ForecastDistribution.parts(Draws.moved(drawn.all, later), later),
                    expected,
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

    private static String text(List<Forecast> forecasts) {
        return table(
                "figure_id,year,published,model,model_unmoved,low_80,high_80,held,last_value,last_trend,mean_trend",
                forecasts,
                f -> String.format(
                        Locale.ROOT,
                        "%s,%d,%.0f,%.0f,%.0f,%.0f,%.0f,%s,%.0f,%.0f,%.0f",
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

    /** What the widths are made of, in per cent. */
    private static String widths(List<Forecast> forecasts) {
        return table(
                "figure_id,year,parameters,noise_of_one_run,lack_of_the_model,times,expected_error,error",
                forecasts,
                f -> String.format(
                        Locale.ROOT,
                        "%s,%d,%.1f,%.1f,%.1f,%.2f,%.1f,%.1f",
                        f.figure,
                        f.year,
                        100 * f.parts.parameters(),
                        100 * f.parts.noise(),
                        100 * f.parts.lack(),
                        f.width,
                        100 * f.expected,
                        100 * StrictMath.abs(f.model / f.published - 1)));
    }

    private static String table(String header, List<Forecast> forecasts, Function<Forecast, String> row) {
        return forecasts.stream().map(row).collect(Collectors.joining("\n", header + "\n", "\n"));
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
                        "%s,%d,%.2f,%.2f,%.2f,%.2f,%.2f,%.2f,%d\n",
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
