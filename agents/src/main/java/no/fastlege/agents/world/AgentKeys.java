package no.fastlege.agents.world;

/**
 * Keys of residents and of doctors of the start: who one is, said without rows and without how many others there are elsewhere, so that
 * the same person meets the same luck in every run (<b>keyed luck</b>).
 *
 * <p>A key packs four fields into 64 bits, so two residents share one only if they share all four:
 *
 * <pre>
 * bits 63-60  kind of entry
 * bits 59-46  kommunenummer (0301 to 5636 fit 14 bits)
 * bits 45-30  month of entry, 0 for the start
 * bits 29-0   ordinal there; or sex (1 bit), age (7 bits) and ordinal (22 bits); or pool (4 bits) and ordinal (26 bits)
 * </pre>
 */
public final class AgentKeys {
    /** Kind of residents who were there at the start. */
    public static final int STARTER = 1;
    /** Kind of children born in the country. */
    public static final int BIRTH = 2;
    /** Kind of residents who came from abroad. */
    public static final int IMMIGRANT = 3;
    /** Kind of residents whom an alignment to published counts added. */
    public static final int ALIGNED = 4;
    /** Kind of doctors who were there at the start. */
    public static final int STARTER_DOCTOR = 5;
    /** Kind of doctors who graduated after the start. */
    public static final int GRADUATE = 6;

    private static final int ORDINALS = 1 << 30;
    private static final int CELL_ORDINALS = 1 << 22;

    private AgentKeys() {}

    /**
     * A resident of the start.
     *
     * @param kommuneNumber the kommunenummer as a number, 0 to 16383
     * @param woman the sex
     * @param age 0 to 127
     * @param ordinal 0 to 4 194 303 among those of the same kommune, sex and age
     */
    public static long starter(int kommuneNumber, boolean woman, int age, int ordinal) {
        return packed(STARTER, kommuneNumber, 0, cell(woman, age, ordinal));
    }

    /**
     * A child born in the country.
     *
     * @param ordinal 0 upwards among the kommune's births of the month, in the order of the mothers' keys
     */
    public static long birth(int kommuneNumber, int month, int ordinal) {
        return packed(BIRTH, kommuneNumber, month, ordinal);
    }

    /**
     * A resident who came from abroad.
     *
     * @param ordinal 0 upwards among those who came to the kommune in the month
     */
    public static long immigrant(int kommuneNumber, int month, int ordinal) {
        return packed(IMMIGRANT, kommuneNumber, month, ordinal);
    }

    /**
     * A resident whom an alignment added.
     *
     * @param ordinal 0 upwards among those added to the kommune in the month with the same sex and age
     */
    public static long aligned(int kommuneNumber, int month, boolean woman, int age, int ordinal) {
        return packed(ALIGNED, kommuneNumber, month, cell(woman, age, ordinal));
    }

    /**
     * A doctor who graduated after the start.
     *
     * @param abroad whether the degree was taken abroad
     * @param month of graduation
     * @param ordinal 0 upwards among those of the same month and way
     */
    public static long graduate(boolean abroad, int month, int ordinal) {
        return packed(GRADUATE, abroad ? 1 : 0, month, ordinal);
    }

    /**
     * A doctor of the start.
     *
     * @param pool 0 to 15: what kind of doctor at the start
     * @param kommuneNumber the kommunenummer of the list, 0 for doctors without one
     * @param ordinal 0 upwards there
     */
    public static long starterDoctor(int pool, int kommuneNumber, int ordinal) {
        assert pool >= 0 && pool < 16 && ordinal < 1 << 26 : "pool " + pool + ", ordinal " + ordinal;
        return packed(STARTER_DOCTOR, kommuneNumber, 0, pool << 26 | ordinal);
    }

    /** The kind of entry of a key. */
    public static int kind(long key) {
        return (int) (key >>> 60);
    }

    private static int cell(boolean woman, int age, int ordinal) {
        assert age >= 0 && age < 128 : "age " + age;
        assert ordinal >= 0 && ordinal < CELL_ORDINALS : "ordinal " + ordinal;
        return (woman ? 1 << 29 : 0) | age << 22 | ordinal;
    }

    private static long packed(int kind, int kommuneNumber, int month, int ordinal) {
        assert kommuneNumber >= 0 && kommuneNumber < 1 << 14 : "kommune " + kommuneNumber;
        assert month >= 0 && month < 1 << 16 : "month " + month;
        assert ordinal >= 0 && ordinal < ORDINALS : "ordinal " + ordinal;
        return (long) kind << 60 | (long) kommuneNumber << 46 | (long) month << 30 | ordinal;
    }
}
