package no.fastlege.agents.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.parameters.Parameters;
import org.junit.jupiter.api.Test;

/** A lever that no rule reads would be a lever that does nothing: every key of the calendar and every parameter is read somewhere. */
class EveryRuleIsReadTest {
    private static String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> paths = Files.walk(Path.of("src/main/java/no/fastlege/agents"))) {
            for (Path path :
                    paths.filter(p -> p.toString().endsWith(".java")).sorted().toList()) {
                String folder = path.getParent().getFileName().toString();
                boolean reads = !folder.equals("policy") && !folder.equals("scenario") && !folder.equals("parameters");
                if (reads && !path.toString().endsWith("Parameters.java")) {
                    text.append(Files.readString(path));
                }
            }
        }
        return text.toString();
    }

    @Test
    void everyKeyOfTheCalendarIsReadByTheModel() throws IOException {
        String sources = sources();
        List<String> unread = new ArrayList<>();
        for (RecordComponent c : Rules.class.getRecordComponents()) {
            if (!sources.contains("." + c.getName() + "()")) {
                unread.add(ParameterDictionary.snake(c.getName()));
            }
        }
        assertThat(unread).isEmpty();
    }

    @Test
    void everyParameterIsReadByTheModel() throws IOException {
        String sources = sources();
        List<String> unread = new ArrayList<>();
        for (RecordComponent family : Parameters.class.getRecordComponents()) {
            unread(family.getType(), family.getName(), sources, unread);
        }
        assertThat(unread).isEmpty();
    }

    private static void unread(Class<?> record, String family, String sources, List<String> unread) {
        for (RecordComponent c : record.getRecordComponents()) {
            if (c.getType().isRecord()) {
                unread(c.getType(), family, sources, unread);
            } else if (!sources.contains("." + c.getName() + "()")) {
                unread.add(family + "." + ParameterDictionary.snake(c.getName()));
            }
        }
    }
}
