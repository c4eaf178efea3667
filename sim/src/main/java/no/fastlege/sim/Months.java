package no.fastlege.sim;

/**
 * Months as plain integers: {@code year * 12 + (month - 1)}, so that January 2017 is 24204. An integer month fits a {@code short}
 * column, subtracts to an age, and sorts.
 */
public final class Months {
    /** Weeks of a mean month. */
    public static final double WEEKS = 365.25 / 12.0 / 7.0;

    private Months() {}

    /**
     * The month's number.
     *
     * @param year the calendar year, 1 to 2700
     * @param monthOfYear 1 (January) to 12 (December)
     * @throws IllegalArgumentException if either is out of range
     */
    public static int of(int year, int monthOfYear) {
        if (year < 1 || year > 2700) {
            throw new IllegalArgumentException("year " + year + " is not between 1 and 2700");
        }
        if (monthOfYear < 1 || monthOfYear > 12) {
            throw new IllegalArgumentException("month " + monthOfYear + " is not between 1 and 12");
        }
        return year * 12 + monthOfYear - 1;
    }

    /** The calendar year of a month. */
    public static int year(int month) {
        return month / 12;
    }

    /** The month of the year, 1 (January) to 12 (December). */
    public static int monthOfYear(int month) {
        return month % 12 + 1;
    }

    /** The month as ISO text, {@code 2017-01}. */
    public static String format(int month) {
        int monthOfYear = monthOfYear(month);
        return year(month) + (monthOfYear < 10 ? "-0" : "-") + monthOfYear;
    }

    /**
     * Reads ISO text such as {@code 2017-01}.
     *
     * @throws IllegalArgumentException if the text is not {@code YYYY-MM}
     */
    public static int parse(String text) {
        if (text == null || !text.matches("\\d{4}-\\d{2}")) {
            throw new IllegalArgumentException("'" + text + "' is not a month written YYYY-MM");
        }
        return of(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(5)));
    }
}
