package no.fastlege.agents.market;

import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.sim.Distributions;
import no.fastlege.sim.Draws;

/**
 * The utility of work to a doctor, in units of the spread of tastes (Gumbel, scale 1):
 * {@code U = a_inc v(income) - a_hours h(hours) - strain - a_duty duty + a_sup alis + a_rot rotation + a_coll colleagues + a_form[taste][form] +
 * a_home home + a_central sentralitet + a_appeal appeal - a_move moved + a_rep reputation + shock}.
 *
 * <p>Only GPs feel the strain; others judge by the profession's reputation. Income counts by its logarithm over the reference, and above
 * the reference only in part: offers work less through pay than through hours, support and place (discrete-choice evidence in the
 * sources of {@link UtilityParameters}).
 */
final class PostUtility {
    /** Weekly hours of an ordinary job: the point from which hours burden. */
    static final double ORDINARY_HOURS = 37.5;

    /** Standard deviation of the logistic distribution with scale 1. */
    static final double LOGISTIC_DEVIATION = Math.PI / Math.sqrt(3);

    private static final double BURDEN_UNIT_HOURS = 15.0;

    /** Taste for a form, rows by {@link no.fastlege.agents.world.Taste}, columns by {@link Contract}, in units of form_weight. */
    private static final double[][] FORM_TASTE = {
        {-0.8, -0.1, 0.8, 0.9},
        {0.2, 0.5, -0.2, 0.1},
        {1.0, 0.6, -0.9, -0.7},
    };

    private final UtilityParameters p;
    private final FormParameters form;

    PostUtility(DecisionParameters p) {
        this.p = p.utility();
        this.form = p.form();
    }

    /** Value of an income against the reference: its logarithm, in part only above. */
    double incomeValue(double incomeNok, double referenceNok) {
        double x = StrictMath.log(Math.max(incomeNok, 0.2 * referenceNok) / referenceNok);
        return x > 0 ? x * p.incomeAboveReference() : x;
    }

    /** Burden of weekly hours: 0 up to 37.5, a half at 52.5, first growing with the square of what is over, then in proportion to it. */
    static double hoursBurden(double hoursAWeek) {
        double over = Math.max(0, hoursAWeek - ORDINARY_HOURS) / BURDEN_UNIT_HOURS;
        return over * over / (1 + over);
    }

    /**
     * Utility without the taste shock and without the cost of moving.
     *
     * @param onDuty whether the doctor takes part in legevakt
     * @param homeShare 1 in the home region, 0.4 in the rest of the home fylke, 0 elsewhere
     * @param reputation 0 to 1
     */
    double of(Doctor d, Terms t, boolean onDuty, double homeShare, double reputation) {
        double weightIncome = p.incomeWeight() * positive(1 + p.tasteSpread() * d.tasteIncome);
        double weightTime = positive(1 + p.tasteSpread() * d.tasteFreeTime);
        double u = weightIncome * (onDuty ? t.incomeOnDuty() : t.income());
        u -= p.hoursWeight() * weightTime * (onDuty ? t.hoursOnDuty() : t.hours());
        if (onDuty) {
            u -= p.dutyWeight() * weightTime * t.duty();
        }
        if (d.isGp()) {
            u -= weightTime * t.strain();
        }
        u += p.colleaguesWeight() * t.colleagues();
        u += formTaste(d, t.form());
        if (!d.specialist) {
            u += p.supervisionWeight() * t.alis();
        }
        u += form.rotationWeight() * weightTime * t.rotation();
        if (t.buyIn() && d.firstAgreement == Doctor.NONE) {
            u -= form.buyInWeight();
        }
        u += p.homeWeight() * homeShare;
        u += p.centralWeight() * (1 + 0.5 * d.tasteCentral) * t.central();
        u += t.appeal();
        return d.isGp() ? u : u + p.reputationWeight() * (reputation - 0.5);
    }

    /** Taste for a contract form: the latent taste, and the young doctor's wish for salary. */
    double formTaste(Doctor d, Contract contract) {
        double u = form.formWeight() * FORM_TASTE[d.taste.ordinal()][contract.ordinal()];
        u += contract == Contract.NAERINGSDRIFT_8_2 ? form.sharedWeight() : 0;
        return contract.salaried() && !d.specialist ? u + form.youngSalaryWeight() : u;
    }

    /** A taste shock, Gumbel with scale 1 and mode 0, from a word of bits. */
    static double shock(long bits) {
        return Distributions.gumbel(Draws.openUnit(bits));
    }

    /** A logistic number with mean 0 and scale 1, from a word of bits. */
    static double logistic(long bits) {
        double u = Draws.openUnit(bits);
        return StrictMath.log(u / (1 - u));
    }

    private static double positive(double x) {
        return Math.max(0.1, x);
    }
}
