package no.fastlege.calibration.fit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every run that a fit has asked for: {@code evaluations.csv}, one line a run in the order of asking, with scenario, seed, scale,
 * seconds, free parameters and figures. Runs go through a job table ({@code runs/}), which has each result on disk as soon as it is
 * there; a batch that is done is written behind the others. What stands in either is never run again.
 *
 * <p>This is what makes a fit resumable: everything else in it is a deterministic function of its settings and of the runs' results,
 * so after a kill the same command walks the same way, reads what it finds and runs only what is missing. A line that a kill cut
 * short is dropped.
 */
public final class Evaluations implements AutoCloseable {
    private static final String FIRST_COLUMNS = "scenario,seed,scale,seconds";
    private static final int TEXT_COLUMNS = 4;
    /** The job table beside the log. */
    public static final String TABLE = "runs";

    private final RandomAccessFile file;
    private final Simulator simulator;
    private final int workers;
    private final RunTable table;
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
        this.workers = workers;
        table = new RunTable(path.resolveSibling(TABLE), simulator);
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
     * The figures of some jobs, in their order. Those not known yet are run, several at a time, here and by whoever helps.
     *
     * @param what what they are for, in a few words
     * @throws IllegalStateException if a run fails
     */
    public List<double[]> of(String what, List<Job> jobs) {
        Map<String, Job> missing = new LinkedHashMap<>();
        jobs.stream().filter(job -> !known.containsKey(job.key())).forEach(job -> missing.put(job.key(), job));
        if (!missing.isEmpty()) {
            List<Job> batch = List.copyOf(missing.values());
            table.add(batch);
            int open = (int)
                    batch.stream().filter(job -> table.done(job).isEmpty()).count();
            progress.begin(what, open);
            table.work(workers, () -> {
                ran++;
                progress.step();
            });
            progress.end();
            batch.forEach(this::keep);
        }
        return jobs.stream().map(job -> known.get(job.key())).toList();
    }

    /** Writes a finished run behind the others, in the order in which the fit asked. */
    private void keep(Job job) {
        RunTable.Done done = table.done(job).orElseThrow();
        StringBuilder line = new StringBuilder();
        line.append(job.scenario()).append(',').append(job.seed()).append(',').append(job.scale());
        line.append(',').append(done.seconds());
        job.values().values().forEach(v -> line.append(',').append(v));
        for (double v : done.figures()) {
            line.append(',').append(v);
        }
        try {
            write(line.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known.put(job.key(), done.figures());
        remember(job.scale(), done.seconds());
    }

    private void write(String line) throws IOException {
        file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void remember(double scale, double seconds) {
        double[] sum = secondsByScale.computeIfAbsent(scale, key -> new double[2]);
        sum[0]++;
        sum[1] += seconds;
    }

    /** The runs that this process made, as against those that it found on disk. */
    public int ran() {
        return ran;
    }

    /** Runs on disk by scale: how many, and their mean seconds. */
    public Map<Double, double[]> runsAndSeconds() {
        Map<Double, double[]> result = new LinkedHashMap<>();
        secondsByScale.forEach((scale, sum) -> result.put(scale, new double[] {sum[0], sum[1] / sum[0]}));
        return result;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
