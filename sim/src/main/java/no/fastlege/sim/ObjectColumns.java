package no.fastlege.sim;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * Saves a list of plain objects column by column: every public instance field is a column, in the order of declaration. A field is a
 * primitive, an enum, a {@code String}, or an array of primitives of one or two dimensions; any of the last four may be null.
 *
 * <p>For tables of thousands of rows, written for the reader as objects; millions belong in columns of their own. The names and types
 * of the fields stand in the snapshot, and a reader whose class has other fields refuses it.
 *
 * @param <T> the class of the objects
 */
public final class ObjectColumns<T> {
    private final String table;
    private final Supplier<T> maker;
    private final List<Field> fields = new ArrayList<>();

    /**
     * The columns of a class.
     *
     * @param table the name under which the entries stand
     * @param type the class of the objects
     * @param maker makes an object to read into
     * @throws IllegalArgumentException if a public field cannot be saved
     */
    public ObjectColumns(String table, Class<T> type, Supplier<T> maker) {
        this.table = table;
        this.maker = maker;
        for (Field field : type.getFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                requireSavable(field);
                fields.add(field);
            }
        }
    }

    private static void requireSavable(Field field) {
        Class<?> type = field.getType();
        Class<?> leaf = leaf(type);
        boolean savable = leaf.isPrimitive() && leaf != char.class && leaf != float.class && depth(type) <= 2
                || type.isEnum()
                || type == String.class;
        if (!savable) {
            throw new IllegalArgumentException(name(field) + " cannot be saved: " + type.getSimpleName()
                    + " is not a primitive, an enum, a String or an array of primitives");
        }
        if (Modifier.isFinal(field.getModifiers()) && !type.isArray()) {
            throw new IllegalArgumentException(name(field) + " cannot be read back: it is final");
        }
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }

    private static Class<?> leaf(Class<?> type) {
        return type.isArray() ? leaf(type.getComponentType()) : type;
    }

    private static int depth(Class<?> type) {
        return type.isArray() ? 1 + depth(type.getComponentType()) : 0;
    }

    /** The layout of the columns, e.g. {@code doctors(id:int,key:long,...)}: part of what a snapshot's layout hash covers. */
    public String layout() {
        List<String> parts = new ArrayList<>();
        for (Field field : fields) {
            String type = field.getType().getSimpleName();
            if (field.getType().isEnum()) {
                type += Arrays.toString(field.getType().getEnumConstants());
            }
            parts.add(field.getName() + ":" + type);
        }
        return table + "(" + String.join(",", parts) + ")";
    }

    /** Writes the objects. */
    public void write(SnapshotOut out, List<T> objects) {
        out.text(table + ".layout", layout());
        out.integer(table + ".rows", objects.size());
        for (Field field : fields) {
            String entry = table + "." + field.getName();
            Object[] values = new Object[objects.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = get(field, objects.get(i));
            }
            Class<?> type = field.getType();
            if (type.isEnum()) {
                writeEnums(out, entry, values);
            } else if (type == String.class) {
                writeTexts(out, entry, values, values.length);
            } else if (type.isArray()) {
                writeArrays(out, entry, values, type);
            } else {
                writeLeaves(out, entry, values, type);
            }
        }
    }

    private static void writeEnums(SnapshotOut out, String entry, Object[] values) {
        int[] ordinals = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ordinals[i] = values[i] == null ? -1 : ((Enum<?>) values[i]).ordinal();
        }
        out.ints(entry, ordinals, ordinals.length);
    }

    /** Writes the first {@code count} texts, each of which may be null. */
    static void writeTexts(SnapshotOut out, String entry, Object[] texts, int count) {
        Object[] utf8 = new Object[count];
        for (int i = 0; i < count; i++) {
            utf8[i] = texts[i] == null ? null : ((String) texts[i]).getBytes(StandardCharsets.UTF_8);
        }
        writeArrays(out, entry, utf8, byte[].class);
    }

    static String[] readTexts(SnapshotIn in, String entry) {
        Object[] utf8 = readArrays(in, entry, byte[].class);
        String[] texts = new String[utf8.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = utf8[i] == null ? null : new String((byte[]) utf8[i], StandardCharsets.UTF_8);
        }
        return texts;
    }

    /** Lengths of the arrays (-1 for null), then their contents end to end: for two dimensions, again arrays. */
    private static void writeArrays(SnapshotOut out, String entry, Object[] arrays, Class<?> type) {
        int[] lengths = new int[arrays.length];
        int total = 0;
        for (int i = 0; i < arrays.length; i++) {
            lengths[i] = arrays[i] == null ? -1 : Array.getLength(arrays[i]);
            total += Math.max(lengths[i], 0);
        }
        out.ints(entry + ".lengths", lengths, lengths.length);
        Class<?> component = type.getComponentType();
        Object joined = Array.newInstance(component, total);
        int at = 0;
        for (int i = 0; i < arrays.length; i++) {
            if (arrays[i] != null) {
                System.arraycopy(arrays[i], 0, joined, at, lengths[i]);
                at += lengths[i];
            }
        }
        if (component.isArray()) {
            writeArrays(out, entry + ".inner", (Object[]) joined, component);
        } else {
            writeColumn(out, entry, joined, total);
        }
    }

    private static void writeLeaves(SnapshotOut out, String entry, Object[] values, Class<?> type) {
        Object column = Array.newInstance(type, values.length);
        for (int i = 0; i < values.length; i++) {
            Array.set(column, i, values[i]);
        }
        writeColumn(out, entry, column, values.length);
    }

    static void writeColumn(SnapshotOut out, String entry, Object column, int count) {
        if (column instanceof int[] a) {
            out.ints(entry, a, count);
        } else if (column instanceof long[] a) {
            out.longs(entry, a, count);
        } else if (column instanceof short[] a) {
            out.shorts(entry, a, count);
        } else if (column instanceof byte[] a) {
            out.bytes(entry, a, count);
        } else if (column instanceof double[] a) {
            out.doubles(entry, a, count);
        } else {
            out.booleans(entry, (boolean[]) column, count);
        }
    }

    /**
     * Reads the objects back, each made anew.
     *
     * @throws BadSnapshotException if the class had other fields when they were written
     */
    public List<T> read(SnapshotIn in) {
        int rows = readRows(in);
        List<T> objects = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            objects.add(maker.get());
        }
        readFields(in, objects);
        return objects;
    }

    /**
     * Reads the one object of a table into an object that exists.
     *
     * @throws BadSnapshotException if the class had other fields when it was written, or there was not exactly one object
     */
    public void readInto(SnapshotIn in, T object) {
        int rows = readRows(in);
        if (rows != 1) {
            throw new BadSnapshotException("snapshot: table " + table + " holds " + rows + " rows instead of one");
        }
        readFields(in, List.of(object));
    }

    private int readRows(SnapshotIn in) {
        String found = in.text(table + ".layout");
        if (!found.equals(layout())) {
            throw new BadSnapshotException(
                    "snapshot: table " + table + " has other columns: " + firstDifference(found, layout()));
        }
        return in.integer(table + ".rows");
    }

    private static String firstDifference(String found, String here) {
        List<String> there = Arrays.asList(found.split("[(),]"));
        List<String> ours = Arrays.asList(here.split("[(),]"));
        for (String column : there) {
            if (!ours.contains(column)) {
                return "it holds '" + column + "', which this program does not know";
            }
        }
        for (String column : ours) {
            if (!there.contains(column)) {
                return "it lacks '" + column + "'";
            }
        }
        return "their order differs";
    }

    private void readFields(SnapshotIn in, List<T> objects) {
        for (Field field : fields) {
            String entry = table + "." + field.getName();
            Object[] values = readValues(in, entry, field.getType(), objects.size());
            for (int i = 0; i < values.length; i++) {
                set(field, objects.get(i), values[i]);
            }
        }
    }

    private static Object[] readValues(SnapshotIn in, String entry, Class<?> type, int rows) {
        Object[] values = new Object[rows];
        if (type.isEnum()) {
            int[] ordinals = in.ints(entry);
            Object[] constants = type.getEnumConstants();
            for (int i = 0; i < rows; i++) {
                values[i] = ordinals[i] < 0 ? null : constants[ordinals[i]];
            }
        } else if (type == String.class) {
            values = readTexts(in, entry);
        } else if (type.isArray()) {
            values = readArrays(in, entry, type);
        } else {
            Object column = readColumn(in, entry, type);
            for (int i = 0; i < rows; i++) {
                values[i] = Array.get(column, i);
            }
        }
        return values;
    }

    private static Object[] readArrays(SnapshotIn in, String entry, Class<?> type) {
        int[] lengths = in.ints(entry + ".lengths");
        Class<?> component = type.getComponentType();
        Object joined =
                component.isArray() ? readArrays(in, entry + ".inner", component) : readColumn(in, entry, component);
        Object[] arrays = (Object[]) Array.newInstance(type, lengths.length);
        int at = 0;
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] >= 0) {
                arrays[i] = Array.newInstance(component, lengths[i]);
                System.arraycopy(joined, at, arrays[i], 0, lengths[i]);
                at += lengths[i];
            }
        }
        return arrays;
    }

    private static Object readColumn(SnapshotIn in, String entry, Class<?> type) {
        if (type == int.class) {
            return in.ints(entry);
        }
        if (type == long.class) {
            return in.longs(entry);
        }
        if (type == short.class) {
            return in.shorts(entry);
        }
        if (type == byte.class) {
            return in.bytes(entry);
        }
        return type == double.class ? in.doubles(entry) : in.booleans(entry);
    }

    private static Object get(Field field, Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(name(field) + " must be public in a public class", e);
        }
    }

    /** A final array keeps its place and takes the values. */
    private static void set(Field field, Object object, Object value) {
        try {
            if (Modifier.isFinal(field.getModifiers())) {
                Object mine = field.get(object);
                if (mine == null || value == null || Array.getLength(mine) != Array.getLength(value)) {
                    throw new BadSnapshotException("snapshot: the fixed array " + name(field) + " has another length");
                }
                System.arraycopy(value, 0, mine, 0, Array.getLength(mine));
            } else {
                field.set(object, value);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(name(field) + " must be public in a public class", e);
        }
    }
}
