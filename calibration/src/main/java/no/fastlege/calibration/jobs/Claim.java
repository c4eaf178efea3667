package no.fastlege.calibration.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.fastlege.agents.config.BadConfigException;
import no.fastlege.sim.Sha256;

/**
 * One attempt at one job, this process's alone: ended by {@link #complete}, {@link #fail} or {@link #close()}, which gives the job back.
 */
public final class Claim implements AutoCloseable {
    static final String RESULT = "result.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JobStates states;
    private final Heart heart;
    private final int number;
    private final Job job;
    private final int attempt;
    private final long startedNanos = System.nanoTime();
    private boolean ended;

    Claim(JobStates states, Heart heart, int number, Job job, int attempt) throws IOException {
        this.states = states;
        this.heart = heart;
        this.number = number;
        this.job = job;
        this.attempt = attempt;
        Files.createDirectory(directory());
        heart.add(path(ShardListing.CLAIM));
    }

    /** The job. */
    public Job job() {
        return job;
    }

    /** The number of the attempt, from 1. */
    public int attempt() {
        return attempt;
    }

    /** The empty directory of this attempt. */
    public Path directory() {
        return path(ShardListing.WORK);
    }

    private Path path(String kind) {
        return states.path(number, job.id(), attempt, kind);
    }

    /**
     * Makes what lies in the attempt's directory the job's result, at once and for good, unless another attempt has finished before.
     *
     * @param result a small result, kept beside the files with their checksums
     * @return whether this attempt's result is the job's
     * @throws IOException if it cannot be written; the claim is still held then
     */
    public synchronized boolean complete(JsonNode result) throws IOException {
        requireRunning();
        ObjectNode json = JSON.createObjectNode();
        json.put("id", job.id())
                .put("attempt", attempt)
                .put("worker", states.self().toString());
        json.put("seconds", Math.rint((System.nanoTime() - startedNanos) / 1e6) / 1e3);
        json.set("result", result);
        ObjectNode files = json.putObject("files");
        for (Path file : Disk.filesIn(directory())) {
            Disk.force(file);
            files.put(directory().relativize(file).toString(), Sha256.of(file));
        }
        Disk.write(directory().resolve(RESULT), json.toPrettyString() + "\n");
        Disk.force(directory());
        boolean first = Disk.nameDirectory(directory(), states.done(number, job.id()));
        if (!first) {
            Disk.sweepAway(directory());
        } else {
            Disk.force(states.done(number, job.id()).getParent());
        }
        end();
        return first;
    }

    /**
     * Records that the attempt failed, and why; what it wrote is deleted.
     *
     * @throws IOException if that cannot be written; the claim is still held then
     */
    public synchronized void fail(String error) throws IOException {
        requireRunning();
        Disk.writeWhole(path(ShardListing.FAILED), BadConfigException.oneLine(error) + "\n");
        Disk.sweepAway(directory());
        end();
    }

    /** Gives the job back for anybody to take; does nothing once the attempt has ended. */
    @Override
    public synchronized void close() {
        if (!ended) {
            try {
                Disk.writeWhole(path(ShardListing.RELEASED), states.self() + "\n");
                Disk.sweepAway(directory());
            } catch (IOException e) {
                // the claim grows stale by itself
            }
            end();
        }
    }

    /** Gives the job back when the process is told to end, whose other threads may still be writing. */
    synchronized void abandon() {
        if (!ended) {
            try {
                Disk.writeWhole(path(ShardListing.RELEASED), states.self() + "\n");
            } catch (IOException e) {
                // the claim grows stale by itself
            }
            end();
        }
    }

    private void end() {
        ended = true;
        heart.remove(path(ShardListing.CLAIM));
    }

    private void requireRunning() {
        if (ended) {
            throw new IllegalStateException("attempt " + attempt + " at job " + job.id() + " has ended");
        }
    }
}
