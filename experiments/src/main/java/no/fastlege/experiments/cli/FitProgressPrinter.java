package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import no.fastlege.calibration.fit.FitProgress;
import no.fastlege.experiments.run.Progress;

/** Tells how a fit goes on: a bar per batch of runs on a terminal, otherwise a line now and then. */
final class FitProgressPrinter implements FitProgress {
    private static final double SECONDS_BETWEEN_LINES = 30;

    private final PrintWriter err;
    private final boolean quiet;
    private final boolean terminal;
    private ProgressBar bar;
    private String what = "";
    private int runs;
    private int done;
    private long began;
    private long told;

    FitProgressPrinter(PrintWriter err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
        this.terminal = !quiet && Progress.standardErrorIsTerminal();
    }

    @Override
    public synchronized void begin(String batch, int size) {
        what = batch;
        runs = size;
        done = 0;
        began = System.nanoTime();
        told = began;
        if (terminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(size)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }
    }

    @Override
    public synchronized void step() {
        done++;
        if (bar != null) {
            bar.step();
        } else if (!quiet && (System.nanoTime() - told) / 1e9 >= SECONDS_BETWEEN_LINES) {
            told = System.nanoTime();
            double seconds = (told - began) / 1e9;
            err.printf(
                    Locale.ROOT, "%s: %d of %d runs, %.0f s left%n", what, done, runs, seconds / done * (runs - done));
            err.flush();
        }
    }

    @Override
    public synchronized void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public synchronized void say(String line) {
        if (!quiet) {
            err.println(line);
            err.flush();
        }
    }
}
