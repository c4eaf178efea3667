package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.record.FigureCatalogue;
import no.fastlege.agents.record.Groups;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.agents.scenario.Scenario;
import no.fastlege.experiments.contrast.Contrast;
import no.fastlege.experiments.contrast.ContrastPlan;
import no.fastlege.experiments.contrast.ContrastResult;
import no.fastlege.experiments.contrast.PairedDifference;
import no.fastlege.experiments.run.BatchProgress;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.RunPlan;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.Months;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code contrast}: what scenarios change against a base, under the same luck. */
@Command(
        name = "contrast",
        mixinStandardHelpOptions = true,
        description = "Runs a base and scenarios under the same luck and tells the differences, with paired intervals.",
        sortOptions = false,
        footer = {
            "",
            "Leaves contrast (every figure's difference), replicates (the runs' figures) and manifest.json in DIR.",
            "reduction: the variance of the difference of independent runs over that of the paired one."
        })
final class ContrastCommand implements Callable<Integer> {
    private static final int MOST_REPLICATES = 100_000;
    private static final int DEFAULT_LAST = Months.of(2024, 12);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    /** What is printed where no figure is asked for: the main stocks and flows of the whole country. */
    private static final List<String> MAIN_FIGURES = List.of(
            "gp_count",
            "entrants",
            "leavers",
            "list_cap_total",
            "list_length_mean",
            "residents_without_gp",
            "waiting_list",
            "open_list_share",
            "lists_without_gp",
            "salaried_share",
            "gp_specialist_share",
            "consultations_gp_per_resident",
            "consultations_legevakt",
            "hours_per_week",
            "capitation_total",
            "kommune_own_measures_cost_nominal");

    private final PrintWriter out;
    private final PrintWriter err;
    private final ModelMaker maker;

