package no.fastlege.agents.parameters;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.config.Nearest;

/**
 * The dictionary of every parameter: read from the records of {@link Parameters} by reflection, their annotated defaults replaced by
 * the calibrated values that ship with the model (resource {@code parameters/calibrated.yaml}), where there are any.
 *
 * <p>A parameter's name is {@code family.component} in lower_snake_case, e.g. {@code decision.cap_change_cost}; the records that a
 * large family is made of leave no trace in it.
 */
public final class ParameterDictionary {
    private static final Structure STRUCTURE = new Structure();

    private ParameterDictionary() {}

    /**
     * One parameter.
     *
     * @param name its name, {@code family.component}
     * @param value its shipped value
     * @param min the lowest value allowed
     * @param max the highest value allowed
     * @param low the lower end of the interval of a calibrated value, or NaN
     * @param high the upper end, or NaN
     * @param unit its unit
     * @param meaning one sentence: what it is
     * @param status published, calibrated or assumed
     * @param source where the value comes from
     */
    public record Entry(
            String name,
            double value,
            double min,
            double max,
            double low,
            double high,
            String unit,
            String meaning,
            Parameter.Status status,
            String source) {}

    /** Every parameter, families in the order of {@link Parameters}, components in the order of their record. */
    public static List<Entry> entries() {
        return STRUCTURE.entries;
    }

    /** Every parameter's name, in the same order. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(STRUCTURE.index.keySet());
    }

    /**
     * The entry of a name.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    public static Entry entry(String name) {
        return STRUCTURE.entries.get(place(name));
    }

    /** The shipped parameters: calibrated values where there are any, annotated defaults elsewhere. */
    public static Parameters defaults() {
        return STRUCTURE.defaults;
    }

    /** Every value by name, in the order of {@link #entries()}. */
    public static Map<String, Double> values(Parameters parameters) {
        double[] values = STRUCTURE.values(parameters);
        Map<String, Double> byName = new LinkedHashMap<>();
        int i = 0;
        for (String name : names()) {
            byName.put(name, values[i++]);
        }
        return byName;
    }

    /**
     * The value of one parameter.
     *
     * @throws IllegalArgumentException if there is no such parameter
     */
    public static double value(Parameters parameters, String name) {
        return STRUCTURE.values(parameters)[place(name)];
    }

    /**
     * Other parameters: the base with some values changed.
     *
     * @throws IllegalArgumentException if a name is unknown or a value out of range; the message is one line with the name, the
     *     value and what is allowed
     */
    public static Parameters with(Parameters base, Map<String, Double> changes) {
        if (changes.isEmpty()) {
            return base;
        }
        double[] values = STRUCTURE.values(base);
        changes.forEach((name, value) -> values[place(name)] = requireInRange(name, value));
        return STRUCTURE.build(values);
    }

    /**
     * A value that its parameter allows.
     *
     * @throws IllegalArgumentException if the name is unknown or the value out of range
     */
    public static double requireInRange(String name, double value) {
        Entry e = entry(name);
        if (!(value >= e.min && value <= e.max)) {
            throw new IllegalArgumentException(
                    "parameter '" + name + "' = " + plain(value) + " is out of range: allowed are "
                            + plain(e.min)
                            + " to " + plain(e.max) + " (" + e.unit + ")");
        }
        return value;
    }

