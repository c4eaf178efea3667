package no.fastlege.agents.record;

import java.util.List;
import no.fastlege.agents.data.Kommune;
import no.fastlege.agents.data.PublishedFigures;

/** Group types and groups in the words of the published figures. */
public final class Groups {
    /** Of whole-country figures, whose one group is {@link #NORGE}. */
    public static final String NATIONAL = PublishedFigures.NATIONAL;
    /** The whole country. */
    public static final String NORGE = "Norge";
    /** By residents of the kommune, in {@link #SIZES}. */
    public static final String KOMMUNE_SIZE = "kommune_size";
    /** By education and centrality of the kommune. */
    public static final String PTB_GROUP = "ptb_group";
    /** By class of centrality, 1 to 6. */
    public static final String SENTRALITET = "sentralitet_class";
    /** By contract form. */
    public static final String CONTRACT = "contract";
    /** Women, as a group and as a word of the tables. */
    public static final String WOMEN = "kvinne";
    /** Men, as a group and as a word of the tables. */
    public static final String MEN = "mann";

    static final String FYLKE = "fylke";
    static final String DOCTOR_SEX = "doctor_sex";
    static final String RESIDENT_SEX = "resident_sex";
    static final String AGE = "age";

    /** The five sizes that share the kommuner out. */
    public static final List<Range> SIZES = List.of(
            new Range("0-5000", 0, 5_000),
            new Range("5000-10000", 5_000, 10_000),
            new Range("10000-50000", 10_000, 50_000),
            new Range("50000-100000", 50_000, 100_000),
            new Range("100000+", 100_000, Integer.MAX_VALUE));

    /** The two ends of the scale in the sources about small and large kommuner. */
    static final List<Range> SMALL_AND_LARGE =
            List.of(new Range("0-2000", 0, 2_000), new Range("50000+", 50_000, Integer.MAX_VALUE));

    /** The same in the sources about legevakt. */
    static final List<Range> LEGEVAKT_SIZES =
            List.of(new Range("0-5000", 0, 5_000), new Range("50000+", 50_000, Integer.MAX_VALUE));

    private Groups() {}

    /**
     * A labelled range of whole numbers.
     *
     * @param label the group
     * @param from lower bound, inclusive
     * @param to upper bound, exclusive
     */
    public record Range(String label, int from, int to) {
        /** Whether a value lies within. */
        public boolean holds(int value) {
            return value >= from && value < to;
        }
    }

    /** The label of the range that holds a value, or null. */
    static String label(List<Range> ranges, int value) {
        for (Range range : ranges) {
            if (range.holds(value)) {
                return range.label();
            }
        }
        return null;
    }

    /** A fylke's name in ASCII. */
    static String fylke(Kommune kommune) {
        return kommune.fylke()
                .replace("Ø", "Oe")
                .replace("ø", "oe")
                .replace("Å", "Aa")
                .replace("å", "aa")
                .replace("Æ", "Ae")
                .replace("æ", "ae");
    }
}
