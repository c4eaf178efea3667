package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.fastlege.experiments.sweep.SweepDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code sweep retry}: opens failed rows again. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = "Opens failed rows again, and those whose worker died; sweep run takes them then.")
final class SweepRetryCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Parameters(paramLabel = "DIR", description = "The sweep's directory.")
    private Path directory;

    SweepRetryCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        int opened = SweepDirectory.open(directory).table().retry();
        out.println(directory + ": " + opened + " rows opened again");
        return CommandLineApp.DONE;
    }
}
