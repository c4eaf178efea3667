package no.fastlege.calibration.fit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import no.fastlege.calibration.jobs.JobResult;
import no.fastlege.calibration.jobs.JobRunner;
import no.fastlege.calibration.jobs.JobState;
import no.fastlege.calibration.jobs.JobTable;

/** A fit's runs as a job table on disk, the one that sweeps use: several processes may work at it. */
public final class RunTable {
    private static final long MILLIS_BETWEEN_LOOKS = 200;

    private final Path directory;
    private final Simulator simulator;
    private final Map<String, Integer> numbers = new HashMap<>();
    private JobTable table;

    /** A finished run. */
    record Done(double[] figures, double seconds) {}

    /**
     * The table in a directory; made with the first batch where there is none.
     *
     * @param simulator runs the jobs that this process takes
     */
    public RunTable(Path directory, Simulator simulator) {
        this.directory = directory;
        this.simulator = simulator;
        if (Files.exists(directory.resolve("jobs"))) {
            table = JobTable.open(directory);
            for (no.fastlege.calibration.jobs.Job job : table.jobs()) {
                numbers.put(read(job).key(), numbers.size());
            }
            table.retry();
        }
    }

    /** Adds those jobs that it does not have yet, behind the others. */
    void add(List<Job> jobs) {
        List<no.fastlege.calibration.jobs.Job> more = new ArrayList<>();
        for (Job job : jobs) {
            if (!numbers.containsKey(job.key())) {
                more.add(written(String.format(Locale.ROOT, "run-%06d", numbers.size()), job));
                numbers.put(job.key(), numbers.size());
            }
        }
        if (!more.isEmpty()) {
            if (table == null) {
                table = JobTable.create(directory, more);
            } else {
                table.add(more);
            }
        }
    }

    /**
     * Works until every job of the table is done, waiting for those that other processes have taken.
     *
     * @param ended hears of each job that ends in this process
     * @throws IllegalStateException if one fails
     */
    void work(int workers, Runnable ended) {
        AtomicBoolean failure = new AtomicBoolean();
        while (table != null) {
            new JobRunner(table, workers)
                    .run(
                            (job, folder) -> result(read(job)),
                            (job, error) -> {
                                failure.compareAndSet(false, !error.isEmpty());
                                ended.run();
                            },
                            begun -> !failure.get());
            var failed = table.status().in(JobState.FAILED);
            if (!failed.isEmpty()) {
                throw new IllegalStateException(
                        "a run of the fit failed: " + failed.get(0).note());
            }
            if (table.status().count(JobState.DONE) == table.jobs().size()) {
                return;
            }
            pause();
        }
    }

    /** Works at whatever is open now, for a search that another process leads; returns how many jobs it did. */
    public int help(int workers) {
        return table == null
                ? 0
                : new JobRunner(table, workers)
                        .run((job, folder) -> result(read(job)))
                        .done();
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the fit was interrupted", e);
        }
    }

    private JsonNode result(Job job) {
        long start = System.nanoTime();
        double[] figures = simulator.run(job.scenario(), job.values(), job.seed(), job.scale());
        ObjectNode result = Fit.JSON.createObjectNode();
        result.put("seconds", StrictMath.round((System.nanoTime() - start) / 1e7) / 100.0);
        ArrayNode values = result.putArray("figures");
        for (double v : figures) {
            if (Double.isNaN(v)) {
                values.addNull();
            } else {
                values.add(v);
            }
        }
        return result;
    }

    /** The result of a job, where there is one. */
    Optional<Done> done(Job job) {
        Integer number = numbers.get(job.key());
        Optional<JobResult> result = number == null ? Optional.empty() : table.result(number);
        return result.map(r -> {
            JsonNode values = r.result().path("figures");
            double[] figures = new double[values.size()];
            for (int f = 0; f < figures.length; f++) {
                figures[f] = values.get(f).isNull() ? Double.NaN : values.get(f).asDouble();
            }
            return new Done(figures, r.result().path("seconds").asDouble());
        });
    }

    private static no.fastlege.calibration.jobs.Job written(String id, Job job) {
        ObjectNode input = Fit.JSON.createObjectNode();
        input.put("scenario", job.scenario());
        input.put("seed", job.seed());
        input.put("scale", job.scale());
        ObjectNode values = input.putObject("parameters");
        job.values().forEach(values::put);
        return no.fastlege.calibration.jobs.Job.of(id, input);
    }

    private static Job read(no.fastlege.calibration.jobs.Job job) {
        JsonNode input = job.json();
        Map<String, Double> values = new LinkedHashMap<>();
        input.path("parameters")
                .properties()
                .forEach(e -> values.put(e.getKey(), e.getValue().asDouble()));
        return new Job(
                input.path("scenario").asText(),
                values,
                input.path("seed").asLong(),
                input.path("scale").asDouble());
    }
}
