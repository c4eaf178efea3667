package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.fastlege.experiments.run.BatchProgress;
import no.fastlege.experiments.run.Progress;
import no.fastlege.experiments.sweep.SweepCollector;
import no.fastlege.experiments.sweep.SweepDirectory;
import no.fastlege.experiments.sweep.SweepVerifier;
import no.fastlege.experiments.tables.TableFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep collect}: finished rows become few tables. */
@Command(
        name = "collect",
        mixinStandardHelpOptions = true,
        description = "Gathers finished rows into few tables in DIR/collected, each row checked against its digest.")
final class SweepCollectCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;

    @Parameters(paramLabel = "DIR", description = "The sweep's directory.")
    private Path directory;

    @Option(names = "--format", paramLabel = "FORMAT", description = "Format of the tables: parquet (default) or csv.")
    private TableFormat format = TableFormat.PARQUET;

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    SweepCollectCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        SweepDirectory sweep = SweepDirectory.open(directory);
        int rows = SweepVerifier.finished(sweep);
        boolean shown = !quiet && (rows >= 1000 || Progress.standardErrorIsTerminal());
        SweepCollector.Outcome outcome;
        try (BatchProgress progress = shown ? BatchProgress.of("collect", rows, err) : BatchProgress.none()) {
            outcome = new SweepCollector(sweep, format, progress).collect();
        }
        out.printf(
                Locale.ROOT,
                "%s: %d of %d rows collected, %d failed, digest %s%n",
                directory.resolve(SweepCollector.FOLDER),
                outcome.done(),
                outcome.rows(),
                outcome.failed(),
                outcome.digest());
        return CommandLineApp.DONE;
    }
}
