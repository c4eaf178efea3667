package no.fastlege.experiments.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import no.fastlege.experiments.tables.TableFile;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.experiments.tables.TableWriter;
import no.fastlege.sim.TableData;
import no.fastlege.sim.TableDigest;

/**
 * Writes and digests tables on a thread of its own while the months run on: what is handed over are views of the rows so far, which
 * no longer change. Steps form a chain; after one has failed no other runs, and the failure is told at the next hand-over.
 */
final class OutputThread implements AutoCloseable {
    private static final long SECONDS_TO_STOP = 30;

    private final Path directory;
    private final TableFormat format;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread t = new Thread(task, "fastlegesim-output");
        t.setDaemon(true);
        return t;
    });
    private final List<TableWriter> writers = new ArrayList<>();
    private final List<TableDigest> digests = new ArrayList<>();
    private final List<Integer> written = new ArrayList<>();
    private CompletableFuture<Void> steps;

    /** A thread that writes into a directory; opens every table's file at once, which also loads the writers' classes early. */
    OutputThread(Path directory, TableFormat format, List<TableData> tables) {
        this.directory = directory;
        this.format = format;
        List<TableData> views = views(tables);
        steps = CompletableFuture.runAsync(() -> open(views), thread);
    }

    private static List<TableData> views(List<TableData> tables) {
        return tables.stream().map(TableData::rowsSoFar).toList();
    }

    private void open(List<TableData> tables) {
        try {
            for (TableData table : tables) {
                writers.add(format.open(directory, table.name(), table.columns()));
                digests.add(new TableDigest(table));
                written.add(0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Hands over the rows so far and returns at once; throws what went wrong before, if something did. */
    void rowsSoFar(List<TableData> tables) throws IOException {
        if (steps.isCompletedExceptionally()) {
            await(steps);
        }
        List<TableData> views = views(tables);
        steps = steps.thenRunAsync(() -> write(views), thread);
    }

    private void write(List<TableData> tables) {
        try {
            for (int t = 0; t < tables.size(); t++) {
                TableData table = tables.get(t);
                int from = written.get(t);
                writers.get(t).write(table, from, table.rows());
                digests.get(t).add(table, from, table.rows());
                written.set(t, table.rows());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What was written.
     *
     * @param digest the digest of all tables' values, hexadecimal
     * @param files the tables' files, in their order
     */
    record Written(String digest, List<TableFile> files) {}

    /** Writes what is left and completes the files. */
    Written finish(List<TableData> tables) throws IOException {
        rowsSoFar(tables);
        return await(steps.thenApplyAsync(nothing -> complete(), thread));
    }

    private Written complete() {
        List<TableFile> files = new ArrayList<>();
        try {
            for (TableWriter writer : writers) {
                writer.close();
                files.add(writer.written());
            }
            writers.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(
                TableDigest.join(digests.stream().map(TableDigest::finish).toList()), files);
    }

    private static <T> T await(CompletableFuture<T> step) throws IOException {
        try {
            return step.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw io.getCause();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (TableWriter writer : writers) {
            try {
                writer.close();
            } catch (IOException | RuntimeException e) {
                // left open by a run that failed, whose files are deleted: what closing them says is of no use
            }
        }
    }
}
