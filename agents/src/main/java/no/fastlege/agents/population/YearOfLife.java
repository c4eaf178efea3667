package no.fastlege.agents.population;

import no.fastlege.agents.world.LifeCalendar;
import no.fastlege.sim.Workers;

/**
 * One year's odds of life events, ready for millions of draws: integer thresholds on the two halves of a keyed 64-bit word, where
 * immigrants settle, and where movers go. A pure function of the published data, the parameters and the year.
 *
 * <p><b>One word, one year.</b> The high half of a resident's word of the year says whether the resident dies, leaves the country or
 * moves, and in which month; the low half whether a woman gives birth, and when. The thresholds are those of the age on 1 January.
 */
final class YearOfLife {
    private static final double HALF_WORD = 0x1.0p32;
    private static final int MONTHS = 12;
    /** No event, of {@link #fate} and {@link #birth}. */
    static final int NOTHING = -1;

    private final long[] die = new long[Cells.COUNT];
    private final long[] leave = new long[Cells.COUNT];
    private final long[] move = new long[Cells.COUNT];
    private final long[] bear = new long[Cells.COUNT];
    private final double[] immigrantsOfKommune;
    private final double[] immigrantCells = new double[Cells.COUNT];
    private final double[] mobility = new double[Cells.COUNT];
    private final Destinations destinations;
    private final double boys;

    /**
     * The odds of one year.
     *
     * @param moveShare the share of the published moves that is drawn month by month
     */
    YearOfLife(
            int year,
            VitalRates vital,
            MoveRates moves,
            InlandFlows flows,
            Destinations destinations,
            double moveShare,
            Workers workers) {
        this.destinations = destinations;
        this.boys = vital.boys();
        double[] death = vital.deaths(year);
        double[] emigration = vital.emigration();
        double[] birth = vital.births(year);
        for (int c = 0; c < Cells.COUNT; c++) {
            double moved = moves.of(c) * moveShare;
            die[c] = (long) (death[c] * HALF_WORD);
            leave[c] = die[c] + (long) (Math.min(emigration[c], 1 - death[c]) * HALF_WORD);
            move[c] = Math.min((long) HALF_WORD, leave[c] + (long) (moved * HALF_WORD));
            // younger than this a girl follows her own mother, and a chain of links would have to be followed too
            boolean mayBear = Cells.woman(c) && Cells.age(c) >= Destinations.CHILD_UNTIL;
            bear[c] = mayBear ? (long) (birth[Cells.age(c)] * HALF_WORD) : 0;
            mobility[c] = moves.of(c);
        }
        double[] gross = vital.immigration(year);
        double all = 0;
        for (int c = 0; c < Cells.COUNT; c++) {
            all += gross[c];
            immigrantCells[c] = all;
        }
        for (int c = 0; c < Cells.COUNT; c++) {
            immigrantCells[c] = all > 0 ? immigrantCells[c] / all : (c + 1.0) / Cells.COUNT;
        }
        immigrantsOfKommune = flows.immigrantShares(year);
        for (int k = 0; k < immigrantsOfKommune.length; k++) {
            immigrantsOfKommune[k] *= all;
        }
        double[][] out = flows.out(year);
        for (double[] ofClass : out) {
            for (int k = 0; k < ofClass.length; k++) {
                ofClass[k] *= moveShare;
            }
        }
        destinations.balance(out, flows.net(year), workers);
    }

    /**
     * What a word holds for a resident this year, apart from giving birth.
     *
     * @param word the resident's bits under {@link Decisions#LIFE_EVENTS} of the year's January
     * @param cell sex and age on 1 January (0 for those born this year)
     * @return {@link #NOTHING}, or the event of {@link LifeCalendar} times 16 plus the month of the year, 0 to 11
     */
    int fate(long word, int cell) {
        long half = word >>> 32;
        if (half >= move[cell]) {
            return NOTHING;
        }
        if (half >= leave[cell]) {
            return event(LifeCalendar.MOVE, half - leave[cell], move[cell] - leave[cell]);
        }
        if (half >= die[cell]) {
            return event(LifeCalendar.EMIGRATION, half - die[cell], leave[cell] - die[cell]);
        }
        return event(LifeCalendar.DEATH, half, die[cell]);
    }

    /** Whether and when a woman gives birth this year, coded as in {@link #fate}. */
    int birth(long word, int cell) {
        long half = word & 0xFFFFFFFFL;
        return half >= bear[cell] ? NOTHING : event(LifeCalendar.BIRTH, half, bear[cell]);
    }

    private static int event(byte kind, long position, long width) {
        return kind << 4 | (int) (position * MONTHS / width);
    }

    /** The thresholds of {@link #fate} below which anything happens at all, by cell. */
    long[] fateThresholds() {
        return move;
    }

    /** The thresholds of {@link #birth}, by cell; zero for men. */
    long[] birthThresholds() {
        return bear;
    }

    /** The event of a code. */
    static byte kind(int code) {
        return (byte) (code >> 4);
    }

    /** The month of the year of a code, 0 to 11. */
    static int monthOfYear(int code) {
        return code & 15;
    }

    /** Persons expected to come from abroad to a kommune in the year. */
    double immigrants(int kommune) {
        return immigrantsOfKommune[kommune];
    }

    /** The cell of an immigrant, by sex and age on 31 December, of a uniform number in [0, 1). */
    int immigrantCell(double unit) {
        int low = 0;
        int high = Cells.COUNT - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (immigrantCells[middle] > unit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Moves per resident and year of a cell: how readily such residents go anywhere. */
    double mobility(int cell) {
        return mobility[cell];
    }

    /** Boys' share of births. */
    double boys() {
        return boys;
    }

    /** Where movers go. */
    Destinations destinations() {
        return destinations;
    }
}
