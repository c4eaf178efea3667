package no.fastlege.experiments.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import no.fastlege.agents.config.BadConfigException;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.data.BadDataException;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.calibration.fit.SearchSettings;
import no.fastlege.experiments.figures.Lang;
import no.fastlege.experiments.run.Machine;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.RunFailed;
import no.fastlege.experiments.sensitivity.SensitivityMethod;
import no.fastlege.experiments.tables.TableFormat;
import no.fastlege.sim.BadSnapshotException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Reads the command line, runs the command, and turns whatever goes wrong into one line on standard error and an exit code: 2 if the
 * input is at fault, 1 if the work failed. With {@code FASTLEGESIM_DEBUG} set in the environment the stack trace follows.
 */
public final class CommandLineApp {
    /** Exit code of work done. */
    public static final int DONE = 0;
    /** Exit code of work that failed. */
    public static final int FAILED = 1;
    /** Exit code of bad input or usage. */
    public static final int BAD_INPUT = 2;

    private static final String PROGRAM = "fastlegesim";
    private static final String WHOLE = "a whole number, such as 3";

    private final PrintWriter out;
    private final PrintWriter err;
    private final ModelMaker maker;

    /** A command line that prints results to one writer and everything else to the other. */
    public CommandLineApp(PrintWriter out, PrintWriter err, ModelMaker maker) {
        this.out = out;
        this.err = err;
        this.maker = maker;
    }

    /** The whole program, which does nothing by itself. */
    @Command(
            name = PROGRAM,
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            description = "Simulates the Norwegian GP workforce: every resident, GP, list and kommune, month by month.",
            synopsisSubcommandLabel = "COMMAND",
            exitCodeListHeading = "%nExit codes:%n",
            exitCodeList = {"0:done", "1:failed while running", "2:bad input or usage"})
    static final class Program {}

    /** Tells the version. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {PROGRAM + " " + Machine.version() + " (" + Machine.gitCommit() + ")"};
        }
    }

    /** Runs one command and returns its exit code. */
    public int execute(String... args) {
        CommandLine commands = commands(System.nanoTime());
        int code;
        try {
            code = args.length == 0 ? noCommand(commands) : commands.execute(args);
        } catch (OutOfMemoryError e) {
            code = complain("out of memory: give Java more with -Xmx", FAILED);
        }
        out.flush();
        err.flush();
        return code;
    }

    /** The program with all its commands. */
    CommandLine commands(long startedNanos) {
        CommandLine commands = new CommandLine(new Program());
        commands.addSubcommand(new RunCommand(out, err, maker, startedNanos));
        commands.addSubcommand(new CompareCommand(out, err));
        commands.addSubcommand(new CheckCommand(out, err));
        commands.addSubcommand(new ExplainCommand(out));
        commands.addSubcommand(new DescribeCommand(out));
        commands.addSubcommand(new FiguresCommand(out, err));
        commands.addSubcommand(new VerifyCommand(out, err, maker));
        commands.addSubcommand(new ContrastCommand(out, err, maker));
        commands.addSubcommand(new SensitivityCommand(out, err, maker));
        commands.addSubcommand(CalibrateCommand.commandLine(out, err));
        commands.addSubcommand(SweepCommand.make(out, err, maker));
        commands.addSubcommand(new ReportCommand(out, err));
        commands.addSubcommand(new PaperCommand(out, err, maker));
        commands.setOut(out);
        commands.setErr(err);
        numbers(commands);
        words(commands, TableFormat.class);
        words(commands, PrintFormat.Form.class);
        words(commands, Lang.class);
        words(commands, SensitivityMethod.class);
        words(commands, SearchSettings.Method.class);
        commands.registerConverter(Path.class, CommandLineApp::path);
        commands.setUsageHelpAutoWidth(true);
        commands.setParameterExceptionHandler((exception, arguments) -> badUsage(exception));
        commands.setExecutionExceptionHandler((exception, command, parsed) -> failed(exception));
        return commands;
    }

    /** An empty path would be the folder that the program happens to stand in. */
    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("'" + text + "' must name a file or a directory");
        }
        return Path.of(text);
    }

    /** Says of a number what would be one, where the library names a type of the language. */
    private static void numbers(CommandLine commands) {
        for (Class<Integer> type : List.of(int.class, Integer.class)) {
            commands.registerConverter(type, text -> number(text, Integer::valueOf, WHOLE));
        }
        for (Class<Long> type : List.of(long.class, Long.class)) {
            commands.registerConverter(type, text -> number(text, Long::valueOf, WHOLE + ", of at most 64 bits"));
        }
        for (Class<Double> type : List.of(double.class, Double.class)) {
            commands.registerConverter(type, text -> number(text, Double::valueOf, "a number, such as 0.1"));
        }
    }

    /** Says of a word which are allowed, and the nearest. */
    private static <E extends Enum<E>> void words(CommandLine commands, Class<E> type) {
        List<String> allowed = Arrays.stream(type.getEnumConstants())
                .map(e -> e.name().toLowerCase(Locale.ROOT))
                .toList();
        int last = allowed.size() - 1;
        String wanted = String.join(", ", allowed.subList(0, last)) + " or " + allowed.get(last);
        commands.registerConverter(type, text -> {
            int at = allowed.indexOf(text.toLowerCase(Locale.ROOT));
            if (at < 0) {
                throw new TypeConversionException(
                        "'" + text + "' must be " + wanted + ", did you mean '" + Nearest.name(text, allowed) + "'?");
            }
            return type.getEnumConstants()[at];
        });
    }

    private static <N> N number(String text, Function<String, N> reader, String wanted) {
        try {
            return reader.apply(text);
        } catch (NumberFormatException e) {
            throw new TypeConversionException("'" + text + "' must be " + wanted);
        }
    }

    private int noCommand(CommandLine commands) {
        return complain(
                "no command given; one of "
                        + String.join(", ", commands.getSubcommands().keySet()),
                BAD_INPUT);
    }

    private int badUsage(ParameterException exception) {
        CommandLine command = exception.getCommandLine();
        String help = "; see " + command.getCommandSpec().qualifiedName() + " --help";
        if (exception instanceof UnmatchedArgumentException unmatched) {
            String given = unmatched.getUnmatched().get(0);
            List<String> known = new ArrayList<>(
                    given.startsWith("-")
                            ? command.getCommandSpec().optionsMap().keySet()
                            : command.getSubcommands().keySet());
            String what = given.startsWith("-")
                    ? "unknown option '"
                    : known.isEmpty() ? "unexpected argument '" : "unknown command '";
            String nearest = known.isEmpty() ? "" : ", did you mean '" + Nearest.name(given, known) + "'?";
            return complain(what + given + "'" + nearest + help, BAD_INPUT);
        }
        return complain(exception.getMessage() + help, BAD_INPUT);
    }

    private int failed(Exception exception) {
        if (System.getenv("FASTLEGESIM_DEBUG") != null) {
            exception.printStackTrace(err);
        }
        if (exception instanceof BadInputException
                || exception instanceof BadConfigException
                || exception instanceof BadDataException
                || exception instanceof BadSnapshotException) {
            return complain(exception.getMessage(), BAD_INPUT);
        }
        return complain(exception instanceof RunFailed ? exception.getMessage() : exception.toString(), FAILED);
    }

    private int complain(String message, int code) {
        err.println(PROGRAM + ": " + BadConfigException.oneLine(message));
        return code;
    }
}
