package no.fastlege.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.parameters.CalibratedSet;
import no.fastlege.agents.parameters.Parameter;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.Measure;
import no.fastlege.agents.policy.PolicyBook;
import no.fastlege.agents.policy.RuleKeys;
import org.junit.jupiter.api.Test;

class ShippedFitTest {
    /** The place of the simulated value in a line of the verification. */
    private static final int FITTED = 6;

    @Test
    void theDefaultIsTheFittedSetWithIntervals() {
        for (FreeParameter p : FreeParameters.shipped().list()) {
            if (p.isStrength()) {
                Measure measure = PolicyBook.shipped().measures().get(p.measure());
                CalibratedSet.Strength strength = CalibratedSet.strengths().get(p.measure());
                assertThat(strength).as(p.name()).isNotNull();
                assertThat(measure.strength()).isEqualTo(strength.value()).isBetween(p.low(), p.high());
                assertThat(strength.low()).isLessThan(strength.high());
            } else {
                ParameterDictionary.Entry e = ParameterDictionary.entry(p.name());
                assertThat(e.status()).as(p.name()).isEqualTo(Parameter.Status.CALIBRATED);
                assertThat(e.value()).as(p.name()).isBetween(p.low(), p.high());
                assertThat(e.low()).isLessThan(e.high());
            }
        }
    }

