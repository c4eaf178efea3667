package no.fastlege.calibration.fit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.data.PublishedFigures.Role;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.sim.Draws;

/**
 * A model that everything is known of: three parameters, figures that are smooth functions of them with a little noise, and published
 * figures that it gives at {@link #TRUTH}.
 */
final class Toy implements Simulator {
    static final String PARAMETERS = """
            list.wish_rate_per_month: {transform: log, low: 0.004, centre: 0.012, high: 0.04, why: a rate}
            decision.cap_growth_share: {transform: logit, low: 0.1, centre: 0.25, high: 0.6, why: a share}
            measure.pandemic: {transform: linear, low: 0, centre: 1, high: 2, why: a strength}
            """;
    static final Map<String, Double> TRUTH =
            Map.of("list.wish_rate_per_month", 0.018, "decision.cap_growth_share", 0.35, "measure.pandemic", 0.5);
    static final int FIGURES = 12;
    /** The first series a year before its first figure. */
    static final double START = 700;

    static final int SAMPLED_UNTIL = 2021;

    final AtomicInteger runs = new AtomicInteger();
    /** After so many runs it fails, as if killed. */
    int killAfter = Integer.MAX_VALUE;

    private final double noise;
    private final double sampled;

    Toy(double noise) {
        this(noise, 1);
    }

    /** A model of which a sample gives the figures until {@link #SAMPLED_UNTIL} times a factor, and later ones as the whole does. */
    Toy(double noise, double sampled) {
        this.noise = noise;
        this.sampled = sampled;
    }

    @Override
    public double[] run(String scenario, Map<String, Double> values, long seed, double scale) {
        if (runs.incrementAndGet() > killAfter) {
            throw new IllegalStateException("killed");
        }
        FreeParameters parameters = FreeParameters.read("toy", PARAMETERS);
        double[] figures = figures(parameters.z(values), seed, noise);
        for (int f = 0; f < FIGURES; f++) {
            figures[f] *= scale < 1 && year(f) <= SAMPLED_UNTIL ? sampled : 1;
        }
        return figures;
    }

    /** Figure f of year 2017 + f % 8: a product of exponentials with a bend, so neither linear nor quadratic. */
    static double[] figures(double[] z, long seed, double noise) {
        double[] figures = new double[FIGURES];
        long salt = new Draws(seed).salt(Draws.codeOf("toy"), 0);
        for (int f = 0; f < FIGURES; f++) {
            double x = 0.10 * z[f % 3] + 0.05 * z[(f + 1) % 3] * (f % 2 == 0 ? 1 : -1) + 0.01 * z[0] * z[2];
            double gauss = 0;
            for (int i = 0; i < 12; i++) {
                gauss += Draws.uniform(salt, f * 100L + i + StrictMath.round(1e6 * z[0]));
            }
            figures[f] = 1000 * StrictMath.exp(x) * (1 + noise * (gauss - 6));
        }
        return figures;
    }

    static TrackedFigures tracked() {
        List<FigureKey> keys = new ArrayList<>();
        for (int f = 0; f < FIGURES; f++) {
            keys.add(FigureKey.national(id(f), year(f)));
        }
        return TrackedFigures.of(keys);
    }

    private static String id(int f) {
        return f < 8 ? "gp_count" : "entrants";
    }

    private static int year(int f) {
        return 2017 + f % 8;
    }

    static TargetSet targets() {
        double[] truth = figures(FreeParameters.read("toy", PARAMETERS).z(TRUTH), 0, 0);
        List<Target> targets = new ArrayList<>();
        for (int f = 0; f < FIGURES; f++) {
            targets.add(
                    new Target(figure(id(f), year(f), truth[f], Role.TARGET), Family.of(id(f)), f, 0.01 * truth[f]));
        }
        return new TargetSet(targets);
    }

    static Figure figure(String id, int year, double value, Role role) {
        return new Figure(id, year, "national", "Norge", value, "doctors", 0, role, "toy", "", "");
    }

    Fit.Tools tools() {
        return new Fit.Tools(tracked(), targets(), Map.of("gp_count", START), "checksum", this, "toy 1");
    }

    Fit fit(Path directory, SearchSettings settings) {
        return Fit.beginOrGoOn(directory, settings, PARAMETERS, tools(), 2, FitProgress.none());
    }

    static SearchSettings settings(SearchSettings.Method method) {
        return new SearchSettings(method, 0.1, 24, 3, 8, 2, 150, 1, 2, 4, 7);
    }
}
