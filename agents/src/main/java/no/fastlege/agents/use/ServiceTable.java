package no.fastlege.agents.use;

import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Months;

/**
 * What a list's state means for its residents this month, as thresholds for the pass: who serves a consultation, and how likely a
 * wish for another doctor is: more likely for those who live in another kommune, since movers keep their list and come to think of a
 * doctor at home in their own time. The row after the last list is residents on no list.
 */
final class ServiceTable {
    private static final double ORDINARY_WEEK = 37.5;
    private static final double TWO_16 = 65536.0;
    private static final double TWO_32 = 4294967296.0;

    /** Cells per list: all that the pass asks of a list lies in one cache line. */
    static final int ROW = 8;

    /** A consultation that is not electronic is served on the list below this, of 2^16. */
    static final int ON_LIST = 0;
    /** One served on the list is served by a vikar below this, of 2^16. */
    static final int BY_VIKAR = 1;
    /** One not served on the list is given up below this, of 2^16. */
    static final int GIVEN_UP = 2;
    /** One not served on the list and not given up goes to legevakt below this, of 2^16: the sum of both chances. */
    static final int TO_LEGEVAKT = 3;
    /** A resident of the list's kommune considers another doctor below this, of 2^32, unsigned. */
    static final int WISH = 4;
    /** The same for a resident of another kommune; the cell behind {@link #WISH}. */
    static final int WISH_ELSEWHERE = 5;
    /** An e-consultation is served on the list below this, of 2^16. */
    static final int ELECTRONIC_ON_LIST = 6;
    /** The list's kommune. */
    static final int KOMMUNE = 7;

    /** A family comes to think of it once in so many months that a child might have the mother's doctor. */
    private static final double FAMILY_MONTHS = 24.0;

    /** The low half of a word is below this, of 2^32, in the months in which a child's family thinks of that. */
    static final long FAMILY = (long) (TWO_32 / FAMILY_MONTHS);

    /** {@link #ROW} cells a list. */
    int[] cells = new int[0];
    /** Whether the list has no doctor. */
    boolean[] withoutDoctor = new boolean[0];
    /** Of a list's consultations, the share that a digital doctor elsewhere takes; all 0 unless the rules have such a service. */
    double[] overflow = new double[0];
    /** The largest wish threshold, {@link #FAMILY} among them. */
    long highestWish;

    /** Makes room for lists 0 to lists-1 and for the residents on none. */
    void begin(int lists) {
        if (cells.length < ROW * (lists + 1)) {
            cells = new int[ROW * (lists + 1 + lists / 8)];
            overflow = new double[lists + 1 + lists / 8];
            withoutDoctor = new boolean[lists + 1 + lists / 8];
        }
        highestWish = FAMILY;
    }

    /**
     * Notes what a list's state means.
     *
     * @param onList chance that a consultation that is not electronic is served on the list, 0 to 1
     * @param electronicOnList the same for an e-consultation
     * @param byVikar chance that one served on the list is served by a vikar
     * @param givenUp chance that one not served on the list is given up
     * @param toLegevakt chance that one not served on the list goes to legevakt
     * @param kommune of the list, or {@link Residents#NONE} for the row of those on no list
     * @param wish chance that a resident of the kommune considers another doctor, 0 to below 1
     * @param wishElsewhere the same for a resident of another kommune
     */
    void set(
            int list,
            double onList,
            double electronicOnList,
            double byVikar,
            double givenUp,
            double toLegevakt,
            boolean hasDoctor,
            int kommune,
            double wish,
            double wishElsewhere) {
        int row = list * ROW;
        cells[row + ON_LIST] = (int) (onList * TWO_16);
        cells[row + ELECTRONIC_ON_LIST] = (int) (electronicOnList * TWO_16);
        cells[row + BY_VIKAR] = (int) (byVikar * TWO_16);
        cells[row + GIVEN_UP] = (int) (givenUp * TWO_16);
        cells[row + TO_LEGEVAKT] = cells[row + GIVEN_UP] + (int) (toLegevakt * TWO_16);
        cells[row + WISH] = wishBelow(wish);
        cells[row + WISH_ELSEWHERE] = wishBelow(wishElsewhere);
        cells[row + KOMMUNE] = kommune;
        withoutDoctor[list] = !hasDoctor;
    }

    private int wishBelow(double wish) {
        long below = Math.min((long) (wish * TWO_32), 0xFFFFFFFFL);
        highestWish = Math.max(highestWish, below);
        return (int) below;
    }

    void fill(World world) {
        int lists = world.lists.size();
        begin(lists);
        UseParameters p = world.parameters.use();
        double digital = world.rules.digitalOverflow();
        double electronic = world.rules.electronicShare();
        double ownMean = (1.0 - electronic) * p.ownDoctorShare() + electronic * p.electronicOwnDoctorShare();
        double rate = world.parameters.list().wishRatePerMonth();
        double elsewhere = 1.0
                - (1.0 - rate) * StrictMath.pow(1.0 - world.parameters.list().elsewhereWishShare(), 1.0 / 12.0);
        for (int i = 0; i < lists; i++) {
            GpList list = world.lists.get(i);
            boolean doctor = list.hasDoctor();
            boolean vikar = list.vikar != GpList.NONE || list.vikarWeeks > 0;
            boolean colleagues = world.kommuner.get(list.kommune).commonOffice;
            boolean nobody = !doctor && !vikar && !colleagues;
            double byVikarAlone = vikar ? p.vikarShareOnVacantList() : 0.0;
            double there = doctor ? present(world, list) : 1.0;
            double lost = nobody ? p.givenUpWithoutAnyone() : 0.0;
            double diverted = nobody ? p.divertedToLegevakt() : 0.0;
            overflow[i] = 0.0;
            if (digital > 0.0) {
                double busy = doctor ? digital * beyondOrdinaryWeek(world.doctors.get(list.doctor)) : 0.0;
                overflow[i] = doctor ? there * busy * ownMean : digital * (lost + diverted);
                there -= there * busy;
                lost -= digital * lost;
                diverted -= digital * diverted;
            }
            set(
                    i,
                    doctor ? p.ownDoctorShare() * there : byVikarAlone,
                    doctor ? p.electronicOwnDoctorShare() * there : byVikarAlone,
                    doctor ? Math.min(list.vikarWeeks / Months.WEEKS, 1.0) : 1.0,
                    lost,
                    diverted,
                    doctor,
                    list.kommune,
                    rate,
                    elsewhere);
        }
        set(lists, 0.0, 0.0, 0.0, 0.0, 0.0, false, Residents.NONE, 0.0, 0.0);
    }

    /** The part of the month in which the doctor is there: in a common office, colleagues and no vikar stand in for one on leave. */
    private static double present(World world, GpList list) {
        boolean away = world.doctors.get(list.doctor).onLeave && list.vikar == GpList.NONE;
        return away && world.kommuner.get(list.kommune).commonOffice
                ? 1.0 - Math.min(1.0, world.parameters.market().vikarWeeksLeave() / Months.WEEKS)
                : 1.0;
    }

    /** The share of a doctor's daytime work of last month that lay beyond an ordinary week. */
    private static double beyondOrdinaryWeek(Doctor d) {
        double hours = d.hoursOffice + d.hoursAdmin + d.hoursKommune;
        return hours > ORDINARY_WEEK ? 1.0 - ORDINARY_WEEK / hours : 0.0;
    }
}
