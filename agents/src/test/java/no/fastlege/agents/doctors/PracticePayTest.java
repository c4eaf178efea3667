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
        assertThat(pay.kommuneShortfallNok()).isEqualTo(pay.kommuneCostsNok - 140_000);
    }
}
