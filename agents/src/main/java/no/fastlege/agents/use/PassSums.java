package no.fastlege.agents.use;

import java.util.Arrays;
import no.fastlege.agents.world.MonthUse;

/**
 * What one worker counted in a month, in agents. All integers: the order of adding does not matter (<b>block order</b>).
 *
 * <p>The small arrays begin and end with {@link #PAD} idle cells: without them two workers' counters share a cache line, and two
 * threads are no faster than one.
 */
final class PassSums {
    /** Idle cells before and after the cells of a small array: two cache lines. */
    static final int PAD = 32;

    private static final int CELLS = 2 * MonthUse.AGE_GROUPS;

    /** Consultations asked for, by list; the last cell is residents on no list. */
    int[] asked = new int[0];
    /** Of these, served on the list. */
    int[] own = new int[0];
    /** E-consultations among those served on the list. */
    int[] ownElectronic = new int[0];
    /** Consultations by kommune of residence. */
    int[] kommuneConsultations = new int[0];
    /** Of these, served elsewhere than on the resident's list. */
    int[] kommuneElsewhere = new int[0];
    /** Legevakt visits by kommune of residence. */
    int[] kommuneLegevakt = new int[0];
    /** Consultations by sex and age group, from cell {@link #PAD} on. */
    final int[] consultations = new int[CELLS + 2 * PAD];
    /** E-consultations by sex and age group, from cell {@link #PAD} on. */
    final int[] electronic = new int[CELLS + 2 * PAD];
    /** Legevakt visits by sex and age group, from cell {@link #PAD} on. */
    final int[] legevakt = new int[CELLS + 2 * PAD];
    /** E-consultations in the evening or at a weekend. */
    int evening;
    /** Served by the list's doctor. */
    int byDoctor;
    /** Served by a vikar on the list. */
    int byVikar;
    /** Asked for by residents of lists without a doctor. */
    int withoutDoctor;
    /** Of these, served on the list. */
    int withoutDoctorOnList;
    /** Residents with their first legevakt visit this year. */
    int firstLegevakt;

    void reset(int lists, int kommuner) {
        if (asked.length < lists + 1) {
            int room = lists + 1 + lists / 8;
            asked = new int[room];
            own = new int[room];
            ownElectronic = new int[room];
            kommuneConsultations = new int[kommuner];
            kommuneElsewhere = new int[kommuner];
            kommuneLegevakt = new int[kommuner];
        } else {
            Arrays.fill(asked, 0);
            Arrays.fill(own, 0);
            Arrays.fill(ownElectronic, 0);
            Arrays.fill(kommuneConsultations, 0);
            Arrays.fill(kommuneElsewhere, 0);
            Arrays.fill(kommuneLegevakt, 0);
        }
        Arrays.fill(consultations, 0);
        Arrays.fill(electronic, 0);
        Arrays.fill(legevakt, 0);
        evening = 0;
        byDoctor = 0;
        byVikar = 0;
        withoutDoctor = 0;
        withoutDoctorOnList = 0;
        firstLegevakt = 0;
    }

    /** Adds another worker's counts to these. */
    void add(PassSums other) {
        addAll(asked, other.asked);
        addAll(own, other.own);
        addAll(ownElectronic, other.ownElectronic);
        addAll(kommuneConsultations, other.kommuneConsultations);
        addAll(kommuneElsewhere, other.kommuneElsewhere);
        addAll(kommuneLegevakt, other.kommuneLegevakt);
        addAll(consultations, other.consultations);
        addAll(electronic, other.electronic);
        addAll(legevakt, other.legevakt);
        evening += other.evening;
        byDoctor += other.byDoctor;
        byVikar += other.byVikar;
        withoutDoctor += other.withoutDoctor;
        withoutDoctorOnList += other.withoutDoctorOnList;
        firstLegevakt += other.firstLegevakt;
    }

    private static void addAll(int[] into, int[] from) {
        for (int i = 0; i < from.length; i++) {
            into[i] += from[i];
        }
    }
}
