package no.fastlege.calibration.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.calibration.jobs.ShardListing.Traces;
import no.fastlege.sim.IoFault;

/**
 * A table of jobs on disk, for any number of processes on any number of hosts that share a file system; see the package for its files
 * and why they are safe. An object of this class may be used by several threads.
 *
 * <pre>{@code
 * JobTable table = JobTable.create(dir, List.of(new Job("a", "{\"x\":1}"), new Job("b", "{\"x\":2}")));
 * new JobRunner(table, 2).run((job, directory) -> ...);       // here, or in other processes after JobTable.open(dir)
 * table.results();
 * }</pre>
 */
public final class JobTable {
    /** The most jobs of a table. */
    public static final int MOST_JOBS = 1_000_000;

    private static final long BEAT_MILLIS = 15_000;
    private static final long STALE_MILLIS = 150_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final JobParts parts;
    private final JobStates states;
    private final Heart heart;
    private final Deque<Candidate> candidates = new ArrayDeque<>();
    private int nextShard;

    private record Candidate(int number, Job job, int attempt) {}

    private JobTable(Path directory, JobParts parts, JobStates states, Heart heart) {
        this.directory = directory;
        this.parts = parts;
        this.states = states;
        this.heart = heart;
    }

    /**
     * Writes a new table into a directory, which is made where it is missing.
     *
     * @throws BadInputException if the directory holds a table already, or cannot be written
     * @throws IllegalArgumentException if an id stands there twice, or there are too many jobs
     */
    public static JobTable create(Path directory, Iterable<Job> jobs) {
        if (Files.exists(directory.resolve("jobs"))) {
            throw new BadInputException(directory + ": holds a job table already");
        }
        try {
            JobParts parts = JobParts.create(directory.resolve("jobs"));
            parts.append(jobs);
            return table(directory, parts, Worker.self(), BEAT_MILLIS, STALE_MILLIS);
        } catch (IOException e) {
            throw cannotWrite(directory, e);
        }
    }

    /**
     * Opens a table.
     *
     * @throws BadInputException if there is none, it cannot be read, or someone has changed its jobs by hand
     */
    public static JobTable open(Path directory) {
        return open(directory, Worker.self(), BEAT_MILLIS, STALE_MILLIS);
    }

    /** A table opened by another worker, or one with other times, as tests need. */
    static JobTable open(Path directory, Worker self, long beatMillis, long staleMillis) {
        Path jobs = directory.resolve("jobs");
        if (!Files.isDirectory(jobs)) {
            throw new BadInputException(directory + ": holds no job table (there is no " + jobs + ")");
        }
        try {
            return table(directory, JobParts.read(jobs), self, beatMillis, staleMillis);
        } catch (IOException e) {
            throw new BadInputException(directory + ": cannot read the job table: " + IoFault.reason(e));
        }
    }

    private static JobTable table(Path directory, JobParts parts, Worker self, long beatMillis, long staleMillis) {
        JobStates states = new JobStates(directory.resolve("state"), self, staleMillis);
        return new JobTable(directory, parts, states, new Heart(beatMillis));
    }

    static BadInputException cannotWrite(Path directory, IOException e) {
        return new BadInputException(
                directory + ": cannot write the job table: " + IoFault.reason(e) + "; what is finished stays");
    }

    /** Where the table lies. */
    public Path directory() {
        return directory;
    }

    /** The jobs in their order. */
    public List<Job> jobs() {
        return Collections.unmodifiableList(parts.jobs());
    }

    /**
     * Adds jobs behind the others, whose state is untouched.
     *
     * @throws IllegalArgumentException if an id is there already, or there are too many; nothing is added then
     * @throws BadInputException if the directory cannot be written, or another process adds at the same time
     */
    public synchronized void add(Iterable<Job> more) {
        try {
            parts.append(more);
        } catch (IOException e) {
            throw cannotWrite(directory, e);
        }
    }

    /** Where every job stands now. */
    public JobStatus status() {
        try {
            return JobStatus.of(rows());
        } catch (IOException e) {
            throw new BadInputException(directory + ": cannot read the job table: " + IoFault.reason(e));
        }
    }

    private List<JobStatus.Row> rows() throws IOException {
        List<JobStatus.Row> rows = new ArrayList<>(parts.jobs().size());
        for (int shard = 0; shard < shards(); shard++) {
            ShardListing listing = ShardListing.of(states.shard(shard));
            for (int n = first(shard); n < first(shard + 1); n++) {
                Job job = parts.jobs().get(n);
                rows.add(states.row(n, job, listing.of(job)));
            }
        }
        return rows;
    }

    private int shards() {
        return (parts.jobs().size() + JobStates.JOBS_PER_SHARD - 1) / JobStates.JOBS_PER_SHARD;
    }

    private int first(int shard) {
        return Math.min(shard * JobStates.JOBS_PER_SHARD, parts.jobs().size());
    }

