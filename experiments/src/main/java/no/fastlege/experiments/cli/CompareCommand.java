package no.fastlege.experiments.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.PublishedFigures;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.calibration.Comparison;
import no.fastlege.calibration.Targets;
import no.fastlege.experiments.run.ListedTables;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.sim.Months;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: published against simulated, one row per figure, and a score. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Prints published figures beside a run's, one row per figure, and a score.",
        footer = {
            "",
            "A figure is met within its printed precision or 3 %% of it, a share within 1.5 percentage points, whichever is wider.",
            "Nothing is adjusted: published list residents differ from the population by up to 18 000 persons."
        })
final class CompareCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("figure_id", "period", "group_type", "group", "value");

    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(paramLabel = "RUN", description = "A run directory.")
    private Path run;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "target (fitted), check (never fitted) or all (default).")
    private String role = "all";

    @Mixin
    private PrintFormat format;

    CompareCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Targets.Choice choice = choice();
        int firstYear;
        int lastYear;
        Map<FigureKey, Double> simulated = new HashMap<>();
        try {
            JsonNode manifest = Manifest.read(run);
            firstYear = Months.year(Months.parse(manifest.path("from").asText()));
            lastYear = Months.year(Months.parse(manifest.path("to").asText()));
            ListedTables tables = ListedTables.of(run, manifest);
            for (Map<String, String> row : tables.read("figures", COLUMNS)) {
                if (!row.get("value").isEmpty()) {
                    simulated.put(
                            new FigureKey(
                                    row.get("figure_id"), row.get("period"), row.get("group_type"), row.get("group")),
                            Double.parseDouble(row.get("value")));
                }
            }
            UnlistedTables.warn(err, tables.listed() ? List.of() : List.of(run));
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInputException("compare " + run + ": " + e.getMessage());
        }
        PublishedFigures figures = Country.load().figures();
        Comparison comparison = Comparison.of(Targets.of(figures, choice, firstYear, lastYear), simulated);
        format.print(rows(comparison), out);
        if (format.isTable()) {
            for (Targets.Choice one : List.of(Targets.Choice.TARGET, Targets.Choice.CHECK)) {
                if (choice == one || choice == Targets.Choice.ALL) {
                    printScore(
                            Comparison.of(Targets.of(figures, one, firstYear, lastYear), simulated),
                            one,
                            firstYear,
                            lastYear);
                }
            }
        }
        return CommandLineApp.DONE;
    }

    private Targets.Choice choice() {
        for (Targets.Choice one : Targets.Choice.values()) {
            if (one.name().equalsIgnoreCase(role)) {
                return one;
            }
        }
        throw new BadInputException("--role " + role + ": must be target, check or all");
    }

    private static List<List<String>> rows(Comparison comparison) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "figure_id",
                "period",
                "group_type",
                "group",
                "unit",
                "role",
                "published",
                "precision",
                "simulated",
                "difference",
                "within"));
        for (Comparison.Row row : comparison.rows()) {
            PublishedFigures.Figure f = row.figure();
            rows.add(List.of(
                    f.id(),
                    Integer.toString(f.year()),
                    f.groupType(),
                    f.group(),
                    f.unit(),
                    f.role().name().toLowerCase(Locale.ROOT),
                    number(f.value()),
                    number(f.precision()),
                    row.expressed() ? number(row.simulated()) : "",
                    row.expressed() ? number(row.difference()) : "",
                    row.within() ? "yes" : row.expressed() ? "no" : "no value"));
        }
        return rows;
    }

    /** Large numbers whole, small ones to four decimals. */
    private static String number(double value) {
        if (Math.abs(value) >= 1000 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.4f", value);
    }

    private void printScore(Comparison c, Targets.Choice of, int firstYear, int lastYear) {
        Comparison.Score score = c.score();
        Comparison.Score flat = c.flatLineScoreOfAll();
        Comparison.Score several = c.multiYearScore();
        Comparison.Score flatSeveral = c.flatLineScore();
        if (score.rows() == 0) {
            return;
        }
        out.println();
        out.printf(
                Locale.ROOT,
                "%ss: %d of %d figures of %d-%d within (%.1f %%); a flat line per series, chosen knowing them: %d (%.1f %%)%n",
                of.name().toLowerCase(Locale.ROOT),
                score.within(),
                score.rows(),
                firstYear,
                lastYear,
                100 * score.share(),
                flat.within(),
                100 * flat.share());
        out.printf(
                Locale.ROOT,
                "  median relative error of those with a value: %.1f %%; %d have none in the run and count as missed%n",
                100 * c.medianRelativeError(),
                score.rows() - c.expressed());
        out.printf(
                Locale.ROOT,
                "  series of several years: %d of %d missed; by the flat lines: %d%n",
                several.rows() - several.within(),
                several.rows(),
                flatSeveral.rows() - flatSeveral.within());
    }
}
