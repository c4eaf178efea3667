package no.fastlege.calibration.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.sim.IoFault;
import no.fastlege.sim.Sha256;

/**
 * The written part of a table: which jobs there are. Each part is a directory that appears whole and never changes; its checksum, and
 * that of the part before it, tell when someone edits it by hand.
 */
final class JobParts {
    private static final String JOBS = "jobs.jsonl";
    private static final String SUMS = "SHA256SUMS";
    private static final String HEADER = "fastlegesim_jobs";
    private static final int VERSION = 1;
    private static final int MOST_PARTS = 9999;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final List<Job> jobs = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int parts;
    private String lastSum = "";

    private JobParts(Path folder) {
        this.folder = folder;
    }

    /** The parts of a new table, with no job yet. */
    static JobParts create(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new JobParts(folder);
    }

    /** Reads every part and checks its sum. */
    static JobParts read(Path folder) throws IOException {
        JobParts all = new JobParts(folder);
        while (Files.isDirectory(all.part(all.parts + 1))) {
            all.readPart(all.part(all.parts + 1));
        }
        try (Stream<Path> list = Files.list(folder)) {
            long named = list.filter(p -> p.getFileName().toString().matches("[0-9]{4}"))
                    .count();
            if (named != all.parts) {
                throw new BadInputException(folder + ": part " + name(all.parts + 1) + " of the job table is missing");
            }
        }
        return all;
    }

    List<Job> jobs() {
        return jobs;
    }

    private Path part(int number) {
        return folder.resolve(name(number));
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    private void readPart(Path part) throws IOException {
        Path file = part.resolve(JOBS);
        String sum;
        String expected;
        try {
            sum = Sha256.of(file);
            expected = Files.readString(part.resolve(SUMS)).split("\\s", 2)[0];
        } catch (IOException e) {
            throw new BadInputException(part + ": cannot read this part of the job table: " + IoFault.reason(e));
        }
        if (!sum.equals(expected)) {
            throw new BadInputException(file + ": was changed by hand: its SHA-256 is " + sum + ", but " + SUMS
                    + " beside it says " + expected + "; put the old file back, or plan anew");
        }
        try (BufferedReader in = Files.newBufferedReader(file)) {
            JsonNode header = JSON.readTree(in.readLine());
            if (header.path(HEADER).asInt() != VERSION) {
                throw new BadInputException(file + ": is no job table of this version");
            }
            if (!header.path("before").asText().equals(lastSum)) {
                throw new BadInputException(
                        file + ": was changed by hand: the part before it is another than when it was written");
            }
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                add(parse(line));
            }
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new BadInputException(file + ": is no job table: " + e.getMessage());
        }
        lastSum = sum;
        parts++;
    }

    private static Job parse(String line) throws JsonProcessingException {
        JsonNode json = JSON.readTree(line);
        return new Job(json.path("id").asText(), json.path("input").toString());
    }

    private void add(Job job) {
        if (!ids.add(job.id())) {
            throw new IllegalArgumentException("the job id '" + job.id() + "' stands there twice");
        }
        jobs.add(job);
    }

    /**
     * Writes one more part.
     *
     * @throws IllegalArgumentException if an id is there already; nothing is written then
     * @throws BadInputException if another process adds at the same time
     */
    void append(Iterable<Job> more) throws IOException {
        if (parts == MOST_PARTS) {
            throw new BadInputException(folder + ": has " + parts + " parts already; plan anew");
        }
        Path making = folder.resolve(".making-" + UUID.randomUUID());
        try {
            Files.createDirectory(making);
            int before = jobs.size();
            Path file = making.resolve(JOBS);
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write(JSON.createObjectNode()
                        .put(HEADER, VERSION)
                        .put("part", parts + 1)
                        .put("before", lastSum)
                        .toString());
                out.write('\n');
                for (Job job : more) {
                    if (jobs.size() == JobTable.MOST_JOBS) {
                        throw new IllegalArgumentException("a job table holds at most " + JobTable.MOST_JOBS + " jobs");
                    }
                    add(job);
                    out.write("{\"id\":\"" + job.id() + "\",\"input\":" + job.input() + "}\n");
                }
            } catch (RuntimeException e) {
                jobs.subList(before, jobs.size()).forEach(job -> ids.remove(job.id()));
                jobs.subList(before, jobs.size()).clear();
                throw e;
            }
            String sum = Sha256.of(file);
            Disk.force(file);
            Disk.write(making.resolve(SUMS), sum + "  " + JOBS + "\n");
            Disk.force(making);
            if (!Disk.nameDirectory(making, part(parts + 1))) {
                throw new BadInputException(
                        folder + ": another process has just added jobs to this table; run the command again");
            }
            Disk.force(folder);
            lastSum = sum;
            parts++;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } finally {
            if (Files.exists(making)) {
                Disk.sweepAway(making);
            }
        }
    }
}
