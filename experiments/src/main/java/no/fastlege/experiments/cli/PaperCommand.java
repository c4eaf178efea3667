package no.fastlege.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.figures.FigureFiles;
import no.fastlege.experiments.figures.Lang;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.paper.PaperProducts;
import no.fastlege.experiments.paper.PaperPlan;
import no.fastlege.experiments.paper.PaperRuns;
import no.fastlege.experiments.report.Report;
import no.fastlege.experiments.run.BatchProgress;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.RunFailed;
import no.fastlege.experiments.run.RunPlan;
import no.fastlege.experiments.study.Study;
import no.fastlege.sim.IoFault;
import no.fastlege.sim.Months;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paper}: everything that the paper shows, from one command. */
@Command(
        name = "paper",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Runs the base and the five counterfactuals of 2020-2024 and makes all figures, tables and the report.",
        footer = {
            "",
            "Finished runs in DIR/runs are kept: called again, the command goes on where it was stopped. Figures and tables stand in",
            "DIR/figures, the report in DIR/report. Counterfactuals run at a smaller scale, with all doctors and lists but fewer",
            "residents, and are paired with runs of the base at that scale."
        })
final class PaperCommand implements Callable<Integer> {
    private static final int MOST_SEEDS = 10_000;

    private final PrintWriter out;
    private final PrintWriter err;
    private final ModelMaker maker;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The paper's folder.")
    private Path directory;

    @Option(names = "--seeds", paramLabel = "N", description = "Runs of each scenario, seeds 1 to N (default: 20).")
    private int seeds = 20;

    @Option(names = "--scale", paramLabel = "SHARE", description = "Scale of the base (default: 1).")
    private double scale = 1;

    @Option(
            names = "--contrast-scale",
            paramLabel = "SHARE",
            description = "Scale of the counterfactuals (default: 0.1, or --scale where that is smaller).")
    private Double contrastScale;

    @Option(names = "--to", paramLabel = "YYYY-MM", description = "Last month (default: 2024-12).")
    private String to = "2024-12";

    @Option(names = "--threads", paramLabel = "N", description = "Threads that work (default: all processors).")
    private Integer threads;

    @Option(names = "--lang", paramLabel = "LANG", description = "Language of labels: en (default) or nb.")
    private Lang language = Lang.EN;

    @Option(names = "--no-suppression", description = "Shows cells of kommuner below 5, too.")
    private boolean noSuppression;

    @Option(names = "--quiet", description = "Says nothing.")
    private boolean quiet;

    PaperCommand(PrintWriter out, PrintWriter err, ModelMaker maker) {
        this.out = out;
        this.err = err;
        this.maker = maker;
    }

    @Override
    public Integer call() {
        long started = System.nanoTime();
        if (seeds < 1 || seeds > MOST_SEEDS) {
            throw new BadInputException("--seeds " + seeds + ": must be 1 to " + MOST_SEEDS);
        }
        double base = RunOptions.scale(scale);
        double contrasts =
                RunOptions.scale("--contrast-scale", contrastScale == null ? Math.min(base, 0.1) : contrastScale);
        if (Files.exists(directory.resolve(Manifest.FILE))) {
            throw new BadInputException(
                    "--out " + directory + ": is the directory of a run; give the paper one of its own");
        }
        PaperPlan plan = new PaperPlan(directory, seeds, base, contrasts, lastMonth());
        PaperRuns runs = new PaperRuns(plan, maker, RunOptions.threads(threads));
        List<PaperPlan.Run> missing = runs.missing();
        say(plan.runs().size() - missing.size() + " of " + plan.runs().size() + " runs are there");
        if (!missing.isEmpty()) {
            try (BatchProgress progress =
                    quiet ? BatchProgress.none() : BatchProgress.of("paper", missing.size(), err)) {
                runs.carryOut(missing, progress);
            }
        }
        Study study = Study.open(plan.runsFolder());
        Country country = Country.load();
        figures(study, country);
        report(study, country);
        say(String.format(Locale.ROOT, "done in %.0f s", (System.nanoTime() - started) / 1e9));
        if (!quiet) {
            out.println(directory);
        }
        return CommandLineApp.DONE;
    }

    private int lastMonth() {
        int last = RunOptions.month("--to", to);
        int earliest = Months.of(Months.year(RunPlan.EARLIEST), 12);
        if (last < earliest) {
            throw new BadInputException("--to " + to + ": must be " + Months.format(earliest)
                    + " or later, as figures, tables and report are of whole years");
        }
        return last;
    }

    private void say(String what) {
        if (!quiet) {
            err.println(what);
            err.flush();
        }
    }

    private void figures(Study study, Country country) {
        Path folder = directory.resolve("figures");
        say("figures and tables");
        try {
            Files.createDirectories(folder);
            Material material = new Material(study, country, !noSuppression);
            PaperProducts.write(PaperProducts.all(), new FigureFiles(folder, language, material), material, this::say);
        } catch (IOException e) {
            throw new RunFailed("paper: cannot write in " + folder + ": " + IoFault.reason(e), e);
        }
    }

    private void report(Study study, Country country) {
        say("report");
        Report.Options options = new Report.Options(language, !noSuppression);
        Report.write(directory.resolve("report"), Report.page(study, country, options, BatchProgress.none()));
    }
}
