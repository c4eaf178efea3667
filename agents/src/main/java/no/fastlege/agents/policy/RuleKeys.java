package no.fastlege.agents.policy;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.config.Nearest;
import no.fastlege.agents.parameters.ParameterDictionary;

/** The keys of the policy calendar: the components of {@link Rules}, by place and by name in lower_snake_case. */
public final class RuleKeys {
    private static final RecordComponent[] COMPONENTS = Rules.class.getRecordComponents();
    private static final Constructor<Rules> CONSTRUCTOR = constructor();
    private static final Map<String, Integer> PLACES = new LinkedHashMap<>();
    private static final List<Key> KEYS = new ArrayList<>();

    static {
        for (RecordComponent c : COMPONENTS) {
            Rule rule = c.getAnnotation(Rule.class);
            String name = ParameterDictionary.snake(c.getName());
            PLACES.put(name, KEYS.size());
            KEYS.add(new Key(KEYS.size(), name, rule.unit(), rule.min(), rule.max(), rule.meaning(), rule.local()));
        }
    }

    private RuleKeys() {}

    /**
     * One key.
     *
     * @param place its place among the components, from 0
     * @param name its name
     * @param unit its unit
     * @param min the lowest value allowed
     * @param max the highest value allowed
     * @param meaning one sentence: what it is
     * @param local whether it may differ from one kommune to another
     */
    public record Key(int place, String name, String unit, double min, double max, String meaning, boolean local) {
        /** Whether the key takes whole steps (0 or 1; 0, 1 or 2), which a strength does not scale. */
        public boolean isSwitch() {
            return unit.startsWith("0");
        }

        /**
         * A value that the key allows.
         *
         * @throws IllegalArgumentException with one line that names the key, the value and what is allowed
         */
        public double requireInRange(double value) {
            if (!(value >= min && value <= max)) {
                throw new IllegalArgumentException("rule '" + name + "' = " + ParameterDictionary.plain(value)
                        + " is out of range: allowed are " + ParameterDictionary.plain(min) + " to "
                        + ParameterDictionary.plain(max) + " ("
                        + unit + ")");
            }
            if (isSwitch() && value != StrictMath.rint(value)) {
                throw new IllegalArgumentException("rule '" + name + "' = " + ParameterDictionary.plain(value)
                        + " is a switch: allowed are " + unit);
            }
            return value;
        }
    }

    /** Every key in the order of the components. */
    public static List<Key> all() {
        return Collections.unmodifiableList(KEYS);
    }

    /** Every key's name. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(PLACES.keySet());
    }

    /** The names of the keys that may differ from one kommune to another. */
    public static List<String> localNames() {
        return KEYS.stream().filter(Key::local).map(Key::name).toList();
    }

    /** The number of keys. */
    public static int count() {
        return COMPONENTS.length;
    }

    /** Whether there is a key of that name. */
    public static boolean exists(String name) {
        return PLACES.containsKey(name);
    }

    /**
     * The key of a name.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public static Key key(String name) {
        Integer place = PLACES.get(name);
        if (place == null) {
            throw new IllegalArgumentException("unknown rule '" + ConfigNode.shown(name) + "', did you mean '"
                    + Nearest.name(name, PLACES.keySet()) + "'?");
        }
        return KEYS.get(place);
    }

    /** The rules with these values, one per key. */
    static Rules rules(double[] values) {
        Object[] arguments = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            arguments[i] = values[i];
        }
        try {
            return CONSTRUCTOR.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values of rules, one per key. */
    public static double[] values(Rules rules) {
        double[] values = new double[COMPONENTS.length];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = (double) COMPONENTS[i].getAccessor().invoke(rules);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    private static Constructor<Rules> constructor() {
        Class<?>[] doubles = new Class<?>[COMPONENTS.length];
        Arrays.fill(doubles, double.class);
        try {
            return Rules.class.getDeclaredConstructor(doubles);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every component of Rules must be a double", e);
        }
    }
}
