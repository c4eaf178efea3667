package no.fastlege.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.calibration.fit.Backtest;
import no.fastlege.calibration.fit.Counterfactuals;
import no.fastlege.calibration.fit.Evaluations;
import no.fastlege.calibration.fit.Fit;
import no.fastlege.calibration.fit.FitProgress;
import no.fastlege.calibration.fit.FitReport;
import no.fastlege.calibration.fit.FoundPoint;
import no.fastlege.calibration.fit.FreeParameters;
import no.fastlege.calibration.fit.LeftOut;
import no.fastlege.calibration.fit.Posterior;
import no.fastlege.calibration.fit.RunTable;
import no.fastlege.calibration.fit.Search;
import no.fastlege.calibration.fit.SearchSettings;
import no.fastlege.calibration.fit.Verification;
import no.fastlege.experiments.run.Machine;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calibrate}: fits free parameters to published figures, and says how far the fit can be believed. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "STEP",
        description = "Fits free parameters to published figures, and says how far the fit can be believed.",
        footer = {
            "",
            "A fit is a directory. Every run in it is on disk as soon as it is done: stopped at any moment, the same command goes on"
                    + " where it was, without loss, to the same result."
        })
final class CalibrateCommand {
    /** What every step knows. */
    static final class Common {
        @Option(
                names = "--workers",
                paramLabel = "N",
                description = "Runs at a time, one thread each (default: all processors); the result is the same.")
        private int workers = Runtime.getRuntime().availableProcessors();

        @Option(names = "--quiet", description = "Says nothing.")
        private boolean quiet;

        int workers() {
            if (workers < 1 || workers > 1024) {
                throw new BadInputException("--workers " + workers + ": must be 1 to 1024");
            }
            return workers;
        }

        FitProgress progress(PrintWriter err) {
            return new FitProgressPrinter(err, quiet);
        }

        static Fit.Tools tools() {
            return Fit.Tools.of(Country.load(), "fastlegesim " + Machine.version() + " (" + Machine.gitCommit() + ")");
        }

        Fit open(Path directory, PrintWriter err) {
            return Fit.open(directory, tools(), workers(), progress(err));
        }

        static void printRate(Fit fit, PrintWriter out) {
            for (Map.Entry<Double, double[]> e :
                    fit.evaluations().runsAndSeconds().entrySet()) {
                double[] runs = e.getValue();
                out.printf(
                        Locale.ROOT,
                        "scale %s: %.0f runs, %.2f s each on one thread: %.0f an hour and worker%n",
                        e.getKey(),
                        runs[0],
                        runs[1],
                        3600 / runs[1]);
            }
        }
    }

