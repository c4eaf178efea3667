package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.random.Well1024a;

/**
 * A test of the posterior on synthetic data: runs of the model whose parameters are known, drawn from the priors, stand in for the
 * published figures, with rounding and the model's lack drawn as the likelihood holds them to be. The emulator learns from all other
 * runs. If everything is as it is held to be, intervals of 80 % hold the true parameters in 80 % of all cases.
 */
public final class Coverage {
    private static final int PARTICLES = 300;
    private static final int MOVES = 10;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;

    private final Fit fit;
    private final List<Search.Known> runs;
    private final Likelihood likelihood;

    Coverage(Fit fit, List<Search.Known> runs, Likelihood likelihood) {
        this.fit = fit;
        this.runs = runs;
        this.likelihood = likelihood;
    }

    /**
     * What came of it.
     *
     * @param sets the number of synthetic data sets
     * @param held how often each parameter lay in its 80 % interval
     */
    public record Result(int sets, int[] held) {
        /** The share of parameters and sets in which the interval held the truth. */
        public double rate() {
            int sum = 0;
            for (int h : held) {
                sum += h;
            }
            return sets == 0 ? Double.NaN : (double) sum / (sets * held.length);
        }

        String text(FreeParameters parameters) {
            StringBuilder text = new StringBuilder("parameter,sets,held_in_80\n");
            for (int j = 0; j < held.length; j++) {
                text.append(String.format(
                        Locale.ROOT, "%s,%d,%d%n", parameters.names().get(j), sets, held[j]));
            }
            return text.toString();
        }
    }

    /** Tests on so many sets: runs of the search's design, which are draws from the priors, spread over it. */
    Result run(int sets) {
        int p = fit.parameters().size();
        int[] held = new int[p];
        int first = firstOfDesign();
        int design = fit.settings().design();
        int tested = StrictMath.min(sets, design);
        for (int s = 0; s < tested; s++) {
            fit.progress().say("coverage: synthetic set " + (s + 1) + " of " + tested);
            test(first + (int) ((long) s * design / tested), s, held);
        }
        return new Result(tested, held);
    }

    /** The design follows the replicates at the start. */
    private int firstOfDesign() {
        int first = 1;
        while (first < runs.size()
                && java.util.Arrays.equals(runs.get(first).z(), runs.get(0).z())) {
            first++;
        }
        return first;
    }

    private void test(int index, int set, int[] held) {
        Search.Known truth = runs.get(index);
        List<Search.Known> others = new ArrayList<>(runs);
        others.remove(index);
        double[] centre = new double[held.length];
        Emulator emulator = Learned.emulator(fit, others, centre);
        double[] errors = emulator.errors(truth.z());
        double[] data = likelihood.synthetic(truth.figures(), errors, new Well1024a(1000L + set));
        Likelihood synthetic = likelihood.around(data);
        List<double[]> draws = new TemperedSampler(fit.parameters(), PARTICLES, MOVES, 500L + set)
                .draw(z -> synthetic.log(emulator.figures(z)));
        for (int j = 0; j < held.length; j++) {
            double[] values = Posterior.column(draws, j);
            if (truth.z()[j] >= Means.quantile(values, LOW) && truth.z()[j] <= Means.quantile(values, HIGH)) {
                held[j]++;
            }
        }
    }
}
