package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Looks for the free parameters that come nearest to the targets.
 *
 * <p>The way of {@link SearchSettings.Method#EMULATOR}: runs drawn evenly from the priors teach an {@link Emulator}; then, round by
 * round, CMA-ES minimises the emulated distance near the best point, and descents look for the point from which most is to be expected
 * given how unsure the emulator is; both candidates are run, and runs around the best point teach the emulator
 * more. The best is the candidate from which most is to be expected by all runs together, see {@link Odds}, not the one whose few seeds
 * came out best: from seed to seed some figures move by several times what is near enough, at the full scale as at a tenth, since a sample
 * of the residents keeps every doctor; the best of many means of four seeds is lucky, and its luck does not outlast other seeds. Some figures
 * differ between the scales (a resident who stands for ten waits or finds a place as ten do): runs of the start on the last rung teach
 * the emulator by how much, and every distance is that of the last rung. This runs the best point and points around it in the end, with
 * seeds of their own (the level there is what an emulator of a former fit knew least: 24 runs more took a fifth of its doubt away), and
 * minimises again. Common random numbers: all runs take the same many seeds in turn, so that the emulator learns what each seed
 * adds wherever it is run, sees the slopes without it, and knows the mean over all seeds and not over a few.
 */
public final class Search {
    /** The number of seeds in the means that a fit is judged by. */
    static final int JUDGED_SEEDS = 20;

    private static final int NOISE_SEEDS = 16;
    private static final int DIRECT_STARTS = 2;
    private static final double DIRECT_STEP = 0.3;
    private static final int LAST_ROUNDS = 3;
    /**
     * Seeds that runs take in turn: fewer leave the level to their luck, and with many more no slope is seen without its seed's noise. On a
     * former fit's points the emulator's doubt was least for 64 to 128.
     */
    private static final int TEACHING_SEEDS = 64;
    /** Runs on the last rung, beyond the start's, have seeds of their own: they are there to tell the level. */
    private static final long FIRST_SEED_OF_LAST_RUNG = 1001;

    /**
     * What a year counts of a goal that is to hold in every year, on the last rung, where the point is chosen: on the runs of a fit, 2 bought
     * GPs and free places within theirs in all years for one target of 313, where 3 cost three.
     */
    private static final double GOAL_ON_LAST_RUNG = 2;

    private static final double LAST_RADIUS = 0.3;
    /** A place in the sequence of evenly spread points that the rounds do not reach. */
    private static final int LAST_SKIP = 500_000;

    private static final double NEAR_BOX = 0.5;
    /** Of the first runs, in the priors' standard deviations: a little narrower, since a quadratic emulator fails at the rims. */
    private static final double DESIGN_SPREAD = 0.8;

    private static final double FIRST_RADIUS = 0.6;
    private static final double RADIUS_FALL = 0.8;
    private static final double LEAST_RADIUS = 0.3;

    private final Fit fit;
    private final SearchSettings settings;
    private final FreeParameters parameters;
    private final List<Known> learned = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final StringBuilder rounds = new StringBuilder("round,what,runs,emulated_distance,distance,met,targets\n");
    private Distance distance;
    private Objective objective;
    private Candidate best;
    private int taught;
    private int taughtOnLastRung;

    /**
     * A run that the emulator learns from.
     *
     * @param z the point
     * @param scale its scale
     * @param seed its seed
     * @param figures its figures
     */
    record Known(double[] z, double scale, long seed, double[] figures) {}

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
        objective = new Objective(fit.targets(), noise);
        distance = objective.distance();
        best = candidate(start, Means.mean(atStart));
        candidates.add(best);
        told(0, "start", Double.NaN, best);
        if (settings.hasLastRung() && settings.method() == SearchSettings.Method.EMULATOR) {
            runs(
                    "the start on the last rung",
                    start,
                    StrictMath.min(NOISE_SEEDS, settings.finalRuns()),
                    settings.finalScale());
        }
        if (settings.method() == SearchSettings.Method.DIRECT) {
            direct();
        } else {
            emulated();
        }
        double scale = settings.scale();
        int seeds = settings.seeds();
        if (settings.hasLastRung()) {
            lastRung(noise);
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
        for (int i = 0; i < runs.size(); i++) {
            learned.add(new Known(z, scale, i + 1, runs.get(i)));
        }
        return runs;
    }

    private Candidate candidate(double[] z, double[] figures) {
        return new Candidate(z, figures, objective.of(z, figures));
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
                        "round %d, %s: distance %.4f by its own seeds, %.4f by all runs before it, %d of %d targets within",
                        round,
                        what,
                        distance.of(c.figures()),
                        emulated,
                        met,
                        targets));
    }

    private void direct() {
        ToDoubleFunction<double[]> evaluation = z -> {
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
                evaluation,
                parameters.low(),
                parameters.high(),
                best.z(),
                DIRECT_STEP,
                settings.evaluations(),
                DIRECT_STARTS,
                settings.seed());
    }

    private void emulated() {
        double[] prior = new double[parameters.size()];
        learn(
                "runs drawn from the priors",
                Sampling.spread(parameters, prior, DESIGN_SPREAD, settings.design(), 0),
                settings.scale());
        int skip = settings.design();
        double radius = FIRST_RADIUS;
        for (int round = 1; round <= settings.rounds(); round++) {
            Emulator emulator = emulator().onLastRung();
            double[] bold = objective.least(
                    emulator,
                    parameters,
                    near(parameters.low(), -NEAR_BOX),
                    near(parameters.high(), NEAR_BOX),
                    best.z(),
                    settings.seed() + 100L * round);
            double[] sure = objective.surest(emulator, parameters, best.z());
            judge(round, "lowest near the best", emulator, bold, settings.seeds(), settings.scale());
            judge(round, "surest", emulator, sure, settings.seeds(), settings.scale());
            settle(emulator().onLastRung());
            if (round < settings.rounds()) {
                learn(
                        "round " + round + ", runs around the best",
                        Sampling.spread(parameters, best.z(), radius, settings.perRound(), skip),
                        settings.scale());
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

    private List<double[]> learn(String what, List<double[]> points, double scale) {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            long seed = scale == settings.scale()
                    ? 1 + taught++ % TEACHING_SEEDS
                    : FIRST_SEED_OF_LAST_RUNG + taughtOnLastRung++;
            jobs.add(Job.baseline(parameters.values(points.get(i)), seed, scale));
        }
        List<double[]> runs = fit.evaluations().of(what, jobs);
        for (int i = 0; i < runs.size(); i++) {
            learned.add(new Known(points.get(i), scale, jobs.get(i).seed(), runs.get(i)));
        }
        return runs;
    }

    /** A candidate, run with the next seeds. */
    private Candidate tried(String what, double[] z, int seeds, double scale) {
        Candidate c = candidate(z, Means.mean(learn(what, Collections.nCopies(seeds, z), scale)));
        candidates.add(c);
        return c;
    }

    private Emulator emulator() {
        return Learned.emulator(fit, learned, best.z());
    }

    private void judge(int round, String what, Emulator emulator, double[] z, int seeds, double scale) {
        Candidate c = tried("round " + round + ", " + what, z, seeds, scale);
        told(round, what, distance.of(emulator.figures(z)), c);
    }

    /** Takes the candidate from which most is to be expected by all runs so far. */
    private void settle(Emulator emulator) {
        double least = Double.POSITIVE_INFINITY;
        for (Candidate c : candidates) {
            double expected = objective.expected(emulator, c.z());
            if (expected < least) {
                least = expected;
                best = c;
            }
        }
    }

    private void lastRung(double[] noise) {
        objective = new Objective(fit.targets(), noise, GOAL_ON_LAST_RUNG);
        double scale = settings.finalScale();
        int seeds = settings.finalSeeds();
        int round = settings.rounds() + 1;
        double[] z = best.z();
        candidates.clear();
        best = tried("the last rung of the ladder", z, seeds, scale);
        told(round, "at the final scale", Double.NaN, best);
        learn(
                "the last rung, runs around the best",
                Sampling.spread(parameters, z, LAST_RADIUS, settings.finalRuns(), LAST_SKIP),
                scale);
        for (int i = 1; i <= LAST_ROUNDS; i++) {
            Emulator emulator = emulator().onLastRung();
            double[] sure = objective.surest(emulator, parameters, best.z());
            judge(round + i, "surest at the final scale", emulator, sure, seeds, scale);
            settle(emulator().onLastRung());
        }
    }
}
