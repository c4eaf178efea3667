package no.fastlege.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.parameters.Parameters;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.RuleKeys;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Phase;
import no.fastlege.sim.Workers;
import org.junit.jupiter.api.Test;

/** The model's description names what the model has, and nothing that it has not. */
class ModelDescriptionTest {
    private static final Path SOURCES = Path.of("src/main/java/no/fastlege/agents");

    private final String text;

    ModelDescriptionTest() throws IOException {
        text = Files.readString(Path.of("MODEL.md"));
    }

    @Test
    void phasesStandInTheOrderOfTheMonth() {
        try (Workers workers = new Workers(1)) {
            World world = new World(
                    Country.load(),
                    ParameterDictionary.defaults(),
                    DatedCalendar.baseline(),
                    new Draws(1),
                    workers,
                    new EventLog(false));
            int row = 0;
            int before = 0;
            for (Phase phase : MonthOrder.phases(world)) {
                row++;
                int at = text.indexOf("| " + row + " | `" + phase.name() + "` | `"
                        + phase.getClass().getSimpleName() + "`");
                assertThat(at)
                        .as("row %d of the table of phases: %s", row, phase.name())
                        .isGreaterThan(before);
                before = at;
            }
            assertThat(text).doesNotContain("| " + (row + 1) + " | `");
        }
    }

    /** The failure's message holds the rows to paste. */
    @Test
    void everyParameterStandsInTheAppendixAsInTheDictionary() {
        List<String> missing = ParameterDictionary.entries().stream()
                .map(e -> "| `" + e.name() + "` | " + e.unit() + " | " + e.meaning() + " |")
                .filter(row -> !text.contains(row + "\n"))
                .toList();
        assertThat(missing).as("rows missing from appendix A of MODEL.md").isEmpty();
    }

    @Test
    void noParameterIsNamedThatTheDictionaryHasNot() {
        String families = Stream.of(Parameters.class.getRecordComponents())
                .map(c -> c.getName())
                .collect(Collectors.joining("|"));
        assertThat(named("\\b(?:" + families + ")\\.[a-z][a-z0-9_]*")).isSubsetOf(ParameterDictionary.names());
    }

    @Test
    void everyRuleOfTheCalendarIsMentioned() {
        assertThat(RuleKeys.names()).allMatch(key -> text.contains(key));
    }

    @Test
    void everyDecisionIsMentionedAndNoOther() throws IOException, ReflectiveOperationException {
        Set<String> decisions = decisions();
        assertThat(decisions).hasSizeGreaterThan(100);
        assertThat(named("`[a-z]+\\.[A-Z][A-Z0-9_]*`")).isEqualTo(decisions);
    }

    private Set<String> named(String pattern) {
        Set<String> names = new TreeSet<>();
        Matcher m = Pattern.compile(pattern).matcher(text);
        while (m.find()) {
            names.add(m.group());
        }
        return names;
    }

    /** Every constant of every class called Decisions, as `package.CONSTANT`. */
    private static Set<String> decisions() throws IOException, ReflectiveOperationException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(SOURCES)) {
            paths.filter(p -> p.endsWith("Decisions.java")).forEach(files::add);
        }
        Set<String> names = new TreeSet<>();
        for (Path file : files) {
            String folder = file.getParent().getFileName().toString();
            Class<?> type = Class.forName("no.fastlege.agents." + folder + ".Decisions");
            for (Field field : type.getFields()) {
                boolean drawn = type.isEnum()
                        ? field.isEnumConstant()
                        : Modifier.isStatic(field.getModifiers()) && field.getType() == long.class;
                if (drawn) {
                    names.add("`" + folder + "." + field.getName() + "`");
                }
            }
        }
        return names;
    }
}
