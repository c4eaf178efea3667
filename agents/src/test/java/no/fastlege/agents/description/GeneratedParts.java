package no.fastlege.agents.description;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.parameters.Parameters;
import no.fastlege.agents.policy.RuleKeys;
import no.fastlege.agents.start.WorldBuilder;

/**
 * The parts of the model description that come from the code: schedule, parameters, decisions, calendar, processes. Each stands
 * between {@code <!-- generated: name -->} and {@code <!-- end: name -->}.
 */
public final class GeneratedParts {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path CLASSES = Path.of("target/classes");
    private static final Pattern NAMED_CLASS = Pattern.compile("`([A-Z]\\w+)`");
    private static final Pattern PART = Pattern.compile("(?s)(<!-- generated: (\\w+) -->\n).*?(<!-- end: \\2 -->)");
    private static final List<String> DECISION_PACKAGES =
            List.of("start", "population", "use", "doctors", "market", "lists");

    private final List<PhaseOfMonth> phases;
    private final SourceDocs docs;
    private final ModelGraph graph;

    /** A phase as the month's order has it. */
    public record PhaseOfMonth(String name, Class<?> type) {}

    /** Reads sources and compiled classes of the module, which is the working directory. */
    public GeneratedParts(List<PhaseOfMonth> phases) throws IOException {
        this.phases = phases;
        docs = new SourceDocs(SOURCES);
        graph = new ModelGraph(CLASSES);
    }

    /** A text with the generated parts made anew. */
    public String renew(String text) {
        Map<String, String> parts = parts();
        Set<String> missing = new TreeSet<>(parts.keySet());
        Matcher m = PART.matcher(text);
        StringBuilder renewed = new StringBuilder();
        while (m.find()) {
            String part = parts.get(m.group(2));
            if (part == null) {
                throw new AssertionError("no part '" + m.group(2) + "' is generated; there are " + parts.keySet());
            }
            missing.remove(m.group(2));
            m.appendReplacement(renewed, Matcher.quoteReplacement(m.group(1) + "\n" + part + "\n" + m.group(3)));
        }
        m.appendTail(renewed);
        if (!missing.isEmpty()) {
            throw new AssertionError("the text lacks the markers of " + missing);
        }
        return renewed.toString();
    }

    /** A text without its generated parts: what people wrote. */
    public static String handWritten(String text) {
        return PART.matcher(text).replaceAll("");
    }

