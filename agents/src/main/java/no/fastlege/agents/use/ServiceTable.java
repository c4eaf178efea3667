package no.fastlege.agents.use;

import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;

/**
 * What a list's state means for its residents this month, as thresholds for the pass: who serves a consultation, and how likely a
 * wish for another doctor is. The cell after the last list is residents on no list.
 */
final class ServiceTable {
    private static final double WEEKS_PER_MONTH = 365.25 / 12.0 / 7.0;
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
    /** 1 if the list has no doctor, else 0. */
    static final int WITHOUT_DOCTOR = 4;
    /** A resident considers another doctor below this, of 2^32, unsigned. */
    static final int WISH = 5;
    /** An e-consultation is served on the list below this, of 2^16. */
    static final int ELECTRONIC_ON_LIST = 6;

    /** {@link #ROW} cells a list. */
    int[] cells = new int[0];
    /** Of a list's consultations, the share that a digital doctor elsewhere takes; all 0 unless the rules have such a service. */
    double[] overflow = new double[0];
    /** The largest wish threshold. */
    long highestWish;

    /** Makes room for lists 0 to lists-1 and for the residents on none. */
    void begin(int lists) {
        if (cells.length < ROW * (lists + 1)) {
            cells = new int[ROW * (lists + 1 + lists / 8)];
            overflow = new double[lists + 1 + lists / 8];
        }
        highestWish = 0;
    }

    /**
     * Notes what a list's state means.
     *
     * @param onList chance that a consultation that is not electronic is served on the list, 0 to 1
     * @param electronicOnList the same for an e-consultation
     * @param byVikar chance that one served on the list is served by a vikar
     * @param givenUp chance that one not served on the list is given up
     * @param toLegevakt chance that one not served on the list goes to legevakt
     * @param wish chance that a resident considers another doctor, 0 to below 1
     */
    void set(
            int list,
            double onList,
            double electronicOnList,
            double byVikar,
            double givenUp,
            double toLegevakt,
            boolean hasDoctor,
            double wish) {
        int row = list * ROW;
        long wishBelow = Math.min((long) (wish * TWO_32), 0xFFFFFFFFL);
        cells[row + ON_LIST] = (int) (onList * TWO_16);
        cells[row + ELECTRONIC_ON_LIST] = (int) (electronicOnList * TWO_16);
        cells[row + BY_VIKAR] = (int) (byVikar * TWO_16);
        cells[row + GIVEN_UP] = (int) (givenUp * TWO_16);
        cells[row + TO_LEGEVAKT] = cells[row + GIVEN_UP] + (int) (toLegevakt * TWO_16);
        cells[row + WITHOUT_DOCTOR] = hasDoctor ? 0 : 1;
        cells[row + WISH] = (int) wishBelow;
        highestWish = Math.max(highestWish, wishBelow);
    }

    void fill(World world) {
        int lists = world.lists.size();
        begin(lists);
        UseParameters p = world.parameters.use();
        double digital = world.rules.digitalOverflow();
        double electronic = world.rules.electronicShare();
        double ownMean = (1.0 - electronic) * p.ownDoctorShare() + electronic * p.electronicOwnDoctorShare();
        double rate = world.parameters.list().wishRatePerMonth();
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
                    doctor ? Math.min(list.vikarWeeks / WEEKS_PER_MONTH, 1.0) : 1.0,
                    lost,
                    diverted,
                    doctor,
                    rate);
        }
        set(lists, 0.0, 0.0, 0.0, 0.0, 0.0, false, 0.0);
    }

    /** The part of the month in which the doctor is there: in a common office, colleagues and no vikar stand in for one on leave. */
    private static double present(World world, GpList list) {
        boolean away = world.doctors.get(list.doctor).onLeave && list.vikar == GpList.NONE;
        return away && world.kommuner.get(list.kommune).commonOffice
                ? 1.0 - Math.min(1.0, world.parameters.market().vikarWeeksLeave() / WEEKS_PER_MONTH)
                : 1.0;
    }

    /** The share of a doctor's daytime work of last month that lay beyond an ordinary week. */
    private static double beyondOrdinaryWeek(Doctor d) {
        double hours = d.hoursOffice + d.hoursAdmin + d.hoursKommune;
        return hours > ORDINARY_WEEK ? 1.0 - ORDINARY_WEEK / hours : 0.0;
    }
}
