package no.fastlege.agents.data;

/** A data file is not what it should be: one line says which file and what is wrong. */
public final class BadDataException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message of one line that names the file. */
    public BadDataException(String message) {
        super(message);
    }
}
