package no.fastlege.experiments;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import no.fastlege.experiments.cli.CommandLineApp;
import no.fastlege.experiments.run.ModelMaker;

/** Where the program begins. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and exits with its code: 0 done, 1 failed while running (also if what it printed could not be written, say on a
     * full disk), 2 bad input or usage.
     */
    public static void main(String[] args) {
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = execute(args, new FileOutputStream(FileDescriptor.out), err);
        System.exit(code);
    }

    /** Runs one command without exiting, and returns its code: 1 if the command was done and what it printed did not get through. */
    static int execute(String[] args, OutputStream standardOutput, PrintWriter err) {
        Printed printed = new Printed(standardOutput);
        PrintWriter out =
                new PrintWriter(new OutputStreamWriter(new BufferedOutputStream(printed), StandardCharsets.UTF_8));
        int code = execute(args, out, err);
        out.flush();
        if (code == CommandLineApp.DONE && printed.failure != null) {
            err.println("fastlegesim: cannot write to standard output: " + printed.failure.getMessage());
            return CommandLineApp.FAILED;
        }
        return code;
    }

    /** Runs one command without exiting, and returns its code. */
    public static int execute(String[] args, PrintWriter out, PrintWriter err) {
        return execute(args, out, err, new SimulationMaker());
    }

    /** Runs one command on a model of the caller's. */
    public static int execute(String[] args, PrintWriter out, PrintWriter err, ModelMaker maker) {
        return new CommandLineApp(out, err, maker).execute(args);
    }

    /** A stream that remembers why a write failed: the writers over it keep that to themselves. */
    private static final class Printed extends OutputStream {
        private final OutputStream to;
        private IOException failure;

        Printed(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                to.write(bytes, from, length);
            } catch (IOException e) {
                // a reader that has seen enough, as head does, misses nothing
                if (failure == null && !readerHasGone(e)) {
                    failure = e;
                }
                throw e;
            }
        }

        /**
         * Whether that is why a write failed. Java hands on the system's words alone, and they follow the locale: the words are those of a
         * pipe whose reader is known to have gone.
         */
        private static boolean readerHasGone(IOException e) {
            try {
                Pipe pipe = Pipe.open();
                pipe.source().close();
                try (WritableByteChannel sink = pipe.sink()) {
                    sink.write(ByteBuffer.allocate(1));
                }
                return false;
            } catch (IOException known) {
                return known.getMessage() != null && known.getMessage().equals(e.getMessage());
            }
        }
    }
}
