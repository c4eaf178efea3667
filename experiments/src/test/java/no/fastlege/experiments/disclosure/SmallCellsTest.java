package no.fastlege.experiments.disclosure;

import static no.fastlege.experiments.disclosure.Cell.SHOWN;
import static no.fastlege.experiments.disclosure.Cell.SMALL;
import static no.fastlege.experiments.disclosure.Cell.WITHHELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suppressed cells stay unknown to a reader who knows every printed cell and total. */
class SmallCellsTest {
    @Test
    void nothingIsSuppressedWhereNothingIsSmall() {
        SuppressionMask mask = SmallCells.mask(new double[] {5, 6, 700}, List.of());

        assertThat(cells(mask)).containsExactly(SHOWN, SHOWN, SHOWN);
        assertThat(mask.totalPrintable()).isTrue();
    }

    /** 3 = total - 20 - 40 if it stood alone; with 20 withheld it may be 0 to 4 (20 >= 9 - 3). */
    @Test
    void aLoneSmallCellGetsTheSmallestCompanionThatHidesIt() {
        SuppressionMask mask = SmallCells.mask(new double[] {3, 20, 40}, List.of());

        assertThat(cells(mask)).containsExactly(SMALL, WITHHELD, SHOWN);
        assertThat(mask.text(0, "3")).isEqualTo("<5");
        assertThat(mask.text(1, "20")).isEqualTo("\u2013");
        assertThat(mask.text(2, "40")).isEqualTo("40");
    }

    /** 3 + 5 = 8: a cell known to be at least 5 would leave at most 3 for the small one. */
    @Test
    void aCompanionTooNearTheThresholdIsPassedOver() {
        assertThat(cells(SmallCells.mask(new double[] {3, 5, 6, 40}, List.of())))
                .containsExactly(SMALL, SHOWN, WITHHELD, SHOWN);
    }

    /** Three small cells that sum to 6 may each be 0 or 4; two that sum to 8 must both be 4. */
    @Test
    void severalSmallCellsHideEachOtherUnlessTheirSumTells() {
        assertThat(cells(SmallCells.mask(new double[] {1, 2, 3, 30}, List.of())))
                .containsExactly(SMALL, SMALL, SMALL, SHOWN);
        assertThat(cells(SmallCells.mask(new double[] {4, 4, 30}, List.of()))).containsExactly(SMALL, SMALL, WITHHELD);
        assertThat(cells(SmallCells.mask(new double[] {0, 0, 0, 30}, List.of())))
                .containsExactly(SMALL, SMALL, SMALL, WITHHELD);
    }

    @Test
    void eachGroupWithAPrintedTotalHidesItsOwn() {
        double[] counts = {3, 20, 40, 2, 50, 60};
        int[] fylke = {0, 0, 0, 1, 1, 1};

        SuppressionMask mask = SmallCells.mask(counts, List.of(fylke));

        assertThat(cells(mask)).containsExactly(SMALL, WITHHELD, SHOWN, SMALL, WITHHELD, SHOWN);
        assertThat(mask.printableGroupings()).isEqualTo(1);
    }

    /** The second group is its one small cell, so its total, and by subtraction the other's, cannot stand beside the cells. */
    @Test
    void aGroupingThatCannotBeHiddenInGoesUnprinted() {
        double[] counts = {3, 20, 40, 1};
        int[] fylke = {0, 0, 0, 1};

        SuppressionMask mask = SmallCells.mask(counts, List.of(fylke));

        assertThat(mask.printableGroupings()).isZero();
        assertThat(mask.totalPrintable()).isTrue();
        assertThat(cells(mask)).containsExactly(SMALL, SHOWN, SHOWN, SMALL);
    }

    @Test
    void aTotalThatTellsGoesUnprinted() {
        SuppressionMask mask = SmallCells.mask(new double[] {1, 2}, List.of());

        assertThat(mask.totalPrintable()).isFalse();
        assertThat(cells(mask)).containsExactly(SMALL, SMALL);
    }

    @Test
    void aCellWithoutAValueIsLeftAlone() {
        assertThat(cells(SmallCells.mask(new double[] {Double.NaN, 3, 20, 30}, List.of())))
                .containsExactly(SHOWN, SMALL, WITHHELD, SHOWN);
    }

