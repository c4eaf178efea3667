package no.fastlege.experiments;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import no.fastlege.experiments.cli.CommandLineApp;
import no.fastlege.experiments.run.ModelMaker;

/** Where the program begins. */
public final class Main {
    private Main() {}

    /** Runs one command and exits with its code: 0 done, 1 failed while running, 2 bad input or usage. */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = execute(args, out, err);
        System.exit(code);
    }

    /** Runs one command without exiting, and returns its code. */
    public static int execute(String[] args, PrintWriter out, PrintWriter err) {
        return execute(args, out, err, new SimulationMaker());
    }

    /** Runs one command on a model of the caller's. */
    public static int execute(String[] args, PrintWriter out, PrintWriter err, ModelMaker maker) {
        return new CommandLineApp(out, err, maker).execute(args);
    }
}
