package no.fastlege.agents.market;

import no.fastlege.agents.doctors.AlisSubsidy;
import no.fastlege.agents.doctors.Books;
import no.fastlege.agents.doctors.BooksParameters;
import no.fastlege.agents.doctors.WorkHours;
import no.fastlege.agents.policy.PolicyCalendar;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;

/** What a post is expected to bring to a doctor under the rules of the month: income, hours, duty, surroundings. */
final class Outlook {
    private static final double MONTHS = 12;
    private static final double GRANT_YEARS = 3;

    private final World world;
    private final Rules rules;
    private final PostUtility utility;
    private final UtilityParameters p;
    private final ExitParameters exit;
    private final Places places;
    private final double referenceNok;
    private final double strain;
    private final int month;

    Outlook(World world, PostUtility utility, Places places, int month) {
        this.world = world;
        this.rules = world.rules;
        this.utility = utility;
        this.p = world.parameters.decision().utility();
        this.exit = world.parameters.decision().exit();
        this.places = places;
        this.month = month;
        this.referenceNok = rules.hospitalIncomeNok() * p.referencePremium();
        BooksParameters books = world.parameters.books();
        this.strain = p.strainWeight()
                * StrictMath.log(WorkHours.perResident(rules, books)
                        / WorkHours.perResident(world.calendar.inForce(PolicyCalendar.FIRST_MONTH), books));
    }

    /**
     * Terms of a post for whoever takes it, a doctor of middling pace.
     *
     * @param list the list that comes with the post
     * @param form the contract form on offer
     * @param length residents to expect on the list in the long run
     * @param begins residents who stand on it today: the first two years go from these to the others
     */
    Terms terms(GpList list, Contract form, int length, int begins) {
        int kommune = list.kommune;
        KommuneState state = world.kommuner.get(kommune);
        double early = (Math.min(begins, length) + length) / 2.0;
        double w = p.firstYearsWeight();
        double income = (1 - w) * income(kommune, form, length, length) + w * income(kommune, form, early, length);
        double hours = Books.dayHours(world, kommune, form, length);
        double dutyHours = state.legevaktExemption ? 0 : Books.joiningDutyHours(world, kommune);
        return new Terms(
                form,
                utility.incomeValue(income, referenceNok),
                utility.incomeValue(income + Books.dutyPayNok(world, kommune, dutyHours), referenceNok),
                PostUtility.hoursBurden(hours),
                PostUtility.hoursBurden(hours + Books.weightedDuty(world, kommune, dutyHours)),
                strain,
                dutyHours / world.parameters.books().legevakt().dutyHoursPerWeek(),
                places.colleagues(kommune),
                state.offersAlis ? alis(kommune) : 0,
                rotation(kommune, form),
                form == Contract.NAERINGSDRIFT && !state.buyBack && !state.commonOffice,
                world.country.kommune(kommune).centrality(),
                appeal(list));
    }

    /** Terms of a salaried post on another's list in a kommune. */
    Terms hosted(int kommune) {
        KommuneState state = world.kommuner.get(kommune);
        ReformParameters r = world.parameters.reform();
        double income = r.hostedSalaryShare() * rules.salariedGpNok();
        double hours = Books.dayHours(world, kommune, Contract.FASTLONN, r.hostedPlaces());
        double burden = PostUtility.hoursBurden(hours);
        double value = utility.incomeValue(income, referenceNok);
        return new Terms(
                Contract.FASTLONN,
                value,
                value,
                burden,
                burden,
                strain,
                0,
                places.colleagues(kommune),
                state.offersAlis ? alis(kommune) : 0,
                0,
                false,
                world.country.kommune(kommune).centrality(),
                p.appealSpread() * state.appeal);
    }

    private double income(int kommune, Contract form, double length, int cap) {
        double extra = world.kommuner.get(kommune).extraNokPerYear + grantNokPerYear(kommune);
        return Books.dayIncomeNok(world, kommune, form, length, cap, extra);
    }