    /** Every decision of the model by name, {@code package.CONSTANT}, with what it decides. */
    public Map<String, String> decisions() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String folder : DECISION_PACKAGES) {
            String type = "no.fastlege.agents." + folder + ".Decisions";
            Map<String, String> texts = docs.constants(type);
            for (String name : constants(type)) {
                String text = texts.get(name);
                if (text == null) {
                    throw new AssertionError(folder + "." + name + " has no Javadoc that says what it decides");
                }
                all.put(folder + "." + name, lowerFirst(text.replaceAll("[.]$", "")));
            }
        }
        return all;
    }

    /** Every class of rules with the decisions it draws. */
    public Set<String> drawn() {
        return graph.classes().stream()
                .flatMap(c -> graph.draws(c).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The classes that a phase's steps name but the phase does not reach. */
    public List<String> namedButNotReached() {
        List<String> wrong = new ArrayList<>();
        for (PhaseOfMonth phase : phases) {
            String type = phase.type().getName();
            Set<String> reached =
                    graph.reached(type).stream().map(GeneratedParts::simple).collect(Collectors.toSet());
            for (String named : named(docs.steps(type))) {
                if (!reached.contains(named) && !referenced(phase.type(), named)) {
                    wrong.add(phase.name() + ": " + named);
                }
            }
        }
        return wrong;
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("schedule", schedule());
        parts.put("parameters", parameters());
        parts.put("decisions", decisionTables());
        parts.put("calendar", calendar());
        parts.put("processes", processes());
        return parts;
    }

    private String schedule() {
        StringBuilder b = new StringBuilder("| | phase | class | steps, in order |\n|---|---|---|---|\n");
        int row = 0;
        for (PhaseOfMonth phase : phases) {
            row++;
            List<String> steps = docs.steps(phase.type().getName());
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < steps.size(); i++) {
                String step = steps.get(i).replaceAll("[.;]$", "");
                text.append(i == 0 ? "" : "; ");
                text.append(steps.size() == 1 ? "" : "(" + (char) ('a' + i) + ") ")
                        .append(step);
            }
            b.append("| " + row + " | `" + phase.name() + "` | `" + phase.type().getSimpleName() + "` | " + text
                    + " |\n");
        }
        return b.toString();
    }

    private String parameters() {
        Map<String, String> titles = docs.params(Parameters.class.getName());
        StringBuilder b = new StringBuilder();
        String family = "";
        for (ParameterDictionary.Entry e : ParameterDictionary.entries()) {
            String name = e.name();
            String of = name.substring(0, name.indexOf('.'));
            if (!of.equals(family)) {
                b.append(family.isEmpty() ? "" : "\n");
                b.append("### `" + of + "`: " + titles.get(of) + "\n\n");
                b.append("| parameter | unit | allowed | meaning |\n|---|---|---|---|\n");
                family = of;
            }
            b.append("| `" + name + "` | " + e.unit() + " | " + ParameterDictionary.plain(e.min()) + " to "
                    + ParameterDictionary.plain(e.max()) + " | " + e.meaning() + " |\n");
        }
        return b.toString();
    }

    private String decisionTables() {
        StringBuilder b = new StringBuilder("| decision | what is drawn | drawn by |\n|---|---|---|\n");
        decisions().forEach((name, text) -> b.append("| `" + name + "` | " + text + " | " + drawers(name) + " |\n"));
        return b.toString();
    }

    private String drawers(String decision) {
        return graph.classes().stream()
                .filter(c -> graph.draws(c).contains(decision))
                .map(c -> "`" + simple(c) + "`")
                .collect(Collectors.joining(", "));
    }

    private String calendar() {
        StringBuilder b = new StringBuilder("| key | unit | meaning |\n|---|---|---|\n");
        for (RuleKeys.Key key : RuleKeys.all()) {
            b.append("| `" + key.name() + "` | " + key.unit() + " | " + key.meaning() + " |\n");
        }
        return b.toString();
    }

    private String processes() {
        StringBuilder b = new StringBuilder();
        Set<String> told = new LinkedHashSet<>();
        processes(b, "before the first month", WorldBuilder.class, told);
        int row = 0;
        for (PhaseOfMonth phase : phases) {
            row++;
            b.append('\n');
            processes(b, row + " `" + phase.name() + "`", phase.type(), told);
        }
        return b.toString();
    }

    private void processes(StringBuilder b, String title, Class<?> root, Set<String> told) {
        Set<String> reached = graph.reached(root.getName());
        List<String> again = new ArrayList<>();
        b.append("### Processes: " + title + "\n\n| class | what it does | draws | reads |\n|---|---|---|---|\n");
        for (String type : inOrder(root.getName(), reached)) {
            if (toldLater(root, type) || !told.add(type)) {
                again.add("`" + simple(type) + "`");
                continue;
            }
            b.append("| `" + simple(type) + "` | " + docs.firstSentence(type) + " | " + code(graph.draws(type)) + " | "
                    + code(graph.reads(type)) + " |\n");
        }
        if (!again.isEmpty()) {
            b.append("\nAlso at work, told elsewhere: "
                    + again.stream().sorted().collect(Collectors.joining(", ")) + ".\n");
        }
    }

    /** Whether another phase's steps name a class of its package that this phase's do not: it is told there. */
    private boolean toldLater(Class<?> root, String type) {
        return !type.equals(root.getName())
                && !named(docs.steps(root.getName())).contains(simple(type))
                && phases.stream()
                        .map(PhaseOfMonth::type)
                        .anyMatch(other -> type.startsWith(other.getPackageName() + ".")
                                && named(docs.steps(other.getName())).contains(simple(type)));
    }

    /** The root, then what its steps name, then whatever else draws or reads, by name. */
    private List<String> inOrder(String root, Set<String> reached) {
        Set<String> ordered = new LinkedHashSet<>();
        if (reached.contains(root)) {
            ordered.add(root);
        }
        String folder = root.substring(0, root.lastIndexOf('.') + 1);
        for (String named : named(docs.steps(root))) {
            if (reached.contains(folder + named)) {
                ordered.add(folder + named);
            }
        }
        reached.stream()
                .filter(c -> !graph.draws(c).isEmpty() || !graph.reads(c).isEmpty())
                .sorted()
                .forEach(ordered::add);
        return List.copyOf(ordered);
    }

    private static Set<String> named(List<String> steps) {
        Set<String> names = new LinkedHashSet<>();
        Matcher m = NAMED_CLASS.matcher(String.join(" ", steps));
        while (m.find()) {
            names.add(m.group(1));
        }
        return names;
    }

    /** Whether a class of another kind (tables, rules) that the steps name is one that the phase's own source can see. */
    private static boolean referenced(Class<?> phase, String named) {
        for (String folder : List.of(phase.getPackageName(), "no.fastlege.agents.policy", "no.fastlege.agents.world")) {
            try {
                Class.forName(folder + "." + named, false, phase.getClassLoader());
                return true;
            } catch (ClassNotFoundException e) {
                continue;
            }
        }
        return false;
    }

    /** The names of the constants of a class of decisions, in their order. */
    private static List<String> constants(String type) {
        List<String> names = new ArrayList<>();
        try {
            Class<?> decisions = Class.forName(type);
            for (Field field : decisions.getFields()) {
                boolean drawn = decisions.isEnum()
                        ? field.isEnumConstant()
                        : Modifier.isStatic(field.getModifiers()) && field.getType() == long.class;
                if (drawn) {
                    names.add(field.getName());
                }
            }
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        return names;
    }

    private static String code(Set<String> names) {
        return names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String lowerFirst(String text) {
        return text.startsWith("LIS") || text.startsWith("ALIS")
                ? text
                : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
