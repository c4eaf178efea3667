package no.fastlege.sim;

/** A snapshot cannot be read: one line says which file and what is wrong with it. */
public final class BadSnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message of one line that names the file. */
    public BadSnapshotException(String message) {
        super(message);
    }
}
