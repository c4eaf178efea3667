package no.fastlege.agents.world;

/**
 * One doctor: who is, was or may become a GP. Doctors are few (some 25 000), so a row is an object; each public field is a column,
 * read and written by the rules and saved by name in a snapshot. Only primitive, enum and primitive-array fields are allowed.
 */
public final class Doctor {
    /** No list, no kommune, no month. */
    public static final int NONE = -1;

    /** Row number and doctor_id; never reused. */
    public int id;
    /** Key of the doctor's draws; does not depend on the row. */
    public long key;
    /** Month of birth. */
    public int birthMonth;
    /** True for a woman. */
    public boolean woman;
    /** True if the medical degree was taken abroad. */
    public boolean trainedAbroad;
    /** Index of the kommune where the doctor grew up or first settled: home region is its labour-market region. */
    public int homeKommune;
    /** Latent wish for a form of work. */
    public Taste taste;
    /** Standard normal: weight on income. */
    public double tasteIncome;
    /** Standard normal: weight on free time. */
    public double tasteFreeTime;
    /** Standard normal: weight on central places. */
    public double tasteCentral;
    /** Persistent popularity among residents: exp(0.5 z) - 1 of a standard normal z, so that few are liked much more than the rest. */
    public double popularity;
    /** Persistent working speed: minutes per consultation relative to the mean, about 0.7 to 1.4. */
    public double pace = 1.0;

    /** Career stage. */
    public DoctorStatus status = DoctorStatus.OUTSIDE;
    /** Month in which the present stage began. */
    public int statusSince;
    /** Month in which LIS1 ended, or NONE for those in it, before it, or who came out of it long before the start. */
    public int finishedLis1 = NONE;
    /** True for a specialist in general practice. */
    public boolean specialist;
    /** True while under an ALIS agreement. */
    public boolean alis;
    /** Months of training in general practice done so far. */
    public int alisMonths;
    /** Kommune of work (GP, vikar, kommune post), or NONE. */
    public int kommune = NONE;
    /** Main list, or NONE. */
    public int list = NONE;
    /** A second list held by the same doctor, or NONE. */
    public int secondList = NONE;
    /** Month in which the present agreement began, or NONE. */
    public int agreementStart = NONE;
    /** Month in which the first agreement ever began (before the start: estimated), or NONE. */
    public int firstAgreement = NONE;
    /** Month at whose end the doctor leaves the list (notice given), or NONE. */
    public int leavesInMonth = NONE;
    /** What happens then: 0 nothing, 1 leaves the scheme, 2 moves to another post, 3 retires. */
    public int leaveKind;
    /** True for a GP who would have left and put it off while few doctors change work. */
    public boolean putOff;
    /** Whether a change of the cap was worth its cost but put off. */
    public boolean capPutOff;
    /** The list taken over then (a move), or NONE. */
    public int nextList = NONE;
    /** Month in which the next list is taken over, or NONE. */
    public int startsInMonth = NONE;
    /** Contract form agreed for the next list. */
    public Contract nextContract = Contract.NAERINGSDRIFT;
    /** Last month of a present search for another post, of a GP or of one who has worked a post on another's list to its end, or NONE. */
    public int searchesUntil = NONE;
    /** Last month as a GP of a doctor who has left a list, or NONE. */
    public int lastMonthAsGp = NONE;
    /** Month in which a break or a leave with a vikar ends, or NONE. */
    public int leaveUntil = NONE;
    /** True while a vikar stands in (ALIS course, parental leave, illness, part time). */
    public boolean onLeave;
    /** True for a doctor who holds a kommune post other than a list while OUTSIDE. */
    public boolean kommunePost;
    /** The list of another GP on which the doctor works in a salaried post, or NONE. */
    public int hostList = NONE;
    /** The last month of an introduction agreement, or NONE: a training post lasts until enough training is done. */
    public int hostUntil = NONE;
    /** True for a doctor who has worked an introduction agreement to its end. */
    public boolean introduced;
    /** True for a doctor whose LIS1 place is tied to general practice. */
    public boolean tied;

    /** Desired number of places on the list, from the doctor's cap choice. */
    public int wishCap;
    /** The list length that suits the doctor at the prices and the workload of January 2017, persons; 0 until the first cap choice. */
    public double baseCap;
    /** The contract form wished. */
    public Contract wishContract = Contract.NAERINGSDRIFT;
    /** 0 (would leave today) to 1 (content): slow mean of the utility of the present post. */
    public double satisfaction = 0.5;
    /** True if the doctor takes part in legevakt. */
    public boolean inLegevakt;
    /** True if the kommune has exempted the doctor from legevakt as part of the offer. */
    public boolean legevaktExempt;

    /** Office hours a week this month. */
    public double hoursOffice;
    /** Legevakt hours present a week this month. */
    public double hoursLegevaktPresence;
    /** Legevakt hours on standby a week this month (weight 1/4). */
    public double hoursLegevaktStandby;
    /** Legevakt hours as back-up a week this month (weight 1/7). */
    public double hoursLegevaktBackup;
    /** Other kommune work and vaccination, hours a week this month. */
    public double hoursKommune;
    /** Running the practice, hours a week this month. */
    public double hoursAdmin;
    /** Capitation this month, NOK, grunntilskudd and utjamningstilskudd included. */
    public double capitationNok;
    /** Fees this month, NOK (refunds and patients' charges). */
    public double feesNok;
    /** Legevakt pay this month, NOK. */
    public double legevaktNok;
    /** Salary, bonus, extra pay, ALIS money, grants, vikar pay and paid kommune work this month, NOK. */
    public double salaryNok;
    /** Practice costs this month, and what the doctor paid a vikar, NOK. */
    public double costsNok;

    /** Sums of this calendar year, in the order of {@link YearSum}; hours are summed months. */
    public double[] year = new double[YearSum.COUNT];
    /** Months of this calendar year as GP or vikar. */
    public int monthsThisYear;

    /** Age in completed years in a month. */
    public int age(int month) {
        return (month - birthMonth) / 12;
    }

    /** Whether the doctor holds a list and has residents' consultations to do or to have done. */
    public boolean isGp() {
        return status == DoctorStatus.GP;
    }

    /** Hours a week this month with standby at 1/4 and back-up at 1/7. */
    public double weightedHours() {
        return hoursOffice
                + hoursAdmin
                + hoursKommune
                + hoursLegevaktPresence
                + hoursLegevaktStandby / 4.0
                + hoursLegevaktBackup / 7.0;
    }

    /** Net income this month before tax, NOK. */
    public double netIncomeNok() {
        return capitationNok + feesNok + legevaktNok + salaryNok - costsNok;
    }
}
