package no.fastlege.experiments.figures;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** The language of a figure's or a report's words and numbers. */
public enum Lang {
    /** Norwegian: decimal comma, a space that does not break between thousands. */
    NB("nb", ',', '\u00a0'),
    /** English: decimal point, a comma between thousands. */
    EN("en", '.', ',');

    private final String code;
    private final char decimal;
    private final char thousands;

    Lang(String code, char decimal, char thousands) {
        this.code = code;
        this.decimal = decimal;
        this.thousands = thousands;
    }

    /** The language's code, {@code nb} or {@code en}. */
    public String code() {
        return code;
    }

    /** One of two texts. */
    public String of(String norwegian, String english) {
        return this == NB ? norwegian : english;
    }

    /**
     * A number format of this language; the signs are set here, because those of the JDK's locales change between versions.
     *
     * @param decimals digits after the decimal sign, always shown
     */
    public DecimalFormat number(int decimals) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(decimal);
        symbols.setGroupingSeparator(thousands);
        symbols.setMinusSign('\u2212');
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return new DecimalFormat(pattern, symbols);
    }

    /** A number as text. */
    public String number(double value, int decimals) {
        String text = number(decimals).format(value);
        return text.matches("\u2212[0,.]*") ? text.substring(1) : text;
    }
}
