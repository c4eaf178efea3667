package no.fastlege.agents.doctors;

import java.util.Arrays;
import no.fastlege.agents.policy.PolicyCalendar;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Nation;
import no.fastlege.agents.world.World;

/**
 * The month's kroner and daytime hours of every list: capitation with its allowances, fees, the contract's terms, the vikar, other
 * kommune work, ALIS. What the kommuner pay above what they receive becomes their own measures.
 *
 * <p>A second doctor in a salaried post does the part of the list's work that goes with the places that the post adds; that part's
 * capitation and fees are the kommune's, which pays the salary and the costs. What is said of the list's doctor below is said of the rest.
 *
 * <p>A vikar of w weeks does w / 4.33 of the list's work. On a self-employed doctor's list the vikar gets a part of the fees, at most
 * the market's price; elsewhere the kommune pays the price, and national insurance refunds a part of an absent salaried doctor's pay.
 */
final class ListMonth {
    private static final double MONTHS = 12.0;
    private static final double YEARS = 1.0 / MONTHS;
    private static final double WEEKS = 52.0 / MONTHS;

    private final World world;
    private final Ledger ledger;
    private final PracticePay pay = new PracticePay();
    private final PracticePay hostedPay = new PracticePay();
    private double[] shortfall;
    private long worked;
    /** Capitation of January 2017 at today's prices, NOK per resident and year. */
    private double usualCapitationNok;

    ListMonth(World world, Ledger ledger) {
        this.world = world;
        this.ledger = ledger;
    }

    void run(int month) {
        worked = 0;
        Rules before = world.calendar.inForce(PolicyCalendar.FIRST_MONTH);
        usualCapitationNok =
                before.capitationMeanNok() * world.rules.consumerPriceIndex() / before.consumerPriceIndex();
        shortfall = new double[world.kommuner.size()];
        for (KommuneState k : world.kommuner) {
            k.vikarNok = 0.0;
            k.capitationGainNok = 0.0;
            k.vikarWeeks = 0.0;
            k.ownMeasuresNok = 0.0;
        }
        Arrays.fill(world.nation.capitationPartsNok, 0.0);
        for (int i = 0; i < world.lists.size(); i++) {
            GpList list = world.lists.get(i);
            list.capitationNok = 0.0;
            list.grunntilskuddNok = 0.0;
            list.utjamningNok = 0.0;
            if (list.exists()) {
                reckon(list, month);
            }
        }
        payElsewhere();
        for (KommuneState k : world.kommuner) {
            k.ownMeasuresNok += Math.max(0.0, shortfall[k.index]);
        }
    }

