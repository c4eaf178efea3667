package no.fastlege.experiments.sweep;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.config.BadConfigException;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.calibration.jobs.JobState;
import no.fastlege.calibration.jobs.JobStatus;
import no.fastlege.sim.IoFault;

/**
 * A sweep on Slurm: the script of an array whose elements work through the table, and that of a job that collects when all have ended.
 *
 * <p>An element is told to end a minute before its time is up, gives its rows back and leaves them to the others; requeued, it begins to
 * take rows anew. The collecting job waits for the end of the array however it ends, since what failed is recorded in the table.
 */
public final class SlurmScripts {
    /** Seconds before the time limit at which an element is told to end. */
    private static final int WARNING_SECONDS = 60;

    /** Of a heap the collector keeps a part empty, which Java does not count as its memory. */
    private static final double SURVIVORS = 1.15;

    private static final double BESIDE_THE_HEAP = 1.15;
    private static final long BESIDE_ANY_HEAP = 150;
    private static final long MEGABYTE = 1L << 20;

    private final SweepDirectory sweep;
    private final SlurmOptions options;
    private final Path directory;
    private final Path folder;

    /**
     * The numbers of submitted jobs.
     *
     * @param array the array
     * @param collect the job that collects after it
     */
    public record Submitted(String array, String collect) {}

    /** Scripts for a sweep. */
    public SlurmScripts(SweepDirectory sweep, SlurmOptions options) {
        this.sweep = sweep;
        this.options = options;
        this.directory = sweep.directory().toAbsolutePath().normalize();
        this.folder = directory.resolve("slurm");
    }

    /** The array's script. */
    public Path arrayScript() {
        return folder.resolve("array.sh");
    }

    /** The collecting job's script. */
    public Path collectScript() {
        return folder.resolve("collect.sh");
    }

    /**
     * Writes both scripts, in the place of older ones.
     *
     * @throws BadInputException if no row is open, or they cannot be written
     */
    public void write() {
        JobStatus status = sweep.table().status();
        if (status.count(JobState.OPEN) == 0) {
            throw new BadInputException(sweep.directory() + ": no row is open: of "
                    + status.jobs().size() + " rows "
                    + status.count(JobState.DONE) + " are done, " + status.count(JobState.FAILED) + " failed, "
                    + status.count(JobState.RUNNING) + " run; sweep retry opens failed ones, sweep expand adds rows");
        }
        try {
            Files.createDirectories(folder.resolve("log"));
            Files.writeString(arrayScript(), array());
            Files.writeString(collectScript(), collect());
        } catch (IOException e) {
            throw new BadInputException(folder + ": cannot write the scripts: " + IoFault.reason(e));
        }
    }

    private String array() {
        long heap = SweepWorkers.forecast(sweep, 1).processBytes(options.cpusPerTask());
        long needed = processMegabytes((long) Math.ceil(heap * SURVIVORS / MEGABYTE)) * options.tasksPerNode();
        long memory = options.memoryMegabytes() > 0 ? options.memoryMegabytes() : needed;
        if (memory < needed) {
            throw new BadInputException("--mem " + memory + ": " + options.tasksPerNode() + " processes of "
                    + options.cpusPerTask() + " workers need " + needed + " megabytes");
        }
        long room = heapMegabytes(memory / options.tasksPerNode());
        List<String> lines = new ArrayList<>();
        lines.add("#!/bin/bash");
        lines.add("# Written by fastlegesim sweep slurm. Each element takes rows until none is open.");
        lines.add("#SBATCH --job-name=sweep-" + name());
        lines.add("#SBATCH --array=0-" + (options.array() - 1) + (options.atOnce() > 0 ? "%" + options.atOnce() : ""));
        lines.add("#SBATCH --nodes=1");
        lines.add("#SBATCH --ntasks-per-node=" + options.tasksPerNode());
        lines.add("#SBATCH --cpus-per-task=" + options.cpusPerTask());
        lines.add("#SBATCH --mem=" + memory + "M");
        lines.add("#SBATCH --time=" + options.time());
        lines.add("#SBATCH --requeue");
        lines.add("#SBATCH --open-mode=append");
        lines.add("#SBATCH --signal=B:TERM@" + WARNING_SECONDS);
        lines.add(output("array-%A_%a.log"));
        common(lines);
        // a step does not inherit the processors of its tasks
        String step = options.tasksPerNode() > 1
                ? "srun --kill-on-bad-exit=0 --cpus-per-task=" + options.cpusPerTask() + " "
                : "";
        lines.add("exec " + step
                + java(room, options.cpusPerTask())
                + " sweep run " + quoted(directory.toString()) + " --workers " + options.cpusPerTask()
                + (options.otherBuild() ? " --other-build" : ""));
        return String.join("\n", lines) + "\n";
    }

