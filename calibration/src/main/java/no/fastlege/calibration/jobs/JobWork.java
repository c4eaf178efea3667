package no.fastlege.calibration.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/** What is done for a job. Called by several threads at once. */
@FunctionalInterface
public interface JobWork {
    /**
     * Does one job.
     *
     * @param job the job
     * @param directory an empty directory of this attempt's own; whatever it leaves there becomes part of the result
     * @return the small result
     * @throws Exception whatever goes wrong: the job is recorded as failed with its message, and others go on
     */
    JsonNode run(Job job, Path directory) throws Exception;
}
