package no.fastlege.agents.world;

/**
 * The layout of a resident's traits, a cell of {@link Residents#traits()}: bit 0 woman, bit 1 low education, bits 2-5 frailty class, bits
 * 6-9 age group at the year's end, bit 10 a legevakt visit this year.
 *
 * <p>The lowest ten bits are a resident's use class: loops over millions of rows mask the cell and have the place in a table.
 */
public final class Traits {
    /** Frailty classes: equal shares of the gamma distribution, each with its conditional mean. */
    public static final int FRAILTY_CLASSES = 16;

    private static final int WOMAN = 1;
    private static final int LOW_EDUCATION = 2;
    private static final int FRAILTY_SHIFT = 2;
    private static final int FRAILTY = FRAILTY_CLASSES - 1 << FRAILTY_SHIFT;
    private static final int AGE_GROUP_SHIFT = 6;
    private static final int LEGEVAKT = 1 << 10;

    /** Use classes of an age group: the combinations of sex, education and frailty class. */
    public static final int CLASSES_OF_AGE_GROUP = 1 << AGE_GROUP_SHIFT;

    /** Mask of the use class: the age group times {@link #CLASSES_OF_AGE_GROUP}, plus the bits of sex, education and frailty class. */
    public static final int USE_CLASS = LEGEVAKT - 1;

    /** The cell of a free row: of the age group after the last, to which tables give no use, so that hot loops need no test of it. */
    static final short FREE = MonthUse.AGE_GROUPS << AGE_GROUP_SHIFT;

    private Traits() {}

    /**
     * A cell without the age group, which comes with {@link #openYear(int, int)}.
     *
     * @param lowEducation compulsory school only
     * @param frailtyClass 0 to {@link #FRAILTY_CLASSES}-1
     */
    public static short of(boolean woman, boolean lowEducation, int frailtyClass) {
        return (short) ((woman ? WOMAN : 0) | (lowEducation ? LOW_EDUCATION : 0) | frailtyClass << FRAILTY_SHIFT);
    }

    /** Sex as tables have it: 0 man, 1 woman. Takes a cell or a use class. */
    public static int sex(int traits) {
        return traits & WOMAN;
    }

    /** Whether a cell or a use class is a woman's. */
    public static boolean woman(int traits) {
        return (traits & WOMAN) != 0;
    }

    /** Whether a cell or a use class is that of somebody with compulsory school only. */
    public static boolean lowEducation(int traits) {
        return (traits & LOW_EDUCATION) != 0;
    }

    /** The frailty class of a cell or a use class, 0 to {@link #FRAILTY_CLASSES}-1. */
    public static int frailtyClass(int traits) {
        return (traits & FRAILTY) >> FRAILTY_SHIFT;
    }

    /** The cell with another frailty class, 0 to {@link #FRAILTY_CLASSES}-1. */
    public static short withFrailtyClass(int traits, int frailtyClass) {
        return (short) (traits & ~FRAILTY | frailtyClass << FRAILTY_SHIFT);
    }

    /** The cell as a year opens: of an age group of {@link MonthUse}, and not yet at legevakt. */
    static short openYear(int traits, int ageGroup) {
        return (short) (traits & CLASSES_OF_AGE_GROUP - 1 | ageGroup << AGE_GROUP_SHIFT);
    }

    /** Whether the resident has been to legevakt this year. */
    static boolean beenToLegevakt(int traits) {
        return (traits & LEGEVAKT) != 0;
    }

    /** The cell after a visit to legevakt. */
    static short afterLegevakt(int traits) {
        return (short) (traits | LEGEVAKT);
    }
}
