package no.fastlege.calibration.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Functions whose indices are known in closed form. */
class SobolIndicesTest {
    private static final int ROWS = 4096;
    private static final double A = 7;
    private static final double B = 0.1;

    private static List<SobolIndices> indices(int inputs, ToDoubleFunction<double[]> f) {
        SobolDesign design = new SobolDesign(inputs, ROWS, 3);
        double[] outputs = Arrays.stream(design.points()).mapToDouble(f).toArray();
        return SobolIndices.of(design, outputs, 200, 1);
    }

    static double ishigami(double[] x) {
        double a = StrictMath.PI * (2 * x[0] - 1);
        double b = StrictMath.PI * (2 * x[1] - 1);
        double c = StrictMath.PI * (2 * x[2] - 1);
        return StrictMath.sin(a)
                + A * StrictMath.pow(StrictMath.sin(b), 2)
                + B * StrictMath.pow(c, 4) * StrictMath.sin(a);
    }

    @Test
    void ishigamisIndicesInClosedForm() {
        double pi4 = StrictMath.pow(StrictMath.PI, 4);
        double v1 = 0.5 * StrictMath.pow(1 + B * pi4 / 5, 2);
        double v2 = A * A / 8;
        double v13 = B * B * pi4 * pi4 * (1.0 / 18 - 1.0 / 50);
        double v = v1 + v2 + v13;
        List<SobolIndices> found = indices(3, SobolIndicesTest::ishigami);
        check(found.get(0), v1 / v, (v1 + v13) / v);
        check(found.get(1), v2 / v, v2 / v);
        check(found.get(2), 0, v13 / v);
    }

    @Test
    void sobolsGFunctionInClosedForm() {
        double[] a = {0, 1, 4.5, 9, 99};
        List<SobolIndices> found = indices(a.length, x -> {
            double g = 1;
            for (int i = 0; i < a.length; i++) {
                g *= (Math.abs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
            }
            return g;
        });
        double[] parts = Arrays.stream(a).map(c -> 1 / (3 * (1 + c) * (1 + c))).toArray();
        double all = Arrays.stream(parts).reduce(1, (p, q) -> p * (1 + q));
        double v = all - 1;
        for (int i = 0; i < a.length; i++) {
            check(found.get(i), parts[i] / v, parts[i] * all / (1 + parts[i]) / v);
        }
    }

    @Test
    void aLinearFunctionHasSharesOfItsSquaredSlopesAndNoInteraction() {
        List<SobolIndices> found = indices(4, x -> 1000 + 3 * x[0] - 2 * x[1] + x[2]);
        for (int i = 0; i < 4; i++) {
            double share = new double[] {9, 4, 1, 0}[i] / 14;
            check(found.get(i), share, share);
        }
        assertThat(found.get(3).total()).isZero();
    }

    private static void check(SobolIndices found, double first, double total) {
        assertThat(found.first()).isCloseTo(first, within(0.02));
        assertThat(found.total()).isCloseTo(total, within(0.02));
        // a percentile interval of a quasi-random sample is wide: the truth and the estimate lie in it
        assertThat(first).isBetween(found.firstLow() - 0.01, found.firstHigh() + 0.01);
        assertThat(total).isBetween(found.totalLow() - 0.01, found.totalHigh() + 0.01);
        assertThat(found.first()).isBetween(found.firstLow(), found.firstHigh());
        assertThat(found.total()).isBetween(found.totalLow(), found.totalHigh());
    }

    @Test
    void anOutputThatDoesNotVaryHasNoShares() {
        SobolIndices none = indices(2, x -> 5).get(0);
        assertThat(none.first()).isNaN();
        assertThat(none.totalHigh()).isNaN();
    }

    @Test
    void pointsFillTheCubeAndDifferInOneColumn() {
        SobolDesign design = new SobolDesign(3, 64, 9);
        double[][] points = design.points();
        assertThat(points).hasNumberOfRows(64 * 5);
        for (int r = 0; r < 64; r++) {
            double[] a = points[5 * r];
            double[] b = points[5 * r + 1];
            for (int i = 0; i < 3; i++) {
                double[] mixed = a.clone();
                mixed[i] = b[i];
                assertThat(points[5 * r + 2 + i]).containsExactly(mixed);
            }
            assertThat(Arrays.stream(a)).allMatch(x -> x >= 0 && x < 1);
        }
        for (int i = 0; i < 3; i++) {
            int input = i;
            int[] cells = new int[8];
            for (int r = 0; r < 64; r++) {
                cells[(int) (8 * points[5 * r][input])]++;
            }
            // a shifted Sobol sequence without its first point: eighths hold 8 points each, give or take two
            assertThat(Arrays.stream(cells)).allMatch(c -> c >= 6 && c <= 10);
        }
        assertThat(new SobolDesign(3, 64, 10).points()[0]).isNotEqualTo(points[0]);
        assertThat(new SobolDesign(3, 64, 9).points()).isDeepEqualTo(points);
        assertThatThrownBy(() -> new SobolDesign(501, 64, 9)).hasMessageContaining("1 to 500 inputs");
        assertThatThrownBy(() -> SobolIndices.of(design, new double[3], 10, 1)).hasMessageContaining("3 outputs");
    }
}
