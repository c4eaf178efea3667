package no.fastlege.agents.world;

/** One legevaktdistrikt: fixed kommuner, changing roster. Each public field is a column. */
public final class District {
    /** Row number. */
    public int index;
    /** Indices of the kommuner covered. */
    public int[] kommuner;
    /** Doctors who share the roster this month, GPs and others. */
    public double participants;
    /** Of these, GPs. */
    public int gps;
    /** Parallel posts outside office hours. */
    public double posts;
    /** Duty hours a week per participant this month, all kinds. */
    public double hoursPerParticipant;
    /** Legevakt consultations this month, persons' weight. */
    public int consultations;
    /** Share of the duty hours that must be spent present rather than on standby this month. */
    public double presenceShare;
    /** Share of the duty hours carried by others than GPs with a list this month. */
    public double othersShare;
    /** Back-up hours a week per participant this month. */
    public double backupHoursPerParticipant;
    /** Residents of the district this month, persons. */
    public double residents;
    /** Pay of a duty hour this month, fees and back-up included, NOK. */
    public double payPerHourNok;
}
