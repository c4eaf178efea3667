package no.fastlege.calibration.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;

/**
 * The result of a finished job.
 *
 * @param job the job
 * @param directory where its files lie, for reading only
 * @param attempt the attempt that finished first, from 1
 * @param worker who did it
 * @param seconds from claim to result
 * @param result the small JSON that the work returned
 * @param files SHA-256 of every other file in the directory by its relative path
 */
public record JobResult(
        Job job,
        Path directory,
        int attempt,
        String worker,
        double seconds,
        JsonNode result,
        Map<String, String> files) {}