    /** The recruitment grant, which counts as pay of the first years. */
    private double grantNokPerYear(int kommune) {
        return world.country.kommune(kommune).ptbGroup().uncentral() ? rules.recruitmentGrantNok() / GRANT_YEARS : 0;
    }

    /** Terms of the post that a GP holds, with the doctor's own pace and duty. */
    Terms present(Doctor d, GpList list) {
        double length = world.residents.length(list.id) * (1 - list.hostedShare());
        double income = utility.incomeValue(Books.incomeAtLength(world, list, length, d, month), referenceNok);
        double hours = PostUtility.hoursBurden(Books.hoursAtLength(world, list, length, d, month));
        double duty = Books.legevaktFrequency(world, list.kommune, list.contract, d.legevaktExempt, d, month);
        return new Terms(
                list.contract,
                income,
                income,
                hours,
                hours,
                strain + relief(d, list, length),
                duty,
                places.colleagues(list.kommune),
                d.alis ? alis(list.kommune) : 0,
                rotation(list.kommune, list.contract),
                false,
                world.country.kommune(list.kommune).centrality(),
                appeal(list));
    }

    /** What a list shorter than usual takes off the strain: the usual one is the cap agreed on until the doctor first chooses. */
    private double relief(Doctor d, GpList list, double length) {
        double usual = d.baseCap > 0 ? d.baseCap : Math.max(1, list.cap - list.hostedPlaces);
        double ratio = Math.max(1 - p.mostRelief(), Math.min(1, length / usual));
        return p.strainWeight() * StrictMath.log(ratio);
    }

    /**
     * Worth of an ALIS agreement: more where the subsidy is higher, less before the national
     * scheme, when the kommune paid a share, nothing where it brings no money. Where only remote kommuner get any, it is worth what an
     * ordinary one is.
     */
    private double alis(int kommune) {
        if (rules.nationalAlis() <= 0) {
            return p.earlyAlisWorth();
        }
        double nok = AlisSubsidy.nok(rules, world.country.kommune(kommune));
        double ordinary = rules.alisSubsidyNok() > 0 ? rules.alisSubsidyNok() : nok;
        return nok > 0 ? nok / ordinary : 0;
    }

    private double rotation(int kommune, Contract form) {
        return form.salaried() && world.kommuner.get(kommune).nordsjoturnus ? 1 : 0;
    }

    /** What else doctors like or dislike about a post: the place and the practice. */
    private double appeal(GpList list) {
        return p.appealSpread() * world.kommuner.get(list.kommune).appeal + p.listAppealSpread() * list.appeal;
    }

    /** Whether a doctor would take part in legevakt in a post. */
    boolean onDuty(Doctor d, int kommune, Contract form) {
        return Books.takesPart(world, kommune, form, world.kommuner.get(kommune).legevaktExemption, d, month);
    }

    /** Utility of the post that a GP holds, without shock. */
    double here(Doctor d) {
        GpList list = world.lists.get(d.list);
        double home = Places.home(world, d.homeKommune, list.kommune);
        return utility.of(d, present(d, list), true, home, world.nation.reputation);
    }

    /**
     * What other work offers a GP beyond staying: the push behind exit and search. The newly arrived are less attached, those with many
     * patients more.
     */
    double pull(Doctor d, double here) {
        double years = d.agreementStart == Doctor.NONE ? 0 : (month - d.agreementStart) / MONTHS;
        double loose = ExitHazards.looseness(exit, years, world.residents.length(d.list));
        return outside() - outsideUsually() - content(here) + loose;
    }

    /** How far a GP's post lies above the usual: what content is measured by. */
    double content(double here) {
        return here - exit.usualUtility();
    }

    /** Utility of work outside at the hospital demand of 2017. */
    double outsideUsually() {
        return p.outsideUtility();
    }

    /** Utility of work outside, without shock and lasting taste: hospital, other posts. */
    double outside() {
        return outside(rules.hospitalDemand());
    }

    /** The same at another hospital demand. */
    double outside(double hospitalDemand) {
        return p.outsideUtility() + p.hospitalDemandWeight() * StrictMath.log(Math.max(0.05, hospitalDemand));
    }
}
