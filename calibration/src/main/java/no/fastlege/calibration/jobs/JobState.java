package no.fastlege.calibration.jobs;

/** Where a job stands. */
public enum JobState {
    /** Nobody works on it, and anybody may: never tried, given back, asked for again, or its worker died. */
    OPEN,
    /** A worker has it and is alive as far as can be told. */
    RUNNING,
    /** Its last attempt ended with an error, or too many workers died on it; only a retry opens it again. */
    FAILED,
    /** Its result stands. */
    DONE
}
