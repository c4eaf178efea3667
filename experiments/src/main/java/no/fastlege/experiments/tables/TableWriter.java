package no.fastlege.experiments.tables;

import java.io.Closeable;
import java.io.IOException;
import no.fastlege.sim.TableData;

/** Writes one table to one file; closing it completes the file. */
public interface TableWriter extends Closeable {
    /** Writes rows {@code from} (inclusive) to {@code to} (exclusive) of a table with the writer's columns. */
    void write(TableData table, int from, int to) throws IOException;

    /**
     * What was written, summed up while it was.
     *
     * @throws IllegalStateException if the writer is not closed yet
     */
    TableFile written();
}