    /** The dictionary as rows of text for printing: a header row, then one row per parameter. */
    public static List<List<String>> describe() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("name", "value", "unit", "min", "max", "interval", "status", "meaning", "source"));
        for (Entry e : entries()) {
            String interval = Double.isNaN(e.low) ? "" : plain(e.low) + " to " + plain(e.high);
            rows.add(List.of(
                    e.name,
                    plain(e.value),
                    e.unit,
                    plain(e.min),
                    plain(e.max),
                    interval,
                    e.status.name().toLowerCase(Locale.ROOT),
                    e.meaning,
                    e.source));
        }
        return rows;
    }

    /** A name in lower_snake_case from one in camelCase. */
    public static String snake(String camel) {
        StringBuilder snake = new StringBuilder(camel.length() + 8);
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                snake.append('_').append((char) (c - 'A' + 'a'));
            } else {
                snake.append(c);
            }
        }
        return snake.toString();
    }

    /** A number as a reader writes it: no {@code .0} after a whole number. */
    public static String plain(double value) {
        return value == StrictMath.rint(value) && StrictMath.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static int place(String name) {
        Integer place = STRUCTURE.index.get(name);
        if (place == null) {
            throw new IllegalArgumentException("unknown parameter '" + ConfigNode.shown(name) + "', did you mean '"
                    + Nearest.name(name, STRUCTURE.index.keySet()) + "'?");
        }
        return place;
    }

    /** The record tree, once read: how to take it apart and how to put it together. */
    private static final class Structure {
        final Map<String, Integer> index = new LinkedHashMap<>();
        final List<Entry> entries;
        final Parameters defaults;
        private final Node root;

        Structure() {
            List<Entry> annotated = new ArrayList<>();
            root = new Node(Parameters.class, "", annotated);
            annotated.forEach(e -> {
                if (index.putIfAbsent(e.name, index.size()) != null) {
                    throw new IllegalStateException(e.name + ": two parameters of this name");
                }
            });
            ConfigNode file = CalibratedSet.shipped();
            entries = List.copyOf(file == null ? annotated : CalibratedSet.apply(file, annotated, index));
            defaults = build(entries.stream().mapToDouble(Entry::value).toArray());
        }

        double[] values(Parameters parameters) {
            double[] values = new double[index.size()];
            root.read(parameters, values, 0);
            return values;
        }

        Parameters build(double[] values) {
            return (Parameters) root.build(values, new int[1]);
        }
    }

    /** A record of parameters, or of such records: those within a family share the family's name. */
    private static final class Node {
        private final RecordComponent[] components;
        private final Constructor<?> constructor;
        /** The record at each component, null where it is a parameter. */
        private final Node[] parts;

        Node(Class<?> record, String family, List<Entry> entries) {
            components = record.getRecordComponents();
            parts = new Node[components.length];
            Class<?>[] types = new Class<?>[components.length];
            for (int c = 0; c < components.length; c++) {
                types[c] = components[c].getType();
                String name = snake(components[c].getName());
                if (types[c].isRecord()) {
                    parts[c] = new Node(types[c], family.isEmpty() ? name : family, entries);
                } else {
                    entries.add(entry(family + "." + name, types[c], components[c].getAnnotation(Parameter.class)));
                }
            }
            try {
                constructor = record.getDeclaredConstructor(types);
                constructor.setAccessible(true);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Entry entry(String name, Class<?> type, Parameter p) {
            if (p == null || type != double.class) {
                throw new IllegalStateException(name + ": a parameter must be a double with @Parameter");
            }
            double none = Double.NaN;
            return new Entry(
                    name, p.value(), p.min(), p.max(), none, none, p.unit(), p.meaning(), p.status(), p.source());
        }

        /** Writes the values of a record from a place on; returns the place after them. */
        int read(Object record, double[] values, int from) {
            int i = from;
            try {
                for (int c = 0; c < parts.length; c++) {
                    Object value = components[c].getAccessor().invoke(record);
                    if (parts[c] == null) {
                        values[i++] = (double) value;
                    } else {
                        i = parts[c].read(value, values, i);
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            return i;
        }

        /** Makes the record of the values from a place on, which moves behind them. */
        Object build(double[] values, int[] place) {
            Object[] arguments = new Object[parts.length];
            for (int c = 0; c < parts.length; c++) {
                arguments[c] = parts[c] == null ? (Object) values[place[0]++] : parts[c].build(values, place);
            }
            try {
                return constructor.newInstance(arguments);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
