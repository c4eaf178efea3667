package no.fastlege.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A snapshot through a real file that is deleted when it has been read. */
final class SnapshotOnDisk {
    static final SnapshotFile.Header HEADER = new SnapshotFile.Header("test", "build", "layout");

    private final Path file;
    private final SnapshotWriter writer;

    SnapshotOnDisk() {
        try {
            file = Files.createTempDirectory("snapshot").resolve("snapshot.bin");
            writer = new SnapshotWriter(file, HEADER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // the last noted is deleted first
        file.getParent().toFile().deleteOnExit();
        file.toFile().deleteOnExit();
    }

    SnapshotOut out() {
        return writer;
    }

    SnapshotReader in() {
        writer.finish();
        return new SnapshotReader(file, HEADER);
    }
}
