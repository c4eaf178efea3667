package no.fastlege.experiments.run;

/** The run began and could not be carried through: one line says what happened. Nothing stays behind that looks finished. */
public final class RunFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With one line and, where there is one, the cause. */
    public RunFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
