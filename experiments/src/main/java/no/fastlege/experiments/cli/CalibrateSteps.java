package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.calibration.fit.Backtest;
import no.fastlege.calibration.fit.Counterfactuals;
import no.fastlege.calibration.fit.Evaluations;
import no.fastlege.calibration.fit.Fit;
import no.fastlege.calibration.fit.FitReport;
import no.fastlege.calibration.fit.LeftOut;
import no.fastlege.calibration.fit.Posterior;
import no.fastlege.calibration.fit.RunTable;
import no.fastlege.calibration.fit.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The steps of {@code calibrate} on a fit whose search has ended, and help for any step. */
final class CalibrateSteps {
    private CalibrateSteps() {}

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
        private CalibrateCommand.Common common = new CalibrateCommand.Common();

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
                int done = new RunTable(runs, CalibrateCommand.Common.tools().simulator()).help(common.workers());
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
        private CalibrateCommand.Common common = new CalibrateCommand.Common();

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

        @Option(names = "--draws", paramLabel = "N", description = "Draws run with the model (default: 80).")
        private int draws = 80;

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
                description = "Draws of the posterior that the counterfactuals run; 0 for none (default: 60).")
        private int draws = 60;

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
            if (scale != null) {
                RunOptions.scale(scale);
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
}
