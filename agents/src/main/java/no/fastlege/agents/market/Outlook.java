package no.fastlege.agents.market;

import no.fastlege.agents.data.Kommune;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.District;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;

/** What a post is expected to bring to a doctor under the rules of the month: income, hours, duty, surroundings. */
final class Outlook {
    private static final double CENTRAL_MEAN = 780;
    private static final double CENTRAL_SPREAD = 150;

    private final World world;
    private final Rules rules;
    private final PostUtility utility;
    private final DecisionParameters p;
    private final Places places;
    private final double referenceNok;

    Outlook(World world, PostUtility utility, Places places) {
        this.world = world;
        this.rules = world.rules;
        this.utility = utility;
        this.p = world.parameters.decision();
        this.places = places;
        this.referenceNok = rules.hospitalIncomeNok() * p.referencePremium();
    }

    /** Terms of a post. */
    Terms terms(int kommune, Contract form, int length) {
        KommuneState state = world.kommuner.get(kommune);
        Kommune place = world.country.kommune(kommune);
        double income = incomeNok(kommune, form, length);
        return new Terms(
                form,
                utility.incomeValue(income, referenceNok),
                PostUtility.hoursBurden(hoursAWeek(kommune, length)),
                duty(kommune),
                places.colleagues(kommune),
                state.offersAlis,
                form == Contract.NAERINGSDRIFT && !state.buyBack,
                (place.sentralitetIndex() - CENTRAL_MEAN) / CENTRAL_SPREAD);
    }

    /** Expected net income of a year, NOK. */
    double incomeNok(int kommune, Contract form, int length) {
        KommuneState state = world.kommuner.get(kommune);
        double fees = length * 3.05 * rules.useLevel() * rules.feePerConsultationNok();
        double capitation = capitationNok(length);
        double side = 0.15 * rules.salariedGpNok();
        return side
                + switch (form) {
                    case NAERINGSDRIFT -> (fees + capitation) * 0.62 + state.extraNokPerYear;
                    case NAERINGSDRIFT_8_2 -> fees * 0.8 + 0.2 * capitation + state.extraNokPerYear;
                    case FASTLONN -> rules.salariedGpNok();
                    case FASTLONN_BONUS -> rules.salariedGpNok() * 1.1;
                };
    }

    private double capitationNok(int length) {
        if (rules.patientAdjusted() > 0) {
            return length * rules.capitationMeanNok();
        }
        double below = Math.min(length, rules.capitationKinkResidents());
        return below * rules.capitationBelowKinkNok() + (length - below) * rules.capitationAboveKinkNok();
    }

    /** Expected hours a week, legevakt weighted. */
    double hoursAWeek(int kommune, int length) {
        double office = length * 3.05 * rules.useLevel() * rules.workloadPerConsultation() * 24 / 60 / 44;
        return office + 14 + 20 * duty(kommune);
    }

    /** The share of the district's legevakt that one doctor carries. */
    double duty(int kommune) {
        District district = world.districts.get(world.districtOf[kommune]);
        double carried = Math.max(1, district.posts) / Math.max(2, district.participants);
        return Math.min(1, carried);
    }

    /** Whether a doctor of this age carries legevakt. */
    boolean exempt(Doctor d, int kommune, int month) {
        return d.age(month) >= rules.legevaktExemptionAge() || world.kommuner.get(kommune).legevaktExemption;
    }

    /** Utility of the post that a GP holds, without shock. */
    double here(Doctor d, int month) {
        int list = d.list;
        int kommune = world.lists.get(list).kommune;
        Terms terms = terms(kommune, world.lists.get(list).contract, world.residents.length(list));
        return utility.of(d, terms, exempt(d, kommune, month), Places.home(world, d.homeKommune, kommune), world.nation.reputation);
    }

    /** Utility of work outside, without shock and lasting taste: hospital, other posts. */
    double outside() {
        return p.outsideUtility() + p.hospitalDemandWeight() * StrictMath.log(Math.max(0.05, rules.hospitalDemand()));
    }
}
