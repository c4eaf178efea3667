package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Looks for the free parameters that come nearest to the targets.
 *
 * <p>The way of {@link SearchSettings.Method#EMULATOR}: runs drawn evenly from the priors teach an {@link Emulator}; then, round by
 * round, CMA-ES minimises the emulated distance, once over the whole range and once near the best point; both candidates are run with
 * the common seeds, the better of all so far stays, and runs around it teach the emulator more. The last rung runs the best point at
 * the final scale, moves the emulator by what that changes, and minimises once more. Common random numbers: candidates meet the same
 * seeds; the runs that teach take these in turn, so that the emulator learns the mean over seeds.
 */
public final class Search {
    /** The number of seeds in the means that a fit is judged by. */
    static final int JUDGED_SEEDS = 20;

    private static final int NOISE_SEEDS = 8;
    private static final int CMAES_EVALUATIONS = 12_000;
    private static final int CMAES_STARTS = 2;
    private static final double FIRST_STEP = 0.3;
    private static final double NEAR_BOX = 0.5;
    private static final double FIRST_RADIUS = 0.6;
    private static final double RADIUS_FALL = 0.8;
    private static final double LEAST_RADIUS = 0.25;

    private final Fit fit;
    private final SearchSettings settings;
    private final FreeParameters parameters;
    private final List<Known> learned = new ArrayList<>();
    private final StringBuilder rounds = new StringBuilder("round,what,runs,emulated_distance,distance,met,targets\n");
    private Distance distance;
    private Candidate best;

    /**
     * A run that the emulator learns from.
     *
     * @param z the point
     * @param seed its seed
     * @param figures its figures
     */
    record Known(double[] z, long seed, double[] figures) {}

    /**
     * A point with its figures, means over seeds.
     *
     * @param z the point
     * @param figures the figures
     * @param objective distance and prior
     */
    record Candidate(double[] z, double[] figures, double objective) {}

    /** A search of a fit. */
    public Search(Fit fit) {
        this.fit = fit;
        this.settings = fit.settings();
        this.parameters = fit.parameters();
    }

    /** Searches, and leaves what it found in the fit's directory. */
    public FoundPoint run() {
        double[] start = parameters.shippedPoint();
        List<double[]> atStart = runs("replicates at the start", start, StrictMath.max(NOISE_SEEDS, settings.seeds()));
        double[] noise = Means.spread(atStart);
        distance = new Distance(fit.targets(), noise, JUDGED_SEEDS);
        best = candidate(start, Means.mean(atStart));
        told(0, "start", Double.NaN, best);
        if (settings.method() == SearchSettings.Method.DIRECT) {
            direct();
        } else {
            emulated();
        }
        double scale = settings.scale();
        int seeds = settings.seeds();
        if (settings.finalSeeds() > 0 && settings.finalScale() != settings.scale()) {
            lastRung();
            scale = settings.finalScale();
            seeds = settings.finalSeeds();
        }
        FoundPoint found = new FoundPoint(
                best.z(),
                parameters.values(best.z()),
                distance.of(best.figures()),
                best.figures(),
                noise,
                scale,
                seeds);
        Learned.write(fit, learned);
        found.write(fit);
        return found;
    }

    private List<double[]> runs(String what, double[] z, int seeds) {
        return runs(what, z, seeds, settings.scale());
    }

    private List<double[]> runs(String what, double[] z, int seeds, double scale) {
        List<Job> jobs = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            jobs.add(Job.baseline(parameters.values(z), seed, scale));
        }
        List<double[]> runs = fit.evaluations().of(what, jobs);
        if (scale == settings.scale()) {
            for (int i = 0; i < runs.size(); i++) {
                learned.add(new Known(z, i + 1, runs.get(i)));
            }
        }
        return runs;
    }

    private Candidate candidate(double[] z, double[] figures) {
        return new Candidate(z, figures, objective(z, figures));
    }

    /** Distance and prior: the prior counts as one more figure per parameter would. */
    private double objective(double[] z, double[] figures) {
        return distance.of(figures) + prior(z);
    }

    private double prior(double[] z) {
        double squares = 0;
        for (double v : z) {
            squares += v * v;
        }
        return squares / 2 / StrictMath.max(1, distance.targets().size());
    }

    private void told(int round, String what, double emulated, Candidate c) {
        int met = distance.met(c.figures());
        int targets = distance.targets().size();
        String line = String.format(
                Locale.ROOT,
                "%d,%s,%d,%.5f,%.5f,%d,%d",
                round,
                what,
                learned.size(),
                emulated,
                distance.of(c.figures()),
                met,
                targets);
        rounds.append(line).append('\n');
        fit.write("rounds.csv", rounds.toString());
        fit.progress()
                .say(String.format(
                        Locale.ROOT,
                        "round %d, %s: distance %.4f, %d of %d targets within (best %.4f)",
                        round,
                        what,
                        distance.of(c.figures()),
                        met,
                        targets,
                        distance.of(best.figures())));
    }

    private void direct() {
        ToDoubleFunction<double[]> objective = z -> {
            double[] clamped = parameters.clamp(z);
            List<double[]> runs = runs("an evaluation", clamped, settings.seeds());
            Candidate c = candidate(clamped, Means.mean(runs));
            if (c.objective() < best.objective()) {
                best = c;
                told(learned.size() / settings.seeds(), "evaluation", Double.NaN, c);
            }
            return c.objective();
        };
        Cmaes.minimise(
                objective, low(), high(), best.z(), FIRST_STEP, settings.evaluations(), CMAES_STARTS, settings.seed());
    }

    private double[] low() {
        return parameters.list().stream().mapToDouble(FreeParameter::zLow).toArray();
    }

    private double[] high() {
        return parameters.list().stream().mapToDouble(FreeParameter::zHigh).toArray();
    }

    private void emulated() {
        double[] prior = new double[parameters.size()];
        learn("runs drawn from the priors", Sampling.spread(parameters, prior, 1, settings.design(), 0));
        int skip = settings.design();
        double radius = FIRST_RADIUS;
        for (int round = 1; round <= settings.rounds(); round++) {
            Emulator emulator = emulator();
            attempt(round, "everywhere", emulator, low(), high());
            attempt(round, "near the best", emulator, near(low(), -NEAR_BOX), near(high(), NEAR_BOX));
            if (round < settings.rounds()) {
                learn(
                        "round " + round + ", runs around the best",
                        Sampling.spread(parameters, best.z(), radius, settings.perRound(), skip));
                skip += settings.perRound();
                radius = StrictMath.max(LEAST_RADIUS, radius * RADIUS_FALL);
            }
        }
    }

    private double[] near(double[] bound, double by) {
        double[] near = new double[bound.length];
        for (int j = 0; j < near.length; j++) {
            double at = best.z()[j] + by;
            near[j] = by < 0 ? StrictMath.max(bound[j], at) : StrictMath.min(bound[j], at);
        }
        return near;
    }

    private void learn(String what, List<double[]> points) {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            jobs.add(Job.baseline(parameters.values(points.get(i)), 1 + i % settings.seeds(), settings.scale()));
        }
        List<double[]> runs = fit.evaluations().of(what, jobs);
        for (int i = 0; i < runs.size(); i++) {
            learned.add(new Known(points.get(i), jobs.get(i).seed(), runs.get(i)));
        }
    }

    private Emulator emulator() {
        return Learned.emulator(fit, learned, best.z());
    }

    private void attempt(int round, String where, Emulator emulator, double[] low, double[] high) {
        Cmaes.Best minimum = minimum(emulator, low, high, settings.seed() + 100L * round);
        List<double[]> runs = runs("round " + round + ", the candidate " + where, minimum.z(), settings.seeds());
        Candidate c = candidate(minimum.z(), Means.mean(runs));
        if (c.objective() < best.objective()) {
            best = c;
        }
        told(round, where, distance.of(emulator.figures(minimum.z())), c);
    }

    private Cmaes.Best minimum(Emulator emulator, double[] low, double[] high, long seed) {
        return Cmaes.minimise(
                z -> objective(z, emulator.figures(z)),
                low,
                high,
                best.z(),
                FIRST_STEP,
                CMAES_EVALUATIONS,
                CMAES_STARTS,
                seed);
    }

    private void lastRung() {
        double scale = settings.finalScale();
        int seeds = settings.finalSeeds();
        Emulator emulator = emulator();
        double[] z = best.z();
        best = candidate(z, Means.mean(runs("the last rung of the ladder", z, seeds, scale)));
        told(settings.rounds() + 1, "at the final scale", Double.NaN, best);
        Emulator moved = emulator.meeting(z, best.figures());
        double[] next = minimum(moved, near(low(), -NEAR_BOX / 2), near(high(), NEAR_BOX / 2), settings.seed() - 1)
                .z();
        Candidate c = candidate(next, Means.mean(runs("the last rung of the ladder", next, seeds, scale)));
        if (c.objective() < best.objective()) {
            best = c;
        }
        told(settings.rounds() + 1, "moved to meet the final scale", distance.of(moved.figures(next)), c);
    }
}
