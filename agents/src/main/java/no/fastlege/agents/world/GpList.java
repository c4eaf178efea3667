package no.fastlege.agents.world;

/**
 * One list (hjemmel). Lists are few, so a row is an object; each public field is a column, saved by name in a snapshot. Who stands on
 * the list is in {@link Residents#membership()}, who waits for it in {@link Residents#queues()}: both by {@link #id}.
 */
public final class GpList {
    /** No doctor, no month. */
    public static final int NONE = -1;

    /** Row number and list_id; never reused. */
    public int id;
    /** Key of the list's draws; does not depend on the row. */
    public long key;
    /** Index of the kommune. */
    public int kommune;
    /** The doctor, or NONE for a list without a doctor. */
    public int doctor = NONE;
    /** Contract form of the doctor, or the form offered while vacant. */
    public Contract contract = Contract.NAERINGSDRIFT;
    /** Places agreed with the kommune, persons. */
    public int cap;
    /** True if the doctor has locked the list: only rights (child, return) get in. */
    public boolean locked;
    /** True if the kommune made the list for residents that no list had room for; its cap is not counted until a doctor takes it. */
    public boolean overflow;
    /** The vikar at work this month, doctor id, or NONE. */
    public int vikar = NONE;
    /** Weeks of vikar work this month. */
    public double vikarWeeks;
    /** Month since which the list has had no doctor, or NONE. */
    public int vacantSince = NONE;
    /** Month since which the kommune has sought a doctor (notice included), or NONE. */
    public int soughtSince = NONE;
    /** The doctor who has agreed to take the list over, or NONE. */
    public int successor = NONE;
    /** Month in which the list was opened. */
    public int openedMonth;
    /** Month in which it was closed, or NONE. */
    public int closedMonth = NONE;
    /** Month in which the present agreement began, or NONE. */
    public int agreementStart = NONE;
    /** How doctors like to work on it for reasons that the model does not know, lasting: standard deviations. */
    public double appeal;
    /** Months of grunntilskudd paid to the present agreement. */
    public int grunntilskuddMonths;
    /** Places that a cut took away but whose residents are still to be moved by draw, persons. */
    public int toDrawOut;

    /** A second doctor, in a salaried post on this list, or NONE. */
    public int hosted = NONE;
    /** Of the cap, the places that the second doctor adds, persons. */
    public int hostedPlaces;

    /** Slow mean of residents admitted from the queue in a month, persons. */
    public double servedPerMonth;

    /** Capitation of this month, NOK, for the list as a whole whoever gets it, the two allowances below included. */
    public double capitationNok;
    /** Of this, grunntilskudd, NOK. */
    public double grunntilskuddNok;
    /** Of this, utjamningstilskudd, NOK. */
    public double utjamningNok;
    /** Consultations asked for by the list's residents this month, all servers, legevakt excluded, persons' weight. */
    public int consultationsAsked;
    /** Of these, served on the list by its doctor or vikar. */
    public int consultationsOwn;
    /** Of the list's own work this month: consultations for residents of other lists. */
    public int consultationsForOthers;
    /** E-consultations among the list's own work this month. */
    public int consultationsElectronic;
    /** Sum over members of the capitation weight by age, sex and use (scaled so that the country's mean is 1). */
    public double capitationWeight;
    /** Members, persons, whom the weight and the supplements' counts speak of. */
    public int weighedMembers;
    /** Members who give the education supplement, persons. */
    public int membersLowEducation;
    /** Members who give the centrality supplement, persons. */
    public int membersUncentral;
    /** Extra pay agreed with the doctor on top of the scheme, NOK a year, paid by the kommune; set when the post is taken, 0 when vacant. */
    public double extraNokPerYear;
    /** Consultations worked on the list per resident and year: a slow mean over about a year, 0 before the first month. */
    public double workPerResident;

    /** The share of the list's places, and so of its work, that is a second doctor's: 0 without one. */
    public double hostedShare() {
        return hostedPlaces == 0 ? 0.0 : Math.min(1.0, (double) hostedPlaces / Math.max(1, cap));
    }

    /** Takes the second doctor's places off again, and forgets the doctor. */
    public void endHosting() {
        cap -= hostedPlaces;
        hostedPlaces = 0;
        hosted = NONE;
    }

    /** Whether the list exists. */
    public boolean exists() {
        return closedMonth == NONE;
    }

    /** Whether the list exists and has a doctor. */
    public boolean hasDoctor() {
        return closedMonth == NONE && doctor != NONE;
    }

    /** Whether the list exists and has no doctor. */
    public boolean vacant() {
        return closedMonth == NONE && doctor == NONE;
    }
}