    /** Memory of a process whose heap is this large: what Java keeps beside the heap comes to it. */
    private static long processMegabytes(long heap) {
        return (long) Math.ceil(heap * BESIDE_THE_HEAP) + BESIDE_ANY_HEAP;
    }

    private static long heapMegabytes(long process) {
        return (long) Math.ceil((process - BESIDE_ANY_HEAP) / BESIDE_THE_HEAP - 1e-6);
    }

    private String collect() {
        long heap = Math.max(1024, sweep.table().jobs().size() / 500L);
        List<String> lines = new ArrayList<>();
        lines.add("#!/bin/bash");
        lines.add("# Written by fastlegesim sweep slurm. Collects what the array has finished.");
        lines.add("#SBATCH --job-name=collect-" + name());
        lines.add("#SBATCH --ntasks=1");
        lines.add("#SBATCH --cpus-per-task=1");
        lines.add("#SBATCH --mem=" + processMegabytes(heap) + "M");
        lines.add("#SBATCH --time=" + options.time());
        lines.add("#SBATCH --requeue");
        lines.add("#SBATCH --open-mode=append");
        lines.add(output("collect-%j.log"));
        common(lines);
        lines.add("exec " + java(heap, 1) + " sweep collect " + quoted(directory.toString()));
        return String.join("\n", lines) + "\n";
    }

    /** Where the log goes; in the directory's own name a per cent sign is no pattern of Slurm's. */
    private String output(String pattern) {
        String log = folder.resolve("log").toString().replace("%", "%%");
        return "#SBATCH --output=\"" + log + "/" + pattern + "\"";
    }

    private void common(List<String> lines) {
        if (options.account() != null) {
            lines.add("#SBATCH --account=" + options.account());
        }
        if (options.partition() != null) {
            lines.add("#SBATCH --partition=" + options.partition());
        }
        options.directives().forEach(directive -> lines.add("#SBATCH " + directive));
        lines.add("set -eu");
        lines.add("# Java names files by the locale: under a plain C no path with a letter beyond ASCII opens");
        lines.add("[ \"$(locale charmap 2> /dev/null)\" = UTF-8 ] || export LC_ALL=C.UTF-8");
    }

    /** The directory's name as Slurm likes it. */
    private String name() {
        return directory.getFileName().toString().replaceAll("[^A-Za-z0-9_.-]", "_");
    }

    /** This very program under this very Java. */
    private static String java(long heapMegabytes, int threads) {
        List<String> words = new ArrayList<>();
        words.add(quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.add("-Xmx" + heapMegabytes + "m");
        words.add("-XX:+UseParallelGC");
        words.add("-XX:ParallelGCThreads=" + threads);
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (option.startsWith("-D") || option.startsWith("-ea")) {
                words.add(quoted(option));
            }
        }
        List<String> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(Path.of(entry).toAbsolutePath().toString());
        }
        words.add("-cp");
        words.add(quoted(String.join(File.pathSeparator, path)));
        words.add("no.fastlege.experiments.Main");
        return String.join(" ", words);
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:=,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /**
     * Submits both: the array, and the job that waits for its end.
     *
     * @throws BadInputException if Slurm refuses, with what it says; nothing is left in its queue then
     */
    public Submitted submit() {
        String array = slurm("sbatch", "--parsable", arrayScript().toString());
        try {
            String collect = slurm(
                    "sbatch",
                    "--parsable",
                    "--dependency=afterany:" + array,
                    "--kill-on-invalid-dep=yes",
                    collectScript().toString());
            return new Submitted(array, collect);
        } catch (BadInputException e) {
            slurm("scancel", array);
            throw e;
        }
    }

    private static String slurm(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new BadInputException(command[0] + " refuses: " + BadConfigException.oneLine(said));
            }
            String last = said.strip().lines().reduce("", (a, b) -> b);
            return last.split(";")[0];
        } catch (IOException e) {
            throw new BadInputException(command[0] + " cannot be run here: " + IoFault.reason(e)
                    + "; the scripts stand in the sweep's folder slurm");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
