package no.fastlege.agents.record;

import no.fastlege.sim.Months;

/** The fixed words of the output tables. */
final class Words {
    private Words() {}

    static String sex(boolean woman) {
        return woman ? Groups.WOMEN : Groups.MEN;
    }

    static String trained(boolean abroad) {
        return abroad ? "utland" : "norge";
    }

    /** A month as text, or null where there is none. */
    static String month(int month) {
        return month < 0 ? null : Months.format(month);
    }

    /** The last day of a December as a date. */
    static String yearEnd(int month) {
        return Months.year(month) + "-12-31";
    }
}
