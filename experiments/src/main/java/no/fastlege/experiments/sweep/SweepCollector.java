package no.fastlege.experiments.sweep;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.agents.world.Recorder;
import no.fastlege.calibration.jobs.JobResult;
import no.fastlege.calibration.jobs.JobState;
import no.fastlege.calibration.jobs.JobStatus;
import no.fastlege.experiments.run.BatchProgress;
import no.fastlege.experiments.run.ListedTables;
import no.fastlege.experiments.run.RunFailed;
import no.fastlege.experiments.tables.TableFile;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.experiments.tables.TableWriter;
import no.fastlege.sim.IoFault;
import no.fastlege.sim.TableData;
import no.fastlege.sim.TableData.Column;
import no.fastlege.sim.TableData.Type;
import no.fastlege.sim.TableDigest;

/**
 * Collects finished rows into few tables in {@code DIR/collected}: {@code rows} (one line per row of the sweep), {@code figures} and the
 * other tables that rows wrote, with the row in front; {@code effort} (who did what in what time, which alone differs from machine to
 * machine). The directory appears whole; killed at any moment, collecting begins anew and gives the same bytes.
 */
public final class SweepCollector {
    /** The folder of the collected tables. */
    public static final String FOLDER = "collected";

    /** The file, among the collected tables, that says how many rows they hold and lists them. */
    static final String LISTING = "collect.json";

    private static final String MAKING = ".collected-making-";
    private static final String OLD = ".collected-old-";
    private static final List<Column> EFFORT = List.of(
            RowTable.KEY.get(0),
            new Column("attempts", Type.LONG, "", "attempts so far"),
            new Column("worker", Type.TEXT, "", "who finished it"),
            new Column("seconds", Type.DOUBLE, "s", "from claim to result"),
            new Column("seconds_in_model", Type.DOUBLE, "s", "of these in the model"));

    private final SweepDirectory sweep;
    private final TableFormat format;
    private final BatchProgress progress;

    /**
     * What was collected.
     *
     * @param rows rows of the sweep
     * @param done finished rows, which are collected
     * @param failed failed rows
     * @param digest SHA-256 over the values of all tables but {@code effort}: the same wherever the rows ran
     */
    public record Outcome(int rows, int done, int failed, String digest) {}

    /** A collector into tables of a format. */
    public SweepCollector(SweepDirectory sweep, TableFormat format, BatchProgress progress) {
        this.sweep = sweep;
        this.format = format;
        this.progress = progress;
    }

    /** The tables that may come of a sweep, empty and by their path in its directory: their part of the data dictionary. */
    public static List<TableData> tables() {
        List<TableData> tables = new ArrayList<>();
        tables.add(collected("rows", RowTable.columns()));
        new Recorder().tables().forEach(table -> tables.add(collected(table.name(), with(table.columns()))));
        tables.add(collected("effort", EFFORT));
        return tables;
    }

    private static TableData collected(String name, List<Column> columns) {
        return new TableData(FOLDER + "/" + name, columns);
    }

