package no.fastlege.agents.doctors;

import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;

/**
 * What the state pays for the residents of a list, kroner a year, whoever receives it. Flat capitation is a kinked one with equal
 * rates. Pure functions.
 */
public final class Capitation {
    private Capitation() {}

    /**
     * Kroner a year per unit of capitation weight under patient-adjusted capitation, such that the country's mean per resident, both
     * supplements included, is the rules' mean.
     *
     * @param residents list residents of the country, persons
     * @param weight sum of their weights
     * @param lowEducation of these, persons who give the education supplement
     * @param uncentral of these, persons who give the centrality supplement
     * @return the rules' mean if nobody stands on a list
     */
    public static double basisNok(Rules rules, double residents, double weight, double lowEducation, double uncentral) {
        if (!(weight > 0.0)) {
            return rules.capitationMeanNok();
        }
        double supplements =
                rules.educationSupplementNok() * lowEducation + rules.centralitySupplementNok() * uncentral;
        return (rules.capitationMeanNok() * residents - supplements) / weight;
    }

    /**
     * Capitation of a list, kroner a year, before grunntilskudd and utjamningstilskudd.
     *
     * @param basisNok kroner per unit of weight from {@link #basisNok}; unused without patient-adjusted capitation
     * @param length residents on the list, persons
     * @param weight sum of their weights
     * @param lowEducation of these, persons who give the education supplement
     * @param uncentral of these, persons who give the centrality supplement
     */
    public static double listNok(
            Rules rules, double basisNok, double length, double weight, double lowEducation, double uncentral) {
        if (rules.patientAdjusted() > 0.5) {
            return basisNok * weight
                    + rules.educationSupplementNok() * lowEducation
                    + rules.centralitySupplementNok() * uncentral;
        }
        double kink = rules.capitationKinkResidents();
        return rules.capitationBelowKinkNok() * Math.min(length, kink)
                + rules.capitationAboveKinkNok() * Math.max(0.0, length - kink);
    }

    /** Kroner a year for one resident whom a list does not have but is paid for: the rate below the kink, or the country's mean. */
    public static double rateNok(Rules rules) {
        return rules.patientAdjusted() > 0.5 ? rules.capitationMeanNok() : rules.capitationBelowKinkNok();
    }

    /**
     * Grunntilskudd, kroner a year: a self-employed doctor whose list is shorter than the rules' number, with a cap of at least that
     * number, is paid as for that number for the first months of the agreement; on terms of section 8.2 the kommune keeps it.
     *
     * @param monthsPaid months of grunntilskudd already paid to this agreement
     */
    public static double grunntilskuddNok(Rules rules, Contract contract, double length, int cap, int monthsPaid) {
        double asFor = rules.grunntilskuddResidents();
        if (contract.salaried() || cap < asFor || length >= asFor || monthsPaid >= rules.grunntilskuddMonths()) {
            return 0.0;
        }
        return (asFor - length) * rateNok(rules);
    }

    /**
     * Utjamningstilskudd, kroner a year: a self-employed doctor in a small kommune is paid for as many residents as the kommune's mean
     * list is shorter than the reference; on terms of section 8.2 the kommune keeps it. The 211 receivers of 2021 and 188 of 2023 are as
     * many as both forms together have in small kommuner.
     *
     * @param smallBelowResidents kommuner with fewer residents are small
     * @param kommuneResidents residents of the kommune, persons
     * @param meanListLength mean length of the kommune's lists, persons
     */
    public static double utjamningNok(
            Rules rules,
            Contract contract,
            double smallBelowResidents,
            double kommuneResidents,
            double meanListLength) {
        double missing = rules.utjamningReferenceResidents() - meanListLength;
        if (contract.salaried() || kommuneResidents >= smallBelowResidents || missing <= 0.0) {
            return 0.0;
        }
        return missing * rateNok(rules);
    }
}
