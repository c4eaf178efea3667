package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract forms' terms. */
class PracticePayTest {
    private final BooksParameters p = ParameterDictionary.defaults().books();
    private final Rules rules = DatedCalendar.baseline().inForce(Months.of(2022, 9));

    private PracticePay pay(Contract contract, double capitation) {
        PracticePay pay = new PracticePay();
        pay.reckon(rules, p, contract, 1.0, 1000, capitation, 0, 1_600_000, 2900, 3, 20_000);
        return pay;
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void capitationAndFeesGoToDoctorOrKommune(Contract contract) {
        PracticePay pay = pay(contract, 700_000);
        assertThat(pay.capitationNok + pay.feesNok + pay.kommuneReceivesNok).isCloseTo(2_300_000, within(1e-6));
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void moreCapitationMeansMoreIncome(Contract contract) {
        assertThat(pay(contract, 800_000).netNok())
                .isGreaterThan(pay(contract, 700_000).netNok());
    }

    @Test
    void aReformMovesTheSelfEmployedMoreThanTheSalaried() {
        double selfEmployed = pay(Contract.NAERINGSDRIFT, 800_000).netNok()
                - pay(Contract.NAERINGSDRIFT, 700_000).netNok();
        double shared = pay(Contract.NAERINGSDRIFT_8_2, 800_000).netNok()
                - pay(Contract.NAERINGSDRIFT_8_2, 700_000).netNok();
        double salaried = pay(Contract.FASTLONN, 800_000).netNok()
                - pay(Contract.FASTLONN, 700_000).netNok();
        assertThat(selfEmployed).isCloseTo(100_000, within(1e-6));
        assertThat(shared).isCloseTo(100_000 * p.terms82CapitationShare(), within(1e-6));
        assertThat(salaried).isCloseTo(100_000 * p.salarySpill(), within(1e-6));
    }

    @Test
    void costsPerConsultationRiseWithTheListAndLevelOff() {
        double last = 0;
        for (int length = 300; length <= 2500; length += 100) {
            double cost = PracticePay.costPerConsultationNok(rules, p, length);
            assertThat(cost).isGreaterThan(last);
            last = cost;
        }
        double half = PracticePay.costPerConsultationNok(rules, p, p.costHalfLength());
        assertThat(half)
                .isCloseTo(
                        p.costPerConsultationNok() * rules.consumerPriceIndex() / p.priceBaseIndex() / 2, within(1e-9));
        assertThat(PracticePay.costPerConsultationNok(rules, p, 0)).isZero();
    }

    @Test
    void aVacantListPaysTheKommune() {
        PracticePay pay = new PracticePay();
        pay.reckonVacant(rules, p, 50_000, 90_000, 160);
        assertThat(pay.netNok()).isZero();
        assertThat(pay.kommuneReceivesNok).isEqualTo(140_000);
        assertThat(pay.kommuneCostsNok)
                .isCloseTo(
                        160
                                * p.kommuneCostFactor()
                                * p.costPerConsultationNok()
                                * rules.consumerPriceIndex()
                                / p.priceBaseIndex(),
                        within(1e-6));
        assertThat(pay.kommuneShortfallNok()).isEqualTo(pay.kommuneCostsNok - 140_000);
    }

    /** Half a year: capitation 350 000, allowances 40 000, fees 800 000, 1 450 consultations on a list of 1 000. */
    private PracticePay halfAYear(Contract contract) {
        PracticePay pay = new PracticePay();
        pay.reckon(rules, p, contract, 0.5, 1000, 350_000, 40_000, 800_000, 1450, 3, 20_000);
        return pay;
    }

    @Test
    void everyKroneOfHalfAYearByHand() {
        double prices = rules.consumerPriceIndex() / p.priceBaseIndex();
        double longList = p.costPerConsultationNok() * prices * 1450;
        double fourth = StrictMath.pow(1000 / p.costHalfLength(), 4);
        double ownCosts = longList * fourth / (1 + fourth);
        double kommuneWork = 3 * p.weeksPerYear() / 2 * p.kommuneWorkNokPerHour() * prices;

        PracticePay own = halfAYear(Contract.NAERINGSDRIFT);
        assertThat(own.capitationNok).isEqualTo(390_000);
        assertThat(own.feesNok).isEqualTo(800_000);
        assertThat(own.salaryNok).isCloseTo(kommuneWork + 10_000, within(1e-6));
        assertThat(own.costsNok).isCloseTo(ownCosts, within(1e-6));
        assertThat(own.kommuneReceivesNok).isZero();
        assertThat(own.kommuneCostsNok).isCloseTo(p.employerCostShare() * kommuneWork, within(1e-6));
        assertThat(own.netNok()).isCloseTo(1_200_000 + kommuneWork - ownCosts, within(1e-6));

        PracticePay shared = halfAYear(Contract.NAERINGSDRIFT_8_2);
        assertThat(shared.capitationNok).isCloseTo(p.terms82CapitationShare() * 350_000, within(1e-6));
        assertThat(shared.feesNok).isEqualTo(800_000);
        assertThat(shared.salaryNok).isCloseTo(kommuneWork + 10_000, within(1e-6));
        assertThat(shared.costsNok).isCloseTo(p.terms82CostShare() * ownCosts, within(1e-6));
        assertThat(shared.kommuneReceivesNok)
                .isCloseTo(40_000 + (1 - p.terms82CapitationShare()) * 350_000, within(1e-6));
        assertThat(shared.kommuneCostsNok)
                .isCloseTo(
                        (1 - p.terms82CostShare()) * p.kommuneCostFactor() * longList
                                + p.employerCostShare() * kommuneWork,
                        within(1e-6));

        double salary = rules.salariedGpNok() / 2 + p.salarySpill() * 350_000 + 10_000;
        for (Contract contract : new Contract[] {Contract.FASTLONN, Contract.FASTLONN_BONUS}) {
            double all = salary + (contract == Contract.FASTLONN_BONUS ? p.bonusFeeShare() * 800_000 : 0);
            PracticePay salaried = halfAYear(contract);
            assertThat(salaried.capitationNok + salaried.feesNok + salaried.costsNok)
                    .isZero();
            assertThat(salaried.salaryNok).isCloseTo(all, within(1e-6));
            assertThat(salaried.kommuneReceivesNok).isEqualTo(1_190_000);
            assertThat(salaried.kommuneCostsNok)
                    .isCloseTo(p.kommuneCostFactor() * longList + p.employerCostShare() * all, within(1e-6));
            assertThat(salaried.kommuneShortfallNok())
                    .isCloseTo(all + salaried.kommuneCostsNok - 1_190_000, within(1e-6));
        }
    }
}
