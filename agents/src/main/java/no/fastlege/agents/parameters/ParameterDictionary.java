package no.fastlege.agents.parameters;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fastlege.agents.config.ConfigNode;
import no.fastlege.agents.config.Nearest;

/**
 * The dictionary of every parameter: read from the records of {@link Parameters} by reflection, their annotated defaults replaced by
 * the calibrated values that ship with the model (resource {@code parameters/calibrated.yaml}), where there are any.
 *
 * <p>A parameter's name is {@code family.component} in lower_snake_case, e.g. {@code decision.cap_adjustment_share}.
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
        return STRUCTURE.index.keySet();
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
                    e.status.name().toLowerCase(java.util.Locale.ROOT),
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
        private final RecordComponent[] families = Parameters.class.getRecordComponents();
        private final RecordComponent[][] components = new RecordComponent[families.length][];
        private final Constructor<?>[] constructors = new Constructor<?>[families.length];
        private final Constructor<Parameters> constructor;

        Structure() {
            List<Entry> annotated = new ArrayList<>();
            Class<?>[] types = new Class<?>[families.length];
            for (int f = 0; f < families.length; f++) {
                Class<?> family = families[f].getType();
                types[f] = family;
                components[f] = family.getRecordComponents();
                constructors[f] = canonical(family, components[f].length);
                for (RecordComponent c : components[f]) {
                    Parameter p = c.getAnnotation(Parameter.class);
                    String name = snake(families[f].getName()) + "." + snake(c.getName());
                    if (p == null || c.getType() != double.class) {
                        throw new IllegalStateException(name + ": a parameter must be a double with @Parameter");
                    }
                    index.put(name, annotated.size());
                    annotated.add(new Entry(
                            name,
                            p.value(),
                            p.min(),
                            p.max(),
                            Double.NaN,
                            Double.NaN,
                            p.unit(),
                            p.meaning(),
                            p.status(),
                            p.source()));
                }
            }
            try {
                constructor = Parameters.class.getDeclaredConstructor(types);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
            entries = List.copyOf(calibrated(annotated));
            defaults = build(entries.stream().mapToDouble(Entry::value).toArray());
        }

        private static Constructor<?> canonical(Class<?> record, int size) {
            Class<?>[] doubles = new Class<?>[size];
            Arrays.fill(doubles, double.class);
            try {
                Constructor<?> constructor = record.getDeclaredConstructor(doubles);
                constructor.setAccessible(true);
                return constructor;
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(record.getSimpleName() + ": every component must be a double", e);
            }
        }

        private List<Entry> calibrated(List<Entry> annotated) {
            ConfigNode file = CalibratedSet.shipped();
            return file == null ? annotated : CalibratedSet.apply(file, annotated, index);
        }

        double[] values(Parameters parameters) {
            double[] values = new double[index.size()];
            int i = 0;
            try {
                for (int f = 0; f < families.length; f++) {
                    Object family = families[f].getAccessor().invoke(parameters);
                    for (RecordComponent c : components[f]) {
                        values[i++] = (double) c.getAccessor().invoke(family);
                    }
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            return values;
        }

        Parameters build(double[] values) {
            Object[] built = new Object[families.length];
            int i = 0;
            try {
                for (int f = 0; f < families.length; f++) {
                    Object[] arguments = new Object[components[f].length];
                    for (int c = 0; c < arguments.length; c++) {
                        arguments[c] = values[i++];
                    }
                    built[f] = constructors[f].newInstance(arguments);
                }
                return constructor.newInstance(built);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