    /** The interval told with a parameter is the posterior's, not one stretched to hold the value. */
    @Test
    void theIntervalsAreThoseOfThePosterior() {
        List<String> lines =
                ShippedFit.text("posterior_summary.csv").orElseThrow().lines().toList();
        List<String> header = List.of(lines.get(0).split(","));
        int low = header.indexOf("low_80");
        int high = header.indexOf("high_80");
        int prior = header.indexOf("prior_low");
        FreeParameters free = FreeParameters.shipped();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double[] shipped = interval(cells[0]);
            assertThat(shipped[0]).as(line).isCloseTo(Double.parseDouble(cells[low]), withinPercentage(0.1));
            assertThat(shipped[1]).as(line).isCloseTo(Double.parseDouble(cells[high]), withinPercentage(0.1));
            FreeParameter p = free.list().get(free.place(cells[0]));
            assertThat(Stream.of(cells).skip(prior).limit(3).map(Double::parseDouble))
                    .as("the priors are those that the fit had: " + line)
                    .containsExactly(p.low(), p.centre(), p.high());
        }
        assertThat(lines).hasSize(free.list().size() + 1);
    }

    @Test
    void theFitIsToTheFiguresThatShip() {
        assertThat(ShippedFit.text("settings.json").orElseThrow())
                .contains("\"" + Country.load().files().checksums().get("published_figures.csv") + "\"");
    }

    private static double[] interval(String name) {
        if (name.startsWith("measure.")) {
            CalibratedSet.Strength s = CalibratedSet.strengths().get(name.substring("measure.".length()));
            return new double[] {s.low(), s.high()};
        }
        ParameterDictionary.Entry e = ParameterDictionary.entry(name);
        return new double[] {e.low(), e.high()};
    }

    @Test
    void whatIsCalledCalibratedIsWhatTheFitLeftFree() {
        List<String> calibrated = new ArrayList<>();
        for (ParameterDictionary.Entry e : ParameterDictionary.entries()) {
            if (e.status() == Parameter.Status.CALIBRATED) {
                calibrated.add(e.name());
            }
        }
        for (Measure m : PolicyBook.shipped().measures().values()) {
            if (m.status() == Parameter.Status.CALIBRATED) {
                calibrated.add(FreeParameter.MEASURE_PREFIX + m.name());
            }
        }
        for (RuleKeys.Key key : RuleKeys.all()) {
            if (PolicyBook.shipped().base(key).status() == Parameter.Status.CALIBRATED) {
                calibrated.add(key.name());
            }
        }
        assertThat(calibrated)
                .containsExactlyInAnyOrderElementsOf(FreeParameters.shipped().names());
    }

    @Test
    void theDrawsAreOfTheFreeParametersWithinTheirRanges() {
        List<Map<String, Double>> draws = ShippedFit.draws();
        FreeParameters free = FreeParameters.shipped();
        assertThat(draws).hasSizeGreaterThanOrEqualTo(100);
        for (Map<String, Double> draw : draws) {
            assertThat(draw.keySet()).containsExactlyElementsOf(free.names());
            for (FreeParameter p : free.list()) {
                assertThat(draw.get(p.name())).as(p.name()).isBetween(p.low() - 1e-4, p.high() * 1.0001 + 1e-4);
            }
        }
    }

    @Test
    void everyTableOfTheFitShips() {
        for (String file : List.of(
                "settings.json",
                "rounds.csv",
                "goals.csv",
                "verification.csv",
                "families.csv",
                "counterfactuals.csv",
                "counterfactual_pairs.csv",
                "posterior_summary.csv",
                "posterior_pairs.csv",
                "posterior_profiles.csv",
                "posterior_information.csv",
                "posterior_coverage.csv",
                "posterior_trust.csv",
                "posterior_tradeoffs.csv",
                "backtest_2021.csv",
                "backtest_2021_score.csv",
                "backtest_2021_widths.csv",
                "backtest_2022.csv",
                "backtest_2022_score.csv",
                "backtest_2022_widths.csv")) {
            assertThat(ShippedFit.text(file).map(String::lines).map(Stream::count))
                    .as(file)
                    .hasValueSatisfying(lines -> assertThat(lines).isGreaterThan(1));
        }
    }

    @Test
    void theReportTellsAllOfIt() {
        assertThat(ShippedFit.text("report.md").orElseThrow())
                .contains(
                        "targets within",
                        "means of seeds that the fit has not seen",
                        "Free parameters against independent targets",
                        "Each family of targets left out",
                        "Back-test: fitted until 2021",
                        "Back-test: fitted until 2022",
                        "Back-test: what makes the widths from 2022",
                        "effects over the posterior",
                        "Effects told with their sum",
                        "what meeting each would cost",
                        "evaluations an hour and worker");
    }

    @Test
    void everyCounterfactualHasAnInterval() {
        List<String> lines =
                ShippedFit.text("counterfactuals.csv").orElseThrow().lines().toList();
        for (String cause : Counterfactuals.SCENARIOS) {
            assertThat(lines).anyMatch(l -> l.startsWith("gp_count,2024," + cause + ","));
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double low = Double.parseDouble(cells[4]);
            double high = Double.parseDouble(cells[5]);
            assertThat(low).as(line).isLessThan(high);
            assertThat(Integer.parseInt(cells[6])).as(line).isGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void theVerificationIsOfTargetsAlone() {
        List<String> lines =
                ShippedFit.text("verification.csv").orElseThrow().lines().toList();
        Country country = Country.load();
        TargetSet targets = TargetSet.of(country, TrackedFigures.of(country));
        assertThat(lines.size() - 1).isEqualTo(targets.expressed().size());
    }

    @Test
    void theGoalsThatShipAreThoseOfTheVerification() {
        Country country = Country.load();
        TrackedFigures tracked = TrackedFigures.of(country);
        TargetSet targets = TargetSet.of(country, tracked);
        Map<String, Double> fitted = ShippedFit.text("verification.csv")
                .orElseThrow()
                .lines()
                .skip(1)
                .map(l -> l.split(","))
                .collect(Collectors.toMap(
                        c -> String.join(",", List.of(c).subList(0, 4)), c -> Double.parseDouble(c[FITTED])));
        double[] means = new double[tracked.size()];
        for (Target t : targets.expressed()) {
            Figure f = t.figure();
            means[t.column()] = fitted.get(f.id() + "," + f.year() + "," + f.groupType() + "," + f.group());
        }
        // free places are a difference of two large figures, which the table has to five places
        Function<String, List<String>> told =
                text -> text.lines().filter(l -> !l.startsWith("free places")).toList();
        assertThat(told.apply(Goals.text(Goals.of(targets, tracked, means))))
                .isEqualTo(told.apply(ShippedFit.text("goals.csv").orElseThrow()))
                .anyMatch(l -> l.startsWith("open lists"))
                .anyMatch(l -> l.startsWith("choice of a doctor's sex"));
    }
}
