package no.fastlege.agents.doctors;

import java.util.Arrays;
import java.util.List;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.Nation;

/**
 * The month's kroner. What the state, the kommuner and the patients pay is booked when a rule pays it; what doctors receive is counted
 * afterwards from their own columns. The two sides must meet: <b>kroner paid equals kroner received</b>, which a rule that pays without
 * booking, or books without paying, breaks.
 *
 * <p>Practice costs that doctors pay on, and what a self-employed doctor pays a vikar, stay among doctors and are no payment here.
 */
final class Ledger {
    /** Payers: places in {@link Nation#paidYearNok}. */
    static final int STATE = 0;

    static final int KOMMUNER = 1;
    static final int PATIENTS = 2;

    /** Receivers: places in {@link Nation#receivedYearNok}; kommuner are 1 there too. */
    static final int DOCTORS = 0;

    static final int OTHERS = 2;

    private static final double TOLERANCE = 1e-9;

    private final double[] paid = new double[3];
    private final double[] received = new double[3];
    private double amongDoctors;

    void clear() {
        Arrays.fill(paid, 0.0);
        Arrays.fill(received, 0.0);
        amongDoctors = 0.0;
    }

    /** A payer pays; the receiver is booked by {@link #receive} or is a doctor, whose columns are counted at the end. */
    void pay(int payer, double nok) {
        paid[payer] += nok;
    }

    /** Fees, split between patients and state. */
    void payFees(double nok, double patientShare) {
        paid[PATIENTS] += nok * patientShare;
        paid[STATE] += nok - nok * patientShare;
    }

    /** Kommuner or others receive. */
    void receive(int receiver, double nok) {
        received[receiver] += nok;
    }

    /** A self-employed doctor pays a vikar. */
    void amongDoctors(double nok) {
        amongDoctors += nok;
    }

    /** Counts what the doctors at work received this month, adds the month to the year's sums, and checks that the two sides meet. */
    void close(List<Doctor> doctors, Nation nation) {
        double sum = 0.0;
        for (int i = 0; i < doctors.size(); i++) {
            Doctor d = doctors.get(i);
            sum += d.capitationNok + d.feesNok + d.legevaktNok + d.salaryNok;
        }
        received[DOCTORS] = sum - amongDoctors;
        for (int i = 0; i < 3; i++) {
            nation.paidYearNok[i] += paid[i];
            nation.receivedYearNok[i] += received[i];
        }
        double allPaid = paid[0] + paid[1] + paid[2];
        double allReceived = received[0] + received[1] + received[2];
        // so asked, a sum that is no number fails too
        if (!(Math.abs(allPaid - allReceived) <= TOLERANCE * Math.max(1.0, allPaid))) {
            throw new IllegalStateException("kroner paid " + allPaid + " are not kroner received " + allReceived);
        }
    }
}