    @Parameters(index = "0", paramLabel = "BASE", description = "A shipped scenario or a file.")
    private String base;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "SCENARIO", description = "Scenarios to hold against it.")
    private List<String> scenarios;

    @Option(
            names = "--replicates",
            paramLabel = "N",
            description = "Pairs of runs per scenario, each with a seed of its own (default: ${DEFAULT-VALUE}).")
    private int replicates = 10;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the first replicate; the others follow (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--to", paramLabel = "YYYY-MM", description = "Last month (default: 2024-12).")
    private String to;

    @Option(names = "--scale", paramLabel = "SHARE", description = "Agents per resident (default: 1).")
    private double scale = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that work, one run each as far as memory goes (default: all processors).")
    private Integer threads;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Lays a setting over the base and every scenario; repeatable.")
    private List<String> sets = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "SHARE",
            description = "Confidence of the intervals (default: ${DEFAULT-VALUE}).")
    private double level = 0.95;

    @Option(
            names = "--figure",
            paramLabel = "ID",
            description = "Prints this figure's last period and every group; repeatable (default: the main figures).")
    private List<String> figures = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The directory to make (default: runs/contrast-BASE-TIME).")
    private Path outDirectory;

    @Option(
            names = "--files",
            paramLabel = "FORMAT",
            description = "Format of the tables in it: parquet (default) or csv.")
    private TableFormat files = TableFormat.PARQUET;

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    @Mixin
    private PrintFormat format;

    ContrastCommand(PrintWriter out, PrintWriter err, ModelMaker maker) {
        this.out = out;
        this.err = err;
        this.maker = maker;
    }

    @Override
    public Integer call() {
        ContrastPlan plan = plan();
        int workers = Contrast.sideBySide(
                plan.threads(), plan.runs(), plan.scale(), Runtime.getRuntime().maxMemory());
        if (!quiet) {
            err.printf(
                    Locale.ROOT,
                    "%d runs of %s to %s, scale %s, seeds %d to %d, %d at a time%n",
                    plan.runs(),
                    Months.format(plan.firstMonth()),
                    Months.format(plan.lastMonth()),
                    RunOptions.plain(plan.scale()),
                    plan.firstSeed(),
                    plan.firstSeed() + plan.replicates() - 1,
                    workers);
            err.flush();
        }
        BatchProgress progress = quiet ? BatchProgress.none() : BatchProgress.of("contrast", plan.runs(), err);
        ContrastResult result = new Contrast(plan, maker, progress).run();
        format.print(rows(plan, result), out);
        if (format.isTable()) {
            print(plan, result);
        }
        return CommandLineApp.DONE;
    }

    private ContrastPlan plan() {
        RunOptions.scale(scale);
        if (replicates < 1 || replicates > MOST_REPLICATES) {
            throw new BadInputException("--replicates " + replicates + ": must be 1 to " + MOST_REPLICATES);
        }
        if (!(level > 0 && level < 1)) {
            throw new BadInputException("--level " + level + ": must lie between 0 and 1, such as 0.95");
        }
        List<String> known = new FigureCatalogue().ids();
        for (String figure : figures) {
            if (!known.contains(figure)) {
                throw new BadInputException("--figure " + figure + ": the model has no such figure, did you mean '"
                        + Nearest.name(figure, known) + "'?");
            }
        }
        EffectiveScenario of = Scenario.load(base, sets);
        List<EffectiveScenario> others =
                scenarios.stream().map(s -> Scenario.load(s, sets)).toList();
        Path directory = outDirectory == null
                ? Path.of(
                        "runs",
                        "contrast-" + of.name() + "-" + LocalDateTime.now().format(TIME))
                : outDirectory;
        if (Files.exists(directory)) {
            throw new BadInputException(
                    "--out " + directory + ": exists already, and a directory is never overwritten");
        }
        return new ContrastPlan(
                of,
                others,
                seed,
                replicates,
                scale,
                RunPlan.EARLIEST,
                to == null ? DEFAULT_LAST : RunOptions.month("--to", to),
                RunOptions.threads(threads),
                level,
                files,
                directory);
    }

    private List<List<String>> rows(ContrastPlan plan, ContrastResult result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "scenario",
                "figure_id",
                "period",
                "group_type",
                "group",
                "unit",
                "base",
                "difference",
                "low",
                "high",
                "clear",
                "reduction",
                "effective_replicates"));
        for (ContrastResult.Row row : result.rows()) {
            if (isPrinted(plan, row)) {
                PairedDifference p = row.paired();
                rows.add(List.of(
                        row.scenario(),
                        row.figure().figureId(),
                        row.figure().period(),
                        row.figure().groupType(),
                        row.figure().group(),
                        row.unit(),
                        number(p.baseMean()),
                        p.touched() ? number(p.difference()) : "0",
                        number(p.low()),
                        number(p.high()),
                        p.clear() ? "yes" : p.touched() ? "no" : "untouched",
                        number(p.varianceReduction()),
                        number(p.effectivePairs())));
            }
        }
        return rows;
    }

    /** For the eye the last year of the main figures, or of those asked for; for a program every row of those asked for, or of all. */
    private boolean isPrinted(ContrastPlan plan, ContrastResult.Row row) {
        String id = row.figure().figureId();
        if (!format.isTable()) {
            return figures.isEmpty() || figures.contains(id);
        }
        String lastYear = Integer.toString(Months.year(plan.lastMonth() + 1) - 1);
        return row.figure().period().equals(lastYear)
                && (figures.isEmpty()
                        ? MAIN_FIGURES.contains(id) && row.figure().groupType().equals(Groups.NATIONAL)
                        : figures.contains(id));
    }

    private void print(ContrastPlan plan, ContrastResult result) {
        out.println();
        for (EffectiveScenario scenario : plan.scenarios()) {
            int first = plan.firstDifference(scenario);
            out.printf(
                    Locale.ROOT,
                    "%s: bit-identical with %s in the %d months before %s; median variance reduction of all figures that vary %s%n",
                    scenario.name(),
                    plan.base().name(),
                    first - plan.firstMonth(),
                    Months.format(first),
                    reduction(result.medianReduction(scenario.name())));
        }
        out.println(plan.out());
    }

    private static String reduction(double median) {
        return Double.isNaN(median) ? "not known: it takes two replicates" : number(median);
    }

    /** About five digits; an empty cell for no number. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        double size = Math.abs(value);
        String pattern = size >= 1000 || value == Math.rint(value)
                ? "%.0f"
                : size >= 10 ? "%.1f" : size >= 0.1 ? "%.3f" : "%.5f";
        return String.format(Locale.ROOT, pattern, value);
    }
}
