package no.fastlege.agents.use;

import no.fastlege.agents.world.MonthUse;
import no.fastlege.agents.world.Traits;

/**
 * The class of a resident in the use tables: age group x the six trait bits (woman, low education, frailty class). The class after
 * the last holds free rows, whose rates are zero.
 */
final class UseClass {
    /** Classes of living residents. */
    static final int COUNT = MonthUse.AGE_GROUPS * Traits.CLASSES_OF_AGE_GROUP;

    /** Age group by age in months; free rows are born in month 0 and fall beyond every age, in the group after the last. */
    private static final byte[] AGE_GROUP_OF_MONTHS = ageGroups();

    private UseClass() {}

    /** Table of age groups (times nothing) by age in months, long enough for every short. */
    static byte[] ageGroupOfMonths() {
        return AGE_GROUP_OF_MONTHS;
    }

    private static byte[] ageGroups() {
        byte[] table = new byte[1 << 15];
        for (int m = 0; m < table.length; m++) {
            table[m] = (byte) (m < 1600 ? MonthUse.ageGroup(m / 12) : MonthUse.AGE_GROUPS);
        }
        return table;
    }
}
