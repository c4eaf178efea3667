package no.fastlege.agents.world;

/** What changes about one kommune: its offers, its purse, its memory. One object per kommune, each public field a column. */
public final class KommuneState {
    /** Index of the kommune. */
    public int index;
    /**
     * Rung of the ladder of offers: 0 ordinary, 1 extra capitation or grant, 2 section 8.2, 3 salaried, 4 salaried with Nordsjoeturnus, 5
     * and 6 the same with extra pay twice and three times.
     */
    public int rung;
    /** Month of the last step on the ladder. */
    public int rungSince;
    /** Months in which most sought lists had no acceptable applicant, since all had one. */
    public int monthsWithoutApplicant;
    /** Months in a row in which the lists have lacked places for the residents. */
    public int monthsShort;
    /** Free places over residents on lists with a doctor at the start, within -0.03 to 0.25: the reserve that the kommune is used to. */
    public double usualReserve;
    /** Whom the kommune answers for over its residents, as last counted: more where others of the region use its doctors. */
    public double patronage = 1.0;
    /** How doctors like to work there for reasons that the model does not know, lasting: standard deviations of one office's appeal. */
    public double appeal;
    /** Extra pay offered on top of the scheme, NOK per doctor and year. */
    public double extraNokPerYear;
    /** True if new doctors are offered exemption from legevakt. */
    public boolean legevaktExemption;
    /** True if a buy-back guarantee for practices is offered. */
    public boolean buyBack;
    /** True if the kommune's way of paying salaried doctors has a bonus. */
    public boolean bonus;
    /** True if a Nordsjoeturnus is offered. */
    public boolean nordsjoturnus;
    /** True if the GPs work in a common office that owns the practice and covers for each of them. */
    public boolean commonOffice;
    /** True if the common office employs whoever wishes it. */
    public boolean officeEmploys;
    /** True if ALIS agreements are offered. */
    public boolean offersAlis;
    /** Budget for own measures this year, NOK. */
    public double budgetNok;
    /** Spent on own measures this month, NOK (extra pay, salaried posts' shortfall, vikarer). */
    public double ownMeasuresNok;
    /** Spent on own measures this year, NOK. */
    public double ownMeasuresYearNok;
    /** Spent on vikarer this month, NOK. */
    public double vikarNok;
    /**
     * Capitation that the kommune kept this month beyond what the rates of January 2017 would have brought at today's prices, NOK: on its
     * salaried and vacant lists, and its part on terms of section 8.2.
     */
    public double capitationGainNok;
    /** Weeks of vikar work this month. */
    public double vikarWeeks;
    /** Posts filled, by rung of the offer that filled them: the kommune's memory. */
    public double[] filledByRung = new double[7];
    /** Month in which the kommune last opened a list. */
    public int listsOpenedMonth;
    /** Lists opened in {@link #listsOpenedMonth}: ordinary ones, overflow lists. */
    public int[] listsOpenedThen = new int[2];
    /** Residents, persons; kept by the population phase. */
    public int residents;
    /** Residents of the list register without any list, persons: refugees who have not reached the register are not counted. */
    public int unallocated;
    /** Consultations (legevakt excluded) by the kommune's residents this month. */
    public int consultations;
    /** Legevakt consultations by the kommune's residents this month. */
    public int legevaktConsultations;
    /** Legevakt hours a week per participating doctor in the kommune's district this month. */
    public double legevaktHoursPerDoctor;
    /** The kommune's legevakt cost this month, NOK. */
    public double legevaktNok;
    /** Consultations worked on the kommune's lists per list resident and year: a slow mean, 0 before the first month. */
    public double workPerResident;
    /** Mean capitation weight of the kommune's list residents this month; the country's mean is 1. */
    public double weightPerResident = 1.0;
    /** Mean length of the kommune's lists this month, persons, lists without a doctor included; 0 without lists. */
    public double meanListLength;
}