    /**
     * Takes a job that nobody works on: one never tried, given back, asked for again, or left by a worker that died.
     *
     * @return nothing where no job is open at present
     * @throws BadInputException if the directory cannot be written
     */
    public synchronized Optional<Claim> claim() {
        try {
            int looked = 0;
            while (true) {
                while (!candidates.isEmpty()) {
                    Optional<Claim> claim = take(candidates.poll());
                    if (claim.isPresent()) {
                        return claim;
                    }
                }
                if (looked++ > shards()) {
                    return Optional.empty();
                }
                look(nextShard);
                if (candidates.isEmpty()) {
                    nextShard = nextShard + 1 < shards() ? nextShard + 1 : 0;
                }
            }
        } catch (IOException e) {
            throw cannotWrite(directory, e);
        }
    }

    private Optional<Claim> take(Candidate c) throws IOException {
        if (Files.exists(states.done(c.number(), c.job().id()))
                || !states.claim(c.number(), c.job().id(), c.attempt())) {
            return Optional.empty();
        }
        return Optional.of(new Claim(states, heart, c.number(), c.job(), c.attempt()));
    }

    /** Finds what is open in a shard, and begins at a place of this process's own, so that many processes seldom want the same job. */
    private void look(int shard) throws IOException {
        states.readClock();
        ShardListing listing = ShardListing.of(states.shard(shard));
        List<Candidate> open = new ArrayList<>();
        for (int n = first(shard); n < first(shard + 1); n++) {
            Job job = parts.jobs().get(n);
            JobStatus.Row row = states.row(n, job, listing.of(job));
            if (row.state() == JobState.OPEN) {
                open.add(new Candidate(n, job, row.attempts() + 1));
            }
        }
        if (!open.isEmpty()) {
            Collections.rotate(open, -Math.floorMod(states.self().hashCode(), open.size()));
            candidates.addAll(open);
        }
    }

    /**
     * Opens every failed job again, and every job whose worker has died.
     *
     * @return how many jobs were opened
     * @throws BadInputException if the directory cannot be written
     */
    public int retry() {
        int opened = 0;
        try {
            states.readClock();
            List<JobStatus.Row> rows = rows();
            for (int n = 0; n < rows.size(); n++) {
                JobStatus.Row row = rows.get(n);
                if (row.state() == JobState.FAILED || row.state() == JobState.OPEN && row.lost() > 0) {
                    Disk.writeWhole(
                            states.path(n, row.job().id(), row.attempts(), ShardListing.RETRY), states.self() + "\n");
                    opened++;
                }
            }
            return opened;
        } catch (IOException e) {
            throw cannotWrite(directory, e);
        }
    }

    /**
     * Opens a finished job again, and deletes its result.
     *
     * @throws BadInputException if the directory cannot be written
     */
    public void reopen(int number) {
        Job job = parts.jobs().get(number);
        try {
            int last = states.row(
                            number,
                            job,
                            ShardListing.of(states.shard(number / JobStates.JOBS_PER_SHARD))
                                    .of(job))
                    .attempts();
            Disk.writeWhole(states.path(number, job.id(), last, ShardListing.RETRY), states.self() + "\n");
            Disk.sweepAway(states.done(number, job.id()));
        } catch (IOException e) {
            throw cannotWrite(directory, e);
        }
    }

    /**
     * The result of a job.
     *
     * @return nothing where it has none yet
     * @throws BadInputException if the result cannot be read
     */
    public Optional<JobResult> result(int number) {
        Job job = parts.jobs().get(number);
        Path done = states.done(number, job.id());
        Path file = done.resolve(Claim.RESULT);
        if (!Files.isDirectory(done)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            Map<String, String> files = new LinkedHashMap<>();
            json.path("files")
                    .properties()
                    .forEach(e -> files.put(e.getKey(), e.getValue().asText()));
            return Optional.of(new JobResult(
                    job,
                    done,
                    json.path("attempt").asInt(),
                    json.path("worker").asText(),
                    json.path("seconds").asDouble(),
                    json.path("result"),
                    files));
        } catch (IOException e) {
            throw new BadInputException(file + ": cannot read the result: " + IoFault.reason(e));
        }
    }

    /** The results so far, in the order of the jobs. */
    public List<JobResult> results() {
        List<JobResult> results = new ArrayList<>();
        for (int n = 0; n < parts.jobs().size(); n++) {
            result(n).ifPresent(results::add);
        }
        return results;
    }

    /** Deletes what attempts left behind that are over: a worker that was killed cannot clean up. */
    public void tidy() {
        try {
            states.readClock();
            for (int shard = 0; shard < shards(); shard++) {
                ShardListing listing = ShardListing.of(states.shard(shard));
                for (int n = first(shard); n < first(shard + 1); n++) {
                    tidy(n, listing.of(parts.jobs().get(n)));
                }
            }
        } catch (IOException e) {
            throw cannotWrite(directory, e);
        }
    }

    private void tidy(int number, Traces traces) throws IOException {
        String id = parts.jobs().get(number).id();
        for (int attempt : traces.of(ShardListing.WORK)) {
            if (!states.isAlive(number, id, attempt)) {
                Disk.sweepAway(states.path(number, id, attempt, ShardListing.WORK));
            }
        }
    }
}
