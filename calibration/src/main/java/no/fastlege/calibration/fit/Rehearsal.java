package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.stat.StatUtils;

/**
 * How wide forecasts have to be, as the years before a cut show. From every earlier year on, the years between it and the cut are
 * forecast in the same way, by the emulator alone, and the surprises tell whether the stated widths are those of the errors. The priors'
 * widths are stated, not learnt, and their centres were set by hand with all years in view: forecasts from them are wider than their
 * errors, in the known years as after them. That is so of every figure, so every national series among the targets is asked, not only
 * the five that are forecast: before 2022 these have a dozen surprises, all together have fifty. This is what forecasters call
 * evaluation with a rolling origin; no year after the cut enters.
 */
final class Rehearsal {
    /** The first year that known years are forecast from: three are known. */
    private static final int FIRST = 2019;
    /** As many surprises as the stated width counts for. */
    private static final double STATED = 10;

    private static final int PARTICLES = 400;
    private static final int MOVES = 20;

    private final Fit fit;
    private final Emulator emulator;
    private final List<List<double[]>> replicates;
    private final Backtest.Strengths strengths;

    /**
     * A rehearsal.
     *
     * @param emulator best near the point that the years until the cut lead to
     * @param replicates runs that differ by their seeds alone, by point
     * @param strengths draws the strengths that a cut leaves unknown
     */
    Rehearsal(Fit fit, Emulator emulator, List<List<double[]>> replicates, Backtest.Strengths strengths) {
        this.fit = fit;
        this.emulator = emulator;
        this.replicates = replicates;
        this.strengths = strengths;
    }

    /** What widths of forecasts from a cut are to be multiplied by. */
    double width(int cut, double[] noise) {
        List<Double> surprises = new ArrayList<>();
        for (int from = FIRST; from < cut; from++) {
            surprises(from, cut, noise, surprises);
        }
        return width(surprises);
    }

    /** The root mean square of surprises and {@value #STATED} of 1. */
    static double width(List<Double> surprises) {
        double squares = surprises.stream().mapToDouble(s -> s * s).sum();
        return StrictMath.sqrt((squares + STATED) / (surprises.size() + STATED));
    }

    private void surprises(int from, int cut, double[] noise, List<Double> out) {
        TargetSet known = fit.targets().until(from);
        double[] best = new Objective(known, noise)
                .surest(emulator, fit.parameters(), new double[fit.parameters().size()]);
        double[] atBest = emulator.figures(best);
        double[] errors = emulator.errors(best);
        Likelihood likelihood = new Likelihood(known, errors, atBest);
        Laplace laplace = new Laplace(fit.parameters(), emulator, likelihood);
        List<double[]> draws = new TemperedSampler(fit.parameters(), PARTICLES, MOVES, 3000L + 10L * cut + from - FIRST)
                .draw(laplace::logPosterior, laplace.start(best));
        List<double[]> figures = new ArrayList<>();
        for (int i = 0; i < draws.size(); i++) {
            figures.add(emulator.figures(strengths.drawn(draws.get(i), from, i)));
        }
        double[] lack = likelihood.lack(fit.tracked().size());
        Set<String> names = new LinkedHashSet<>();
        known.expressed().forEach(t -> names.add(t.figure().id()));
        for (String name : names) {
            SortedMap<Integer, Target> before = years(fit.targets().until(cut), name);
            List<Target> mine = List.copyOf(before.headMap(from + 1).values());
            before.tailMap(from + 1).forEach((year, target) -> {
                if (!mine.isEmpty() && !Double.isNaN(errors[target.column()])) {
                    Conditioned later = new Conditioned(mine, target.column(), replicates, lack);
                    out.add(surprise(later, figures, errors, atBest, target));
                }
            });
        }
    }

    private static double surprise(
            Conditioned later, List<double[]> figures, double[] errors, double[] best, Target target) {
        double[] moved = figures.stream().mapToDouble(later::moved).toArray();
        double mean = StatUtils.mean(moved);
        double variance = StatUtils.populationVariance(moved);
        for (double sd : new double[] {later.left(), later.noiseLeft(), later.emulatorError(errors, best)}) {
            variance += sd * sd;
        }
        return (later.scaled(target.figure().value()) - mean) / StrictMath.sqrt(StrictMath.max(1e-24, variance));
    }

    /** The years of a national series among some targets. */
    static SortedMap<Integer, Target> years(TargetSet targets, String figure) {
        SortedMap<Integer, Target> years = new TreeMap<>();
        for (Target t : targets.expressed()) {
            if (t.figure().id().equals(figure) && t.figure().ofTheCountry()) {
                years.put(t.figure().year(), t);
            }
        }
        return years;
    }
}
