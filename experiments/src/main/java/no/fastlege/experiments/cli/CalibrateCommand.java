package no.fastlege.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.calibration.fit.Fit;
import no.fastlege.calibration.fit.FitProgress;
import no.fastlege.calibration.fit.FoundPoint;
import no.fastlege.calibration.fit.FreeParameters;
import no.fastlege.calibration.fit.Search;
import no.fastlege.calibration.fit.SearchSettings;
import no.fastlege.experiments.run.Machine;
import no.fastlege.sim.IoFault;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
        private SearchSettings.Method method = STANDARD.method();

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

        @Option(
                names = "--seeds",
                paramLabel = "N",
                description = "Seeds that every candidate is run with (default: 4).")
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
                description = "Seeds on the last rung; 0 leaves it out (default: 8).")
        private int finalSeeds = STANDARD.finalSeeds();

        @Option(
                names = "--final-runs",
                paramLabel = "N",
                description = "Runs around the best point on the last rung (default: 24).")
        private int finalRuns = STANDARD.finalRuns();

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
            RunOptions.scale(scale);
            RunOptions.scale("--final-scale", finalScale);
            try {
                return new SearchSettings(
                        method,
                        scale,
                        design,
                        rounds,
                        perRound,
                        seeds,
                        evaluations,
                        finalScale,
                        finalSeeds,
                        finalRuns,
                        seed);
            } catch (IllegalArgumentException e) {
                throw new BadInputException("calibrate search: " + e.getMessage());
            }
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
                throw new BadInputException("--parameters " + parameters + ": cannot be read: " + IoFault.reason(e));
            }
        }
    }

    private CalibrateCommand() {}

    /** The command with its steps. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine command = new CommandLine(new CalibrateCommand());
        command.addSubcommand(new SearchStep(out, err));
        command.addSubcommand(new CalibrateSteps.PosteriorStep(out, err));
        command.addSubcommand(new CalibrateSteps.WorkStep(out));
        command.addSubcommand(new CalibrateSteps.BacktestStep(out, err));
        command.addSubcommand(new CalibrateSteps.ReportStep(out, err));
        return command;
    }
}
