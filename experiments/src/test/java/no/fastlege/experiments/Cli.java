package no.fastlege.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import no.fastlege.experiments.run.ModelMaker;

/** One command run in this process, with what it printed. */
public record Cli(int code, String out, String err) {
    /** Runs a command on the real model. */
    public static Cli run(String... args) {
        return run(new SimulationMaker(), args);
    }

    /** Runs a command on another model. */
    public static Cli run(ModelMaker maker, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.execute(args, new PrintWriter(out), new PrintWriter(err), maker);
        return new Cli(code, out.toString(), err.toString());
    }

    /** Asserts that the command was done. */
    public Cli done() {
        assertThat(code).as("exit code; standard error: %s", err).isZero();
        return this;
    }

    /** Asserts one clear line on standard error that holds some words, nothing on standard output, and the exit code. */
    public void complains(int expectedCode, String... words) {
        assertThat(err.strip()
                        .lines()
                        .filter(line -> line.startsWith("fastlegesim: "))
                        .toList())
                .as("one line of complaint in: %s", err)
                .hasSize(1);
        assertThat(err.strip().lines().toList().get((int) err.strip().lines().count() - 1))
                .contains(words);
        assertThat(out).isEmpty();
        assertThat(code).as(err).isEqualTo(expectedCode);
    }
}
