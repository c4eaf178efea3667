package no.fastlege.experiments.sweep;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.calibration.jobs.Job;
import no.fastlege.calibration.jobs.JobRunner;
import no.fastlege.calibration.jobs.JobState;
import no.fastlege.calibration.jobs.JobStatus;
import no.fastlege.experiments.run.BatchProgress;
import no.fastlege.experiments.run.ModelMaker;

/** Works through a sweep's open rows in this process. */
public final class SweepWorkers {
    private final SweepDirectory sweep;
    private final ModelMaker maker;
    private final PrintWriter log;

    /**
     * What came of it.
     *
     * @param done rows finished here
     * @param failed rows that failed here
     * @param workers threads that worked
     * @param seconds from beginning to end
     * @param secondsInModel seconds that threads spent in the model
     */
    public record Outcome(int done, int failed, int workers, double seconds, double secondsInModel) {
        /** The share of the threads' time that went into the model. */
        public double shareInModel() {
            return secondsInModel / Math.max(1e-9, seconds * workers);
        }
    }

    /** Workers on a sweep; what they tell goes to a log, or nowhere where it is null. */
    public SweepWorkers(SweepDirectory sweep, ModelMaker maker, PrintWriter log) {
        this.sweep = sweep;
        this.maker = maker;
        this.log = log;
    }

    /**
     * Runs rows until none is open, or until so many have begun here.
     *
     * @param wanted threads that work, fewer where memory does not reach
     * @param mostRows the most rows to run here
     * @throws BadInputException if a scenario is missing, memory or disk does not suffice, or the directory cannot be written
     */
    public Outcome run(int wanted, int mostRows) {
        sweep.requireScenarios();
        JobStatus status = sweep.table().status();
        int open = Math.min(mostRows, status.count(JobState.OPEN));
        SweepForecast forecast = forecast(sweep, open);
        int workers = forecast.workers(Math.max(1, Math.min(wanted, Math.max(1, open))), heap());
        forecast.requireDisk(sweep.directory());
        tell(status, forecast, workers, wanted);
        SweepWork work = new SweepWork(sweep, maker);
        long began = System.nanoTime();
        try (BatchProgress progress = log == null ? BatchProgress.none() : BatchProgress.of("sweep", open, log)) {
            JobRunner.Outcome outcome = new JobRunner(sweep.table(), workers)
                    .run(work, (job, error) -> progress.done(words(job, error)), begun -> begun < mostRows);
            return new Outcome(
                    outcome.done(),
                    outcome.failed(),
                    workers,
                    (System.nanoTime() - began) / 1e9,
                    work.secondsInModel());
        }
    }

    /** What so many rows of a sweep will take, told by the largest of its rows. */
    static SweepForecast forecast(SweepDirectory sweep, int rows) {
        double scale = 0;
        int last = 0;
        SweepRow most = null;
        for (SweepRow row : sweep.rows()) {
            scale = Math.max(scale, row.scale());
            last = Math.max(last, row.lastMonth());
            most = most == null || row.tables().size() > most.tables().size() ? row : most;
        }
        boolean csv = most != null && most.format().equals("csv");
        return new SweepForecast(rows, scale, most == null ? List.of() : most.tables(), last, csv);
    }

    private static long heap() {
        return Runtime.getRuntime().maxMemory();
    }

    private void tell(JobStatus status, SweepForecast forecast, int workers, int wanted) {
        if (log != null) {
            log.printf(
                    Locale.ROOT,
                    "%d of %d rows to run here, %d at a time%s, scale %s%n",
                    forecast.rows(),
                    status.jobs().size(),
                    workers,
                    workers < wanted && workers < forecast.rows() ? " (memory holds no more; -Xmx gives it)" : "",
                    forecast.scale());
            log.printf(
                    Locale.ROOT,
                    "memory: %s a worker, %s in all, of %s; disk: about %s%n",
                    SweepForecast.size(forecast.runBytes()),
                    SweepForecast.size(forecast.processBytes(workers)),
                    SweepForecast.size(heap()),
                    SweepForecast.size(forecast.diskBytes()));
            log.flush();
        }
    }

    private String words(Job job, String error) {
        SweepRow row = sweep.row(job);
        String what = job.id() + ", " + row.scenario() + (row.point() == 0 ? "" : " point " + row.point()) + ", seed "
                + row.seed();
        return error.isEmpty() ? what : what + " FAILED: " + error;
    }
}
