package no.fastlege.experiments.run;

/** Heap that runs side by side in one process need, bytes; measured on runs of 2017-2024 and rounded up. */
public final class HeapNeed {
    /** What a process needs beside its runs: the country's data, the classes, the tables being written. */
    private static final long PROCESS_BYTES = 250L << 20;

    /** Doctors, lists and kommuner of one run. */
    private static final long RUN_BYTES = 100L << 20;

    /** Residents of one run at scale 1. */
    private static final long COUNTRY_BYTES = 450L << 20;

    private HeapNeed() {}

    /** What one more run at a scale needs, bytes. */
    public static long run(double scale) {
        return RUN_BYTES + (long) (COUNTRY_BYTES * scale);
    }

    /** What a process with so many runs side by side needs, bytes. */
    public static long process(int runs, double scale) {
        return PROCESS_BYTES + runs * run(scale);
    }

    /** How many runs at a scale a heap holds side by side, from 0. */
    public static int runs(long heapBytes, double scale) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, (heapBytes - PROCESS_BYTES) / run(scale)));
    }
}
