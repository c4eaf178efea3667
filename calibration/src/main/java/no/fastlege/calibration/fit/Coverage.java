package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.fastlege.calibration.Quantiles;
import org.apache.commons.math3.random.Well1024a;
import org.apache.commons.math3.util.MathArrays;

/**
 * A test of the posterior on synthetic data: runs of the model whose parameters are known, drawn from the priors, stand in for the
 * published figures, with rounding and the model's lack drawn as the likelihood holds them to be. The emulator has not learnt from
 * them; its errors are as wide as the other sets' runs show. If everything is as it is held to be, intervals of 80 % hold the true
 * parameters in 80 % of all cases.
 */
public final class Coverage {
    private static final int PARTICLES = 400;
    private static final int MOVES = 20;
    /** Places in the sequence of evenly spread points that no search uses. */
    private static final int SKIP = 1_000_000;

    private static final long FIRST_SEED = 901;
    private static final double STATED = 0.8;
    private static final double WIDE = 1.6;
    private static final double WIDEST = 2.5;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final Fit fit;
    private final List<Search.Known> runs;
    private final Likelihood likelihood;
    private final int firstSet;

    /**
     * A test.
     *
     * @param runs what the emulator learns from
     * @param likelihood what the model lacks, as the posterior holds it
     * @param firstSet the place of the first set among all: tests with other places share none
     */
    Coverage(Fit fit, List<Search.Known> runs, Likelihood likelihood, int firstSet) {
        this.firstSet = firstSet;
        this.fit = fit;
        this.runs = runs;
        this.likelihood = likelihood;
    }

    /**
     * What came of it.
     *
     * @param sets the number of synthetic data sets
     * @param held how often each parameter lay in its 80 % interval
     * @param bySet how many parameters lay in theirs, by set
     */
    public record Result(int sets, int[] held, int[] bySet) {
        /** The share of parameters and sets in which the interval held the truth. */
        public double rate() {
            int sum = 0;
            for (int h : held) {
                sum += h;
            }
            return sets == 0 ? Double.NaN : (double) sum / (sets * held.length);
        }

        /** The standard error of the rate: sets are independent, the parameters of one set are not. */
        public double error() {
            double squares = 0;
            for (int inSet : bySet) {
                double off = (double) inSet / held.length - rate();
                squares += off * off;
            }
            return StrictMath.sqrt(squares / (sets - 1) / sets);
        }

        String text(FreeParameters parameters) {
            StringBuilder text = new StringBuilder("parameter,sets,held_in_80\n");
            for (int j = 0; j < held.length; j++) {
                text.append(String.format(
                        Locale.ROOT, "%s,%d,%d\n", parameters.names().get(j), sets, held[j]));
            }
            return text.toString();
        }
    }

    /**
     * By how much all errors must grow so that intervals hold what is stated: errors of an emulator are shared by many figures, which a
     * likelihood that holds figures of different series to be independent takes for more knowledge than there is. Between two widths as
     * a straight line has it; at least 1.
     */
    double wider(int sets) {
        if (sets == 0) {
            return 1;
        }
        double narrow = run(sets, 1).rate();
        double wide = narrow >= STATED ? narrow : run(sets, WIDE).rate();
        double wider =
                wide > narrow ? 1 + (WIDE - 1) * (STATED - narrow) / (wide - narrow) : narrow >= STATED ? 1 : WIDE;
        return StrictMath.min(WIDEST, wider);
    }

    /** Tests on so many sets, with errors so many times as wide. */
    Result run(int sets, double more) {
        int[] held = new int[fit.parameters().size()];
        double[] centre = new double[held.length];
        List<double[]> truths = Sampling.spread(fit.parameters(), centre, 1, sets, SKIP + firstSet);
        List<Job> jobs = new ArrayList<>();
        for (int s = 0; s < sets; s++) {
            jobs.add(Job.baseline(
                    fit.parameters().values(truths.get(s)),
                    FIRST_SEED + firstSet + s,
                    fit.settings().scale()));
        }
        List<double[]> data = fit.evaluations().of("synthetic data sets", jobs);
        Emulator learned = Learned.emulator(fit, runs, centre);
        List<Search.Known> unseen = new ArrayList<>();
        for (int s = 0; s < sets; s++) {
            unseen.add(new Search.Known(truths.get(s), fit.settings().scale(), FIRST_SEED + firstSet + s, data.get(s)));
        }
        double[][] sizes = Posterior.surprises(fit.targets(), learned, unseen);
        int[] bySet = new int[sets];
        for (int s = 0; s < sets; s++) {
            Emulator emulator = learned.withErrorsTimes(Posterior.wider(sizes, s, learned.tracked()));
            bySet[s] = test(emulator, truths.get(s), data.get(s), s, held, more);
            fit.progress().say("coverage: synthetic set " + (s + 1) + " of " + sets);
        }
        return new Result(sets, held, bySet);
    }

    private int test(Emulator emulator, double[] truth, double[] run, int set, int[] held, double more) {
        double[] errors = emulator.errors(truth);
        Likelihood wide = likelihood.withErrors(errors);
        double[] data = wide.synthetic(run, new Well1024a(1000L + set));
        Likelihood wider = wide.withErrors(MathArrays.scale(more, errors)).around(data);
        Laplace laplace = new Laplace(fit.parameters(), emulator, wider);
        List<double[]> draws = new TemperedSampler(fit.parameters(), PARTICLES, MOVES, 500L + set)
                .draw(laplace::logPosterior, laplace.start(new double[truth.length]));
        int here = 0;
        for (int j = 0; j < held.length; j++) {
            double[] values = Posterior.column(draws, j);
            if (truth[j] >= Quantiles.of(values, LOW) && truth[j] <= Quantiles.of(values, HIGH)) {
                held[j]++;
                here++;
            }
        }
        return here;
    }
}
