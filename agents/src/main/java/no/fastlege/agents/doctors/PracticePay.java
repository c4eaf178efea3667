package no.fastlege.agents.doctors;

import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;

/**
 * Who gets what of a list's kroner under its contract, over any period: the one place that knows the contract forms' terms. An object
 * holds the result of its last {@link #reckon}; reuse it in loops.
 *
 * <p>Self-employed: capitation and fees are the doctor's, so are the costs. Section 8.2: fees are the doctor's, capitation and costs are
 * shared with the kommune. Salaried: the kommune keeps capitation and fees and bears the costs; the doctor has a salary that a part of
 * the capitation reaches, and with bonus a part of the fees.
 */
public final class PracticePay {
    /** The doctor's part of the capitation, NOK. */
    public double capitationNok;
    /** The doctor's fees, NOK. */
    public double feesNok;
    /** Salary, bonus, extra pay and paid kommune work, NOK, all from the kommune. */
    public double salaryNok;
    /** The doctor's practice costs, NOK. */
    public double costsNok;
    /** Capitation and fees that the kommune receives, NOK. */
    public double kommuneReceivesNok;
    /** Practice costs, employer tax and pension that the kommune pays to others, NOK. */
    public double kommuneCostsNok;

    /** Practice costs per consultation in kroner of the month: staff and premises grow with the list, then level off. */
    public static double costPerConsultationNok(Rules rules, BooksParameters p, double length) {
        double half = p.costHalfLength() * p.costHalfLength();
        double square = length * length / half;
        double fourth = square * square;
        return longListCostNok(rules, p) * fourth / (1.0 + fourth);
    }

    private static double longListCostNok(Rules rules, BooksParameters p) {
        return p.costPerConsultationNok() * prices(rules, p);
    }

    /** Consumer prices relative to 2020. */
    public static double prices(Rules rules, BooksParameters p) {
        return rules.consumerPriceIndex() / p.priceBaseIndex();
    }

    /**
     * Reckons a list with a doctor.
     *
     * @param years length of the period in years, e.g. 1 / 12
     * @param length residents on the list, persons
     * @param capitation capitation of the list over the period, NOK, without the two allowances below
     * @param allowances grunntilskudd and utjamningstilskudd over the period, NOK (0 unless self-employed)
     * @param fees fees for all work on the list over the period, NOK
     * @param consultations consultations worked on the list over the period
     * @param kommuneHours other kommune work, hours a week
     * @param extraPerYear extra pay agreed, NOK a year
     */
    public void reckon(
            Rules rules,
            BooksParameters p,
            Contract contract,
            double years,
            double length,
            double capitation,
            double allowances,
            double fees,
            double consultations,
            double kommuneHours,
            double extraPerYear) {
        double extra = extraPerYear * years;
        double kommuneWork = kommuneHours * p.weeksPerYear() * years * p.kommuneWorkNokPerHour() * prices(rules, p);
        if (contract.salaried()) {
            capitationNok = 0.0;
            feesNok = 0.0;
            costsNok = 0.0;
            double bonus = contract == Contract.FASTLONN_BONUS ? p.bonusFeeShare() * fees : 0.0;
            salaryNok = rules.salariedGpNok() * years + bonus + p.salarySpill() * capitation + extra;
            kommuneReceivesNok = capitation + allowances + fees;
            kommuneCostsNok = longListCostNok(rules, p) * p.kommuneCostFactor() * consultations
                    + p.employerCostShare() * salaryNok;
            return;
        }
        double cost = costPerConsultationNok(rules, p, length) * consultations;
        feesNok = fees;
        salaryNok = kommuneWork + extra;
        if (contract == Contract.NAERINGSDRIFT) {
            capitationNok = capitation + allowances;
            costsNok = cost;
            kommuneReceivesNok = 0.0;
            kommuneCostsNok = p.employerCostShare() * kommuneWork;
        } else {
            capitationNok = p.terms82CapitationShare() * capitation;
            costsNok = p.terms82CostShare() * cost;
            kommuneReceivesNok = capitation + allowances - capitationNok;
            kommuneCostsNok =
                    (1.0 - p.terms82CostShare()) * longListCostNok(rules, p) * p.kommuneCostFactor() * consultations
                            + p.employerCostShare() * kommuneWork;
        }
    }

    /**
     * Reckons a list without a doctor: the kommune receives, and bears the costs of what a vikar does there.
     *
     * @param capitation capitation over the period, NOK
     * @param fees fees for the work on the list over the period, NOK
     * @param consultations consultations worked on the list over the period
     */
    public void reckonVacant(Rules rules, BooksParameters p, double capitation, double fees, double consultations) {
        capitationNok = 0.0;
        feesNok = 0.0;
        salaryNok = 0.0;
        costsNok = 0.0;
        kommuneReceivesNok = capitation + fees;
        kommuneCostsNok = longListCostNok(rules, p) * p.kommuneCostFactor() * consultations;
    }

    /** What the doctor has left before tax, NOK. */
    public double netNok() {
        return capitationNok + feesNok + salaryNok - costsNok;
    }

    /** What the list costs the kommune on balance, NOK; negative if the kommune earns on it. */
    public double kommuneShortfallNok() {
        return salaryNok + kommuneCostsNok - kommuneReceivesNok;
    }
}
