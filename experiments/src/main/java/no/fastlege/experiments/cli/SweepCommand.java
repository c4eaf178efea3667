package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import no.fastlege.experiments.run.ModelMaker;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sweep}: many runs by a table on disk, on one machine or a cluster. */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = "Runs a study of scenarios x settings x seeds by a table of rows on disk.",
        synopsisSubcommandLabel = "plan|run|status|retry|expand|collect|verify|slurm",
        footer = {
            "",
            "plan writes the table, run works through it (in as many processes on as many hosts as you start), collect gathers the results.",
            "A process may be killed at any time; run takes up what it left, retry opens what failed."
        })
final class SweepCommand {
    /** The command with its own commands. */
    static CommandLine make(PrintWriter out, PrintWriter err, ModelMaker maker) {
        CommandLine sweep = new CommandLine(new SweepCommand());
        sweep.addSubcommand(new SweepPlanCommand(out, err));
        sweep.addSubcommand(new SweepRunCommand(out, err, maker));
        sweep.addSubcommand(new SweepStatusCommand(out));
        sweep.addSubcommand(new SweepRetryCommand(out));
        sweep.addSubcommand(new SweepExpandCommand(out));
        sweep.addSubcommand(new SweepCollectCommand(out, err));
        sweep.addSubcommand(new SweepVerifyCommand(out, err, maker));
        sweep.addSubcommand(new SweepSlurmCommand(out));
        return sweep;
    }
}
