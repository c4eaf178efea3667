package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import no.fastlege.calibration.jobs.JobState;
import no.fastlege.calibration.jobs.JobStatus;
import no.fastlege.experiments.sweep.SweepDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep status}: how a sweep's rows stand. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tells how a sweep's rows stand, and why failed ones failed.")
final class SweepStatusCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Parameters(paramLabel = "DIR", description = "The sweep's directory.")
    private Path directory;

    @Option(names = "--rows", description = "Also lists rows that are done or open.")
    private boolean all;

    @Mixin
    private PrintFormat format;

    SweepStatusCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        boolean table = format.isTable();
        JobStatus status = SweepDirectory.open(directory).table().status();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("row", "state", "attempts", "note"));
        for (JobStatus.Row row : status.jobs()) {
            boolean telling = row.state() == JobState.FAILED || row.state() == JobState.RUNNING;
            if (all || telling || !table) {
                rows.add(List.of(
                        row.job().id(),
                        row.state().name().toLowerCase(Locale.ROOT),
                        Integer.toString(row.attempts()),
                        row.note()));
            }
        }
        if (rows.size() > 1 || !table) {
            format.print(rows, out);
        }
        if (table) {
            out.printf(
                    Locale.ROOT,
                    "%d rows: %d done, %d failed, %d running, %d open%n",
                    status.jobs().size(),
                    status.count(JobState.DONE),
                    status.count(JobState.FAILED),
                    status.count(JobState.RUNNING),
                    status.count(JobState.OPEN));
        }
        return CommandLineApp.DONE;
    }
}
