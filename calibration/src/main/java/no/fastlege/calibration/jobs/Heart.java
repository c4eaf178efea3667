package no.fastlege.calibration.jobs;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Beats for every claim of this process: rewrites the last character of its file, so that the file system's own clock dates it. */
final class Heart {
    private final Set<Path> claims = ConcurrentHashMap.newKeySet();
    private final long beatMillis;
    private Thread thread;

    Heart(long beatMillis) {
        this.beatMillis = beatMillis;
    }

    synchronized void add(Path claim) {
        claims.add(claim);
        if (thread == null) {
            thread = new Thread(this::beat, "fastlegesim-heart");
            thread.setDaemon(true);
            thread.start();
        }
    }

    synchronized void remove(Path claim) {
        claims.remove(claim);
        if (claims.isEmpty() && thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    private void beat() {
        try {
            while (true) {
                Thread.sleep(beatMillis);
                for (Path claim : claims) {
                    touch(claim);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void touch(Path claim) {
        try (FileChannel out = FileChannel.open(claim, StandardOpenOption.WRITE)) {
            long size = out.size();
            if (size > 0) {
                out.write(ByteBuffer.wrap(new byte[] {'\n'}), size - 1);
            }
        } catch (IOException | RuntimeException e) {
            // a beat that cannot be written is one not heard; whether the result can be written is told in the end
        }
    }
}
