package no.fastlege.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.data.PublishedFigures.Role;
import no.fastlege.calibration.Comparison;
import no.fastlege.calibration.Targets;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class OddsTest {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final Country COUNTRY = Country.load();
    private static final TrackedFigures TRACKED = TrackedFigures.of(COUNTRY);
    private static final TargetSet SHIPPED = TargetSet.of(COUNTRY, TRACKED);

    private static Target target(String id, int year, String group, double value, String unit, int column) {
        String type = group.equals("Norge") ? "national" : "centrality";
        Figure f = new Figure(id, year, type, group, value, unit, 0, Role.TARGET, "toy", "", "");
        return new Target(f, Family.of(id), column, Targets.tolerance(f));
    }

    private static double missed(Odds odds, double... figures) {
        int n = figures.length;
        return odds.missed(figures, new double[n], 0, new double[n], new double[n]);
    }

    @Test
    void aTargetCountsOnceAndOnceMoreInASeriesOfSeveralYears() {
        TargetSet targets = new TargetSet(List.of(
                target("entrants", 2021, "Norge", 100, "doctors", 0),
                target("entrants", 2022, "Norge", 200, "doctors", 1),
                target("leavers", 2022, "Norge", 300, "doctors", 2)));
        Odds odds = new Odds(targets, new double[3], 20, 1);
        // and 0.3 each within the median that is asked for, 1.5 %
        assertThat(odds.all()).isCloseTo(5 + 0.9, within(1e-12));
        assertThat(missed(odds, 101, 197.1, 304)).isZero();
        assertThat(missed(odds, 102, 195, 308)).isCloseTo(0.9, within(1e-12));
        assertThat(missed(odds, 101, 195, 304)).isCloseTo(0.3, within(1e-12));
        assertThat(missed(odds, 104, 195, 308)).isCloseTo(2.9, within(1e-12));
        assertThat(missed(odds, 102, 195, 310)).isCloseTo(1.9, within(1e-12));
        assertThat(missed(odds, 102, Double.NaN, 310)).isCloseTo(3.9, within(1e-12));
    }

    @Test
    void residentsWithAGpMayBeOffByTheGapBetweenRegistersToo() {
        Figure f = new Figure(
                "residents_with_gp", 2022, "national", "Norge", 1000, "residents", 4, Role.TARGET, "toy", "", "");
        Target t = new Target(f, Family.of(f.id()), 0, 30);
        assertThat(Goals.near(t)).isCloseTo(9, within(1e-12));
        Odds odds = new Odds(new TargetSet(List.of(t)), new double[1], 20, 1);
        assertThat(missed(odds, 1008.9)).isZero();
        assertThat(missed(odds, 1009.1)).isEqualTo(1);
        assertThat(Goals.near(target("list_cap_total", 2020, "Norge", 1000, "places", 0)))
                .isCloseTo(5, within(1e-12));
    }

    private static TargetSet singleFigures() {
        return new TargetSet(List.of(
                target("gp_count", 2020, "Norge", 5000, "doctors", 0),
                target("list_cap_total", 2020, "Norge", 5_000_000, "residents", 1),
                target("residents_with_gp", 2020, "Norge", 4_900_000, "residents", 2),
                target("contract_share_fastlonn", 2024, "0-5000", 0.37, "share of GPs", 3),
                target("turnover_rate", 2021, "hoy_sentral", 0.07, "share of GPs", 4),
                target("turnover_rate", 2022, "hoy_sentral", 0.08, "share of GPs", 5)));
    }

    @Test
    void singleFiguresCountOnceMoreWithTheirOwnWidth() {
        TargetSet targets = singleFigures();
        Odds odds = new Odds(targets, new double[6], 20, 1);
        // four targets of one year, two of a series, GPs, caps, residents with a GP, free places, a contract, a mean
        // turnover
        assertThat(odds.all()).isCloseTo(4 + 4 + 6 + 6 * 0.3, within(1e-12));
        // the three shares are farther off than 1.5 % of their value
        assertThat(missed(odds, 5049, 5_019_000, 4_919_000, 0.38, 0.074, 0.085)).isCloseTo(0.9, within(1e-12));
        Object[][] moved = {
            {"GPs", 0, 5051.0, 1.0},
            {"caps", 1, 5_026_000.0, 1.0},
            {"free places", 2, 4_895_000.0, 1.0},
            {"a share", 3, 0.40, 1.0},
            {"a contract", 3, 0.42, 2.0},
        };
        for (Object[] m : moved) {
            double[] figures = {5049, 5_019_000, 4_919_000, 0.38, 0.074, 0.085};
            figures[(int) m[1]] = (double) m[2];
            assertThat(missed(odds, figures)).as((String) m[0]).isCloseTo((double) m[3] + 0.9, within(1e-12));
        }
        assertThat(missed(odds, 5049, 5_019_000, 4_919_000, 0.38, 0.084, 0.094))
                .as("turnover")
                .isCloseTo(1.9, within(1e-12));
    }

    @Test
    void goalsThatMustHoldInEveryYearMayCountMore() {
        TargetSet targets = singleFigures();
        Odds once = new Odds(targets, new double[6], 20, 1);
        Odds twice = new Odds(targets, new double[6], 20, 2);
        // GPs, caps, residents with a GP, free places and turnover; not contract forms, of which some may be missed
        assertThat(twice.all() - once.all()).isCloseTo(5, within(1e-12));
        double[] met = {5000, 5_000_000, 4_900_000, 0.37, 0.07, 0.08};
        double[] gpsMissed = {5051, 5_000_000, 4_900_000, 0.37, 0.07, 0.08};
        double[] contractMissed = {5000, 5_000_000, 4_900_000, 0.42, 0.07, 0.08};
        assertThat(missed(twice, met)).isZero();
        assertThat(missed(twice, gpsMissed) - missed(once, gpsMissed)).isCloseTo(1, within(1e-12));
        assertThat(missed(twice, contractMissed) - missed(once, contractMissed)).isZero();
    }

    @Test
    void noiseAndDoubtMakeOddsOfIt() {
        TargetSet targets = new TargetSet(List.of(target("leavers", 2022, "Norge", 300, "doctors", 0)));
        Odds odds = new Odds(targets, new double[] {12}, 16, 1);
        double s = StrictMath.sqrt(9 + 16);
        double[] byFigure = new double[1];
        double[] byDoubt = new double[1];
        double missed = odds.missed(new double[] {307}, new double[] {4}, 0, byFigure, byDoubt);
        double median = 1 - NORMAL.probability(-11.5 / s, -2.5 / s);
        assertThat(missed).isCloseTo(1 - NORMAL.probability(-16 / s, 2 / s) + 0.3 * median, within(1e-12));
        double[] none = new double[1];
        assertThat((odds.missed(new double[] {307.001}, new double[] {4}, 0, none, none) - missed) / 0.001)
                .isCloseTo(byFigure[0], within(1e-4));
        assertThat((odds.missed(new double[] {307}, new double[] {4.001}, 0, none, none) - missed) / 0.001)
                .isCloseTo(byDoubt[0], within(1e-4));
        // softened by half of each cell's width
        double t = StrictMath.sqrt(25 + 4.5 * 4.5);
        double u = StrictMath.sqrt(25 + 2.25 * 2.25);
        assertThat(odds.missed(new double[] {307}, new double[] {4}, 0.5, none, none))
                .isCloseTo(
                        1 - NORMAL.probability(-16 / t, 2 / t) + 0.3 * (1 - NORMAL.probability(-11.5 / u, -2.5 / u)),
                        within(1e-12));
    }

    @Test
    void withoutNoiseTheCountIsThatOfComparisons() {
        Odds odds = new Odds(SHIPPED, new double[TRACKED.size()], 20, 1);
        double[] figures = new double[TRACKED.size()];
        for (Target t : SHIPPED.expressed()) {
            // every third target is missed by a fifth more than its tolerance
            double off = Targets.tolerance(t.figure()) * (t.column() % 3 == 0 ? 1.2 : 0.9);
            figures[t.column()] = t.figure().value() + off;
        }
        Comparison c =
                Comparison.of(SHIPPED.expressed().stream().map(Target::figure).toList(), TRACKED.byKey(figures));
        double rowsMissed = c.score().rows() - c.score().within();
        double seriesMissed = c.multiYearScore().rows() - c.multiYearScore().within();
        double goals = odds.all() - 1.3 * c.score().rows() - c.multiYearScore().rows();
        // five figures by year, free places, contracts and turnover
        assertThat(goals).isCloseTo(4 * 8 + 4 + 8 + 24 + 4, within(1e-9));
        assertThat(rowsMissed).isGreaterThan(50);
        assertThat(missed(odds, figures) - rowsMissed - seriesMissed)
                .isBetween(10.0, goals + 0.3 * c.score().rows());
    }
}