    /**
     * Collects the rows that are done, replacing what was collected before.
     *
     * @throws BadInputException if another process collects, the directory cannot be written, or a row's files are missing or altered
     */
    public Outcome collect() {
        Path lockFile = sweep.directory().resolve(".collect.lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw busy();
            }
            sweepAway();
            sweep.table().tidy();
            Path making = sweep.directory().resolve(MAKING + UUID.randomUUID());
            try {
                Files.createDirectory(making);
                Outcome outcome = collectInto(making);
                publish(making);
                return outcome;
            } finally {
                delete(making);
            }
        } catch (OverlappingFileLockException e) {
            throw busy();
        } catch (IOException e) {
            throw new BadInputException(
                    sweep.directory() + ": cannot collect: " + IoFault.reason(e) + "; every finished row stays");
        }
    }

    private BadInputException busy() {
        return new BadInputException(sweep.directory() + ": another process is collecting this sweep");
    }

    private void publish(Path making) throws IOException {
        Path target = sweep.directory().resolve(FOLDER);
        Path old = sweep.directory().resolve(OLD + UUID.randomUUID());
        if (Files.exists(target)) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(making, target, StandardCopyOption.ATOMIC_MOVE);
        delete(old);
    }

    /** What a collector left that was killed; the lock says that none is at work. */
    private void sweepAway() throws IOException {
        List<Path> left;
        try (Stream<Path> names = Files.list(sweep.directory())) {
            left = names.filter(path -> path.getFileName().toString().startsWith(MAKING)
                            || path.getFileName().toString().startsWith(OLD))
                    .toList();
        }
        left.forEach(SweepCollector::delete);
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            throw new RunFailed("cannot delete " + folder + ": " + e.getMessage(), e);
        }
    }

    private Outcome collectInto(Path making) throws IOException {
        JobStatus status = sweep.table().status();
        List<SweepRow> rows = sweep.rows();
        RowTable rowTable = new RowTable(rows);
        TableData effort = new TableData("effort", EFFORT);
        List<byte[]> digests = new ArrayList<>();
        Map<String, TableWriter> writers = new LinkedHashMap<>();
        List<TableFile> files = new ArrayList<>();
        try {
            for (SweepRow row : rows) {
                for (String table : row.tables()) {
                    if (!writers.containsKey(table)) {
                        writers.put(table, format.open(making, table, with(RowFiles.columns(table))));
                    }
                }
            }
            for (int n = 0; n < rows.size(); n++) {
                JobStatus.Row at = status.jobs().get(n);
                Optional<JobResult> result =
                        at.state() == JobState.DONE ? sweep.table().result(n) : Optional.empty();
                rowTable.add(at, rows.get(n), result);
                if (result.isPresent()) {
                    effort(effort, at, result.get());
                    for (TableData table : RowFiles.read(result.get(), rows.get(n))) {
                        TableData keyed = keyed(at.job().id(), rows.get(n), table);
                        digests.add(TableDigest.ofRows(keyed, 0, keyed.rows()));
                        writers.get(table.name()).write(keyed, 0, keyed.rows());
                    }
                    progress.done(at.job().id());
                }
            }
        } finally {
            for (TableWriter writer : writers.values()) {
                writer.close();
            }
        }
        files.add(format.write(making, rowTable.table()));
        writers.values().forEach(writer -> files.add(writer.written()));
        format.write(making, effort);
        digests.add(0, TableDigest.ofRows(rowTable.table(), 0, rows.size()));
        Outcome outcome = new Outcome(
                rows.size(), status.count(JobState.DONE), status.count(JobState.FAILED), TableDigest.join(digests));
        Files.writeString(making.resolve(LISTING), json(outcome, files));
        return outcome;
    }

    private static List<Column> with(List<Column> columns) {
        List<Column> all = new ArrayList<>(RowTable.KEY);
        all.addAll(columns);
        return all;
    }

    private static void effort(TableData effort, JobStatus.Row at, JobResult result) {
        int row = effort.addRow();
        effort.set(row, 0, at.job().id());
        effort.set(row, 1, at.attempts());
        effort.set(row, 2, result.worker());
        effort.set(row, 3, result.seconds());
        effort.set(row, 4, result.result().path(SweepWork.SECONDS).asDouble());
    }

    private static TableData keyed(String id, SweepRow row, TableData table) {
        TableData keyed = new TableData(table.name(), with(table.columns()));
        for (int r = 0; r < table.rows(); r++) {
            keyed.addRow();
            keyed.set(r, 0, id);
            keyed.set(r, 1, row.scenario());
            keyed.set(r, 2, row.point());
            keyed.set(r, 3, row.seed());
            for (int c = 0; c < table.columns().size(); c++) {
                if (!table.empty(r, c)) {
                    int to = c + RowTable.KEY.size();
                    switch (table.columns().get(c).type()) {
                        case TEXT -> keyed.set(r, to, table.text(r, c));
                        case LONG -> keyed.set(r, to, table.longValue(r, c));
                        case DOUBLE -> keyed.set(r, to, table.doubleValue(r, c));
                        case BOOLEAN -> keyed.set(r, to, table.booleanValue(r, c));
                    }
                }
            }
        }
        return keyed;
    }

    /** Of the effort nothing is listed: it alone differs from machine to machine, and this file does not. */
    private String json(Outcome outcome, List<TableFile> files) {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("kind", "collected sweep").put("rows", outcome.rows());
        json.put("done", outcome.done()).put("failed", outcome.failed());
        json.put("digest", outcome.digest());
        json.set(ListedTables.KEY, new ObjectMapper().valueToTree(ListedTables.entries(files)));
        return json.toPrettyString() + "\n";
    }
}
