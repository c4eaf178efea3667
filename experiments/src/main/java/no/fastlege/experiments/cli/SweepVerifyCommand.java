package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.run.BatchProgress;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.sweep.SweepDirectory;
import no.fastlege.experiments.sweep.SweepVerifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep verify}: holds finished rows against their digests. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks every finished row's files and the collected tables against their digests, and runs some rows again.",
        footer = {"", "Ends with 1 if anything differs."})
final class SweepVerifyCommand implements Callable<Integer> {
    private final PrintWriter out;
    private final PrintWriter err;
    private final ModelMaker maker;

    @Parameters(paramLabel = "DIR", description = "The sweep's directory.")
    private Path directory;

    @Option(
            names = "--rerun",
            paramLabel = "N",
            description = "Rows to run again, evenly spread (default: ${DEFAULT-VALUE}).")
    private int rerun = 1;

    @Option(names = "--quiet", description = "Shows no progress.")
    private boolean quiet;

    SweepVerifyCommand(PrintWriter out, PrintWriter err, ModelMaker maker) {
        this.out = out;
        this.err = err;
        this.maker = maker;
    }

    @Override
    public Integer call() {
        if (rerun < 0) {
            throw new BadInputException("--rerun " + rerun + ": must be at least 0");
        }
        SweepDirectory sweep = SweepDirectory.open(directory);
        int again = Math.min(rerun, SweepVerifier.finished(sweep));
        SweepVerifier.Outcome outcome;
        try (BatchProgress progress =
                quiet || again == 0 ? BatchProgress.none() : BatchProgress.of("verify", again, err)) {
            outcome = new SweepVerifier(sweep, maker, progress).verify(again);
        }
        outcome.wrong().forEach(line -> err.println("fastlegesim: sweep verify: " + line));
        out.printf(
                Locale.ROOT,
                "%s: %d rows checked, %d run again, %d wrong%n",
                directory,
                outcome.rows(),
                outcome.rerun(),
                outcome.wrong().size());
        return outcome.wrong().isEmpty() ? CommandLineApp.DONE : CommandLineApp.FAILED;
    }
}
