package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.fastlege.experiments.sweep.SweepForecast;
import no.fastlege.experiments.sweep.SweepPlanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep plan}: a study becomes a table of rows. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Writes the table of a study's rows; nothing runs yet.")
final class SweepPlanCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(paramLabel = "STUDY", description = "A study file, YAML or JSON; describe study-schema tells its keys.")
    private Path study;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The sweep's directory to make.")
    private Path directory;

    SweepPlanCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        SweepPlanner planner = new SweepPlanner(study);
        int rows = planner.plan(directory);
        SweepForecast forecast = planner.forecast(rows);
        out.println(directory + ": " + rows + " rows planned");
        err.println("a worker will need " + SweepForecast.size(forecast.processBytes(1))
                + " of heap; all rows, collected, about " + SweepForecast.size(forecast.diskBytes()) + " of disk");
        return CommandLineApp.DONE;
    }
}
