package no.fastlege.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import no.fastlege.agents.description.GeneratedParts;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.parameters.Parameters;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.RuleKeys;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Workers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The model's description says what the code has: its generated parts are as the code makes them now, its prose names every phase,
 * parameter and rule of the calendar, and nothing that the code has not. With the profile {@code description} the generated parts
 * are written first.
 */
class ModelDescriptionTest {
    private static final Path FILE = Path.of("MODEL.md");
    private static final String RENEW = "mvn -q -Pdescription -pl agents -am test";

    private static GeneratedParts parts;
    private static List<GeneratedParts.PhaseOfMonth> phases;

    @BeforeAll
    static void readTheCode() throws IOException {
        try (Workers workers = new Workers(1)) {
            World world = new World(
                    Country.load(),
                    ParameterDictionary.defaults(),
                    DatedCalendar.baseline(),
                    new Draws(1),
                    workers,
                    new EventLog(false));
            phases = MonthOrder.phases(world).stream()
                    .map(p -> new GeneratedParts.PhaseOfMonth(p.name(), p.getClass()))
                    .toList();
        }
        parts = new GeneratedParts(phases);
        if ("write".equals(System.getProperty("model.description"))) {
            Files.writeString(FILE, parts.renew(text()));
        }
    }

    @Test
    void generatedPartsAreAsTheCodeMakesThem() throws IOException {
        String text = text();
        String renewed = parts.renew(text);
        List<String> changed = new ArrayList<>(renewed.lines().toList());
        changed.removeAll(text.lines().toList());
        assertThat(changed)
                .as("lines that agents/MODEL.md lacks; run: " + RENEW)
                .isEmpty();
        assertThat(text.equals(renewed))
                .as("agents/MODEL.md is as the code makes it; run: " + RENEW)
                .isTrue();
    }

    @Test
    void theProseNamesEveryPhase() throws IOException {
        String prose = GeneratedParts.handWritten(text());
        assertThat(phases)
                .filteredOn(phase -> !Pattern.compile("`" + phase.name() + "`\\s+\\(\\[")
                        .matcher(prose)
                        .find())
                .as("phases without a section in the list below the schedule")
                .isEmpty();
    }

    /** A parameter that only the generated table names is not described: say in part III what it does. */
    @Test
    void theProseDescribesEveryParameter() throws IOException {
        String prose = GeneratedParts.handWritten(text());
        assertThat(ParameterDictionary.names())
                .filteredOn(name ->
                        !Pattern.compile("\\b" + name + "\\b").matcher(prose).find())
                .as("parameters that the prose of agents/MODEL.md leaves out")
                .isEmpty();
    }

    @Test
    void valuesOfEarlierFitsAreListedAsTheDictionaryHasThem() throws IOException {
        Matcher list = Pattern.compile("\\*\\*Values of earlier fits\\.\\*\\*.*?Set by hand", Pattern.DOTALL)
                .matcher(text());
        assertThat(list.find()).isTrue();
        Set<String> listed = new TreeSet<>();
        Matcher name = Pattern.compile("[a-z]+\\.[a-z][a-z0-9_]*").matcher(list.group());
        while (name.find()) {
            if (ParameterDictionary.names().contains(name.group())) {
                listed.add(name.group());
            }
        }
        assertThat(ParameterDictionary.entries().stream()
                        .filter(e -> e.source().contains("from an earlier fit to the target figures, fixed since"))
                        .map(ParameterDictionary.Entry::name))
                .containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void theProseDescribesEveryRuleOfTheCalendar() throws IOException {
        String prose = GeneratedParts.handWritten(text());
        assertThat(RuleKeys.names())
                .filteredOn(key -> !prose.contains(key))
                .as("rules of the calendar that the prose of agents/MODEL.md leaves out")
                .isEmpty();
    }

    @Test
    void everyDecisionSaysWhatItDecidesAndIsDrawn() {
        Set<String> decisions = parts.decisions().keySet();
        assertThat(decisions).hasSizeGreaterThan(100);
        assertThat(parts.drawn()).as("decisions drawn somewhere").isEqualTo(new TreeSet<>(decisions));
    }

    @Test
    void phasesNameNoClassThatTheyDoNotUse() {
        assertThat(parts.namedButNotReached()).isEmpty();
    }

    @Test
    void noParameterOrDecisionIsNamedThatTheCodeHasNot() throws IOException {
        String families = Stream.of(Parameters.class.getRecordComponents())
                .map(c -> c.getName())
                .collect(Collectors.joining("|"));
        assertThat(named("\\b(?:" + families + ")\\.[a-z][a-z0-9_]*")).isSubsetOf(ParameterDictionary.names());
        assertThat(named("(?<=`)[a-z]+\\.[A-Z][A-Z0-9_]*(?=`)"))
                .isEqualTo(new TreeSet<>(parts.decisions().keySet()));
    }

    private static String text() throws IOException {
        return Files.readString(FILE);
    }

    private static Set<String> named(String pattern) throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher m = Pattern.compile(pattern).matcher(text());
        while (m.find()) {
            names.add(m.group());
        }
        return names;
    }
}