    @Test
    void whatRestsOnSeveralCountsIsHeldBackByTheStrictest() {
        SuppressionMask one = SmallCells.mask(new double[] {3, 20, 30, 40}, List.of());
        SuppressionMask other = SmallCells.mask(new double[] {50, 1, 2, 60}, List.of());

        assertThat(cells(one)).containsExactly(SMALL, WITHHELD, SHOWN, SHOWN);
        assertThat(cells(SuppressionMask.strictest(List.of(one, other))).subList(0, 3))
                .containsExactly(SMALL, SMALL, SMALL);
        assertThat(cells(SuppressionMask.strictest(List.of(one, SuppressionMask.none(4, 0)))))
                .containsExactly(SMALL, WITHHELD, SHOWN, SHOWN);
    }

    @Test
    void switchedOffItShowsAll() {
        SuppressionMask mask = SuppressionMask.none(3, 2);

        assertThat(cells(mask)).containsExactly(SHOWN, SHOWN, SHOWN);
        assertThat(mask.printableGroupings()).isEqualTo(2);
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> SmallCells.mask(new double[] {-1}, List.of())).hasMessageContaining("-1");
        assertThatThrownBy(() -> SmallCells.mask(new double[] {1}, List.of(new int[2])))
                .hasMessageContaining("2 cells");
        assertThatThrownBy(() -> SmallCells.mask(new double[] {1}, List.of(), 1))
                .hasMessageContaining("threshold");
    }

    /** Two crossing groupings and the total: whatever a reader combines, each small cell may still be 0 or 4. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noLinearCombinationOfTotalsTells(long seed) {
        Random random = new Random(seed);
        int n = 24;
        double[] counts = random.ints(n, 0, 14).asDoubleStream().toArray();
        int[] rows = IntStream.range(0, n).map(i -> random.nextInt(3)).toArray();
        int[] columns = IntStream.range(0, n).map(i -> random.nextInt(2)).toArray();

        SuppressionMask mask = SmallCells.mask(counts, List.of(rows, columns));
        List<int[]> printed = new ArrayList<>(List.of(rows, columns).subList(0, mask.printableGroupings()));
        if (mask.totalPrintable()) {
            printed.add(new int[n]);
        }

        assertThat(mask.count(SMALL)).as("seed %d", seed).isPositive();
        for (int i = 0; i < n; i++) {
            if (mask.cell(i) == SMALL) {
                assertThat(bound(counts, mask, printed, i, GoalType.MINIMIZE))
                        .as("seed %d, lowest value of cell %d", seed, i)
                        .isLessThanOrEqualTo(1e-6);
                assertThat(bound(counts, mask, printed, i, GoalType.MAXIMIZE))
                        .as("seed %d, highest value of cell %d", seed, i)
                        .isGreaterThanOrEqualTo(4 - 1e-6);
            }
        }
    }

    /** The audit itself finds the cell of a mask without companions. */
    @Test
    void theAuditFindsALoneSmallCell() {
        double[] counts = {3, 20, 40};
        SuppressionMask alone = new SuppressionMask(new Cell[] {SMALL, SHOWN, SHOWN}, 5, 0, true);

        assertThat(bound(counts, alone, List.of(new int[3]), 0, GoalType.MINIMIZE))
                .isEqualTo(3);
        assertThat(bound(counts, alone, List.of(new int[3]), 0, GoalType.MAXIMIZE))
                .isEqualTo(3);
    }

    /** The lowest or highest value of a cell that agrees with everything printed. */
    private static double bound(double[] counts, SuppressionMask mask, List<int[]> printed, int cell, GoalType goal) {
        int n = counts.length;
        List<LinearConstraint> known = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double[] one = new double[n];
            one[i] = 1;
            switch (mask.cell(i)) {
                case SHOWN -> known.add(new LinearConstraint(one, Relationship.EQ, counts[i]));
                case SMALL -> known.add(new LinearConstraint(one, Relationship.LEQ, 4));
                case WITHHELD -> known.add(new LinearConstraint(one, Relationship.GEQ, 5));
            }
        }
        for (int[] grouping : printed) {
            IntStream.of(grouping).distinct().forEach(group -> {
                double[] members = new double[n];
                double total = 0;
                for (int i = 0; i < n; i++) {
                    if (grouping[i] == group) {
                        members[i] = 1;
                        total += counts[i];
                    }
                }
                known.add(new LinearConstraint(members, Relationship.EQ, total));
            });
        }
        double[] objective = new double[n];
        objective[cell] = 1;
        return new SimplexSolver()
                .optimize(
                        new MaxIter(10_000),
                        new LinearObjectiveFunction(objective, 0),
                        new LinearConstraintSet(known),
                        goal,
                        new NonNegativeConstraint(true))
                .getValue();
    }

    private static List<Cell> cells(SuppressionMask mask) {
        return IntStream.range(0, mask.size()).mapToObj(mask::cell).toList();
    }
}
