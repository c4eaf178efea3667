package no.fastlege.agents.use;

import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;

/**
 * What a list's state means for its residents this month, as thresholds for the pass: who serves a consultation, and how likely a
 * wish for another doctor is. The cell after the last list is residents on no list.
 */
final class ServiceTable {
    private static final double WEEKS_PER_MONTH = 365.25 / 12.0 / 7.0;
    private static final double TWO_16 = 65536.0;
    private static final double TWO_32 = 4294967296.0;

    /** A consultation is served on the list below this, of 2^16. */
    int[] onList = new int[0];
    /** One served on the list is served by a vikar below this, of 2^16. */
    int[] byVikar = new int[0];
    /** One not served on the list is given up below this, of 2^16. */
    int[] givenUp = new int[0];
    /** One not served on the list and not given up goes to legevakt below this, of 2^16. */
    int[] toLegevakt = new int[0];
    /** Whether the list has a doctor. */
    boolean[] hasDoctor = new boolean[0];
    /** A resident considers another doctor below this, of 2^32. */
    long[] wish = new long[0];
    /** The largest wish threshold. */
    long highestWish;

    void fill(World world) {
        int lists = world.lists.size();
        if (onList.length < lists + 1) {
            int room = lists + 1 + lists / 8;
            onList = new int[room];
            byVikar = new int[room];
            givenUp = new int[room];
            toLegevakt = new int[room];
            hasDoctor = new boolean[room];
            wish = new long[room];
        }
        UseParameters p = world.parameters.use();
        double rate = world.parameters.list().wishRatePerMonth();
        highestWish = 0;
        for (int i = 0; i < lists; i++) {
            GpList list = world.lists.get(i);
            double vikarShare = Math.min(list.vikarWeeks / WEEKS_PER_MONTH, 1.0);
            boolean doctor = list.hasDoctor();
            boolean vikar = list.vikar != GpList.NONE || list.vikarWeeks > 0;
            hasDoctor[i] = doctor;
            double served = doctor ? p.ownDoctorShare() : vikar ? p.vikarShareOnVacantList() : 0.0;
            onList[i] = (int) (served * TWO_16);
            byVikar[i] = doctor ? (int) (vikarShare * TWO_16) : 1 << 16;
            boolean nobody = !doctor && !vikar;
            givenUp[i] = nobody ? (int) (p.givenUpWithoutAnyone() * TWO_16) : 0;
            toLegevakt[i] = nobody ? (int) (p.divertedToLegevakt() * TWO_16) : 0;
            wish[i] = (long) (rate * TWO_32);
            highestWish = Math.max(highestWish, wish[i]);
        }
        onList[lists] = 0;
        byVikar[lists] = 0;
        givenUp[lists] = 0;
        toLegevakt[lists] = 0;
        hasDoctor[lists] = false;
        wish[lists] = 0;
    }
}
