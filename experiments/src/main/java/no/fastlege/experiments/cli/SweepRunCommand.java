package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.calibration.jobs.JobState;
import no.fastlege.calibration.jobs.JobStatus;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.sweep.SweepDirectory;
import no.fastlege.experiments.sweep.SweepWorkers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep run}: works through open rows. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs the open rows of a sweep, beside any other process that does.",
        footer = {"", "Ends with 1 if a row failed here; the others are done all the same."})
final class SweepRunCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;
    private final ModelMaker maker;

    @Parameters(paramLabel = "DIR", description = "The sweep's directory.")
    private Path directory;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Rows at a time, one thread each (default: all processors).")
    private Integer workers;

    @Option(names = "--rows", paramLabel = "N", description = "The most rows to run here (default: all).")
    private Integer rows;

    @Option(
            names = "--other-build",
            description = "Runs rows although another build planned them; each row's manifest tells its build.")
    private boolean otherBuild;

    @Option(names = "--quiet", description = "Says nothing.")
    private boolean quiet;

    SweepRunCommand(PrintWriter out, PrintWriter err, ModelMaker maker) {
        this.out = out;
        this.err = err;
        this.maker = maker;
    }

    @Override
    public Integer call() {
        int atATime = RunOptions.threads("--workers", workers);
        if (rows != null && rows < 1) {
            throw new BadInputException("--rows " + rows + ": must be at least 1");
        }
        SweepDirectory sweep = SweepDirectory.open(directory);
        if (!otherBuild) {
            sweep.requireSameBuild();
        }
        SweepWorkers.Outcome outcome = new SweepWorkers(sweep, maker, quiet ? null : err)
                .run(atATime, rows == null ? Integer.MAX_VALUE : rows);
        if (!quiet) {
            out.printf(
                    Locale.ROOT,
                    "%s: %d rows done here, %d failed, in %.0f s, %.1f %% of the time in the model%n",
                    directory,
                    outcome.done(),
                    outcome.failed(),
                    outcome.seconds(),
                    100 * outcome.shareInModel());
            JobStatus status = sweep.table().status();
            out.printf(
                    Locale.ROOT,
                    "of %d rows %d are done, %d failed, %d run elsewhere, %d are open%n",
                    status.jobs().size(),
                    status.count(JobState.DONE),
                    status.count(JobState.FAILED),
                    status.count(JobState.RUNNING),
                    status.count(JobState.OPEN));
        }
        return outcome.failed() > 0 ? CommandLineApp.FAILED : CommandLineApp.DONE;
    }
}
