package no.fastlege.calibration.fit;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.calibration.Quantiles;
import org.apache.commons.math3.util.MathArrays;

/**
 * The free parameters that the published figures leave possible, and what they are worth.
 *
 * <p>Sequential Monte Carlo on a synthetic likelihood over the emulator, in place of rejection on distances: with 45 parameters ABC
 * would need hundreds of thousands of runs to keep a thousand draws, and its tolerance would widen every interval. Here the runs of
 * the search teach the emulator, whose own error is part of the likelihood; draws of a first posterior are run with the model itself,
 * teach the emulator where it matters, and show how far it can be trusted; then the posterior is drawn again. A test of coverage on
 * synthetic data ({@link Coverage}) says whether the intervals hold what they promise.
 */
public final class Posterior {
    /** Where the draws stand in a fit's directory. */
    public static final String DRAWS = "posterior/draws.csv";

    static final int PARTICLES = 1000;
    static final int MOVES = 24;
    private static final long FIRST_SEED_OF_CHECKS = 101;
    /** Half-width of an 80 % interval, in standard deviations of a normal distribution. */
    private static final double NORMAL_80 = 1.2816;

    /** As many observations as the mean of all figures counts for where a figure's own surprises are few. */
    private static final double DRAWN = 10;
    /** Larger surprises count as so many standard deviations. */
    private static final double MOST_SURPRISE = 5;

    private static final long AGAIN = 13;

    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final Fit fit;
    private final FoundPoint found;
    private final int checks;

    /**
     * A posterior.
     *
     * @param draws points in standard deviations of the prior
     * @param emulator the emulator behind them
     * @param likelihood the likelihood behind them
     * @param checked runs of the model at draws of the first posterior
     * @param trust the share of the checked runs' figures that lay in the first emulator's 80 % intervals
     * @param wider by how much its errors were widened for that, mean over the figures
     */
    record Drawn(
            List<double[]> draws,
            Emulator emulator,
            Likelihood likelihood,
            List<Search.Known> checked,
            double trust,
            double wider) {
        /** The same drawn again with errors so many times as wide; the model's lack stays. */
        Drawn withErrorsTimes(Fit fit, double factor, double[] at) {
            if (factor == 1) {
                return this;
            }
            Likelihood wide = likelihood.withErrors(MathArrays.scale(factor, emulator.errors(at)));
            return new Drawn(draw(fit, emulator, wide, at, AGAIN), emulator, wide, checked, trust, wider);
        }
    }

    /**
     * The posterior of a fit.
     *
     * @param checks how many draws are run with the model itself
     */
    public Posterior(Fit fit, int checks) {
        this.fit = fit;
        this.found = FoundPoint.read(fit);
        this.checks = checks;
    }

    /** Draws it, and leaves draws, summary, profiles, pairs and coverage in the fit's directory. */
    public void run(int coverageSets) {
        List<Search.Known> learned = Learned.read(fit);
        Drawn drawn = draw(fit, fit.targets(), learned, found.z(), Emulator::onLastRung, checks, "posterior", 11);
        List<Search.Known> all = new ArrayList<>(learned);
        all.addAll(drawn.checked());
        double shared = new Coverage(fit, all, drawn.likelihood(), coverageSets).wider(coverageSets);
        drawn = drawn.withErrorsTimes(fit, shared, found.z());
        fit.write(DRAWS, draws(drawn.draws()));
        fit.write("posterior/summary.csv", summary(drawn));
        fit.write(
                "calibrated.yaml",
                CalibratedFile.text(
                        fit.parameters(),
                        found.values(),
                        intervals(fit.parameters(), drawn.draws()),
                        "fitted to the published figures of 2017-2024 with role target; interval: 80 % of the posterior"));
        Identifiability identifiability = new Identifiability(fit, drawn.emulator(), drawn.likelihood(), found.z());
        identifiability.write(drawn.draws());
        fit.write(
                "posterior/tradeoffs.csv", new TradeOffs(fit, drawn.emulator(), drawn.likelihood(), found.z()).text());
        Coverage.Result coverage = new Coverage(fit, all, drawn.likelihood(), 0).run(coverageSets, shared);
        fit.write("posterior/coverage.csv", coverage.text(fit.parameters()));
        fit.write(
                "posterior/trust.csv",
                String.format(
                        Locale.ROOT,
                        "what,value\nfigures of checked runs in the emulator's 80 %% intervals,%.4f\n"
                                + "parameters recovered in 80 %% intervals on synthetic data,%.4f\n"
                                + "standard error of that from set to set,%.4f\n"
                                + "mean factor by which the emulator's errors were widened for what unseen runs show,%.3f\n"
                                + "further factor so that other synthetic sets are held as stated,%.3f\n",
                        drawn.trust(),
                        coverage.rate(),
                        coverage.error(),
                        drawn.wider(),
                        shared));
        fit.progress()
                .say(String.format(
                        Locale.ROOT,
                        "posterior: emulator's 80 %% intervals held %.0f %% of the figures of %d runs; coverage %.0f %% over %d synthetic sets",
                        100 * drawn.trust(),
                        drawn.checked().size(),
                        100 * coverage.rate(),
                        coverageSets));
    }

