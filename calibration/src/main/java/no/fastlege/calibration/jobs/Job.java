package no.fastlege.calibration.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;

/**
 * One job.
 *
 * @param id its name in its table: 1 to 80 of {@code A-Z a-z 0-9 _ -}
 * @param input what its work reads: JSON text of one line
 */
public record Job(String id, String input) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A job; refuses an id or an input of another form. */
    public Job {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("job id '" + id + "': must be 1 to 80 of A-Z a-z 0-9 _ -");
        }
        if (input.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("job " + id + ": its input must be JSON on one line");
        }
    }

    /** A job from a JSON value. */
    public static Job of(String id, JsonNode input) {
        return new Job(id, input.toString());
    }

    /** The input, parsed anew at each call. */
    public JsonNode json() {
        try {
            return JSON.readTree(input);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("job " + id + ": its input is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
