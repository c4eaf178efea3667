package no.fastlege.agents.population;

import no.fastlege.agents.data.ResidentCounts;

/** Cells of sex and single year of age, numbered as in the published counts: women 0 to 100, then men 0 to 100. */
final class Cells {
    /** Ages 0 to 100 (and over). */
    static final int AGES = ResidentCounts.AGES;

    /** The number of cells of a kommune. */
    static final int COUNT = 2 * AGES;

    private Cells() {}

    /** The cell of a sex and age; ages over 100 count as 100. */
    static int of(boolean woman, int age) {
        return (woman ? 0 : AGES) + Math.min(age, AGES - 1);
    }

    /** The age of a cell. */
    static int age(int cell) {
        return cell % AGES;
    }

    /** Whether the cell is one of women. */
    static boolean woman(int cell) {
        return cell < AGES;
    }
}
