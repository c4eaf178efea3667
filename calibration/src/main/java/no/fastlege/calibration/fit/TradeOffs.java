package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.MathArrays;

/**
 * Which figures fight which: for every figure that the fit misses, what it would cost to meet it, and which others would then move away
 * most.
 *
 * <p>Parameters move along the way on which the logarithm of the posterior, taken as quadratic with the information of figures and priors,
 * falls least while the figure moves as far as what is near enough. What that fall is, is the price; a figure that no parameter moves
 * has none, and its rule would have to change.
 */
final class TradeOffs {
    private static final int PUSHED = 3;
    /** The most that a parameter may move, in standard deviations of its prior, for a figure to count as within reach. */
    private static final double REACH = 3;

    private final Fit fit;
    private final double[] figures;
    private final double[][] jacobian;
    private final RealMatrix covariance;

    /**
     * At a point.
     *
     * @param emulator met with the figures there
     */
    TradeOffs(Fit fit, Emulator emulator, Likelihood likelihood, double[] at) {
        this.fit = fit;
        figures = emulator.figures(at);
        jacobian = emulator.jacobian(at);
        covariance = new Laplace(fit.parameters(), emulator, likelihood).covariance(at);
    }

    /** The table, dearest first and those out of reach before them. */
    String text() {
        record Line(double price, String text) {}
        List<Line> lines = new ArrayList<>();
        for (Target t : fit.targets().expressed()) {
            double r = residual(t, figures[t.column()]);
            if (StrictMath.abs(r) > 1 && jacobian[t.column()] != null) {
                double by = (StrictMath.signum(r) - r) * t.nearEnough();
                double[] way = covariance.operate(jacobian[t.column()]);
                double answer = MathArrays.linearCombination(jacobian[t.column()], way);
                double[] move = MathArrays.scale(by / answer, way);
                double price = by * by / (2 * answer);
                double farthest = 0;
                for (double m : move) {
                    farthest = StrictMath.max(farthest, StrictMath.abs(m));
                }
                boolean reached = farthest <= REACH;
                lines.add(new Line(
                        reached ? price : Double.POSITIVE_INFINITY,
                        String.format(
                                Locale.ROOT,
                                "%s,%d,%s,%s,%.5g,%+.1f,%s,%s\n",
                                t.figure().id(),
                                t.figure().year(),
                                t.figure().group(),
                                t.figure().value(),
                                figures[t.column()],
                                r,
                                reached ? String.format(Locale.ROOT, "%.2f", price) : "out of reach",
                                reached ? pushed(t, move) : "no parameter moves it so far")));
            }
        }
        lines.sort(Comparator.comparingDouble(line -> -line.price));
        StringBuilder text = new StringBuilder("figure_id,year,group,published,fitted,off,price,pushed_away\n");
        lines.forEach(line -> text.append(line.text));
        return text.toString();
    }

    private static double residual(Target t, double value) {
        return (value - t.figure().value()) / t.nearEnough();
    }

    /** The figures that count most more after a move, with how far off they are before and after. */
    private String pushed(Target moved, double[] move) {
        record Push(double more, String text) {}
        List<Push> pushes = new ArrayList<>();
        for (Target t : fit.targets().expressed()) {
            if (t != moved && jacobian[t.column()] != null) {
                double before = residual(t, figures[t.column()]);
                double after =
                        residual(t, figures[t.column()] + MathArrays.linearCombination(jacobian[t.column()], move));
                pushes.add(new Push(
                        Distance.rho(after) - Distance.rho(before),
                        String.format(
                                Locale.ROOT,
                                "%s %d %s %+.1f to %+.1f",
                                t.figure().id(),
                                t.figure().year(),
                                t.figure().group(),
                                before,
                                after)));
            }
        }
        pushes.sort(Comparator.comparingDouble(push -> -push.more));
        List<String> most = pushes.stream()
                .filter(push -> push.more > 0.05)
                .limit(PUSHED)
                .map(Push::text)
                .toList();
        return most.isEmpty() ? "none much" : String.join("; ", most);
    }
}
