package no.fastlege.experiments.report;

import java.util.Locale;

/** The report's languages. */
public enum Language {
    /** English. */
    EN("en", Locale.UK),
    /** Norwegian, bokmaal. */
    NB("nb", Locale.forLanguageTag("nb-NO"));

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /** The code of the page's {@code lang}, e.g. {@code nb}. */
    public String code() {
        return code;
    }

    /** How numbers are written. */
    Locale locale() {
        return locale;
    }
}
