package no.fastlege.agents.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;
import no.fastlege.agents.world.YearMemory;
import no.fastlege.sim.Months;

/**
 * A month's end, as the figures see it: the lists and the GPs counted by the published definitions, and what was so at the 31 December
 * before.
 *
 * <p>A GP is a doctor whose lists have at least one resident; a list with a GP is a list that has a doctor. A doctor with several lists
 * is one GP.
 */
final class Moment {
    private static final int NONE = YearMemory.NONE;

    final World world;
    final int month;
    /** What was so at the last 31 December. */
    final YearMemory memory;
    /** Existing lists with a doctor, by list_id. */
    final List<GpList> withGp = new ArrayList<>();
    /** Lists without a doctor on which residents stand, by list_id. */
    final List<GpList> withoutGp = new ArrayList<>();
    /** Residents on lists with a doctor, persons. */
    long residentsWithGp;
    /** Residents on lists without a doctor, persons. */
    long residentsWithoutGp;
    /** Places on lists with a doctor. */
    long caps;
    /** Residents of the country, persons. */
    long residents;

    private final int[] lengthOf;
    private final int[] capOf;
    private final int[] listOf;
    private List<Doctor> gps;
    private Flows flows;
    private UseShares useShares;
    private WaitingElsewhere waitingElsewhere;

    Moment(World world, int month) {
        this.world = world;
        this.month = month;
        this.memory = world.recorder.memory;
        int doctors = world.doctors.size();
        lengthOf = new int[doctors];
        capOf = new int[doctors];
        listOf = new int[doctors];
        Arrays.fill(listOf, NONE);
        for (GpList list : world.lists) {
            if (world.counts(list)) {
                add(list);
            }
        }
        residents = (long) world.residents.alive() * world.residents.persons();
    }

    private void add(GpList list) {
        int length = world.residents.length(list.id);
        if (!list.hasDoctor()) {
            withoutGp.add(list);
            residentsWithoutGp += length;
            return;
        }
        int d = list.doctor;
        withGp.add(list);
        residentsWithGp += length;
        caps += list.cap;
        lengthOf[d] += length;
        capOf[d] += list.cap;
        if (listOf[d] == NONE || world.doctors.get(d).list == list.id) {
            listOf[d] = list.id;
        }
    }

    /** The calendar year. */
    int year() {
        return Months.year(month);
    }

    /** Whether the month is a December. */
    boolean december() {
        return Months.monthOfYear(month) == 12;
    }

    /** Whether the last 31 December is remembered: without it a year's comparisons have no value. */
    boolean remembers() {
        return memory.year == year() - 1;
    }

    /** Whether a doctor is a GP now. */
    boolean isGp(int doctor) {
        return doctor < lengthOf.length && lengthOf[doctor] > 0;
    }

    /** The GPs, by doctor_id. */
    List<Doctor> gps() {
        if (gps == null) {
            gps = new ArrayList<>();
            for (int d = 0; d < lengthOf.length; d++) {
                if (lengthOf[d] > 0) {
                    gps.add(world.doctors.get(d));
                }
            }
        }
        return gps;
    }

    /** Residents on all lists of a GP, persons. */
    int length(Doctor gp) {
        return lengthOf[gp.id];
    }

    /** Places on all lists of a GP. */
    int cap(Doctor gp) {
        return capOf[gp.id];
    }

    /** A GP's main list. */
    GpList mainList(Doctor gp) {
        return world.lists.get(listOf[gp.id]);
    }

    /** Residents on a list, persons. */
    int length(GpList list) {
        return world.residents.length(list.id);
    }

    /** Residents of a kommune at the start of the year, persons: what kommune sizes are cut by. */
    int residentsAtYearStart(int kommune) {
        return memory.residents.length == 0 ? world.kommuner.get(kommune).residents : memory.residents[kommune];
    }

    /** Residents of a kommune now. */
    int residents(int kommune) {
        return world.kommuner.get(kommune).residents;
    }

    /** Who came, went and stayed since the last 31 December. */
    Flows flows() {
        if (flows == null) {
            flows = new Flows(this);
        }
        return flows;
    }

    /** How many residents used a GP this year. */
    UseShares useShares() {
        if (useShares == null) {
            useShares = UseShares.count(world, month);
        }
        return useShares;
    }

    /** How many residents wait for a list in another kommune. */
    WaitingElsewhere waitingElsewhere() {
        if (waitingElsewhere == null) {
            waitingElsewhere = WaitingElsewhere.count(world);
        }
        return waitingElsewhere;
    }

    /** Keeps what the next year's figures need. */
    void remember(YearMemory into) {
        into.clear(world.doctors.size(), world.lists.size(), world.kommuner.size());
        into.year = year();
        for (Doctor gp : gps()) {
            into.gpKommune[gp.id] = mainList(gp).kommune;
            into.gpCap[gp.id] = cap(gp);
        }
        for (GpList list : withGp) {
            into.listDoctor[list.id] = list.doctor;
            into.agreementStart[list.id] = list.agreementStart;
        }
        for (KommuneState kommune : world.kommuner) {
            into.residents[kommune.index] = kommune.residents;
        }
        into.capitationPerResidentNok = MoneyFigures.capitationPerResident(this);
    }
}
