package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.YearSum;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The month's books: balance, regimes, vikarer, years. */
class WorkAndPayPhaseTest {
    private static final int PLACE = 20;

    /** Every contract form, a vacant list with and one without a vikar, a leave with a vikar, ALIS, legevakt. */
    private static TinyWorld crowd(int month) {
        TinyWorld t = new TinyWorld(7, Map.of());
        t.rulesOf(month);
        long key = 100;
        for (Contract contract : Contract.values()) {
            for (int kommune = 0; kommune < 30; kommune += 10) {
                GpList list = t.list(key++, kommune, 700 + 40 * kommune, contract);
                t.doctorOf(list).alis = kommune == 10;
                list.extraNokPerYear = 90_000;
                list.consultationsForOthers = 11;
            }
        }
        Doctor vikar = t.doctor(1, DoctorStatus.VIKAR, 33);
        GpList served = t.vacant(10, 600);
        served.vikar = vikar.id;
        served.vikarWeeks = 3;
        served.consultationsOwn = 140;
        t.vacant(20, 500);
        for (int i = 0; i < 8; i += 3) {
            GpList leave = t.world.lists.get(i);
            t.doctorOf(leave).onLeave = true;
            leave.vikar = vikar.id;
            leave.vikarWeeks = 2;
        }
        for (KommuneState k : t.world.kommuner) {
            k.legevaktConsultations = 180;
        }
        return t;
    }

    @Test
    void theRecruitmentGrantIsPaidOnceAndInUncentralKommunerAlone() {
        int month = TinyWorld.MONTH;
        int uncentral = TinyWorld.COUNTRY.kommuner().stream()
                .filter(k -> k.ptbGroup().uncentral())
                .findFirst()
                .orElseThrow()
                .index();
        int central = TinyWorld.COUNTRY.indexOf("0301");
        double[][] paid = new double[2][3];
        for (int grant = 0; grant < 2; grant++) {
            TinyWorld t = new TinyWorld(7, Map.of());
            t.change("recruitmentGrantNok", 300_000.0 * grant);
            t.doctorOf(t.list(1, uncentral, 900, Contract.FASTLONN)).agreementStart = month - 1;
            t.doctorOf(t.list(2, uncentral, 900, Contract.FASTLONN)).agreementStart = month - 2;
            t.doctorOf(t.list(3, central, 900, Contract.FASTLONN)).agreementStart = month - 1;
            new WorkAndPayPhase(t.world).run(month);
            for (int d = 0; d < 3; d++) {
                paid[grant][d] = t.world.doctors.get(d).salaryNok;
            }
        }
        assertThat(paid[1][0] - paid[0][0]).isCloseTo(300_000, within(1e-6));
        assertThat(paid[1][1]).isEqualTo(paid[0][1]);
        assertThat(paid[1][2]).isEqualTo(paid[0][2]);
    }

