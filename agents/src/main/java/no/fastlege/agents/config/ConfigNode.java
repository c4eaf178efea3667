package no.fastlege.agents.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value in a file of settings: named values, a list, or a text; with the place where it stands. */
public final class ConfigNode {
    /** So many allowed names at most are listed in a message. */
    private static final int MOST_NAMED = 60;

    /** What a node is. */
    public enum Kind {
        /** Named values. */
        MAP,
        /** Values in order. */
        LIST,
        /** One value. */
        SCALAR
    }

    private final Kind kind;
    private final String file;
    private final int line;
    private final String path;
    private final String text;
    private final boolean quoted;
    private final Map<String, ConfigNode> entries = new LinkedHashMap<>();
    private final List<ConfigNode> items = new ArrayList<>();

    ConfigNode(Kind kind, String file, int line, String path, String text, boolean quoted) {
        this.kind = kind;
        this.file = file;
        this.line = line;
        this.path = path;
        this.text = text;
        this.quoted = quoted;
    }

    void put(String key, ConfigNode value) {
        entries.put(key, value);
    }

    void add(ConfigNode value) {
        items.add(value);
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    /** What the node is. */
    public Kind kind() {
        return kind;
    }

    /** The line in its file, from 1. */
    public int line() {
        return line;
    }

    /** The keys that lead to it, with dots; empty at the top. */
    public String path() {
        return path;
    }

    /** Named values in the file's order; refuses a node of another kind. */
    public Map<String, ConfigNode> map() {
        return Collections.unmodifiableMap(require(Kind.MAP, "named values (key: value)").entries);
    }

    /** Values in order; refuses a node of another kind. */
    public List<ConfigNode> list() {
        return Collections.unmodifiableList(require(Kind.LIST, "a list (- ...)").items);
    }

    /** One value as text; refuses a node of another kind. */
    public String text() {
        return require(Kind.SCALAR, "one value").text;
    }

    /** Whether this is the word for nothing: {@code ~}, {@code null} or an empty value without quotes. */
    public boolean isNull() {
        return kind == Kind.SCALAR && !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }

    /** One value as a finite number; refuses text in quotes and anything else. */
    public double number() {
        String value = text();
        if (!quoted && isPlainNumber(value)) {
            try {
                double number = Double.parseDouble(value);
                if (!Double.isInfinite(number)) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw bad("'" + shown(value) + "' is not a number");
            }
        }
        throw bad("'" + shown(value) + (quoted ? "' is a text in quotes, not a number" : "' is not a number"));
    }

    /** Whether a text has only the characters of a decimal number: {@link Double#parseDouble} alone would take NaN, 1d and 0x1p3. */
    private static boolean isPlainNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The value of a key, or null where there is none. */
    public ConfigNode get(String key) {
        return map().get(key);
    }

    /** The value of a key that must be there. */
    public ConfigNode need(String key) {
        ConfigNode value = get(key);
        if (value == null) {
            throw bad("the key '" + key + "' is missing");
        }
        return value;
    }

    /** Refuses keys that are not among the allowed ones, naming the nearest. */
    public ConfigNode allow(Collection<String> allowed) {
        for (Map.Entry<String, ConfigNode> e : map().entrySet()) {
            if (!allowed.contains(e.getKey())) {
                throw e.getValue()
                        .badKey(
                                e.getKey(),
                                "unknown key '" + shown(e.getKey()) + "', did you mean '"
                                        + Nearest.name(e.getKey(), allowed) + "'? " + among(allowed));
            }
        }
        return this;
    }

    /** What is allowed, by name as long as that can be read. */
    private static String among(Collection<String> allowed) {
        return allowed.size() > MOST_NAMED
                ? "It is none of the " + allowed.size() + " that are allowed"
                : "Allowed: " + String.join(", ", allowed);
    }

    /** A refusal of this value: file, line, key, and what is wrong. */
    public BadConfigException bad(String what) {
        return new BadConfigException(where() + (path.isEmpty() ? "" : path + ": ") + what);
    }

    /** A refusal of the key under which this value stands: file, line, the keys above it, and what is wrong. */
    public BadConfigException badKey(String key, String what) {
        int above = path.length() - key.length() - 1;
        return new BadConfigException(where() + (above <= 0 ? "" : path.substring(0, above) + ": ") + what);
    }

    private String where() {
        return file + (line > 0 ? " line " + line + ": " : ": ");
    }

    private ConfigNode require(Kind wanted, String words) {
        if (kind != wanted) {
            String is = kind == Kind.MAP ? "named values" : kind == Kind.LIST ? "a list" : "'" + shown(text) + "'";
            throw bad("is " + is + ", but must be " + words);
        }
        return this;
    }

    /** Text for a message: at most 60 characters. */
    public static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }
}
