package no.fastlege.agents.scenario;

import no.fastlege.agents.config.BadConfigException;

/**
 * What the user gave cannot be used: one line that names the file, the key, the value, what is allowed, and the nearest valid name.
 * The command line prints it and exits with 2.
 */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message of one line. */
    public BadInputException(String message) {
        super(BadConfigException.oneLine(message));
    }
}
