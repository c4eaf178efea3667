package no.fastlege.calibration.fit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.data.PublishedFigures;

/** Tells a fit in one page, {@code report.md}, from what stands in its directory: what it reaches, where it misses, what is not known. */
public final class FitReport {
    private static final int WORST = 40;
    private static final double STATED = 0.8;
    private static final double TWICE = 2;

    private final Fit fit;
    private final StringBuilder text = new StringBuilder();

    /** Of a fit whose search has ended. */
    public FitReport(Fit fit) {
        this.fit = fit;
    }

    /** Writes the page and returns it. */
    public String write() {
        FoundPoint found = FoundPoint.read(fit);
        Distance judge = new Distance(fit.targets(), found.noise(), Search.JUDGED_SEEDS);
        line("# Calibration report");
        line("");
        settings(found, judge);
        table("The numbers to reach: means of seeds that the fit has not seen", "goals.csv");
        parameters();
        breakdown("family", judge.by(t -> t.family().name().toLowerCase(Locale.ROOT), found.figures()));
        breakdown("year", sorted(judge.by(t -> Integer.toString(t.figure().year()), found.figures())));
        breakdown(
                "group",
                judge.by(
                        t -> t.figure().ofTheCountry()
                                ? PublishedFigures.NATIONAL
                                : t.figure().groupType() + " " + t.figure().group(),
                        found.figures()));
        breakdown("figure", judge.by(t -> t.figure().id(), found.figures()));
        worst(found, judge);
        notExpressed();
        table("Free parameters and the posterior", "posterior/summary.csv");
        table("Can the emulator and the intervals be trusted?", "posterior/trust.csv");
        trust();
        table("Pairs that trade off (correlation in the posterior)", "posterior/pairs.csv");
        information();
        table(
                "Figures missed: what meeting each would cost (fall of the log posterior), and which others it would push away"
                        + " (off in what is near enough)",
                "posterior/tradeoffs.csv");
        table("Each family of targets left out", "families.csv");
        backtests();
        table("What each cause did by 2024: effects over the posterior", "counterfactuals.csv");
        table(
                "Effects told with their sum: those of the same years, and any that are large where the other is small (correlation over the draws)",
                "counterfactual_pairs.csv");
        fit.write("report.md", text.toString());
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void settings(FoundPoint found, Distance judge) {
        SearchSettings s = fit.settings();
        line(String.format(
                Locale.ROOT,
                "Method %s, scale %s, %d runs drawn from the priors, %d rounds of %d, %d common seeds; judged by %d seeds at scale %s.",
                s.method().name().toLowerCase(Locale.ROOT),
                s.scale(),
                s.design(),
                s.rounds(),
                s.perRound(),
                s.seeds(),
                found.seeds(),
                found.scale()));
        line("");
        for (Map.Entry<Double, double[]> e : fit.evaluations().runsAndSeconds().entrySet()) {
            line(String.format(
                    Locale.ROOT,
                    "- scale %s: %.0f runs, %.2f s each on one thread: %.0f evaluations an hour and worker",
                    e.getKey(),
                    e.getValue()[0],
                    e.getValue()[1],
                    3600 / e.getValue()[1]));
        }
        line("");
        line(String.format(
                Locale.ROOT,
                "**%d of %d targets within** (%.1f %%), distance %.4f.",
                judge.met(found.figures()),
                fit.targets().targets().size(),
                100.0 * judge.met(found.figures()) / fit.targets().targets().size(),
                found.distance()));
        line("");
        noise(found, judge);
    }

    private void parameters() {
        double[] none = new double[fit.tracked().size()];
        FoundPoint found = FoundPoint.read(fit);
        Likelihood likelihood = new Likelihood(fit.targets(), none, found.figures());
        line("## Free parameters against independent targets");
        line("");
        line(String.format(
                Locale.ROOT,
                "%d free parameters (%d of them strengths of dated measures; none belongs to a year or a kommune) against %d figures in %d"
                        + " series. Years of one series share the model's lack (correlation %.1f, assumed), which makes them worth %.0f"
                        + " independent figures.",
                fit.parameters().size(),
                fit.parameters().list().stream()
                        .filter(FreeParameter::isStrength)
                        .count(),
                likelihood.figures(),
                likelihood.seriesCount(),
                Likelihood.SHARED,
                likelihood.independent()));
        line("");
    }

    private static List<Distance.Part> sorted(List<Distance.Part> parts) {
        List<Distance.Part> sorted = new ArrayList<>(parts);
        sorted.sort(Comparator.comparing(Distance.Part::name));
        return sorted;
    }

    private void breakdown(String by, List<Distance.Part> parts) {
        line("## By " + by);
        line("");
        line("| " + by + " | targets | within | distance |");
        line("|---|---|---|---|");
        for (Distance.Part p : parts) {
            line(String.format(Locale.ROOT, "| %s | %d | %d | %.3f |", p.name(), p.targets(), p.met(), p.distance()));
        }
        line("");
    }

    private void worst(FoundPoint found, Distance judge) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < judge.targets().size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingDouble(i -> -StrictMath.abs(judge.residual(i, found.figures()))));
        line("## Where it misses most");
        line("");
        line("| figure | year | group | published | fitted | off, in its scale |");
        line("|---|---|---|---|---|---|");
        for (int i : order.subList(0, StrictMath.min(WORST, order.size()))) {
            Target t = judge.targets().get(i);
            double r = judge.residual(i, found.figures());
            if (StrictMath.abs(r) > 1) {
                line(String.format(
                        Locale.ROOT,
                        "| %s | %d | %s | %s | %.5g | %+.1f |",
                        t.figure().id(),
                        t.figure().year(),
                        t.figure().group(),
                        t.figure().value(),
                        found.figures()[t.column()],
                        r));
            }
        }
        line("");
    }

    private void notExpressed() {
        List<Target> missing =
                fit.targets().targets().stream().filter(t -> !t.expressed()).toList();
        line("## Targets without a counterpart in the model");
        line("");
        line(missing.isEmpty() ? "None." : "Counted as missed; `describe figures` gives the reasons:");
        for (Target t : missing) {
            line("- " + t.figure().id() + " " + t.figure().year() + " "
                    + t.figure().group());
        }
        line("");
    }

    private void information() {
        List<String> lines = read("posterior/information.csv");
        if (lines.isEmpty()) {
            return;
        }
        long known = lines.stream()
                .skip(1)
                .filter(l -> Double.parseDouble(l.split(",")[1]) > 1)
                .count();
        line("## What the data know");
        line("");
        line("Of " + (lines.size() - 1)
                + " directions in the space of the parameters the data say more than the prior about " + known
                + ". The first and the last:");
        line("");
        int last = lines.size() - 1;
        List<String> some = new ArrayList<>(lines.subList(0, StrictMath.min(6, lines.size())));
        if (last > some.size()) {
            some.addAll(lines.subList(StrictMath.max(some.size(), last - 3), last + 1));
        }
        rows(some);
        line("");
    }

    /** How many figures a few seeds cannot settle. */
    private void noise(FoundPoint found, Distance judge) {
        long loud = judge.targets().stream()
                .filter(t -> found.noise()[t.column()] > t.nearEnough())
                .count();
        line(String.format(
                Locale.ROOT,
                "From seed to seed %d of the %d targets move by more than what is near enough (one standard deviation, at the scale of the"
                        + " search; a sample of the residents keeps every doctor). So candidates are judged by all runs together, through"
                        + " the emulator, and the count of a mean of few seeds is partly luck.",
                loud,
                judge.targets().size()));
        line("");
    }

    private void trust() {
        List<String> lines = read("posterior/trust.csv");
        if (lines.size() < 4) {
            return;
        }
        double rate = Double.parseDouble(lines.get(2).split(",")[1]);
        double error = Double.parseDouble(lines.get(3).split(",")[1]);
        line(String.format(
                Locale.ROOT,
                "Intervals of 80 %% held the true parameters in %.0f %% of all cases (standard error %.1f points, from set to set): %s.",
                100 * rate,
                100 * error,
                StrictMath.abs(rate - STATED) <= TWICE * error
                        ? "what is stated, within the test's error"
                        : rate < STATED
                                ? "less than is stated; the posterior's intervals are too narrow by about as much"
                                : "more than is stated; the posterior's intervals are too wide by about as much"));
        line("");
    }

    private void backtests() {
        Path directory = fit.directory().resolve("backtest");
        if (!Files.isDirectory(directory)) {
            return;
        }
        line("## Back-tests");
        line("");
        line(
                "Fitted to the figures of the years up to a cut alone; strengths of measures that begin later are drawn from their priors. What"
                        + " went before is not blind to later years: rules, priors and their centres, and the fixed values of earlier fits, come from"
                        + " people who knew all of them. A forecast is the mean of the draws given the known years: each moves by the share that it"
                        + " was off in them, with the noise of runs that differ by their seeds alone and the model's lack as the likelihood has it;"
                        + " the emulator makes up for the few draws that are run, and for what the whole country gives otherwise than a sample."
                        + " `model_unmoved` is the mean of the draws that are run, for the whole country, but not moved. Widths are multiplied by what"
                        + " forecasts of the known years from 2019 on had to be multiplied by (`times`), and `expected_error` is the mean absolute"
                        + " error that such a distribution itself expects, all in per cent. These intervals are those of the back-test alone: the"
                        + " posterior's and the counterfactuals' are as wide as synthetic data ask for.");
        line("");
        line(
                "The rules of forecasting were changed after forecasts of earlier fits had been seen. The multiplication, the logarithms and the"
                        + " emulator's help came in after 23 of 24 intervals had held and forecasts of residents without a GP had been too low: priors"
                        + " are stated wider than their hand-set centres are wrong, noise is proportional, and few draws make a mean that chance"
                        + " moves; on that fit they left 22 of 24 held, and errors of residents without a GP larger. That draws of a tenth of the"
                        + " residents were taken for the whole country was an error, found by reading: their waiting list is a sixth too long in"
                        + " the known years and no longer so in those forecast. Naive forecasts did not know the end of 2016, from which a run"
                        + " starts; they do now.");
        line("");
        for (int cut = TrackedFigures.FIRST_YEAR; cut < TrackedFigures.LAST_YEAR; cut++) {
            table(
                    "Back-test: fitted until " + cut + ", mean absolute errors in per cent",
                    "backtest/" + cut + "_score.csv");
            table("Back-test: forecasts from " + cut, "backtest/" + cut + ".csv");
            table("Back-test: what makes the widths from " + cut, "backtest/" + cut + "_widths.csv");
        }
    }

    private void table(String title, String file) {
        List<String> lines = read(file);
        if (!lines.isEmpty()) {
            line("## " + title);
            line("");
            rows(lines);
            line("");
        }
    }

    private void rows(List<String> lines) {
        line("| " + lines.get(0).replace(",", " | ") + " |");
        line("|" + "---|".repeat(lines.get(0).split(",").length));
        for (String l : lines.subList(1, lines.size())) {
            line("| " + l.replace(",", " | ") + " |");
        }
    }

    private List<String> read(String file) {
        Path path = fit.directory().resolve(file);
        try {
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
