package no.fastlege.experiments.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.sim.IoFault;
import no.fastlege.sim.Months;
import no.fastlege.sim.SnapshotFile;
import no.fastlege.sim.SnapshotWriter;
import no.fastlege.sim.TableData;
import no.fastlege.sim.TableDigest;

/** Carries out one plan. */
public final class Runner {
    private static final int DECEMBER = 12;

    private final RunPlan plan;
    private final SnapshotFile.Header header;
    private final Progress progress;
    private final long startedNanos;

    /**
     * A runner of one plan.
     *
     * @param header the header of its snapshots
     * @param startedNanos {@link System#nanoTime()} at which the run's clock began
     */
    public Runner(RunPlan plan, SnapshotFile.Header header, Progress progress, long startedNanos) {
        this.plan = plan;
        this.header = header;
        this.progress = progress;
        this.startedNanos = startedNanos;
    }

    /**
     * Runs the plan and leaves its run directory.
     *
     * @param model makes the model, at the plan's first month
     * @return the result digest
     * @throws BadInputException if the run directory cannot be made
     * @throws RunFailed if something goes wrong while the run goes on; nothing stays behind then
     */
    public String run(Supplier<? extends Model> model) {
        Machine.startReadingJar();
        try (RunDirectory directory = makeDirectory();
                Model running = model.get()) {
            return run(directory, running);
        }
    }

    private RunDirectory makeDirectory() {
        try {
            return new RunDirectory(plan.out());
        } catch (IOException e) {
            throw new BadInputException(e.getMessage());
        }
    }

    private String run(RunDirectory directory, Model running) {
        try (OutputThread output = new OutputThread(directory.making(), plan.format(), running.tables())) {
            long before = System.nanoTime();
            long residentMonthsBefore = running.residentMonths();
            running.runThrough(plan.lastMonth(), month -> {
                progress.month(month, running.residentMonths() - residentMonthsBefore);
                afterMonth(running, directory, output, month);
            });
            long after = System.nanoTime();
            progress.close();
            OutputThread.Written written = output.finish(running.tables());
            Manifest.Outcome outcome = new Manifest.Outcome(
                    running.inputs(),
                    running.secondsPerPhase(),
                    (before - startedNanos) / 1e9,
                    (after - before) / 1e9,
                    (System.nanoTime() - startedNanos) / 1e9,
                    running.residentMonths() - residentMonthsBefore,
                    written.digest(),
                    written.files());
            Manifest.write(directory.making(), plan, outcome);
            directory.finish();
            return written.digest();
        } catch (IOException e) {
            throw failed(running, "cannot write the results: " + IoFault.reason(e), e);
        } catch (UncheckedIOException e) {
            throw failed(running, "cannot write the results: " + IoFault.reason(e.getCause()), e);
        } catch (OutOfMemoryError e) {
            throw failed(running, "out of memory: give Java more with -Xmx, or run a smaller --scale", e);
        } catch (RuntimeException | AssertionError e) {
            throw failed(running, e.toString(), e);
        } finally {
            progress.close();
        }
    }

    private RunFailed failed(Model running, String what, Throwable cause) {
        int month = Math.min(running.nextMonth(), plan.lastMonth());
        return new RunFailed(
                "the run of " + plan.scenario().name() + " failed in " + Months.format(month) + ": " + what, cause);
    }

    /**
     * Runs the plan without leaving anything.
     *
     * @param tables sees the run's tables when it is done
     * @return the result digest
     */
    public String digest(Supplier<? extends Model> model, Consumer<List<TableData>> tables) {
        try (Model running = model.get()) {
            running.runThrough(plan.lastMonth(), month -> progress.month(month, running.residentMonths()));
            tables.accept(running.tables());
            return TableDigest.of(running.tables());
        } finally {
            progress.close();
        }
    }

    private void afterMonth(Model running, RunDirectory directory, OutputThread output, int month) {
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
}
