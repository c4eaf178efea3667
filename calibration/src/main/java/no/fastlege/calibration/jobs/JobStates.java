package no.fastlege.calibration.jobs;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import no.fastlege.calibration.jobs.JobStatus.Row;
import no.fastlege.calibration.jobs.ShardListing.Traces;

/** The moving part of a table: who works on what, and how it ended. */
final class JobStates {
    /** Jobs per directory of states: a listing of one stays short. */
    static final int JOBS_PER_SHARD = 1000;
    /** So many workers may die on a job before it counts as failed: it probably kills them. */
    static final int MOST_LOST = 3;

    private static final long CLOCK_HOLDS_NANOS = 5_000_000_000L;

    private final Path folder;
    private final Worker self;
    private final long staleMillis;
    private volatile long clockOffset;
    private long clockReadNanos;

    JobStates(Path folder, Worker self, long staleMillis) {
        this.folder = folder;
        this.self = self;
        this.staleMillis = staleMillis;
    }

    Path folder() {
        return folder;
    }

    Worker self() {
        return self;
    }

    Path shard(int number) {
        return folder.resolve(String.format(Locale.ROOT, "%03d", number));
    }

    /** A trace of an attempt. What is being written is hidden, so that nobody takes it for a result. */
    Path path(int job, String id, int attempt, String kind) {
        String hidden = kind.equals(ShardListing.WORK) ? "." : "";
        return shard(job / JOBS_PER_SHARD).resolve(hidden + id + "." + attempt + "." + kind);
    }

    Path done(int job, String id) {
        return shard(job / JOBS_PER_SHARD).resolve(id + "." + ShardListing.DONE);
    }

    /**
     * Reads the clock of the file system, by which the ages of heartbeats are told: hosts' clocks differ. Also shows whether anything can
     * be written here.
     */
    synchronized void readClock() throws IOException {
        if (clockReadNanos != 0 && System.nanoTime() - clockReadNanos < CLOCK_HOLDS_NANOS) {
            return;
        }
        Files.createDirectories(folder);
        Path probe = folder.resolve(".clock-" + UUID.randomUUID());
        Disk.write(probe, "");
        clockOffset = Files.getLastModifiedTime(probe).toMillis() - System.currentTimeMillis();
        Files.delete(probe);
        clockReadNanos = System.nanoTime();
    }

    /** Takes an attempt at a job; false where someone else has it. */
    boolean claim(int job, String id, int attempt) throws IOException {
        Path claim = path(job, id, attempt, ShardListing.CLAIM);
        Files.createDirectories(claim.getParent());
        try (FileChannel out = FileChannel.open(claim, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Disk.writeAll(out, self.json() + "\n");
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    /** Where a job stands, told from its traces; reads files only of jobs that run or failed. */
    Row row(int number, Job job, Traces traces) throws IOException {
        int last = traces.last();
        if (traces.done()) {
            return new Row(job, JobState.DONE, last, 0, "");
        }
        if (last == 0 || traces.has(ShardListing.RETRY, last)) {
            return new Row(job, JobState.OPEN, last, 0, "");
        }
        int lost = traces.lostBefore(last);
        if (traces.has(ShardListing.FAILED, last)) {
            return new Row(job, JobState.FAILED, last, lost, error(path(number, job.id(), last, ShardListing.FAILED)));
        }
        if (traces.has(ShardListing.RELEASED, last)) {
            return new Row(job, JobState.OPEN, last, lost, "");
        }
        Path claim = path(number, job.id(), last, ShardListing.CLAIM);
        Worker worker = Worker.parse(text(claim));
        if (isAlive(claim, worker)) {
            return new Row(job, JobState.RUNNING, last, lost, worker == null ? "a worker" : worker.toString());
        }
        lost++;
        return lost < MOST_LOST
                ? new Row(job, JobState.OPEN, last, lost, "")
                : new Row(
                        job,
                        JobState.FAILED,
                        last,
                        lost,
                        "its worker died " + lost + " times, last " + (worker == null ? "one unknown" : worker));
    }

    private static String error(Path file) {
        String text = text(file).strip();
        return text.isEmpty() ? "failed without a word" : text;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether the worker of a claim is alive: looked up where it runs on this machine, else by its heartbeat. */
    boolean isAlive(Path claim, Worker worker) throws IOException {
        if (worker != null && worker.isOn(self)) {
            return worker.lives();
        }
        try {
            long age = System.currentTimeMillis()
                    + clockOffset
                    - Files.getLastModifiedTime(claim).toMillis();
            return age < staleMillis;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    boolean isAlive(int number, String id, int attempt) throws IOException {
        Path claim = path(number, id, attempt, ShardListing.CLAIM);
        return isAlive(claim, Worker.parse(text(claim)));
    }
}
