package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.fastlege.experiments.sweep.SweepDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep retry}: opens failed rows again. */
@Command(
        name = "retry",
        mixinStandardHelpOptions = true,
        description = "Opens failed rows again, and those whose worker died; sweep run takes them then.",
        footer = {"", "sweep verify tells which rows are damaged."})
final class SweepRetryCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Parameters(paramLabel = "DIR", description = "The sweep's directory.")
    private Path directory;

    @Option(
            names = "--damaged",
            description = "Also opens finished rows whose files are gone or altered; what is left of them is deleted.")
    private boolean damaged;

    SweepRetryCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        SweepDirectory sweep = SweepDirectory.open(directory);
        int opened = sweep.table().retry() + (damaged ? sweep.reopenDamaged() : 0);
        out.println(directory + ": " + opened + " rows opened again");
        return CommandLineApp.DONE;
    }
}
