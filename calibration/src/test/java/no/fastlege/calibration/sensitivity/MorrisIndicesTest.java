package no.fastlege.calibration.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class MorrisIndicesTest {
    private static List<MorrisIndices> indices(int inputs, int trajectories, ToDoubleFunction<double[]> f) {
        MorrisDesign design = new MorrisDesign(inputs, trajectories, 4, 2);
        double[] outputs = Arrays.stream(design.points()).mapToDouble(f).toArray();
        return MorrisIndices.of(design, outputs, 200, 1);
    }

    @Test
    void aLinearFunctionHasItsSlopesExactlyAndNoSpread() {
        List<MorrisIndices> found = indices(3, 6, x -> 10 + 3 * x[0] - 2 * x[1]);
        double[] slopes = {3, -2, 0};
        for (int i = 0; i < 3; i++) {
            assertThat(found.get(i).mu()).isCloseTo(slopes[i], within(1e-12));
            assertThat(found.get(i).muStar()).isCloseTo(Math.abs(slopes[i]), within(1e-12));
            assertThat(found.get(i).sigma()).isCloseTo(0, within(1e-12));
            assertThat(found.get(i).muStarLow()).isCloseTo(Math.abs(slopes[i]), within(1e-12));
        }
    }

    @Test
    void aProductOfTwoHasTheEffectsOfItsGrid() {
        // the effect of x on xy is y, uniform on {0, 1/3, 2/3, 1} at the point where x changes: mean 1/2, variance 5/36
        List<MorrisIndices> found = indices(2, 4000, x -> x[0] * x[1]);
        for (MorrisIndices one : found) {
            // standard error of the mean 0.006, five of them: false alarm below 1e-6
            assertThat(one.mu()).isCloseTo(0.5, within(0.03));
            assertThat(one.sigma()).isCloseTo(StrictMath.sqrt(5.0 / 36), within(0.02));
            assertThat(one.muStar()).isBetween(one.muStarLow(), one.muStarHigh());
        }
    }

    @Test
    void effectsThatCancelShowInMuStarAlone() {
        // effects of (x - 1/2)^2 over two thirds of the range: from 0 to 2/3 is -1/3, from 1/3 to 1 is 1/3
        MorrisIndices bowl = indices(1, 2000, x -> (x[0] - 0.5) * (x[0] - 0.5)).get(0);
        assertThat(bowl.muStar()).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(bowl.mu()).isCloseTo(0, within(0.04));
        assertThat(bowl.sigma()).isCloseTo(1.0 / 3, within(0.01));
    }

    @Test
    void ishigamiSortsItsInputs() {
        List<MorrisIndices> found = indices(3, 500, SobolIndicesTest::ishigami);
        assertThat(found.get(2).sigma())
                .as("the third acts through the first alone")
                .isGreaterThan(1);
        assertThat(found.get(0).muStar()).isGreaterThan(1);
    }

    @Test
    void everyTrajectoryStaysOnTheGridAndChangesEveryInputOnce() {
        MorrisDesign design = new MorrisDesign(7, 5, 6, 1);
        double[][] points = design.points();
        assertThat(points).hasNumberOfRows(5 * 8);
        for (int t = 0; t < 5; t++) {
            boolean[] seen = new boolean[7];
            for (int p = 8 * t + 1; p < 8 * t + 8; p++) {
                int changed = -1;
                for (int i = 0; i < 7; i++) {
                    double level = points[p][i] * 5;
                    assertThat(level)
                            .isCloseTo(StrictMath.rint(level), within(1e-9))
                            .isBetween(0.0, 5.0);
                    if (points[p][i] != points[p - 1][i]) {
                        assertThat(changed).isEqualTo(-1);
                        changed = i;
                        assertThat(Math.abs(points[p][i] - points[p - 1][i])).isCloseTo(0.6, within(1e-12));
                    }
                }
                assertThat(seen[changed]).isFalse();
                seen[changed] = true;
            }
        }
        assertThatThrownBy(() -> new MorrisDesign(3, 5, 5, 1)).hasMessageContaining("even number of levels");
        assertThatThrownBy(() -> MorrisIndices.of(design, new double[2], 10, 1)).hasMessageContaining("2 outputs");
    }
}
