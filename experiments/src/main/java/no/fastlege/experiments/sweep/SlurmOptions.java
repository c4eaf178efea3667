package no.fastlege.experiments.sweep;

import java.util.List;

/**
 * What a cluster is asked for.
 *
 * @param array elements of the array, each a job of its own that takes rows until none is open
 * @param atOnce the most elements that run at once; 0: as many as the cluster allows
 * @param account the account to charge, or null for the cluster's default
 * @param partition the partition, or null for the cluster's default
 * @param time the time limit of an element, as Slurm reads it
 * @param memoryMegabytes memory of an element; 0: what its workers need
 * @param tasksPerNode processes of an element, all on one node
 * @param cpusPerTask workers of a process
 * @param otherBuild whether rows run although another build planned them
 * @param directives further options of sbatch, each beginning with {@code --}
 */
public record SlurmOptions(
        int array,
        int atOnce,
        String account,
        String partition,
        String time,
        int memoryMegabytes,
        int tasksPerNode,
        int cpusPerTask,
        boolean otherBuild,
        List<String> directives) {}