    /**
     * Draws a posterior of some targets.
     *
     * @param learned runs that the emulator learns from
     * @param at the point around which it is best; what it gives there tells the model's lack
     * @param rung the emulator as the runs that are to be drawn for would have it
     * @param checks draws to run with the model
     */
    static Drawn draw(
            Fit fit,
            TargetSet targets,
            List<Search.Known> learned,
            double[] at,
            UnaryOperator<Emulator> rung,
            int checks,
            String what,
            long seed) {
        Emulator first = Learned.emulator(fit, learned, at);
        Emulator firstOnRung = rung.apply(first);
        List<double[]> draws = draw(fit, firstOnRung, likelihood(targets, firstOnRung, at), at, seed);
        List<Search.Known> checked = check(fit, draws, checks, what);
        double[][] sizes = surprises(targets, first, checked);
        double[] wider = wider(sizes, -1, first.tracked());
        List<Search.Known> all = new ArrayList<>(learned);
        all.addAll(checked);
        Emulator second =
                checked.isEmpty() ? first : Learned.emulator(fit, all, at).withErrorsTimes(wider);
        Emulator onRung = rung.apply(second);
        Likelihood likelihood = likelihood(targets, onRung, at);
        return new Drawn(
                checked.isEmpty() ? draws : draw(fit, onRung, likelihood, at, seed + 1),
                onRung,
                likelihood,
                checked,
                held(sizes),
                Arrays.stream(wider).average().orElse(1));
    }

    private static Likelihood likelihood(TargetSet targets, Emulator emulator, double[] at) {
        return new Likelihood(targets, emulator.errors(at), emulator.figures(at));
    }

    private static List<double[]> draw(Fit fit, Emulator emulator, Likelihood likelihood, double[] from, long seed) {
        Laplace laplace = new Laplace(fit.parameters(), emulator, likelihood);
        return new TemperedSampler(fit.parameters(), PARTICLES, MOVES, seed)
                .draw(laplace::logPosterior, laplace.start(from));
    }

