package no.fastlege.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What comes of what a command prints. */
class MainTest {
    private static final String[] DESCRIBE = {"describe", "outputs"};

    private final StringWriter err = new StringWriter();

    @Test
    void whatIsPrintedGetsThroughWhole() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        assertThat(Main.execute(DESCRIBE, printed, new PrintWriter(err))).isZero();
        StringWriter same = new StringWriter();
        Main.execute(DESCRIBE, new PrintWriter(same), new PrintWriter(err));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo(same.toString())
                .contains("waiting_in");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anOutputThatCannotBeWrittenFailsTheCommand() {
        assertThat(Main.execute(DESCRIBE, broken("No space left on device"), new PrintWriter(err)))
                .isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("fastlegesim: cannot write to standard output: No space left on device");
    }

    @Test
    void aReaderThatHasSeenEnoughFailsNothingInAnyLanguage() throws IOException {
        Pipe pipe = Pipe.open();
        pipe.source().close();
        try (OutputStream unread = Channels.newOutputStream(pipe.sink())) {
            assertThat(Main.execute(DESCRIBE, unread, new PrintWriter(err))).isZero();
        }
        assertThat(err.toString()).isEmpty();
    }

    private static OutputStream broken(String why) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(why);
            }
        };
    }
}
