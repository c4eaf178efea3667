package no.fastlege.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.data.PublishedFigures.Role;
import no.fastlege.agents.record.FigureKey;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static Figure figure(String id, int year, double value, String unit, double precision) {
        return new Figure(id, year, "national", "Norge", value, unit, precision, Role.TARGET, "test", "", "");
    }

    private static Map<FigureKey, Double> simulated(Object... idYearValue) {
        Map<FigureKey, Double> figures = new HashMap<>();
        for (int i = 0; i < idYearValue.length; i += 3) {
            figures.put(FigureKey.national((String) idYearValue[i], (Integer) idYearValue[i + 1]), (Double)
                    idYearValue[i + 2]);
        }
        return figures;
    }

    @Test
    void toleranceIsThePrecisionOrThreePerCentOrOneAndAHalfPoints() {
        assertThat(Targets.tolerance(figure("gp_count", 2017, 1000, "doctors", 10)))
                .isEqualTo(30);
        assertThat(Targets.tolerance(figure("gp_count", 2017, 1000, "doctors", 50)))
                .isEqualTo(50);
        assertThat(Targets.tolerance(figure("open_list_share", 2017, 0.9, "share of lists", 0.005)))
                .isEqualTo(0.015);
        assertThat(Targets.tolerance(figure("open_list_share", 2017, 0.9, "share of lists", 0.04)))
                .isEqualTo(0.04);
    }

    @Test
    void aRowIsWithinAtTheEdgeOfItsToleranceAndAMissingOneIsMissed() {
        Comparison c = Comparison.of(
                List.of(
                        figure("a", 2017, 1000, "doctors", 0),
                        figure("b", 2017, 1000, "doctors", 0),
                        figure("c", 2017, 1000, "doctors", 0)),
                simulated("a", 2017, 1030.0, "b", 2017, 1031.0));
        assertThat(c.rows()).extracting(Comparison.Row::within).containsExactly(true, false, false);
        assertThat(c.score()).isEqualTo(new Comparison.Score(1, 3));
        assertThat(c.expressed()).isEqualTo(2);
        assertThat(c.medianRelativeError()).isCloseTo(0.0305, within(1e-12));
        assertThat(c.worstFirst().get(0).figure().id()).isEqualTo("b");
    }

    @Test
    void aFigureOfAnotherYearMonthOrGroupIsNotTheFigure() {
        Map<FigureKey, Double> others = Map.of(
                new FigureKey("a", "2018", "national", "Norge"), 1000.0,
                new FigureKey("a", "2017-12", "national", "Norge"), 1000.0,
                new FigureKey("a", "2017", "age", "0-5"), 1000.0);
        assertThat(Comparison.of(List.of(figure("a", 2017, 1000, "doctors", 0)), others)
                        .expressed())
                .isZero();
    }

    @Test
    void flatLinesAreJudgedOverSeriesOfSeveralYearsWithTheirBestConstant() {
        // 1000 and 1050 share 1018.5 to 1030; 1200 shares nothing with them; the single year of b is no series
        Comparison c = Comparison.of(
                List.of(
                        figure("a", 2017, 1000, "doctors", 0),
                        figure("a", 2018, 1050, "doctors", 0),
                        figure("a", 2019, 1200, "doctors", 0),
                        figure("b", 2019, 7, "doctors", 0)),
                simulated("a", 2017, 1000.0, "a", 2018, 1050.0, "a", 2019, 1200.0));
        assertThat(c.flatLineScore()).isEqualTo(new Comparison.Score(2, 3));
        assertThat(c.flatLineScoreOfAll()).isEqualTo(new Comparison.Score(3, 4));
        assertThat(c.multiYearScore()).isEqualTo(new Comparison.Score(3, 3));
        assertThat(c.score()).isEqualTo(new Comparison.Score(3, 4));
    }

    @Test
    void anEmptyComparisonScoresNothing() {
        Comparison c = Comparison.of(List.of(), Map.of());
        assertThat(c.score().share()).isZero();
        assertThat(c.medianRelativeError()).isNaN();
    }
}
