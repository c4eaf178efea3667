package no.fastlege.calibration.fit;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.SimpleValueChecker;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.Well19937c;

/**
 * Covariance matrix adaptation (Hansen 2016) by Commons Math, with restarts: each from the best point so far, with twice the population
 * and half the step of the one before. The same seed and the same objective give the same walk, so a search whose evaluations are on
 * disk resumes by walking it again.
 */
public final class Cmaes {
    private static final int MOST_ITERATIONS = 100_000;
    private static final double RELATIVE_CHANGE = 1e-6;

    private Cmaes() {}

    /**
     * The best point found.
     *
     * @param z the point
     * @param value the objective there
     * @param evaluations how often the objective was asked
     */
    public record Best(double[] z, double value, int evaluations) {}

    /**
     * Minimises.
     *
     * @param low the lowest values
     * @param high the highest
     * @param start where to begin, within them
     * @param step the first standard deviation in every direction
     * @param evaluations the most evaluations of all starts together
     * @param starts how often to start
     * @param seed the seed of the walk
     */
    public static Best minimise(
            ToDoubleFunction<double[]> objective,
            double[] low,
            double[] high,
            double[] start,
            double step,
            int evaluations,
            int starts,
            long seed) {
        Watched watched = new Watched(objective, start);
        int population = 4 + (int) (3 * StrictMath.log(start.length));
        double size = step;
        for (int s = 0; s < starts && watched.asked < evaluations; s++) {
            int left = (evaluations - watched.asked) / (starts - s);
            CMAESOptimizer optimizer = new CMAESOptimizer(
                    MOST_ITERATIONS,
                    Double.NEGATIVE_INFINITY,
                    true,
                    0,
                    0,
                    new Well19937c(seed + s),
                    false,
                    new SimpleValueChecker(RELATIVE_CHANGE, RELATIVE_CHANGE * RELATIVE_CHANGE));
            double[] sigma = new double[start.length];
            for (int j = 0; j < sigma.length; j++) {
                sigma[j] = StrictMath.min(size, (high[j] - low[j]) / 3);
            }
            try {
                optimizer.optimize(
                        new MaxEval(left),
                        new ObjectiveFunction(watched::value),
                        GoalType.MINIMIZE,
                        new InitialGuess(watched.best.clone()),
                        new CMAESOptimizer.Sigma(sigma),
                        new CMAESOptimizer.PopulationSize(population),
                        new SimpleBounds(low, high));
            } catch (TooManyEvaluationsException e) {
                // the budget of this start is spent: the next one goes on from the best point so far
                assert watched.asked <= evaluations + starts;
            }
            population *= 2;
            size /= 2;
        }
        return new Best(watched.best, watched.bestValue, watched.asked);
    }

    /** The objective, with the best point so far. */
    private static final class Watched {
        private final ToDoubleFunction<double[]> objective;
        private double[] best;
        private double bestValue;
        private int asked;

        Watched(ToDoubleFunction<double[]> objective, double[] start) {
            this.objective = objective;
            best = start.clone();
            bestValue = objective.applyAsDouble(best);
            asked = 1;
        }

        double value(double[] z) {
            double value = objective.applyAsDouble(z);
            asked++;
            if (value < bestValue) {
                bestValue = value;
                best = Arrays.copyOf(z, z.length);
            }
            return value;
        }
    }
}