    private static List<Search.Known> check(Fit fit, List<double[]> draws, int checks, String what) {
        List<Job> jobs = new ArrayList<>();
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < checks; i++) {
            double[] z = draws.get((int) ((long) i * draws.size() / checks));
            points.add(z);
            jobs.add(Job.baseline(
                    fit.parameters().values(z),
                    FIRST_SEED_OF_CHECKS + i,
                    fit.settings().scale()));
        }
        List<double[]> runs = fit.evaluations().of(what + ", draws run with the model", jobs);
        List<Search.Known> checked = new ArrayList<>();
        for (int i = 0; i < checks; i++) {
            checked.add(new Search.Known(
                    points.get(i), jobs.get(i).scale(), jobs.get(i).seed(), runs.get(i)));
        }
        return checked;
    }

    /**
     * How far figures of runs that the emulator had not seen lie from the emulated, in its standard deviations.
     *
     * @return by run and tracked figure; NaN where not emulated
     */
    static double[][] surprises(TargetSet targets, Emulator emulator, List<Search.Known> unseen) {
        double[][] sizes = new double[unseen.size()][];
        for (int i = 0; i < sizes.length; i++) {
            Search.Known k = unseen.get(i);
            double[] emulated = emulator.figures(k.z());
            double[] errors = emulator.errors(k.z());
            sizes[i] = new double[emulated.length];
            Arrays.fill(sizes[i], Double.NaN);
            for (Target t : targets.expressed()) {
                int f = t.column();
                sizes[i][f] = StrictMath.abs(k.figures()[f] - emulated[f]) / errors[f];
            }
        }
        return sizes;
    }

    /** The share of surprises within 80 % intervals. */
    private static double held(double[][] sizes) {
        return Arrays.stream(sizes)
                .flatMapToDouble(Arrays::stream)
                .filter(size -> !Double.isNaN(size))
                .map(size -> size <= NORMAL_80 ? 1 : 0)
                .average()
                .orElse(Double.NaN);
    }

    /**
     * By how much errors must grow to be as large as surprises are: runs left out one by one had neighbours. Root mean squares by figure,
     * drawn towards that of all, since a figure has few.
     *
     * @param without the place of a run that is not to be looked at, or -1
     * @param tracked the number of tracked figures
     */
    static double[] wider(double[][] sizes, int without, int tracked) {
        double[] squares = new double[tracked];
        int[] counts = new int[tracked];
        double all = 0;
        int count = 0;
        for (int i = 0; i < sizes.length; i++) {
            for (int f = 0; f < tracked && i != without; f++) {
                if (!Double.isNaN(sizes[i][f])) {
                    double size = StrictMath.min(MOST_SURPRISE, sizes[i][f]);
                    squares[f] += size * size;
                    counts[f]++;
                    all += size * size;
                    count++;
                }
            }
        }
        double mean = count == 0 ? 1 : all / count;
        double[] factors = new double[tracked];
        for (int f = 0; f < tracked; f++) {
            factors[f] = StrictMath.max(1, StrictMath.sqrt((squares[f] + DRAWN * mean) / (counts[f] + DRAWN)));
        }
        return factors;
    }

    /**
     * Reads some of a fit's draws, evenly spread over all: free parameters by name.
     *
     * @throws BadInputException if the posterior has not been drawn
     */
    public static List<Map<String, Double>> read(Fit fit, int count) {
        try {
            List<Map<String, Double>> all =
                    ShippedFit.draws(Files.readString(fit.directory().resolve(DRAWS)));
            List<Map<String, Double>> draws = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                draws.add(all.get((int) ((long) i * all.size() / count)));
            }
            return draws;
        } catch (IOException e) {
            throw new BadInputException(fit.directory() + ": no posterior yet: run calibrate posterior first");
        }
    }

    /** The draws as a table: parameters by name, a draw a line. */
    private String draws(List<double[]> draws) {
        StringBuilder text = new StringBuilder(String.join(",", fit.parameters().names()) + "\n");
        for (double[] z : draws) {
            StringBuilder line = new StringBuilder();
            for (double v : fit.parameters().values(z).values()) {
                line.append(line.isEmpty() ? "" : ",").append(CalibratedFile.digits(v));
            }
            text.append(line).append('\n');
        }
        return text.toString();
    }

    /** The interval of each parameter that holds 80 % of the draws, in its own unit. */
    static Map<String, double[]> intervals(FreeParameters parameters, List<double[]> draws) {
        Map<String, double[]> intervals = new HashMap<>();
        for (int j = 0; j < parameters.size(); j++) {
            FreeParameter p = parameters.list().get(j);
            double[] values = column(draws, j);
            intervals.put(
                    p.name(), new double[] {p.value(Quantiles.of(values, LOW)), p.value(Quantiles.of(values, HIGH))});
        }
        return intervals;
    }

    static double[] column(List<double[]> draws, int j) {
        return draws.stream().mapToDouble(z -> z[j]).toArray();
    }

    private String summary(Drawn drawn) {
        StringBuilder text = new StringBuilder(
                "parameter,prior_low,prior_centre,prior_high,found,mean,low_80,high_80,spread_over_prior,verdict\n");
        Map<String, double[]> intervals = new LinkedHashMap<>(intervals(fit.parameters(), drawn.draws()));
        double[] centre = Means.mean(drawn.draws());
        double[] spread = Means.spread(drawn.draws());
        for (int j = 0; j < fit.parameters().size(); j++) {
            FreeParameter p = fit.parameters().list().get(j);
            double[] interval = intervals.get(p.name());
            double ratio = spread[j] / Sampling.priorSpread(p);
            text.append(String.format(
                    Locale.ROOT,
                    "%s,%.5g,%.5g,%.5g,%.5g,%.5g,%.5g,%.5g,%.3f,%s\n",
                    p.name(),
                    p.low(),
                    p.centre(),
                    p.high(),
                    found.values().get(p.name()),
                    p.value(centre[j]),
                    interval[0],
                    interval[1],
                    ratio,
                    Identifiability.verdict(ratio)));
        }
        return text.toString();
    }
}
