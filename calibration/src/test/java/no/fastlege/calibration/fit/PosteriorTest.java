package no.fastlege.calibration.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import no.fastlege.agents.data.PublishedFigures.Role;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.calibration.Quantiles;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosteriorTest {
    @TempDir
    private Path directory;

    private static final FreeParameters PARAMETERS = FreeParameters.read("toy", Toy.PARAMETERS);

    @Test
    void theSamplerDrawsAPosteriorThatIsKnown() {
        // prior N(0, 1), datum 0.8 with standard deviation 0.5 on the first parameter: N(0.64, 0.2); the others keep
        // their priors
        double variance = 0.25;
        List<double[]> draws = new TemperedSampler(PARAMETERS, 4000, 10, 3)
                .draw(
                        z -> Laplace.logPrior(z) - (z[0] - 0.8) * (z[0] - 0.8) / 2 / variance,
                        TemperedSampler.priors(PARAMETERS));
        double[] mean = Means.mean(draws);
        double[] spread = Means.spread(draws);
        // the priors are cut off at about two standard deviations: a little narrower than the whole normal
        assertThat(mean[0]).isCloseTo(0.64, within(0.04));
        assertThat(spread[0]).isCloseTo(StrictMath.sqrt(0.2), within(0.03));
        assertThat(mean[2]).isCloseTo(0, within(0.07));
        assertThat(spread[2]).isCloseTo(Sampling.priorSpread(PARAMETERS.list().get(2)), within(0.05));
    }

    @Test
    void theLikelihoodIsThatOfTheFullMatrix() {
        List<Target> targets = new ArrayList<>();
        for (int f = 0; f < 3; f++) {
            targets.add(new Target(Toy.figure("gp_count", 2017 + f, 100 + f, Role.TARGET), Family.GPS, f, 3));
        }
        double[] errors = {1, 2, 1.5};
        double[] best = {106, 101, 99};
        double[] at = {104, 99, 102};
        // missed by 6, 0 and -3, of which noise and error explain 1, 2 and 1.5 of a standard deviation
        double missed = (36 + 0 + 9 - (1 + 4 + 2.25)) / 9.0 / 3;
        double lack = 3 * StrictMath.sqrt(0.25 + missed);
        double[][] c = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double one = lack * lack + errors[i] * errors[i];
                double other = lack * lack + errors[j] * errors[j];
                c[i][j] = i == j ? one : 0.5 * StrictMath.sqrt(one * other);
            }
        }
        double[] e = {4, -2, 0};
        double[] solved = new LUDecomposition(new Array2DRowRealMatrix(c))
                .getSolver()
                .solve(new Array2DRowRealMatrix(e))
                .getColumn(0);
        double expected = -(e[0] * solved[0] + e[1] * solved[1]) / 2;
        Likelihood likelihood = new Likelihood(new TargetSet(targets), errors, best);
        assertThat(likelihood.log(at)).isCloseTo(expected, within(1e-12));
        assertThat(likelihood.independent()).isCloseTo(3 / 2.0, within(1e-12));
        double[][] jacobian = {{1, 0}, {0, 1}, {0, 0}};
        double[][] information = new double[2][2];
        double[] gradient = new double[2];
        likelihood.slopes(at, jacobian, information, gradient);
        assertThat(gradient[0]).isCloseTo(-solved[0], within(1e-12));
        assertThat(gradient[1]).isCloseTo(-solved[1], within(1e-12));
        double[][] inverse = new LUDecomposition(new Array2DRowRealMatrix(c))
                .getSolver()
                .getInverse()
                .getData();
        assertThat(information[0][1]).isCloseTo(inverse[0][1], within(1e-12));
    }

    @Test
    void whatNoiseExplainsIsNoLackOfTheModel() {
        List<Target> targets = List.of(new Target(Toy.figure("gp_count", 2017, 100, Role.TARGET), Family.GPS, 0, 3));
        double[] lack = new Likelihood(new TargetSet(targets), new double[] {5}, new double[] {104}).lack(1);
        assertThat(lack[0]).isCloseTo(1.5, within(1e-12));
        lack = new Likelihood(new TargetSet(targets), new double[] {5}, new double[] {113}).lack(1);
        assertThat(lack[0]).isCloseTo(StrictMath.sqrt(1.5 * 1.5 + 169 - 25), within(1e-12));
    }

    @Test
    void aForecastIsThatOfTheNormalDistributionGivenTheKnownYears() {
        // over the seeds of each of two points: variance 4 and covariance 4 with the next figure, though the points lie
        // far apart
        List<double[]> runs = List.of(
                new double[] {8, 18, 1},
                new double[] {12, 22, 1},
                new double[] {8, 18, 2},
                new double[] {12, 22, 2},
                new double[] {10, 20, 0});
        List<double[]> elsewhere = runs.stream()
                .map(run -> new double[] {run[0] + 90, run[1] - 90, run[2]})
                .toList();
        double[][] noise = Persistence.noise(List.of(runs, elsewhere), 2);
        assertThat(noise).isDeepEqualTo(new double[][] {{4, 4}, {4, 4}});
        // lack 2 with half of its variance in common: a gain of (4 + 2) / (4 + 4)
        Persistence one = Persistence.of(noise, new double[] {2, 2}, new double[1]);
        assertThat(one.gains()[0]).isCloseTo(0.75, within(1e-12));
        assertThat(one.left()).isCloseTo(2 * StrictMath.sqrt(1 - 0.75 + 0.75 * 0.75), within(1e-12));
        assertThat(one.noiseLeft(noise)).isCloseTo(2 * 0.25, within(1e-12));
        assertThat(one.moved(new double[] {8, 18}, new double[] {11})).isCloseTo(18 + 0.75 * 3, within(1e-12));
        // noise alone stays, and nothing is left to know
        Persistence noisy = Persistence.of(noise, new double[2], new double[1]);
        assertThat(noisy.noiseLeft(noise)).isCloseTo(0, within(1e-6));
        for (double[] run : runs) {
            assertThat(noisy.moved(run, new double[] {11})).isCloseTo(21, within(1e-9));
        }
        // lack alone: two known years tell 0.5 / (1 + 0.5) each, and leave 1 - 2 * 0.5 * 0.5 / 1.5 of the variance
        Persistence two = Persistence.of(new double[3][3], new double[] {3, 3, 3}, new double[2]);
        assertThat(two.gains()).usingComparatorWithPrecision(1e-12).containsExactly(1 / 3.0, 1 / 3.0);
        assertThat(two.left()).isCloseTo(3 * StrictMath.sqrt(2 / 3.0), within(1e-12));
        assertThat(two.moved(new double[] {10, 14, 50}, new double[] {13, 14})).isCloseTo(51, within(1e-12));
        // neither noise nor lack: nothing moves
        assertThat(Persistence.of(new double[2][2], new double[2], new double[1])
                        .gains())
                .containsExactly(0);
    }

    @Test
    void allStepsOfAFitLeaveTheirFilesAndTheIntervalsHoldWhatTheyPromise() throws IOException {
        Path fitDirectory = directory.resolve("fit");
        SearchSettings settings = new SearchSettings(SearchSettings.Method.EMULATOR, 0.1, 48, 3, 8, 2, 150, 1, 2, 4, 7);
        Toy toy = new Toy(0.002);
        try (Fit fit = toy.fit(fitDirectory, settings)) {
            assertThatThrownBy(() -> new Posterior(fit, 10))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("run calibrate search first");
            new Search(fit).run();
            assertThatThrownBy(() -> Posterior.read(fit, 3)).hasMessageContaining("run calibrate posterior first");
            new Posterior(fit, 10).run(20);
            List<Map<String, Double>> draws = Posterior.read(fit, 200);
            Toy.TRUTH.forEach((name, truth) -> {
                double[] values = draws.stream().mapToDouble(d -> d.get(name)).toArray();
                assertThat(truth).as(name).isBetween(Quantiles.of(values, 0.005), Quantiles.of(values, 0.995));
                FreeParameter p = PARAMETERS.list().get(PARAMETERS.place(name));
                assertThat(Quantiles.of(values, 0.9) - Quantiles.of(values, 0.1))
                        .as("the data say more than the prior")
                        .isLessThan(0.6 * (p.high() - p.low()));
            });
            new LeftOut(fit).run();
            new Verification(fit).run(3, 1);
            new Counterfactuals(fit, Posterior.read(fit, 4)).run();
            List<Backtest.Forecast> forecasts = new Backtest(fit, 10).run(2021);
            assertThat(forecasts).extracting(Backtest.Forecast::year).containsExactly(2022, 2023, 2024);
            assertThat(forecasts).allSatisfy(f -> {
                assertThat(f.model()).isCloseTo(f.published(), within(0.02 * f.published()));
                assertThat(f.low()).isLessThan(f.high());
                assertThat(f.width()).isBetween(0.5, 2.0);
                assertThat(f.parts().lack()).isPositive();
                assertThat(f.expected()).isPositive().isLessThan(0.02);
                double last = Toy.targets().targets().get(4).figure().value();
                assertThat(f.naive()[NaiveForecast.MEAN_TREND.ordinal()])
                        .as("the mean trend begins where a run does")
                        .isCloseTo(last + (last - Toy.START) / 5 * (f.year() - 2021), within(1e-6));
            });
            String report = new FitReport(fit).write();
            assertThat(report)
                    .contains(
                            "3 free parameters",
                            "## By family",
                            "| gps | 8 |",
                            "Back-test: fitted until 2021",
                            "Back-test: what makes the widths from 2021",
                            "no_national_alis",
                            "| GPs; each year | within 1.0 % | yes | 8 of 8");
        }
        assertThat(fitDirectory.resolve("posterior/tradeoffs.csv"))
                .content()
                .startsWith("figure_id,year,group,published");
        List<String> trust = Files.readAllLines(fitDirectory.resolve("posterior/trust.csv"));
        // 60 intervals of 80 %: 65 to 95 % held but once in a thousand times
        assertThat(Double.parseDouble(trust.get(2).split(",")[1])).isBetween(0.65, 0.97);
        assertThat(Files.readString(fitDirectory.resolve("calibrated.yaml"))).contains("pandemic: {value: ");
        int runs = toy.runs.get();
        Toy again = new Toy(0.002);
        byte[] draws = Files.readAllBytes(fitDirectory.resolve(Posterior.DRAWS));
        try (Fit fit = Fit.open(fitDirectory, again.tools(), 1, FitProgress.none())) {
            new Posterior(fit, 10).run(20);
        }
        assertThat(runs).isGreaterThan(100);
        assertThat(again.runs.get())
                .as("only the check that the model is the same")
                .isEqualTo(1);
        assertThat(Files.readAllBytes(fitDirectory.resolve(Posterior.DRAWS))).isEqualTo(draws);
    }

    @Test
    void aBackTestDoesNotLookBeyondItsCut() {
        SearchSettings settings = Toy.settings(SearchSettings.Method.EMULATOR);
        List<Double> one;
        try (Fit fit = new Toy(0.002).fit(directory.resolve("one"), settings)) {
            new Search(fit).run();
            one = forecasts(fit);
        }
        try (Fit fit = Fit.open(directory.resolve("one"), withLaterFiguresTimes(0.001), 1, FitProgress.none())) {
            assertThat(forecasts(fit)).isEqualTo(one);
        }
        // nor does where the search was led by the later years, which is where it knows the model best, lead a forecast
        // astray
        try (Fit fit = Fit.beginOrGoOn(
                directory.resolve("other"),
                settings,
                Toy.PARAMETERS,
                withLaterFiguresTimes(1.1),
                1,
                FitProgress.none())) {
            new Search(fit).run();
            List<Double> other = forecasts(fit);
            for (int i = 0; i < one.size(); i++) {
                assertThat(other.get(i)).isCloseTo(one.get(i), withinPercentage(1));
            }
        }
    }

    @Test
    void aBackTestForecastsTheWholeAndNotTheSample() {
        // a sample's known years are a twentieth too high, those to be forecast are not: taken for the whole, forecasts
        // were that much too low
        try (Fit fit =
                new Toy(0.002, 1.05).fit(directory.resolve("sampled"), Toy.settings(SearchSettings.Method.EMULATOR))) {
            new Search(fit).run();
            assertThat(new Backtest(fit, 10).run(Toy.SAMPLED_UNTIL))
                    .isNotEmpty()
                    .allSatisfy(f -> assertThat(f.model()).isCloseTo(f.published(), within(0.02 * f.published())));
        }
    }

    private static List<Double> forecasts(Fit fit) {
        return new Backtest(fit, 5)
                .run(2020).stream()
                        .flatMap(f -> Stream.of(f.model(), f.low(), f.high()))
                        .toList();
    }

    private static Fit.Tools withLaterFiguresTimes(double factor) {
        return withFiguresTimes(t -> t.figure().year() > 2020 ? factor : 1);
    }

    @Test
    void aFigureThatFightsAnotherIsToldWithItsPrice() {
        // figures 0 and 3 depend on the parameters alike; one is published a tenth too high, the other a tenth too low
        Fit.Tools tools = fighting();
        try (Fit fit = Fit.beginOrGoOn(
                directory.resolve("fight"),
                Toy.settings(SearchSettings.Method.EMULATOR),
                Toy.PARAMETERS,
                tools,
                1,
                FitProgress.none())) {
            FoundPoint found = new Search(fit).run();
            Emulator emulator =
                    Learned.emulator(fit, Learned.read(fit), found.z()).onLastRung();
            Likelihood likelihood = new Likelihood(fit.targets(), emulator.errors(found.z()), found.figures());
            List<String> lines = new TradeOffs(fit, emulator, likelihood, found.z())
                    .text()
                    .lines()
                    .toList();
            assertThat(lines).hasSizeGreaterThan(1);
            Target first = fit.targets().targets().get(0);
            assertThat(lines).anySatisfy(line -> assertThat(line)
                    .startsWith(first.figure().id() + "," + first.figure().year() + ",")
                    .contains(" to "));
        }
    }

    private static Fit.Tools fighting() {
        return withFiguresTimes(t -> t.column() == 0 ? 1.1 : t.column() % 3 == 0 ? 0.95 : 1);
    }

    private static Fit.Tools withFiguresTimes(ToDoubleFunction<Target> factor) {
        List<Target> changed = new ArrayList<>();
        for (Target t : Toy.targets().targets()) {
            changed.add(new Target(
                    Toy.figure(
                            t.figure().id(),
                            t.figure().year(),
                            factor.applyAsDouble(t) * t.figure().value(),
                            Role.TARGET),
                    t.family(),
                    t.column(),
                    t.nearEnough()));
        }
        return new Fit.Tools(Toy.tracked(), new TargetSet(changed), Map.of(), "checksum", new Toy(0.002), "toy 1");
    }
}
