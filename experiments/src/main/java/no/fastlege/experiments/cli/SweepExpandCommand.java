package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.fastlege.experiments.sweep.SweepDirectory;
import no.fastlege.experiments.sweep.SweepPlanner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep expand}: more rows for a sweep. */
@Command(
        name = "expand",
        mixinStandardHelpOptions = true,
        description = "Adds the rows of a larger study that a sweep does not have: seeds, scenarios, points or years.")
final class SweepExpandCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Parameters(paramLabel = "DIR", description = "The sweep's directory.")
    private Path directory;

    @Option(
            names = "--study",
            required = true,
            paramLabel = "STUDY",
            description = "The study as it is to be; rows that are there stay as they are.")
    private Path study;

    SweepExpandCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        SweepDirectory sweep = SweepDirectory.open(directory);
        int before = sweep.table().jobs().size();
        int added = new SweepPlanner(study).expand(sweep);
        out.println(directory + ": " + added + " rows added to " + before);
        return CommandLineApp.DONE;
    }
}
