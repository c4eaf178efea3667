package no.fastlege.experiments.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.fastlege.sim.IoFault;

/**
 * A directory of results in the making (a run, a contrast, a set of figures): a hidden sibling that takes its name only when everything
 * stands in it (<b>nothing half-written looks finished</b>). Closed before that, or interrupted, it disappears.
 */
public final class RunDirectory implements AutoCloseable {
    private static final int TRIES_TO_DELETE = 5;

    /** Why a directory cannot be made, in one line: it exists, or nothing can be written beside it. */
    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;

        private Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final Path target;
    private final Path making;
    private final Thread cleaner = new Thread(this::discard, "fastlegesim-cleaner");
    private boolean finished;

    /**
     * Makes the hidden directory.
     *
     * @throws Refused if the target exists or nothing can be written beside it: one line says which
     */
    public RunDirectory(Path target) throws IOException {
        this.target = target.toAbsolutePath().normalize();
        refuseExisting(this.target);
        Path parent = this.target.getParent();
        try {
            Files.createDirectories(parent);
            making = Files.createTempDirectory(parent, "." + this.target.getFileName() + ".unfinished-");
        } catch (IOException e) {
            throw new Refused("--out " + target + ": cannot write in " + parent + ": " + IoFault.reason(e), e);
        }
        making.toFile().setReadable(true, false);
        making.toFile().setExecutable(true, false);
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    static void refuseExisting(Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refused("--out " + target + " exists already, and nothing is overwritten", null);
        }
    }

    /** Where to write. */
    public Path making() {
        return making;
    }

    /** Gives the directory its name. */
    public synchronized void finish() throws IOException {
        refuseExisting(target);
        try {
            Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(making, target);
        }
        finished = true;
        Runtime.getRuntime().removeShutdownHook(cleaner);
    }

    @Override
    public void close() {
        if (!finished) {
            discard();
            try {
                Runtime.getRuntime().removeShutdownHook(cleaner);
            } catch (IllegalStateException e) {
                // the JVM is going down already and the hook runs
            }
        }
    }

    private synchronized void discard() {
        if (!finished) {
            deleteAll(making);
        }
    }

    /** Deletes a directory. A thread may still be writing when the JVM is interrupted, so that is tried more than once. */
    static void deleteAll(Path directory) {
        for (int attempt = 0; attempt < TRIES_TO_DELETE && Files.exists(directory); attempt++) {
            List<Path> inside;
            try (Stream<Path> walk = Files.walk(directory)) {
                inside = walk.sorted(Comparator.reverseOrder()).toList();
            } catch (IOException | UncheckedIOException e) {
                inside = List.of();
            }
            for (Path path : inside) {
                path.toFile().delete();
            }
        }
    }
}
