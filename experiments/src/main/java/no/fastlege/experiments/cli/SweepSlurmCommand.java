package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.sweep.SlurmOptions;
import no.fastlege.experiments.sweep.SlurmScripts;
import no.fastlege.experiments.sweep.SweepDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sweep slurm}: a sweep on a cluster. */
@Command(
        name = "slurm",
        mixinStandardHelpOptions = true,
        description =
                "Writes, and with --submit submits, an array that runs a sweep's open rows and a job that collects after it.",
        sortOptions = false,
        footer = {
            "",
            "The directory must lie on a file system that the nodes share. Rows of elements that are killed or run out of time are taken",
            "by other elements, or by the next array: sweep status DIR, sweep retry DIR, sweep slurm DIR --submit."
        })
final class SweepSlurmCommand implements Callable<Integer> {
    private static final int MOST = 1_000_000;

    private final PrintWriter out;

    @Parameters(paramLabel = "DIR", description = "The sweep's directory.")
    private Path directory;

    @Option(names = "--submit", description = "Also submits both jobs.")
    private boolean submit;

    @Option(
            names = "--array",
            paramLabel = "N",
            description =
                    "Elements of the array, each a job that takes rows until none is open (default: ${DEFAULT-VALUE}).")
    private int array = 4;

    @Option(names = "--at-once", paramLabel = "N", description = "The most elements at once (default: no limit).")
    private Integer atOnce;

    @Option(names = "--account", paramLabel = "NAME", description = "The account to charge.")
    private String account;

    @Option(names = "--partition", paramLabel = "NAME", description = "The partition.")
    private String partition;

    @Option(
            names = "--time",
            paramLabel = "LIMIT",
            description = "Time limit of an element, as Slurm reads it (default: ${DEFAULT-VALUE}).")
    private String time = "04:00:00";

    @Option(
            names = "--mem",
            paramLabel = "MB",
            description = "Megabytes of memory of an element (default: what its workers need).")
    private Integer memory;

    @Option(
            names = "--tasks-per-node",
            paramLabel = "N",
            description = "Processes of an element (default: ${DEFAULT-VALUE}).")
    private int tasksPerNode = 1;

    @Option(
            names = "--cpus-per-task",
            paramLabel = "N",
            description = "Workers of a process (default: ${DEFAULT-VALUE}).")
    private int cpusPerTask = 1;

    @Option(
            names = "--sbatch",
            paramLabel = "OPTION",
            description = "A further option of sbatch, such as --sbatch=--qos=low; repeatable.")
    private List<String> directives = new ArrayList<>();

    @Option(names = "--other-build", description = "Runs rows although another build planned them.")
    private boolean otherBuild;

    SweepSlurmCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        require("--array", array);
        require("--tasks-per-node", tasksPerNode);
        require("--cpus-per-task", cpusPerTask);
        if (atOnce != null) {
            require("--at-once", atOnce);
        }
        if (memory != null) {
            require("--mem", memory);
        }
        word("--account", account, "[A-Za-z0-9_.@-]+", "a name");
        word("--partition", partition, "[A-Za-z0-9_.,-]+", "a name");
        word(
                "--time",
                time,
                "[0-9]+(-[0-9]+)?(:[0-9]+){0,2}|UNLIMITED",
                "minutes, or a time such as 04:00:00 or 1-12:00");
        directives.forEach(directive -> word("--sbatch", directive, "--[!-~]+", "one option that begins with --"));
        SweepDirectory sweep = SweepDirectory.open(directory);
        if (!otherBuild) {
            sweep.requireSameBuild();
        }
        SlurmScripts scripts = new SlurmScripts(
                sweep,
                new SlurmOptions(
                        array,
                        atOnce == null ? 0 : atOnce,
                        account,
                        partition,
                        time,
                        memory == null ? 0 : memory,
                        tasksPerNode,
                        cpusPerTask,
                        otherBuild,
                        directives));
        scripts.write();
        out.println("wrote " + scripts.arrayScript() + " and " + scripts.collectScript());
        if (submit) {
            SlurmScripts.Submitted submitted = scripts.submit();
            out.println("submitted array " + submitted.array() + ", then collect " + submitted.collect());
        }
        return CommandLineApp.DONE;
    }

    private static void require(String option, int value) {
        if (value < 1 || value > MOST) {
            throw new BadInputException(option + " " + value + ": must be 1 to " + MOST);
        }
    }

    private static void word(String option, String value, String pattern, String what) {
        if (value != null && !value.matches(pattern)) {
            throw new BadInputException(option + " '" + ConfigNode.shown(value) + "': must be " + what);
        }
    }
}
