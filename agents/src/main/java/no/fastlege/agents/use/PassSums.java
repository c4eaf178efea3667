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

    /** Cells per list or kommune: what is counted together lies together. */
    static final int ROW = 4;

    /** Consultations asked for by a list's residents. */
    static final int ASKED = 0;
    /** Of these, served on the list. */
    static final int OWN = 1;
    /** E-consultations among those served on the list. */
    static final int OWN_ELECTRONIC = 2;
    /** Consultations by residents of a kommune. */
    static final int CONSULTATIONS = 0;
    /** Of these, served elsewhere than on the resident's list. */
    static final int ELSEWHERE = 1;
    /** Legevakt visits by residents of a kommune. */
    static final int LEGEVAKT = 2;

    /** {@link #ROW} cells a list; the last row is residents on no list. */
    int[] byList = new int[0];
    /** {@link #ROW} cells a kommune. */
    int[] byKommune = new int[0];
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
        if (byList.length < ROW * (lists + 1)) {
            byList = new int[ROW * (lists + 1 + lists / 8)];
            byKommune = new int[ROW * kommuner];
        } else {
            Arrays.fill(byList, 0);
            Arrays.fill(byKommune, 0);
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

    /** One count of a list: {@link #ASKED}, {@link #OWN} or {@link #OWN_ELECTRONIC}. */
    int ofList(int list, int what) {
        return byList[list * ROW + what];
    }

    /** One count of a kommune: {@link #CONSULTATIONS}, {@link #ELSEWHERE} or {@link #LEGEVAKT}. */
    int ofKommune(int kommune, int what) {
        return byKommune[kommune * ROW + what];
    }

    /** Adds another worker's counts to these. */
    void add(PassSums other) {
        addAll(byList, other.byList);
        addAll(byKommune, other.byKommune);
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

    /** Adds up over lists, residents on none included, what follows from the counts of each. */
    void addUp(ServiceTable service, int lists) {
        byDoctor = -byVikar;
        for (int list = 0; list <= lists; list++) {
            byDoctor += ofList(list, OWN);
            if (service.withoutDoctor[list]) {
                withoutDoctor += ofList(list, ASKED);
                withoutDoctorOnList += ofList(list, OWN);
            }
        }
    }

    private static void addAll(int[] into, int[] from) {
        for (int i = 0; i < from.length; i++) {
            into[i] += from[i];
        }
    }
}
