package no.fastlege.experiments.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.fastlege.sim.IoFault;

/** A directory in the system's temporary folder that disappears when it is closed, and when the program is interrupted before. */
public final class ScratchDirectory implements AutoCloseable {
    private final Path path;
    private final Thread cleaner;

    /**
     * Makes the directory.
     *
     * @param what begins its name
     * @throws RunFailed if the temporary folder is not there or cannot be written: one line names it
     */
    public ScratchDirectory(String what) {
        try {
            path = Files.createTempDirectory(what);
        } catch (IOException e) {
            throw new RunFailed(
                    "cannot write in the temporary folder " + System.getProperty("java.io.tmpdir") + ": "
                            + IoFault.reason(e),
                    e);
        }
        cleaner = new Thread(() -> RunDirectory.deleteAll(path), "fastlegesim-cleaner");
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /** Where to write. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        RunDirectory.deleteAll(path);
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // the JVM is going down already and the hook runs
        }
    }
}
