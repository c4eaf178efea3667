package no.fastlege.agents.world;

/** National state: the slow variables and the year's sums of money and flows. Each public field is a column. */
public final class Nation {
    /** Reputation of the profession among doctors who might become GPs, 0 to 1: a slow mean of GPs' satisfaction. */
    public double reputation = 0.5;
    /** The first month in which doctors and posts met; 0 before. */
    public int marketSince;
    /** Price of a week of vikar work this month, NOK. */
    public double vikarPriceNok;
    /** Vikarer wanted over vikarer to be had this month. */
    public double vikarTightness;
    /** Capitation paid this year by the state, lists without a doctor and utjamningstilskudd included, NOK. */
    public double capitationYearNok;
    /** Fees for consultations paid this year, state and patients together, NOK. */
    public double feesYearNok;
    /** Of these, by patients, NOK. */
    public double patientFeesYearNok;
    /** Fees for legevakt consultations this year, NOK. */
    public double legevaktFeesYearNok;
    /** ALIS subsidy paid this year by the state, NOK. */
    public double alisYearNok;
    /** Kommuner's own measures this year, NOK. */
    public double kommuneOwnYearNok;
    /** Kommuner's legevakt cost this year, NOK. */
    public double kommuneLegevaktYearNok;
    /** Paid by the state, the kommuner and the patients this year, NOK. */
    public double[] paidYearNok = new double[3];
    /** Received by doctors, by kommuner (salaried doctors' capitation and fees), by others, NOK. */
    public double[] receivedYearNok = new double[3];
    /** Patient part of the capitation, education supplement, centrality supplement, grunntilskudd, total this month, NOK. */
    public double[] capitationPartsNok = new double[5];
    /** Capitation per unit of weight this month, NOK a resident-year, such that the country's mean is the rules' mean. */
    public double capitationBasisNok;
    /** Consultations worked on lists per list resident and year: a slow mean over about a year, 0 before the first month. */
    public double workPerResident;
    /** Residents added by alignment in the last December, persons. */
    public int alignedIn;
    /** Residents removed by alignment in the last December, persons. */
    public int alignedOut;
    /** Residents moved between kommuner by alignment in the last December, persons. */
    public int alignedMoved;
    /** Births, deaths, immigrations, emigrations, moves between kommuner this year, persons. */
    public int[] lifeEventsYear = new int[5];
    /** Voluntary changes of list this year, persons: direct, from a queue, by mutual swap. */
    public int[] switchesYear = new int[3];
    /** Doctors in salaried posts on others' lists. */
    public int hostedDoctors;
    /** LIS1 finishers this year. */
    public int lis1FinishedYear;
    /** Applicants for LIS1 places in the last round, and those who got one. */
    public int[] lis1Round = new int[2];
    /** Specialists made this year, GPs and others. */
    public int specialistsYear;
}
