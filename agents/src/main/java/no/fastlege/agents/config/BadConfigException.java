package no.fastlege.agents.config;

/** A file of settings is not what it should be: one line that names the file, the place, what is wrong and what is allowed. */
public final class BadConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message of one line. */
    public BadConfigException(String message) {
        super(oneLine(message));
    }

    /** Text on one line: line breaks and runs of blanks become one blank. */
    public static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
