package no.fastlege.agents.description;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.parameters.Parameters;

/** What the byte code says: which class of rules uses which other, draws which decision and reads which parameter. */
public final class ModelGraph {
    private static final String ROOT = "no.fastlege.agents.";
    private static final Set<String> RULE_PACKAGES =
            Set.of("start", "population", "doctors", "use", "market", "lists", "record");
    private static final String DECISIONS = "Decisions";

    private final Map<String, Set<String>> uses = new TreeMap<>();
    private final Map<String, Set<String>> draws = new TreeMap<>();
    private final Map<String, Set<String>> reads = new TreeMap<>();
    private final Map<String, String> families = new HashMap<>();

    /** Reads the compiled classes of the module. */
    public ModelGraph(Path classes) {
        for (RecordComponent family : Parameters.class.getRecordComponents()) {
            family(family.getType(), family.getName());
        }
        for (JavaClass c : new ClassFileImporter().importPath(classes)) {
            if (isRule(outer(c))) {
                read(c);
            }
        }
    }

    private void family(Class<?> record, String name) {
        families.put(record.getName(), name);
        for (RecordComponent c : record.getRecordComponents()) {
            if (c.getType().isRecord()) {
                family(c.getType(), name);
            }
        }
    }

    /** The classes of rules that a class reaches, itself first, nearest first; other phases are not entered. */
    public Set<String> reached(String from) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of(from));
        while (!next.isEmpty()) {
            String c = next.removeFirst();
            if (seen.add(c)) {
                uses.getOrDefault(c, Set.of()).stream()
                        .filter(to -> !to.endsWith("Phase") && !to.endsWith(DECISIONS) && !families.containsKey(to))
                        .forEach(next::addLast);
            }
        }
        return seen;
    }

    /** The decisions that a class draws, as {@code package.CONSTANT}. */
    public Set<String> draws(String type) {
        return draws.getOrDefault(type, Set.of());
    }

    /** The parameters that a class reads, by their names in the dictionary. */
    public Set<String> reads(String type) {
        return reads.getOrDefault(type, Set.of());
    }

    /** Every class of rules. */
    public Set<String> classes() {
        return uses.keySet();
    }

    private void read(JavaClass c) {
        String self = outer(c);
        Set<String> targets = uses.computeIfAbsent(self, k -> new TreeSet<>());
        c.getDirectDependenciesFromSelf().forEach(d -> {
            String to = outer(d.getTargetClass());
            if (isRule(to) && !to.equals(self)) {
                targets.add(to);
            }
        });
        c.getFieldAccessesFromSelf().forEach(a -> drawn(self, a));
        c.getMethodCallsFromSelf().forEach(a -> readParameter(self, a));
        c.getMethodReferencesFromSelf().forEach(a -> readParameter(self, a));
    }

    private void drawn(String self, JavaFieldAccess access) {
        String owner = outer(access.getTargetOwner());
        String name = access.getTarget().getName();
        String type = access.getTarget().getRawType().getName();
        if (owner.endsWith("." + DECISIONS) && !self.equals(owner) && (type.equals("long") || type.equals(owner))) {
            String folder = owner.substring(ROOT.length(), owner.lastIndexOf('.'));
            draws.computeIfAbsent(self, k -> new TreeSet<>()).add(folder + "." + name);
        }
    }

    private void readParameter(String self, JavaAccess<? extends AccessTarget> access) {
        String owner = access.getTargetOwner().getName();
        String family = families.get(owner);
        if (family == null || self.equals(owner)) {
            return;
        }
        String name =
                family + "." + ParameterDictionary.snake(access.getTarget().getName());
        if (ParameterDictionary.names().contains(name)) {
            reads.computeIfAbsent(self, k -> new TreeSet<>()).add(name);
        }
    }

    private static boolean isRule(String type) {
        return type.startsWith(ROOT)
                && type.indexOf('.', ROOT.length()) > 0
                && RULE_PACKAGES.contains(type.substring(ROOT.length(), type.indexOf('.', ROOT.length())));
    }

    /** The top-level class around a class. */
    private static String outer(JavaClass c) {
        String name = c.getName();
        int dollar = name.indexOf('$');
        return dollar < 0 ? name : name.substring(0, dollar);
    }
}
