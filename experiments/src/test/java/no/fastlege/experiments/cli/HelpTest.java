package no.fastlege.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What {@code --help} tells, of every command at any depth. */
class HelpTest {
    private final List<CommandLine> all = new ArrayList<>();

    HelpTest() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        // no command runs, so none needs a model
        collect(new CommandLineApp(nowhere, nowhere, null).commands(0));
    }

    private void collect(CommandLine command) {
        all.add(command);
        command.getSubcommands().values().forEach(this::collect);
    }

    /** Help texts are format strings: a per cent sign that stands alone makes a warning of them. */
    @Test
    void everyTextIsAFormatString() {
        assertThat(all).hasSizeGreaterThan(25);
        for (CommandLine command : all) {
            var usage = command.getCommandSpec().usageMessage();
            List<String> texts = new ArrayList<>();
            texts.addAll(List.of(usage.header()));
            texts.addAll(List.of(usage.description()));
            texts.addAll(List.of(usage.footer()));
            for (ArgSpec argument : command.getCommandSpec().args()) {
                texts.addAll(List.of(argument.description()));
            }
            for (String text : texts) {
                assertThatCode(() -> String.format(text))
                        .as(command.getCommandSpec().qualifiedName() + ": " + text)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void everyCommandAndArgumentIsDescribed() {
        for (CommandLine command : all) {
            assertThat(command.getCommandSpec().usageMessage().description())
                    .as(command.getCommandSpec().qualifiedName())
                    .isNotEmpty();
            for (ArgSpec argument : command.getCommandSpec().args()) {
                assertThat(argument.description())
                        .as(command.getCommandSpec().qualifiedName() + " " + argument.paramLabel())
                        .isNotEmpty();
            }
        }
    }
}