    /** {@code calibrate search}. */
    @Command(
            name = "search",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Looks for the parameters nearest to the published figures.")
    static final class SearchStep implements Callable<Integer> {
        private static final SearchSettings STANDARD = SearchSettings.standard();

        private final PrintWriter out;
        private final PrintWriter err;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "The fit's directory.")
        private Path directory;

        @Option(
                names = "--parameters",
                paramLabel = "FILE",
                description = "Free parameters with ranges and priors (default: those of the shipped fit).")
        private Path parameters;

        @Option(
                names = "--method",
                paramLabel = "METHOD",
                description = "emulator (default): CMA-ES on an emulator, runs as judges; direct: CMA-ES on the model.")
        private String method = "emulator";

        @Option(names = "--scale", paramLabel = "SHARE", description = "Scale of the search (default: 0.1).")
        private double scale = STANDARD.scale();

        @Option(names = "--design", paramLabel = "N", description = "Runs drawn from the priors (default: 320).")
        private int design = STANDARD.design();

        @Option(names = "--rounds", paramLabel = "N", description = "Rounds of the emulator (default: 6).")
        private int rounds = STANDARD.rounds();

        @Option(
                names = "--per-round",
                paramLabel = "N",
                description = "Runs around the best point per round (default: 60).")
        private int perRound = STANDARD.perRound();

        @Option(names = "--seeds", paramLabel = "N", description = "Common seeds of every candidate (default: 4).")
        private int seeds = STANDARD.seeds();

        @Option(
                names = "--evaluations",
                paramLabel = "N",
                description = "Most evaluations of the direct method (default: 2000).")
        private int evaluations = STANDARD.evaluations();

        @Option(
                names = "--final-scale",
                paramLabel = "SHARE",
                description = "Scale of the last rung of the ladder (default: 1).")
        private double finalScale = STANDARD.finalScale();

        @Option(
                names = "--final-seeds",
                paramLabel = "N",
                description = "Seeds on the last rung; 0 leaves it out (default: 4).")
        private int finalSeeds = STANDARD.finalSeeds();

        @Option(names = "--seed", paramLabel = "N", description = "Seed of the search's own draws (default: 1).")
        private long seed = STANDARD.seed();

        @Mixin
        private Common common = new Common();

        SearchStep(PrintWriter out, PrintWriter err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() {
            SearchSettings settings = settings();
            try (Fit fit = Fit.beginOrGoOn(
                    directory, settings, text(), Common.tools(), common.workers(), common.progress(err))) {
                FoundPoint found = new Search(fit).run();
                found.print(fit, out);
                Common.printRate(fit, out);
            }
            return CommandLineApp.DONE;
        }

        private SearchSettings settings() {
            try {
                return new SearchSettings(
                        method(), scale, design, rounds, perRound, seeds, evaluations, finalScale, finalSeeds, seed);
            } catch (IllegalArgumentException e) {
                throw new BadInputException("calibrate search: " + e.getMessage());
            }
        }

        private SearchSettings.Method method() {
            for (SearchSettings.Method m : SearchSettings.Method.values()) {
                if (m.name().equalsIgnoreCase(method)) {
                    return m;
                }
            }
            throw new BadInputException("--method " + method + ": must be emulator or direct, did you mean '"
                    + Nearest.name(method, Arrays.asList("emulator", "direct")) + "'?");
        }

        private String text() {
            if (parameters == null) {
                return FreeParameters.shippedText();
            }
            try {
                String text = Files.readString(parameters);
                FreeParameters.read(parameters.toString(), text);
                return text;
            } catch (IOException e) {
                throw new BadInputException("--parameters " + parameters + ": cannot be read");
            }
        }
    }

    /** {@code calibrate work}. */
    @Command(
            name = "work",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Helps a step that another process leads: takes runs of its job table, on this or another host.")
    static final class WorkStep implements Callable<Integer> {
        private final PrintWriter out;

        @Parameters(paramLabel = "FIT", description = "The directory of a fit.")
        private Path directory;

        @Option(
                names = "--wait",
                paramLabel = "SECONDS",
                description = "Goes on looking for runs until none has come for so long (default: 0).")
        private int wait;

        @Mixin
        private Common common = new Common();

        WorkStep(PrintWriter out) {
            this.out = out;
        }

        @Override
        public Integer call() throws InterruptedException {
            LaterStep.require("--wait", wait, 0, 1_000_000);
            Path runs = directory.resolve(Evaluations.TABLE);
            if (!Files.isDirectory(runs)) {
                throw new BadInputException(directory + " is no fit with runs: there is no " + runs);
            }
            int all = 0;
            long idle = System.nanoTime();
            do {
                int done = new RunTable(runs, Common.tools().simulator()).help(common.workers());
                all += done;
                if (done > 0) {
                    idle = System.nanoTime();
                } else if (wait > 0) {
                    Thread.sleep(1000);
                }
            } while ((System.nanoTime() - idle) / 1e9 < wait);
            out.println(all + " runs done");
            return CommandLineApp.DONE;
        }
    }

    /** A step on a fit whose search has ended. */
    abstract static class LaterStep implements Callable<Integer> {
        final PrintWriter out;
        private final PrintWriter err;

        @Parameters(paramLabel = "FIT", description = "The directory of a fit.")
        private Path directory;

        @Mixin
        private Common common = new Common();

        LaterStep(PrintWriter out, PrintWriter err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public Integer call() {
            check();
            try (Fit fit = common.open(directory, err)) {
                run(fit);
            }
            return CommandLineApp.DONE;
        }

        /** Refuses bad options. */
        abstract void check();

        abstract void run(Fit fit);

        static int require(String option, int value, int least, int most) {
            if (value < least || value > most) {
                throw new BadInputException(option + " " + value + ": must be " + least + " to " + most);
            }
            return value;
        }
    }

    /** {@code calibrate posterior}. */
    @Command(
            name = "posterior",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description =
                    "Draws the parameters that the figures leave possible; tests the intervals on synthetic data.")
    static final class PosteriorStep extends LaterStep {
        @Option(names = "--checks", paramLabel = "N", description = "Draws run with the model itself (default: 60).")
        private int checks = 60;

        @Option(
                names = "--coverage",
                paramLabel = "N",
                description = "Synthetic data sets of the test of coverage (default: 20).")
        private int coverage = 20;

        PosteriorStep(PrintWriter out, PrintWriter err) {
            super(out, err);
        }

        @Override
        void check() {
            require("--checks", checks, 0, 1000);
            require("--coverage", coverage, 0, 1000);
        }

        @Override
        void run(Fit fit) {
            new Posterior(fit, checks).run(coverage);
            out.println("posterior in " + fit.directory().resolve("posterior"));
        }
    }

    /** {@code calibrate backtest}. */
    @Command(
            name = "backtest",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Fits to the years up to a cut and forecasts the others, against three naive forecasts.")
    static final class BacktestStep extends LaterStep {
        @Option(
                names = "--cut",
                paramLabel = "YEAR",
                description = "The last year that the fit sees; repeatable (default: 2021 and 2022).")
        private List<Integer> cuts = new ArrayList<>();

        @Option(names = "--draws", paramLabel = "N", description = "Draws run with the model (default: 40).")
        private int draws = 40;

        BacktestStep(PrintWriter out, PrintWriter err) {
            super(out, err);
        }

        @Override
        void check() {
            require("--draws", draws, 2, 1000);
            cuts.forEach(cut -> require("--cut", cut, 2018, 2023));
        }

        @Override
        void run(Fit fit) {
            for (int cut : cuts.isEmpty() ? List.of(2021, 2022) : cuts) {
                List<Backtest.Forecast> forecasts = new Backtest(fit, draws).run(cut);
                long held = forecasts.stream().filter(Backtest.Forecast::held).count();
                out.printf(
                        Locale.ROOT,
                        "fitted until %d: %d of %d intervals of 80 %% held; %s%n",
                        cut,
                        held,
                        forecasts.size(),
                        fit.directory().resolve("backtest/" + cut + "_score.csv"));
            }
        }
    }

    /** {@code calibrate report}. */
    @Command(
            name = "report",
            mixinStandardHelpOptions = true,
            sortOptions = false,
            description = "Leaves out each family of targets, takes away each cause, and tells the fit in one page.")
    static final class ReportStep extends LaterStep {
        @Option(
                names = "--draws",
                paramLabel = "N",
                description = "Draws of the posterior that the counterfactuals run; 0 for none (default: 24).")
        private int draws = 24;

        @Option(
                names = "--seeds",
                paramLabel = "N",
                description =
                        "Seeds, unseen by the fit, of the runs that tell what it reaches; 0 for none (default: 20).")
        private int seeds = 20;

        @Option(
                names = "--scale",
                paramLabel = "SHARE",
                description = "Scale of these runs (default: the fit's final scale).")
        private Double scale;

        @Option(names = "--no-families", description = "Does not fit without each family of targets.")
        private boolean noFamilies;

        ReportStep(PrintWriter out, PrintWriter err) {
            super(out, err);
        }

        @Override
        void check() {
            require("--draws", draws, 0, 1000);
            require("--seeds", seeds, 0, 1000);
            if (scale != null && !(scale > 0 && scale <= 1)) {
                throw new BadInputException("--scale " + scale + ": must be above 0 and at most 1");
            }
        }

        @Override
        void run(Fit fit) {
            if (seeds > 0) {
                new Verification(fit).run(seeds, scale == null ? fit.settings().finalScale() : scale);
            }
            if (!noFamilies) {
                new LeftOut(fit).run();
            }
            if (draws > 0) {
                new Counterfactuals(fit, Posterior.read(fit, draws)).run();
            }
            out.print(new FitReport(fit).write());
        }
    }

    private CalibrateCommand() {}

    /** The command with its steps. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine command = new CommandLine(new CalibrateCommand());
        command.addSubcommand(new SearchStep(out, err));
        command.addSubcommand(new PosteriorStep(out, err));
        command.addSubcommand(new WorkStep(out));
        command.addSubcommand(new BacktestStep(out, err));
        command.addSubcommand(new ReportStep(out, err));
        return command;
    }
}