    private void reckon(GpList list, int month) {
        Rules rules = world.rules;
        BooksParameters p = world.parameters.books();
        KommuneState kommune = world.kommuner.get(list.kommune);
        Doctor doctor = list.doctor == GpList.NONE ? null : world.doctors.get(list.doctor);
        int length = world.residents.length(list.id);
        double capitation = capitation(list, length);
        double allowances = doctor == null ? 0.0 : allowances(list, kommune, length, month);
        list.capitationNok = capitation + allowances;
        world.nation.capitationPartsNok[4] += list.capitationNok;
        world.nation.capitationYearNok += list.capitationNok;
        ledger.pay(Ledger.STATE, list.capitationNok);

        int work = list.consultationsOwn + list.consultationsForOthers;
        worked += work;
        double fees = rules.feePerConsultationNok() * work;
        ledger.payFees(fees, rules.patientFeeShare());
        world.nation.feesYearNok += fees;
        world.nation.patientFeesYearNok += fees * rules.patientFeeShare();

        double hosted = doctor == null || list.hosted == GpList.NONE ? 0.0 : list.hostedShare();
        double own = 1.0 - hosted;
        double byVikar = list.vikar == GpList.NONE ? 0.0 : Math.min(1.0, list.vikarWeeks / WEEKS);
        if (doctor == null) {
            pay.reckonVacant(rules, p, capitation, fees, work);
        } else {
            boolean mainList = doctor.list == list.id;
            double kommuneHours = mainList
                    ? (1.0 - byVikar) * WorkHours.kommune(rules, p, list.contract, kommune.residents, own * length)
                    : 0.0;
            pay.reckon(
                    rules,
                    p,
                    list.contract,
                    YEARS,
                    own * length,
                    own * capitation,
                    allowances,
                    own * fees,
                    own * work,
                    kommuneHours,
                    list.extraNokPerYear);
            credit(doctor);
            addHours(doctor, list, work, length, own * (1.0 - byVikar));
            if (mainList) {
                doctor.hoursKommune = kommuneHours + (1.0 - byVikar) * rules.vaccinationHours();
                doctor.hoursAdmin = WorkHours.practice(p, list.contract) * (1.0 - byVikar);
            }
        }
        ledger.pay(Ledger.KOMMUNER, pay.salaryNok + pay.kommuneCostsNok);
        ledger.receive(Ledger.OTHERS, pay.kommuneCostsNok);
        ledger.receive(Ledger.KOMMUNER, pay.kommuneReceivesNok);
        ownMeasures(list, kommune);
        kommune.capitationGainNok += capitationGain(list, length, capitation, allowances);
        if (byVikar > 0.0) {
            payVikar(list, kommune, doctor, work, length, own * byVikar, fees);
        }
        if (hosted > 0.0) {
            payHosted(list, hosted, capitation, fees, work, length);
        }
    }

    /**
     * What the kommune keeps of a list's capitation and allowances beyond what the capitation of January 2017 would have brought at today's
     * prices, NOK this month: the supplements and the weights of its residents included.
     */
    private double capitationGain(GpList list, int length, double capitation, double allowances) {
        if (list.doctor != GpList.NONE && list.contract == Contract.NAERINGSDRIFT) {
            return 0.0;
        }
        boolean shared = list.doctor != GpList.NONE && list.contract == Contract.NAERINGSDRIFT_8_2;
        double kept = shared ? 1.0 - world.parameters.books().terms82CapitationShare() : 1.0;
        return kept * (capitation - length * usualCapitationNok * YEARS)
                + allowances * (1.0 - usualCapitationNok / Capitation.rateNok(world.rules));
    }

    /** The second doctor's part of the list: the kommune receives what it earns, and pays salary and costs. */
    private void payHosted(GpList list, double share, double capitation, double fees, int work, int length) {
        Rules rules = world.rules;
        BooksParameters p = world.parameters.books();
        Doctor second = world.doctors.get(list.hosted);
        hostedPay.reckonVacant(rules, p, share * capitation, share * fees, share * work);
        double salary = world.parameters.reform().hostedSalaryShare() * rules.salariedGpNok() * YEARS;
        double toOthers = hostedPay.kommuneCostsNok + p.employerCostShare() * salary;
        second.salaryNok += salary;
        addHours(second, list, work, length, share);
        ledger.pay(Ledger.KOMMUNER, salary + toOthers);
        ledger.receive(Ledger.OTHERS, toOthers);
        ledger.receive(Ledger.KOMMUNER, hostedPay.kommuneReceivesNok);
        shortfall[list.kommune] += salary + toOthers - hostedPay.kommuneReceivesNok;
    }

    private double capitation(GpList list, int length) {
        Rules rules = world.rules;
        Nation nation = world.nation;
        double basis = nation.capitationBasisNok;
        double yearly = Capitation.listNok(
                rules, basis, length, list.capitationWeight, list.membersLowEducation, list.membersUncentral);
        if (rules.patientAdjusted() > 0.5) {
            nation.capitationPartsNok[0] += basis * list.capitationWeight / MONTHS;
            nation.capitationPartsNok[1] += rules.educationSupplementNok() * list.membersLowEducation / MONTHS;
            nation.capitationPartsNok[2] += rules.centralitySupplementNok() * list.membersUncentral / MONTHS;
        } else {
            nation.capitationPartsNok[0] += yearly / MONTHS;
        }
        return yearly / MONTHS;
    }

