package no.fastlege.agents.use;

import no.fastlege.agents.world.MonthUse;
import no.fastlege.agents.world.Traits;

/**
 * The month's outcomes by class: how many consultations and legevakt visits a resident makes, cumulated as unsigned 32-bit thresholds
 * so that one 32-bit uniform decides. A word below the class's {@link #any} threshold has an outcome other than nothing; outcomes are
 * ordered (1,0), (2,0) ... (MAX,0), (0,1), (1,1) ... and the last one takes what is left.
 *
 * <p>Consultations and legevakt visits are independent Poisson counts given the class, cut at {@link #MAX_CONSULTATIONS} and
 * {@link #MAX_LEGEVAKT} a month; the cut's probability goes to the largest outcome.
 */
final class EventTable {
    /** Most consultations of a resident in a month. */
    static final int MAX_CONSULTATIONS = 9;

    /** Most legevakt visits of a resident in a month. */
    static final int MAX_LEGEVAKT = 2;

    /** Outcomes other than nothing: all pairs less (0,0), rounded up to a power of two for the row's address. */
    static final int ROW = 32;

    private static final int OUTCOMES = (MAX_CONSULTATIONS + 1) * (MAX_LEGEVAKT + 1) - 1;

    private static final double TWO_32 = 4294967296.0;

    /** By class: probability of any outcome, as a 32-bit threshold held in a long. */
    final long[] any = new long[(MonthUse.AGE_GROUPS + 1) * Traits.CLASSES_OF_AGE_GROUP];

    /** By class and outcome: cumulated probability, as a 32-bit threshold held in a long. */
    final long[] cumulated = new long[(MonthUse.AGE_GROUPS + 1) * Traits.CLASSES_OF_AGE_GROUP * ROW];

    /** Consultations of each outcome. */
    static final byte[] CONSULTATIONS = new byte[ROW];

    /** Legevakt visits of each outcome. */
    static final byte[] LEGEVAKT = new byte[ROW];

    static {
        int o = 0;
        for (int l = 0; l <= MAX_LEGEVAKT; l++) {
            for (int c = l == 0 ? 1 : 0; c <= MAX_CONSULTATIONS; c++) {
                CONSULTATIONS[o] = (byte) c;
                LEGEVAKT[o++] = (byte) l;
            }
        }
    }

    /** Sets a class's row from its monthly means. */
    void set(int useClass, double meanConsultations, double meanLegevakt) {
        double[] c = poisson(meanConsultations, MAX_CONSULTATIONS);
        double[] l = poisson(meanLegevakt, MAX_LEGEVAKT);
        double sum = 0;
        int row = useClass * ROW;
        for (int o = 0; o < OUTCOMES; o++) {
            sum += c[CONSULTATIONS[o]] * l[LEGEVAKT[o]];
            cumulated[row + o] = (long) (sum * TWO_32);
        }
        any[useClass] = cumulated[row + OUTCOMES - 1];
    }

    /** Probabilities of 0 to max; the last holds the tail. */
    private static double[] poisson(double mean, int max) {
        double[] p = new double[max + 1];
        double term = StrictMath.exp(-mean);
        double left = 1.0;
        for (int n = 0; n < max; n++) {
            p[n] = term;
            left -= term;
            term *= mean / (n + 1);
        }
        p[max] = Math.max(left, 0.0);
        return p;
    }
}
