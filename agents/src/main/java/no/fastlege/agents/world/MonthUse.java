package no.fastlege.agents.world;

import java.util.Arrays;

/**
 * What residents used, counted by the use phase, in persons' weight. Monthly counts by list are on {@link GpList}, by kommune on
 * {@link KommuneState}; here stand the year's national sums. All integers, so that the order of adding does not matter.
 */
public final class MonthUse {
    /** Age groups of the published use: 0-5, 6-15, 16-19, 20-29, 30-49, 50-66, 67-79, 80-89, 90+. */
    public static final int AGE_GROUPS = 9;

    /** Labels of the age groups. */
    public static final String[] AGE_LABELS = {
        "0-5", "6-15", "16-19", "20-29", "30-49", "50-66", "67-79", "80-89", "90+"
    };

    /** The calendar year that the sums belong to; 0 before the first month. */
    public int year;
    /** Agents by use class (see {@link Traits#USE_CLASS}) in January: what yearly means are normalised by. */
    public long[] residentsOfClass = new long[AGE_GROUPS * Traits.CLASSES_OF_AGE_GROUP];
    /** The year's capitation weights by age group, sex and last year's uses (128 cells), in 1/1024; empty before they are made. */
    public int[] capitationWeights = new int[0];
    /** Consultations (legevakt excluded) this year by sex (0 man, 1 woman) and age group. */
    public long[][] consultations = new long[2][AGE_GROUPS];
    /** Legevakt consultations this year by sex and age group. */
    public long[][] legevakt = new long[2][AGE_GROUPS];
    /** E-consultations this year by sex and age group. */
    public long[][] electronic = new long[2][AGE_GROUPS];
    /** E-consultations in the evening or at a weekend this year. */
    public long electronicEvening;
    /** Consultations this year served by the resident's own doctor (vikar on the list not counted). */
    public long ownDoctor;
    /** Consultations this year served by a vikar on the resident's list. */
    public long ownVikar;
    /** Consultations this year by residents on lists without a doctor. */
    public long byResidentsWithoutDoctor;
    /** Of these, served on the list itself. */
    public long byResidentsWithoutDoctorOnList;
    /** Person-months this year by sex and age group: the denominator of use per resident-year, times 12. */
    public long[][] personMonths = new long[2][AGE_GROUPS];
    /** Residents at 31 December by sex, persons; 0 before December. */
    public long[] residentsAtYearEnd = new long[2];
    /** Residents with at least one legevakt visit this year, persons. */
    public double anyLegevakt;

    /** The age group of an age in completed years. */
    public static int ageGroup(int age) {
        if (age < 20) {
            return age < 6 ? 0 : age < 16 ? 1 : 2;
        }
        if (age < 67) {
            return age < 30 ? 3 : age < 50 ? 4 : 5;
        }
        return age < 80 ? 6 : age < 90 ? 7 : 8;
    }

    /** Starts a year's sums from nothing. */
    public void reset(int newYear) {
        year = newYear;
        for (int sex = 0; sex < 2; sex++) {
            Arrays.fill(consultations[sex], 0);
            Arrays.fill(legevakt[sex], 0);
            Arrays.fill(electronic[sex], 0);
            Arrays.fill(personMonths[sex], 0);
        }
        electronicEvening = 0;
        ownDoctor = 0;
        ownVikar = 0;
        byResidentsWithoutDoctor = 0;
        byResidentsWithoutDoctorOnList = 0;
        anyLegevakt = 0;
        Arrays.fill(residentsAtYearEnd, 0);
    }
}
