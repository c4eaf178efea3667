package no.fastlege.experiments.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import no.fastlege.experiments.figures.Lang;

/** The words of one language, from {@code report_LANG.properties}, and its way of writing numbers. */
final class Texts {
    private final Lang language;
    private final Properties words = new Properties();

    Texts(Lang language) {
        this.language = language;
        String file = "report_" + language.code() + ".properties";
        try (InputStream in = Texts.class.getResourceAsStream(file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Lang language() {
        return language;
    }

    /** Every word by its key. */
    Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        words.stringPropertyNames().forEach(key -> all.put(key, words.getProperty(key)));
        return all;
    }

    /** The words whose keys begin with a prefix, which is taken off. */
    Map<String, String> below(String prefix) {
        Map<String, String> some = new TreeMap<>();
        all().forEach((key, text) -> {
            if (key.startsWith(prefix)) {
                some.put(key.substring(prefix.length()), text);
            }
        });
        return some;
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /**
     * The text of a key, {@code {0}}, {@code {1}} ... replaced by the arguments.
     *
     * @throws IllegalArgumentException if the language has no such text
     */
    String get(String key, Object... arguments) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no text '" + key + "' in " + language.code());
        }
        for (int i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", arguments[i].toString());
        }
        return text;
    }

    /** The name of a group of published figures, e.g. {@code hoy_sentral}; sizes and ages as they are. */
    String group(String groupType, String group) {
        String key = "group." + groupType + "." + group;
        return has(key) ? get(key) : group.replace("-", "\u2013");
    }

    /** The name of a published figure; its id where the language has none. */
    String figure(String id) {
        return has("figure." + id) ? get("figure." + id) : id;
    }

    /** The name of a unit of the published figures; the unit itself where the language has none. */
    String unit(String unit) {
        String key = "unit." + unit.replace(' ', '_');
        return has(key) ? get(key) : unit;
    }

    /** A number with so many decimals; a dash for NaN. */
    String number(double value, int decimals) {
        return Double.isNaN(value) ? "\u2013" : language.number(value, decimals);
    }

    /** A number with a sign. */
    String signed(double value, int decimals) {
        String text = number(value, decimals);
        return value > 0 && text.matches(".*[1-9].*") ? "+" + text : text;
    }

    /** From low to high. */
    String range(double low, double high, int decimals) {
        return Double.isNaN(low) || Double.isNaN(high)
                ? "\u2013"
                : get("range", number(low, decimals), number(high, decimals));
    }
}
