package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/** Which free parameters the data pin down, and which trade off against which: profiles, pairs, and the data's information. */
final class Identifiability {
    private static final int PROFILE_POINTS = 9;
    private static final double PINNED = 0.5;
    private static final double INFORMED = 0.85;
    private static final double TRADE_OFF = 0.35;

    private final Fit fit;
    private final Emulator emulator;
    private final Likelihood likelihood;
    private final double[] at;

    Identifiability(Fit fit, Emulator emulator, Likelihood likelihood, double[] at) {
        this.fit = fit;
        this.emulator = emulator;
        this.likelihood = likelihood;
        this.at = at;
    }

    /** What a posterior spread relative to the prior's says. */
    static String verdict(double ratio) {
        return ratio < PINNED ? "pinned down" : ratio < INFORMED ? "informed" : "left to the prior";
    }

    /** Leaves profiles, pairs and information in the fit's directory. */
    void write(List<double[]> draws) {
        fit.write("posterior/pairs.csv", pairs(draws));
        fit.write("posterior/profiles.csv", profiles());
        fit.write("posterior/information.csv", information());
    }

    private String pairs(List<double[]> draws) {
        int p = fit.parameters().size();
        record Pair(int j, int k, double correlation) {}
        List<Pair> pairs = new ArrayList<>();
        double[] mean = Means.mean(draws);
        double[] spread = Means.spread(draws);
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < j; k++) {
                double sum = 0;
                for (double[] z : draws) {
                    sum += (z[j] - mean[j]) * (z[k] - mean[k]);
                }
                pairs.add(new Pair(j, k, sum / (draws.size() - 1) / (spread[j] * spread[k])));
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -StrictMath.abs(pair.correlation)));
        StringBuilder text = new StringBuilder("one,other,correlation\n");
        for (Pair pair : pairs) {
            if (StrictMath.abs(pair.correlation) >= TRADE_OFF) {
                text.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%.3f\n",
                        fit.parameters().names().get(pair.j),
                        fit.parameters().names().get(pair.k),
                        pair.correlation));
            }
        }
        return text.toString();
    }

    /** For each parameter, held at points across its range, the best that all others can do. */
    private String profiles() {
        StringBuilder text = new StringBuilder("parameter,value,log_posterior_below_best\n");
        Laplace laplace = new Laplace(fit.parameters(), emulator, likelihood);
        double best = laplace.logPosterior(laplace.climb(at, -1));
        for (int j = 0; j < fit.parameters().size(); j++) {
            FreeParameter p = fit.parameters().list().get(j);
            for (int i = 0; i < PROFILE_POINTS; i++) {
                double[] z = at.clone();
                z[j] = p.zLow() + (p.zHigh() - p.zLow()) * i / (PROFILE_POINTS - 1);
                text.append(String.format(
                        Locale.ROOT,
                        "%s,%.5g,%.3f\n",
                        p.name(),
                        p.value(z[j]),
                        best - laplace.logPosterior(laplace.climb(z, j))));
            }
        }
        return text.toString();
    }

    /** Directions by the data's information about them, in units of the prior's: above 1 the data say more than the prior. */
    private String information() {
        int p = at.length;
        double[][] information = new double[p][p];
        likelihood.slopes(emulator.figures(at), emulator.jacobian(at), information, new double[p]);
        EigenDecomposition eigen = new EigenDecomposition(new Array2DRowRealMatrix(information));
        // the decomposition leaves small ones unsorted
        int[] byInformation = IntStream.range(0, p)
                .boxed()
                .sorted(Comparator.comparingDouble(d -> -eigen.getRealEigenvalue(d)))
                .mapToInt(d -> d)
                .toArray();
        StringBuilder text = new StringBuilder("direction,information,made_of\n");
        for (int place = 0; place < p; place++) {
            int d = byInformation[place];
            double[] vector = eigen.getEigenvector(d).toArray();
            Integer[] order = new Integer[p];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingDouble(i -> -StrictMath.abs(vector[i])));
            StringBuilder made = new StringBuilder();
            for (int i = 0; i < StrictMath.min(4, p); i++) {
                made.append(i == 0 ? "" : " ")
                        .append(String.format(
                                Locale.ROOT,
                                "%+.2f*%s",
                                vector[order[i]],
                                fit.parameters().names().get(order[i])));
            }
            text.append(String.format(Locale.ROOT, "%d,%.4g,%s\n", place + 1, eigen.getRealEigenvalue(d), made));
        }
        return text.toString();
    }
}
