package no.fastlege.calibration.jobs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one directory of states holds, by job: read in one listing, since asking file by file is slow on a network. */
final class ShardListing {
    static final String CLAIM = "claim";
    static final String WORK = "work";
    static final String FAILED = "failed";
    static final String RELEASED = "released";
    static final String RETRY = "retry";
    static final String DONE = "done";

    /** The names that stand there of one job. */
    static final class Traces {
        private final Map<String, List<Integer>> attempts = new HashMap<>();
        private boolean done;

        boolean done() {
            return done;
        }

        boolean has(String kind, int attempt) {
            return attempts.getOrDefault(kind, List.of()).contains(attempt);
        }

        /** The last attempt that was claimed; 0 where none was. */
        int last() {
            return attempts.getOrDefault(CLAIM, List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .max()
                    .orElse(0);
        }

        List<Integer> of(String kind) {
            return attempts.getOrDefault(kind, List.of());
        }

        /** Attempts before this one, back to the last retry, that ended without a word: their workers died. */
        int lostBefore(int attempt) {
            int lost = 0;
            for (int a = attempt - 1; a > 0 && !has(RETRY, a); a--) {
                if (!has(FAILED, a) && !has(RELEASED, a)) {
                    lost++;
                }
            }
            return lost;
        }
    }

    private static final Traces NOTHING = new Traces();

    private final Map<String, Traces> byJob = new HashMap<>();

    /** Lists a directory; one that is missing holds nothing. */
    static ShardListing of(Path shard) throws IOException {
        ShardListing listing = new ShardListing();
        try (DirectoryStream<Path> names = Files.newDirectoryStream(shard)) {
            for (Path path : names) {
                listing.add(path.getFileName().toString());
            }
        } catch (NoSuchFileException e) {
            return listing;
        }
        return listing;
    }

    private void add(String name) {
        boolean hidden = name.startsWith(".") && name.endsWith("." + WORK);
        String[] words = (hidden ? name.substring(1) : name).split("\\.");
        if (words.length == 2 && words[1].equals(DONE)) {
            traces(words[0]).done = true;
        } else if (words.length == 3 && words[1].matches("[1-9][0-9]{0,8}")) {
            traces(words[0])
                    .attempts
                    .computeIfAbsent(words[2], kind -> new ArrayList<>())
                    .add(Integer.valueOf(words[1]));
        }
    }

    private Traces traces(String id) {
        return byJob.computeIfAbsent(id, key -> new Traces());
    }

    Traces of(Job job) {
        return byJob.getOrDefault(job.id(), NOTHING);
    }
}