    private double allowances(GpList list, KommuneState kommune, int length, int month) {
        Rules rules = world.rules;
        int before = list.agreementStart == GpList.NONE ? 0 : Math.max(0, month - list.agreementStart);
        list.grunntilskuddMonths = Math.min(list.grunntilskuddMonths, before);
        double grunntilskudd =
                Capitation.grunntilskuddNok(rules, list.contract, length, list.cap, list.grunntilskuddMonths) / MONTHS;
        if (grunntilskudd > 0.0) {
            list.grunntilskuddMonths++;
            world.nation.capitationPartsNok[3] += grunntilskudd;
        }
        double small = world.parameters.books().smallKommuneResidents();
        list.grunntilskuddNok = grunntilskudd;
        list.utjamningNok =
                Capitation.utjamningNok(rules, list.contract, small, kommune.residents, kommune.meanListLength)
                        / MONTHS;
        return list.grunntilskuddNok + list.utjamningNok;
    }

    private void credit(Doctor doctor) {
        doctor.capitationNok += pay.capitationNok;
        doctor.feesNok += pay.feesNok;
        doctor.salaryNok += pay.salaryNok;
        doctor.costsNok += pay.costsNok;
    }

    private void addHours(Doctor doctor, GpList list, int work, int length, double share) {
        if (share > 0.0) {
            double electronic = Math.min(work, list.consultationsElectronic);
            doctor.hoursOffice += WorkHours.office(
                    world.rules,
                    world.parameters.books(),
                    share * MONTHS * (work - electronic),
                    share * MONTHS * electronic,
                    share * length,
                    doctor.pace,
                    length);
        }
    }

    private void ownMeasures(GpList list, KommuneState kommune) {
        if (list.doctor == GpList.NONE || list.contract != Contract.NAERINGSDRIFT) {
            shortfall[list.kommune] += pay.kommuneShortfallNok();
        } else {
            kommune.ownMeasuresNok += list.extraNokPerYear * YEARS;
        }
    }

    private void payVikar(
            GpList list, KommuneState kommune, Doctor doctor, int work, int length, double byVikar, double fees) {
        Doctor vikar = world.doctors.get(list.vikar);
        addHours(vikar, list, work, length, byVikar);
        kommune.vikarWeeks += list.vikarWeeks;
        double price = world.nation.vikarPriceNok * list.vikarWeeks;
        if (doctor != null && !list.contract.salaried()) {
            double paid = Math.min(price, world.parameters.books().vikarFeeShare() * byVikar * fees);
            doctor.costsNok += paid;
            vikar.salaryNok += paid;
            ledger.amongDoctors(paid);
            return;
        }
        vikar.salaryNok += price;
        kommune.vikarNok += price;
        double refund = doctor == null
                ? 0.0
                : world.parameters.books().leaveRefundShare() * world.rules.salariedGpNok() * YEARS * byVikar;
        shortfall[list.kommune] += price - refund;
        ledger.pay(Ledger.KOMMUNER, price);
        ledger.pay(Ledger.STATE, refund);
        ledger.receive(Ledger.KOMMUNER, refund);
    }

    /** Consultations that no list served are paid to others: doctors without a list. */
    private void payElsewhere() {
        long asked = 0;
        for (KommuneState k : world.kommuner) {
            asked += k.consultations;
        }
        double fees = world.rules.feePerConsultationNok() * Math.max(0, asked - worked);
        ledger.payFees(fees, world.rules.patientFeeShare());
        ledger.receive(Ledger.OTHERS, fees);
        world.nation.feesYearNok += fees;
        world.nation.patientFeesYearNok += fees * world.rules.patientFeeShare();
    }
}
