package no.fastlege.calibration.fit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Every run that a fit has asked for, on disk as soon as it is done: {@code evaluations.csv}, one line a run, with scenario, seed,
 * scale, seconds, free parameters and figures. A job that stands there is never run again.
 *
 * <p>This is what makes a fit resumable: everything else in it is a deterministic function of its settings and of the runs' results,
 * so after a kill the same command walks the same way, reads what it finds and runs only what is missing. A line that a kill cut
 * short is dropped.
 */
public final class Evaluations implements AutoCloseable {
    private static final String FIRST_COLUMNS = "scenario,seed,scale,seconds";
    private static final int TEXT_COLUMNS = 4;

    private final RandomAccessFile file;
    private final Simulator simulator;
    private final ExecutorService workers;
    private final int figures;
    private final Map<String, double[]> known = new HashMap<>();
    private final Map<Double, double[]> secondsByScale = new LinkedHashMap<>();
    private final FitProgress progress;
    private final List<String> parameters;
    private Job first;
    private int ran;

    /**
     * Opens or makes a log.
     *
     * @param path the file
     * @param parameters the names of the free parameters
     * @param figures the tracked figures as words
     * @param workers how many runs may go on at a time
     * @throws IOException if it cannot be read or written, or belongs to other parameters or figures
     */
    public Evaluations(
            Path path,
            List<String> parameters,
            List<String> figures,
            Simulator simulator,
            int workers,
            FitProgress progress)
            throws IOException {
        this.simulator = simulator;
        this.figures = figures.size();
        this.progress = progress;
        this.parameters = List.copyOf(parameters);
        String header = FIRST_COLUMNS + "," + String.join(",", parameters) + "," + String.join(",", figures);
        byte[] before = Files.exists(path) ? Files.readAllBytes(path) : new byte[0];
        int end = before.length;
        while (end > 0 && before[end - 1] != '\n') {
            end--;
        }
        file = new RandomAccessFile(path.toFile(), "rw");
        if (end == 0) {
            file.setLength(0);
            write(header);
        } else {
            read(path, new String(before, 0, end, StandardCharsets.UTF_8), header, parameters.size());
            file.setLength(end);
            file.seek(end);
        }
        this.workers = Executors.newFixedThreadPool(workers, task -> {
            Thread thread = new Thread(task, "fit-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    private void read(Path path, String text, String header, int parameters) throws IOException {
        List<String> lines = text.lines().toList();
        if (!lines.get(0).equals(header)) {
            file.close();
            throw new IOException(path + " holds runs of other free parameters or figures; take another directory");
        }
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            StringBuilder key = new StringBuilder();
            key.append(cells[0]).append(',').append(cells[1]).append(',').append(cells[2]);
            for (int i = 0; i < parameters; i++) {
                key.append(',').append(cells[TEXT_COLUMNS + i]);
            }
            double[] values = new double[figures];
            for (int i = 0; i < figures; i++) {
                values[i] = Double.parseDouble(cells[TEXT_COLUMNS + parameters + i]);
            }
            if (first == null) {
                first = job(cells);
            }
            known.put(key.toString(), values);
            remember(Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
        }
    }

    private Job job(String[] cells) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            values.put(parameters.get(i), Double.valueOf(cells[TEXT_COLUMNS + i]));
        }
        return new Job(cells[0], values, Long.parseLong(cells[1]), Double.parseDouble(cells[2]));
    }

    /**
     * Whether the model is still the one that made the runs on disk: runs the first of them again and compares every bit. True where
     * there are none.
     */
    public boolean sameModel() {
        return first == null
                || Arrays.equals(
                        known.get(first.key()),
                        simulator.run(first.scenario(), first.values(), first.seed(), first.scale()));
    }

    /**
     * The figures of some jobs, in their order. Those not known yet are run, several at a time.
     *
     * @param what what they are for, in a few words
     * @throws IllegalStateException if a run fails
     */
    public List<double[]> of(String what, List<Job> jobs) {
        Map<String, Future<double[]>> running = new LinkedHashMap<>();
        for (Job job : jobs) {
            String key = job.key();
            if (!isKnown(key) && !running.containsKey(key)) {
                running.put(key, workers.submit(() -> run(job, key)));
            }
        }
        if (!running.isEmpty()) {
            progress.begin(what, running.size());
            running.values().forEach(this::await);
            progress.end();
        }
        List<double[]> results = new ArrayList<>();
        synchronized (this) {
            jobs.forEach(job -> results.add(known.get(job.key())));
        }
        return results;
    }

    private double[] await(Future<double[]> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            workers.shutdownNow();
            throw new IllegalStateException("a run of the fit failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the fit was interrupted", e);
        }
    }

    private double[] run(Job job, String key) {
        long start = System.nanoTime();
        double[] values = simulator.run(job.scenario(), job.values(), job.seed(), job.scale());
        double seconds = (System.nanoTime() - start) / 1e9;
        StringBuilder line = new StringBuilder();
        line.append(job.scenario()).append(',').append(job.seed()).append(',').append(job.scale());
        line.append(',').append(StrictMath.round(seconds * 100) / 100.0);
        job.values().values().forEach(v -> line.append(',').append(v));
        for (double v : values) {
            line.append(',').append(v);
        }
        synchronized (this) {
            try {
                write(line.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            known.put(key, values);
            remember(job.scale(), seconds);
            ran++;
            progress.step();
        }
        return values;
    }

    private void write(String line) throws IOException {
        file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void remember(double scale, double seconds) {
        double[] sum = secondsByScale.computeIfAbsent(scale, key -> new double[2]);
        sum[0]++;
        sum[1] += seconds;
    }

    private synchronized boolean isKnown(String key) {
        return known.containsKey(key);
    }

    /** The runs that this process made, as against those that it found on disk. */
    public synchronized int ran() {
        return ran;
    }

    /** Runs on disk by scale: how many, and their mean seconds. */
    public synchronized Map<Double, double[]> runsAndSeconds() {
        Map<Double, double[]> result = new LinkedHashMap<>();
        secondsByScale.forEach((scale, sum) -> result.put(scale, new double[] {sum[0], sum[1] / sum[0]}));
        return result;
    }

    @Override
    public void close() throws IOException {
        workers.shutdownNow();
        file.close();
    }
}