    @Test
    void whatAKommuneKeepsOfHigherCapitationIsItsGain() {
        TinyWorld t = new TinyWorld(7, Map.of());
        int oslo = TinyWorld.COUNTRY.indexOf("0301");
        Contract[] forms = Contract.values();
        double[] gain = new double[forms.length + 1];
        double[] expected = new double[gain.length];
        double before = t.world.calendar.inForce(Months.of(2017, 1)).capitationMeanNok()
                * t.world.rules.consumerPriceIndex()
                / t.world.calendar.inForce(Months.of(2017, 1)).consumerPriceIndex();
        double shared = 1 - t.world.parameters.books().terms82CapitationShare();
        for (int i = 0; i < gain.length; i++) {
            TinyWorld one = new TinyWorld(7, Map.of());
            if (i < forms.length) {
                one.list(1, oslo, 800, forms[i]);
            } else {
                one.vacant(oslo, 800);
            }
            new WorkAndPayPhase(one.world).run(TinyWorld.MONTH);
            gain[i] = one.world.kommuner.get(oslo).capitationGainNok;
            double more = 800 * (one.world.rules.capitationBelowKinkNok() - before) / 12;
            Contract form = i < forms.length ? forms[i] : Contract.FASTLONN;
            expected[i] = form.salaried() ? more : form == Contract.NAERINGSDRIFT_8_2 ? shared * more : 0;
        }
        assertThat(gain).containsExactly(expected, within(1e-6));
        assertThat(gain[forms.length]).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"2017-01", "2020-09", "2022-09", "2024-09"})
    void kronerPaidAreKronerReceived(String when) {
        int month = Months.parse(when);
        TinyWorld t = crowd(month);
        WorkAndPayPhase phase = new WorkAndPayPhase(t.world);
        phase.run(month);
        phase.run(month);
        double[] paid = t.world.nation.paidYearNok;
        double[] received = t.world.nation.receivedYearNok;
        double allPaid = paid[0] + paid[1] + paid[2];
        assertThat(allPaid).isPositive();
        assertThat(received[0] + received[1] + received[2]).isCloseTo(allPaid, within(1e-9 * allPaid));

        double doctors = 0;
        double costs = 0;
        for (Doctor d : t.world.doctors) {
            doctors += d.year[YearSum.CAPITATION]
                    + d.year[YearSum.FEES]
                    + d.year[YearSum.LEGEVAKT]
                    + d.year[YearSum.SALARY];
            costs += d.year[YearSum.COSTS];
        }
        // what doctors received, less what they paid to vikarer, which is among their costs
        assertThat(received[0]).isBetween(doctors - costs, doctors);
    }

    @Test
    void aSecondDoctorDoesAPartOfTheListsWorkAndTheKommunePaysAndReceives() {
        double[] officeHours = new double[3];
        for (int hosted = 0; hosted < 2; hosted++) {
            TinyWorld t = new TinyWorld(7, Map.of());
            GpList list = t.list(1, PLACE, 1500, Contract.NAERINGSDRIFT);
            Doctor second = t.doctor(2, DoctorStatus.OUTSIDE, 30);
            if (hosted == 1) {
                list.cap = 1600;
                list.hostedPlaces = 400;
                list.hosted = second.id;
                second.hostList = list.id;
                second.kommunePost = true;
                second.kommune = PLACE;
            }
            new WorkAndPayPhase(t.world).run(TinyWorld.MONTH);
            officeHours[hosted] = t.doctorOf(list).hoursOffice;
            if (hosted == 1) {
                officeHours[2] = second.hoursOffice;
                double salary = t.world.parameters.reform().hostedSalaryShare()
                        * t.rules().salariedGpNok()
                        / 12;
                assertThat(second.salaryNok).isCloseTo(salary, within(1e-6));
                assertThat(t.doctorOf(list).feesNok)
                        .isCloseTo(0.75 * t.rules().feePerConsultationNok() * list.consultationsOwn, within(1e-6));
                assertThat(t.world.nation.receivedYearNok[Ledger.KOMMUNER]).isPositive();
            }
        }
        assertThat(officeHours[1]).isCloseTo(0.75 * officeHours[0], within(1e-9));
        assertThat(officeHours[1] + officeHours[2]).as("no work lost").isCloseTo(officeHours[0], within(1e-9));
    }

    @Test
    void kommunerPayForTheLis1PlacesThatTheyCreate() {
        double[] own = new double[2];
        for (int created = 0; created < 2; created++) {
            TinyWorld t = crowd(TinyWorld.MONTH);
            t.change("lis1SelfCreatedPerYear", 50.0 * created);
            new WorkAndPayPhase(t.world).run(TinyWorld.MONTH);
            own[created] = t.world.nation.kommuneOwnYearNok;
        }
        // 50 places a year for eighteen months: 75 at a time, at 900 000 kroner of 2020 a year
        TinyWorld t = crowd(TinyWorld.MONTH);
        double prices = PracticePay.prices(t.rules(), t.world.parameters.books());
        assertThat(own[1] - own[0]).isCloseTo(75 * 900_000 / 12.0 * prices, within(1.0));
    }

    @Test
    void patientsAndStateShareTheFees() {
        TinyWorld t = crowd(TinyWorld.MONTH);
        new WorkAndPayPhase(t.world).run(TinyWorld.MONTH);
        double consultations = 0;
        double legevakt = 0;
        for (KommuneState k : t.world.kommuner) {
            consultations += k.consultations;
            legevakt += k.legevaktConsultations;
        }
        // three of them no list served: they are paid elsewhere
        double fees = consultations * t.rules().feePerConsultationNok();
        double all = fees + legevakt * t.rules().feePerLegevaktConsultationNok();
        assertThat(t.world.nation.paidYearNok[Ledger.PATIENTS])
                .isCloseTo(all * t.rules().patientFeeShare(), within(1e-3));
    }

    @Test
    void aBrokenBookIsFound() {
        Ledger ledger = new Ledger();
        TinyWorld t = new TinyWorld(1, Map.of());
        ledger.pay(Ledger.STATE, 100.0);
        ledger.receive(Ledger.KOMMUNER, 99.0);
        assertThatThrownBy(() -> ledger.close(t.world.doctors, t.world.nation))
                .isInstanceOf(IllegalStateException.class);
        Ledger noNumber = new Ledger();
        noNumber.pay(Ledger.STATE, Double.NaN);
        assertThatThrownBy(() -> noNumber.close(t.world.doctors, t.world.nation))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSelfEmployedHaveCapitationAndFees() {
        TinyWorld t = new TinyWorld(3, Map.of());
        GpList list = t.list(5, PLACE, 1200, Contract.NAERINGSDRIFT);
        new WorkAndPayPhase(t.world).run(TinyWorld.MONTH);
        Doctor d = t.doctorOf(list);
        double below = t.rules().capitationBelowKinkNok();
        double above = t.rules().capitationAboveKinkNok();
        assertThat(d.capitationNok).isCloseTo((1000 * below + 200 * above) / 12, within(1e-6));
        assertThat(d.feesNok).isCloseTo(300 * t.rules().feePerConsultationNok(), within(1e-6));
        BooksParameters p = t.world.parameters.books();
        assertThat(d.costsNok).isCloseTo(300 * PracticePay.costPerConsultationNok(t.rules(), p, 1200), within(1e-6));
    }

    @Test
    void thePatientAdjustedCapitationIsItsThreePartsAndItsMeanTheRules() {
        int month = Months.parse("2024-01");
        TinyWorld t = new TinyWorld(3, Map.of());
        t.rulesOf(month);
        GpList needy = t.list(5, PLACE, 1000, Contract.NAERINGSDRIFT);
        needy.capitationWeight = 1200;
        needy.membersLowEducation = 100;
        GpList remote = t.list(6, PLACE, 500, Contract.FASTLONN);
        remote.capitationWeight = 400;
        remote.membersUncentral = 500;
        new WorkAndPayPhase(t.world).run(month);
        double mean = t.rules().capitationMeanNok();
        double education = t.rules().educationSupplementNok() * 100;
        double centrality = t.rules().centralitySupplementNok() * 500;
        assertThat(education).isPositive();
        assertThat(centrality).isPositive();
        double[] parts = t.world.nation.capitationPartsNok;
        assertThat(parts[0]).isCloseTo((1500 * mean - education - centrality) / 12, within(1e-6));
        assertThat(parts[1]).isCloseTo(education / 12, within(1e-6));
        assertThat(parts[2]).isCloseTo(centrality / 12, within(1e-6));
        assertThat(parts[3]).isZero();
        assertThat(parts[4]).isCloseTo(1500 * mean / 12, within(1e-6));
        double perWeight = (1500 * mean - education - centrality) / 1600;
        assertThat(needy.capitationNok).isCloseTo((1200 * perWeight + education) / 12, within(1e-6));
        assertThat(remote.capitationNok).isCloseTo((400 * perWeight + centrality) / 12, within(1e-6));
        assertThat(t.doctorOf(needy).capitationNok).isCloseTo(needy.capitationNok, within(1e-6));
        assertThat(t.doctorOf(remote).capitationNok).isZero();
    }

    @Test
    void theMonthPaysWhatTheBooksExpect() {
        for (Contract contract : Contract.values()) {
            TinyWorld t = new TinyWorld(3, Map.of());
            GpList list = t.list(5, PLACE, 1200, contract);
            t.world.kommuner.get(PLACE).legevaktConsultations = 200;
            WorkAndPayPhase phase = new WorkAndPayPhase(t.world);
            for (int i = 0; i < 120; i++) {
                phase.run(TinyWorld.MONTH);
            }
            Doctor d = t.doctorOf(list);
            double expected = Books.incomeAtLength(t.world, list, 1200, d, TinyWorld.MONTH);
            assertThat(12 * d.netIncomeNok()).as(contract.label()).isCloseTo(expected, within(0.002 * expected));
            double hours = Books.hoursAtLength(t.world, list, 1200, d, TinyWorld.MONTH);
            assertThat(d.weightedHours()).as(contract.label()).isCloseTo(hours, within(0.002 * hours));
        }
    }

    @Test
    void grunntilskuddIsPaidForTwoYearsOfTheAgreement() {
        TinyWorld t = new TinyWorld(3, Map.of());
        GpList list = t.list(5, PLACE, 200, Contract.NAERINGSDRIFT);
        list.cap = 600;
        WorkAndPayPhase phase = new WorkAndPayPhase(t.world);
        int paid = 0;
        for (int i = 0; i < 30; i++) {
            phase.run(TinyWorld.MONTH + i);
            paid += t.world.nation.capitationPartsNok[3] > 0 ? 1 : 0;
        }
        assertThat(paid).isEqualTo(24);
        list.agreementStart = TinyWorld.MONTH + 30;
        phase.run(TinyWorld.MONTH + 30);
        assertThat(list.grunntilskuddMonths).isEqualTo(1);
    }

    @Test
    void aVikarDoesPartOfTheWorkAndIsPaid() {
        TinyWorld t = new TinyWorld(3, Map.of());
        GpList list = t.list(5, PLACE, 1000, Contract.FASTLONN);
        Doctor vikar = t.doctor(6, DoctorStatus.VIKAR, 33);
        new WorkAndPayPhase(t.world).run(TinyWorld.MONTH);
        double alone = t.doctorOf(list).hoursOffice;
        list.vikar = vikar.id;
        list.vikarWeeks = 52.0 / 12.0 / 2.0;
        new WorkAndPayPhase(t.world).run(TinyWorld.MONTH);
        assertThat(t.doctorOf(list).hoursOffice).isCloseTo(alone / 2, within(1e-9));
        assertThat(vikar.hoursOffice).isCloseTo(alone / 2, within(1e-9));
        assertThat(vikar.salaryNok).isCloseTo(50_000 * list.vikarWeeks, within(1e-6));
        KommuneState k = t.world.kommuner.get(PLACE);
        assertThat(k.vikarNok).isCloseTo(vikar.salaryNok, within(1e-6));
        assertThat(k.vikarWeeks).isEqualTo(list.vikarWeeks);
    }

    /** Vaccination is done beside the list, by half of the doctor where a vikar does half of the work; legevakt fees pay for it. */
    @Test
    void vaccinationIsWorkBesideTheListWithoutAWage() {
        TinyWorld t = new TinyWorld(3, Map.of());
        Doctor whole = t.doctorOf(t.list(5, PLACE, 1000, Contract.NAERINGSDRIFT));
        GpList shared = t.list(6, PLACE, 1000, Contract.NAERINGSDRIFT);
        shared.vikar = t.doctor(7, DoctorStatus.VIKAR, 33).id;
        shared.vikarWeeks = 52.0 / 12.0 / 2.0;
        Doctor half = t.doctorOf(shared);
        new WorkAndPayPhase(t.world).run(TinyWorld.MONTH);
        double wholeBefore = whole.hoursKommune;
        double halfBefore = half.hoursKommune;
        double paid = whole.salaryNok;
        t.change("vaccinationHours", 2.0);
        new WorkAndPayPhase(t.world).run(TinyWorld.MONTH);
        assertThat(whole.hoursKommune).isCloseTo(wholeBefore + 2.0, within(1e-9));
        assertThat(half.hoursKommune).isCloseTo(halfBefore + 1.0, within(1e-9));
        assertThat(whole.salaryNok).isEqualTo(paid);
    }

    @Test
    void nationalInsuranceRefundsPartOfTheSalaryOnLeave() {
        double[] own = new double[2];
        double[] vikarNok = new double[2];
        for (int refunded = 0; refunded < 2; refunded++) {
            TinyWorld t = new TinyWorld(3, Map.of("books.leave_refund_share", 0.5 * refunded));
            GpList list = t.list(5, PLACE, 1000, Contract.FASTLONN);
            list.vikar = t.doctor(6, DoctorStatus.VIKAR, 33).id;
            list.vikarWeeks = 52.0 / 12.0 / 2.0;
            new WorkAndPayPhase(t.world).run(TinyWorld.MONTH);
            own[refunded] = t.world.kommuner.get(PLACE).ownMeasuresNok;
            vikarNok[refunded] = t.world.kommuner.get(PLACE).vikarNok;
            double half = t.world.rules.salariedGpNok() / 12.0 / 2.0;
            assertThat(own[0] - own[refunded]).isCloseTo(0.5 * refunded * half, within(1e-6));
        }
        assertThat(vikarNok[1]).isEqualTo(vikarNok[0]);
    }

    @Test
    void januaryStartsTheYearAnew() {
        TinyWorld t = new TinyWorld(3, Map.of());
        GpList list = t.list(5, PLACE, 1000, Contract.NAERINGSDRIFT);
        WorkAndPayPhase phase = new WorkAndPayPhase(t.world);
        for (int month = Months.of(2022, 10); month <= Months.of(2022, 12); month++) {
            phase.run(month);
        }
        Doctor d = t.doctorOf(list);
        assertThat(d.monthsThisYear).isEqualTo(3);
        assertThat(d.year[YearSum.CAPITATION]).isCloseTo(3 * d.capitationNok, within(1e-6));
        assertThat(t.world.nation.capitationYearNok).isCloseTo(3 * list.capitationNok, within(1e-6));
        phase.run(Months.of(2023, 1));
        assertThat(d.monthsThisYear).isEqualTo(1);
        assertThat(d.year[YearSum.CAPITATION]).isCloseTo(d.capitationNok, within(1e-6));
        assertThat(t.world.nation.capitationYearNok).isCloseTo(list.capitationNok, within(1e-6));
    }
}
