package no.fastlege.agents.world;

import java.util.Arrays;
import no.fastlege.sim.SnapshotIn;
import no.fastlege.sim.SnapshotOut;

/**
 * What the record keeps from one 31 December to the next, because the figures of a year compare two of them: who was a GP and where,
 * who held which list, how many lived in each kommune; and the year's counts that no other table sums.
 */
public final class YearMemory {
    /** Not a GP, no doctor, no month. */
    public static final int NONE = -1;

    /** The year at whose 31 December this was kept; 0 before the start was recorded. */
    public int year;
    /** Kommune of each GP's main list by doctor_id, or NONE for a doctor who was no GP. */
    public int[] gpKommune = {};
    /** Places on each GP's lists by doctor_id, persons. */
    public int[] gpCap = {};
    /** Doctor of each list by list_id, or NONE. */
    public int[] listDoctor = {};
    /** Start of each list's agreement by list_id, or NONE. */
    public int[] agreementStart = {};
    /** Residents by kommune, persons. */
    public int[] residents = {};
    /** Capitation per resident with a GP at the payment of that December, NOK a year, without grunntilskudd; NaN where unknown. */
    public double capitationPerResidentNok = Double.NaN;

    /** Since then: consultations asked for by the residents of the lists of each kommune, persons' weight. */
    public long[] asked = {};
    /** Of these, served by the list's own doctor. */
    public double[] servedByOwnDoctor = {};
    /** Since then: consultations asked for by the residents of lists without a doctor or of uncentral kommuner. */
    public long askedWithoutDoctorOrDistrict;
    /** Of these, served by the list's own doctor, or by the vikar of a list without a doctor. */
    public double servedWithoutDoctorOrDistrict;

    /** Whether a doctor was a GP at the last 31 December. */
    public boolean wasGp(int doctor) {
        return doctor < gpKommune.length && gpKommune[doctor] != NONE;
    }

    /** Starts the counts of a new year. */
    public void beginYear(int kommuner) {
        asked = new long[kommuner];
        servedByOwnDoctor = new double[kommuner];
        askedWithoutDoctorOrDistrict = 0;
        servedWithoutDoctorOrDistrict = 0.0;
    }

    /** Makes room for so many doctors and lists, all NONE. */
    public void clear(int doctors, int lists, int kommuner) {
        gpKommune = filled(doctors);
        gpCap = new int[doctors];
        listDoctor = filled(lists);
        agreementStart = filled(lists);
        residents = new int[kommuner];
    }

    private static int[] filled(int length) {
        int[] a = new int[length];
        Arrays.fill(a, NONE);
        return a;
    }

    /** Writes the memory. */
    public void write(SnapshotOut out) {
        out.integer("memory.year", year);
        out.ints("memory.gpKommune", gpKommune, gpKommune.length);
        out.ints("memory.gpCap", gpCap, gpCap.length);
        out.ints("memory.listDoctor", listDoctor, listDoctor.length);
        out.ints("memory.agreementStart", agreementStart, agreementStart.length);
        out.ints("memory.residents", residents, residents.length);
        out.doubles("memory.capitationPerResident", new double[] {capitationPerResidentNok}, 1);
        out.longs("memory.asked", asked, asked.length);
        out.doubles("memory.servedByOwnDoctor", servedByOwnDoctor, servedByOwnDoctor.length);
        out.longInteger("memory.askedWithoutDoctorOrDistrict", askedWithoutDoctorOrDistrict);
        out.doubles("memory.servedWithoutDoctorOrDistrict", new double[] {servedWithoutDoctorOrDistrict}, 1);
    }

    /** Reads what {@link #write(SnapshotOut)} wrote. */
    public static YearMemory read(SnapshotIn in) {
        YearMemory m = new YearMemory();
        m.year = in.integer("memory.year");
        m.gpKommune = in.ints("memory.gpKommune");
        m.gpCap = in.ints("memory.gpCap");
        m.listDoctor = in.ints("memory.listDoctor");
        m.agreementStart = in.ints("memory.agreementStart");
        m.residents = in.ints("memory.residents");
        m.capitationPerResidentNok = in.doubles("memory.capitationPerResident")[0];
        m.asked = in.longs("memory.asked");
        m.servedByOwnDoctor = in.doubles("memory.servedByOwnDoctor");
        m.askedWithoutDoctorOrDistrict = in.longInteger("memory.askedWithoutDoctorOrDistrict");
        m.servedWithoutDoctorOrDistrict = in.doubles("memory.servedWithoutDoctorOrDistrict")[0];
        return m;
    }
}
