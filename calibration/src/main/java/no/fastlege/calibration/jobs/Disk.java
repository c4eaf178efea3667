package no.fastlege.calibration.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Steps on a file system that happen or do not, and that survive a power cut once they have happened. */
final class Disk {
    private Disk() {}

    /** Writes a file that appears under its name only when it is whole. */
    static void writeWhole(Path file, String text) throws IOException {
        Path making = file.resolveSibling("." + file.getFileName() + "."
                + ProcessHandle.current().pid() + "-" + Thread.currentThread().getId());
        write(making, text);
        Files.move(making, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes a file and forces it to the disk. */
    static void write(Path file, String text) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            writeAll(out, text);
            out.force(true);
        }
    }

    static void writeAll(FileChannel out, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** Forces a file's content, or a directory's names, to the disk. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException e) {
            // a system whose directories cannot be opened keeps their names by itself
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    /**
     * Gives a directory with files in it another name, unless a directory with files has that name already.
     *
     * @return whether it has the name now
     */
    static boolean nameDirectory(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (FileSystemException e) {
            if (Files.isDirectory(to)) {
                return false;
            }
            throw e;
        }
    }

    /** Every file below a directory, in order of its path. */
    static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Deletes a directory with all in it, as far as it goes: what is left is swept away another time. */
    static void sweepAway(Path directory) {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(directory)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException e) {
            return;
        }
        for (Path path : inside) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                return;
            }
        }
    }
}
