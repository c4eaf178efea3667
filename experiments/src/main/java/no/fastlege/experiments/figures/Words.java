package no.fastlege.experiments.figures;

/**
 * A text in both languages.
 *
 * @param nb Norwegian
 * @param en English
 */
public record Words(String nb, String en) {
    /** No words. */
    public static final Words NONE = new Words("", "");

    /** A text in both languages. */
    public static Words of(String nb, String en) {
        return new Words(nb, en);
    }

    /** The same text in both, such as a number or a name. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** The text in one language. */
    public String in(Lang lang) {
        return lang.of(nb, en);
    }

    /** Both texts, one after the other. */
    public Words plus(Words more) {
        return new Words(nb + more.nb, en + more.en);
    }

    /** Whether there are no words. */
    public boolean isEmpty() {
        return nb.isEmpty() && en.isEmpty();
    }
}
