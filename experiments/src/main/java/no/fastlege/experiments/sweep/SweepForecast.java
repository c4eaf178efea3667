package no.fastlege.experiments.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.run.HeapNeed;
import no.fastlege.experiments.run.RunPlan;

/**
 * What a sweep will take: memory by the scale of its runs, disk by the tables its rows write.
 *
 * @param rows rows to run
 * @param scale agents per person
 * @param tables the tables that each row writes
 * @param lastMonth the last month of each row
 * @param csv whether rows write CSV rather than Parquet
 */
public record SweepForecast(int rows, double scale, List<String> tables, int lastMonth, boolean csv) {
    /** Measured, Parquet: what a year adds to a table, bytes; every scale keeps all doctors, lists and kommuner. */
    private static final Map<String, Long> BYTES_PER_YEAR =
            Map.of("figures", 6_000L, "lists", 100_000L, "doctors", 450_000L, "kommuner", 115_000L, "events", 60_000L);
    /** The manifest, the result, the claim and the blocks that small files leave empty. */
    private static final long BYTES_PER_ROW = 40_000;
    /** Measured: the figures as CSV over the figures as Parquet, whose dictionaries say each text once. */
    private static final long CSV_OVER_PARQUET = 8;
    /** Heap that one run holds, bytes. */
    public long runBytes() {
        return HeapNeed.run(scale);
    }

    /** Heap that a process with so many workers needs, bytes. */
    public long processBytes(int workers) {
        return HeapNeed.process(workers, scale);
    }

    /**
     * How many of the workers asked for the heap holds.
     *
     * @throws BadInputException if it does not hold one
     */
    public int workers(int wanted, long heapBytes) {
        int most = HeapNeed.runs(heapBytes, scale);
        if (most < 1) {
            throw new BadInputException(String.format(
                    Locale.ROOT,
                    "one run at scale %s needs %s of heap, but Java has %s: give it more with -Xmx (FASTLEGESIM_JAVA)",
                    scale,
                    size(processBytes(1)),
                    size(heapBytes)));
        }
        return Math.min(most, wanted);
    }

    /** Disk that the rows will take, collected as Parquet, bytes. */
    public long diskBytes() {
        double years = Math.max(1, (lastMonth - RunPlan.EARLIEST + 1) / 12.0);
        double tablesBytes = 0;
        for (String table : tables) {
            tablesBytes += BYTES_PER_YEAR.getOrDefault(table, 0L) * years;
        }
        return (long) (rows * (BYTES_PER_ROW + (csv ? CSV_OVER_PARQUET + 1 : 2) * tablesBytes));
    }

    /**
     * Refuses a sweep that the disk cannot hold.
     *
     * @throws BadInputException if it is larger than what is free where the directory lies
     */
    public void requireDisk(Path directory) {
        long free;
        try {
            Path there = directory.toAbsolutePath();
            while (!Files.exists(there)) {
                there = there.getParent();
            }
            free = Files.getFileStore(there).getUsableSpace();
        } catch (IOException e) {
            return;
        }
        if (diskBytes() > free) {
            throw new BadInputException(directory + ": " + rows + " rows will take about " + size(diskBytes())
                    + " of disk, but only " + size(free) + " are free; ask for fewer rows or tables");
        }
    }

    /** Bytes in words: {@code 1.2 GB}. */
    public static String size(long bytes) {
        return bytes >= 1L << 30
                ? String.format(Locale.ROOT, "%.1f GB", bytes / (double) (1L << 30))
                : String.format(Locale.ROOT, "%d MB", Math.max(1, bytes >> 20));
    }
}
