package no.fastlege.experiments.run;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import no.fastlege.sim.Months;

/** Tells how far a run has come: a bar on a terminal, a line a year into a log, or nothing. */
public interface Progress extends AutoCloseable {
    /** A month is done. */
    void month(int month, long residentMonths);

    @Override
    void close();

    /** Says nothing. */
    static Progress none() {
        return new Progress() {
            @Override
            public void month(int month, long residentMonths) {
                // quiet
            }

            @Override
            public void close() {
                // quiet
            }
        };
    }

    /** One line per December and at the end. */
    static Progress lines(PrintWriter log, RunPlan plan) {
        return new Lines(log, plan);
    }

    /** A bar on standard error. */
    static Progress bar(RunPlan plan) {
        return new Bar(plan);
    }

    /** Whether standard error is a terminal, as far as the system tells. */
    static boolean standardErrorIsTerminal() {
        try {
            Path target = Files.readSymbolicLink(Path.of("/proc/self/fd/2"));
            return target.startsWith("/dev/pts")
                    || target.toString().startsWith("/dev/tty")
                    || target.endsWith("console");
        } catch (IOException | UnsupportedOperationException e) {
            return System.console() != null && !Files.exists(Path.of("/proc/self"));
        }
    }

    /** Resident-months a second, in words. */
    static String rate(long residentMonths, long nanos) {
        return String.format(Locale.ROOT, "%.1f million resident-months/s", residentMonths * 1e3 / Math.max(nanos, 1));
    }

    /** Progress as lines of a log. */
    final class Lines implements Progress {
        private final PrintWriter log;
        private final RunPlan plan;
        private final long start = System.nanoTime();

        private Lines(PrintWriter log, RunPlan plan) {
            this.log = log;
            this.plan = plan;
        }

        @Override
        public void month(int month, long residentMonths) {
            if (Months.monthOfYear(month) == 12 || month == plan.lastMonth()) {
                long nanos = System.nanoTime() - start;
                int done = month - plan.firstMonth() + 1;
                double left = nanos / 1e9 / done * (plan.months() - done);
                log.printf(
                        Locale.ROOT,
                        "%s  %d of %d months, %s, %.0f s left%n",
                        Months.format(month),
                        done,
                        plan.months(),
                        rate(residentMonths, nanos),
                        left);
                log.flush();
            }
        }

        @Override
        public void close() {
            log.flush();
        }
    }

    /** Progress as a bar. */
    final class Bar implements Progress {
        private static final int MILLIS_BETWEEN_UPDATES = 200;

        private final ProgressBar bar;
        private final long start = System.nanoTime();

        private Bar(RunPlan plan) {
            bar = new ProgressBarBuilder()
                    .setTaskName(plan.scenario().name())
                    .setInitialMax(plan.months())
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(MILLIS_BETWEEN_UPDATES)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }

        @Override
        public void month(int month, long residentMonths) {
            double millions = residentMonths * 1e3 / Math.max(System.nanoTime() - start, 1);
            bar.setExtraMessage(
                    String.format(Locale.ROOT, " %s %.1fM resident-months/s", Months.format(month), millions));
            bar.step();
        }

        @Override
        public void close() {
            bar.close();
        }
    }
}
