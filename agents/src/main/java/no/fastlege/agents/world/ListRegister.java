package no.fastlege.agents.world;

import java.util.Arrays;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;

/**
 * Whom the list register counts though they are residents no more: agents who died or emigrated since it was last brought up to date, by
 * the list they stood on. Their places become free only then.
 */
final class ListRegister {
    /** Agents by list; lists beyond its end have none. */
    private int[] departed;

    /** Room for so many lists; grows on demand. */
    ListRegister(int lists) {
        departed = new int[lists];
    }

    /** Notes that an agent died or emigrated from a list. */
    void depart(int list) {
        if (list >= departed.length) {
            departed = Arrays.copyOf(departed, Math.max(list + 1, 2 * departed.length));
        }
        departed[list]++;
    }

    /** Agents who have departed from a list since the last update. */
    int departed(int list) {
        return list < departed.length ? departed[list] : 0;
    }

    /** Brings the register up to date. */
    void update() {
        Arrays.fill(departed, 0);
    }

    /** Writes the counts, as a column of the residents. */
    void write(SnapshotOut out) {
        out.ints("residents.departed", departed, departed.length);
    }

    /** Reads what {@link #write(SnapshotOut)} wrote. */
    static ListRegister read(SnapshotIn in) {
        ListRegister register = new ListRegister(0);
        register.departed = in.ints("residents.departed");
        return register;
    }
}
