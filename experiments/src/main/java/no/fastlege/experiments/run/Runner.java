package no.fastlege.experiments.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.Months;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotWriter;

/** Carries out one plan. */
public final class Runner {
    private static final int DECEMBER = 12;

    private Runner() {}

    /** The run cannot begin: nothing has been written, and one line says why. */
    public static final class CannotStart extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotStart(String message) {
            super(message);
        }
    }

    /**
     * Runs a plan and leaves its run directory.
     *
     * @param model makes the model, at the plan's first month
     * @param header the header of its snapshots
     * @param startedNanos {@link System#nanoTime()} at which the run's clock began
     * @return the result digest
     * @throws CannotStart if the run directory cannot be made
     * @throws IOException if something cannot be written while the run goes on; nothing stays behind then
     */
    public static String run(
            RunPlan plan, Supplier<? extends Model> model, SnapshotFile.Header header, Progress progress, long startedNanos)
            throws IOException {
        try (RunDirectory directory = makeDirectory(plan);
                Model running = model.get();
                OutputThread output = new OutputThread(directory.making(), plan.format(), running.tables());
                progress) {
            long before = System.nanoTime();
            long residentMonthsBefore = running.residentMonths();
            running.runThrough(plan.lastMonth(), month -> {
                progress.month(month, running.residentMonths() - residentMonthsBefore);
                afterMonth(plan, running, directory, output, header, month);
            });
            long after = System.nanoTime();
            String digest = output.finish(running.tables());
            Manifest.write(
                    directory.making(),
                    plan,
                    new Manifest.Outcome(
                            running.inputs(),
                            running.secondsPerPhase(),
                            (after - before) / 1e9,
                            (System.nanoTime() - startedNanos) / 1e9,
                            running.residentMonths() - residentMonthsBefore,
                            digest));
            directory.finish();
            return digest;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Runs a plan without leaving anything, for its digest alone. */
    public static String digest(RunPlan plan, Supplier<? extends Model> model, Progress progress) {
        try (Model running = model.get();
                progress) {
            running.runThrough(plan.lastMonth(), month -> progress.month(month, running.residentMonths()));
            return no.fastlege.sim.TableDigest.of(running.tables());
        }
    }

    private static RunDirectory makeDirectory(RunPlan plan) {
        try {
            return new RunDirectory(plan.out());
        } catch (IOException e) {
            throw new CannotStart(e.getMessage());
        }
    }

    private static void afterMonth(
            RunPlan plan, Model running, RunDirectory directory, OutputThread output, SnapshotFile.Header header, int month) {
        try {
            if (Months.monthOfYear(month) == DECEMBER && month < plan.lastMonth()) {
                output.rowsSoFar(running.tables());
            }
            if (plan.snapshots().contains(month)) {
                try (SnapshotWriter out =
                        new SnapshotWriter(directory.making().resolve(RunPlan.snapshotFile(month)), header)) {
                    running.writeSnapshot(out);
                    out.finish();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The formats by their names on the command line. */
    public static TableFormat format(String name) {
        return TableFormat.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }
}
