package no.fastlege.calibration.jobs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where the jobs of a table stand at one moment.
 *
 * @param jobs every job with its state, in the table's order
 * @param counts the number of jobs in each state
 */
public record JobStatus(List<Row> jobs, Map<JobState, Integer> counts) {
    /**
     * One job's state.
     *
     * @param job the job
     * @param state where it stands
     * @param attempts attempts so far
     * @param lost how many of them ended because their worker died, since the last retry
     * @param note the error of a failed job, or the worker that runs it; may be empty
     */
    public record Row(Job job, JobState state, int attempts, int lost, String note) {}

    /** The status of rows. */
    static JobStatus of(List<Row> rows) {
        Map<JobState, Integer> counts = new EnumMap<>(JobState.class);
        rows.forEach(row -> counts.merge(row.state(), 1, Integer::sum));
        return new JobStatus(rows, counts);
    }

    /** The number of jobs in a state. */
    public int count(JobState state) {
        return counts.getOrDefault(state, 0);
    }

    /** The jobs in a state. */
    public List<Row> in(JobState state) {
        return jobs.stream().filter(row -> row.state() == state).toList();
    }
}
