package no.fastlege.experiments.run;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells how far many runs have come: a bar on a terminal, a line per run into a log, or nothing. Threads may share it. */
public final class BatchProgress implements AutoCloseable {
    private static final int MILLIS_BETWEEN_UPDATES = 200;

    private final int runs;
    private final PrintWriter log;
    private final ProgressBar bar;
    private final long start = System.nanoTime();
    private int done;

    private BatchProgress(int runs, PrintWriter log, ProgressBar bar) {
        this.runs = runs;
        this.log = log;
        this.bar = bar;
    }

    /** Says nothing. */
    public static BatchProgress none() {
        return new BatchProgress(0, null, null);
    }

    /** A bar where a terminal watches standard error, else lines. */
    public static BatchProgress of(String task, int runs, PrintWriter log) {
        if (!Progress.standardErrorIsTerminal()) {
            return new BatchProgress(runs, log, null);
        }
        return new BatchProgress(
                runs,
                null,
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(runs)
                        .setStyle(ProgressBarStyle.ASCII)
                        .setUpdateIntervalMillis(MILLIS_BETWEEN_UPDATES)
                        .setConsumer(new ConsoleProgressBarConsumer(System.err))
                        .build());
    }

    /** One run is done. */
    public synchronized void done(String what) {
        done++;
        if (bar != null) {
            bar.setExtraMessage(" " + what);
            bar.step();
        } else if (log != null) {
            double left = (System.nanoTime() - start) / 1e9 / done * (runs - done);
            log.printf(Locale.ROOT, "%d of %d runs: %s, %.0f s left%n", done, runs, what, left);
            log.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
