package no.fastlege.agents.doctors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** Capitation under each regime against sums made by hand. */
class CapitationTest {
    private static Rules in(int year, int month) {
        return DatedCalendar.baseline().inForce(Months.of(year, month));
    }

    @Test
    void flatRatePaysEveryResidentAlike() {
        assertThat(Capitation.listNok(in(2017, 1), 0, 1200, 0, 0, 0)).isEqualTo(1200 * 442.0);
    }

    @Test
    void kinkPaysTwoRates() {
        // 1 July 2022: 675 kroner up to 1 000 residents, 544 above
        assertThat(Capitation.listNok(in(2022, 9), 0, 1200, 0, 0, 0))
                .isCloseTo(1000 * 675.0 + 200 * 544.0, within(100.0));
        assertThat(Capitation.listNok(in(2022, 9), 0, 800, 0, 0, 0)).isCloseTo(800 * 675.0, within(80.0));
    }

    @Test
    void patientAdjustedCapitationHasTheRulesMean() {
        Rules rules = Changed.rules(
                in(2024, 9),
                Map.of("capitationMeanNok", 858.0, "educationSupplementNok", 116.0, "centralitySupplementNok", 94.0));
        // two lists: 1 000 heavy residents, 400 of low education; 500 light ones, all uncentral
        double basis = Capitation.basisNok(rules, 1500, 1100 + 400, 400, 500);
        double first = Capitation.listNok(rules, basis, 1000, 1100, 400, 0);
        double second = Capitation.listNok(rules, basis, 500, 400, 0, 500);
        assertThat(basis).isCloseTo((858.0 * 1500 - 116 * 400 - 94 * 500) / 1500, within(1e-9));
        assertThat(first).isCloseTo(basis * 1100 + 116 * 400, within(1e-6));
        assertThat((first + second) / 1500).isCloseTo(858.0, within(1e-9));
    }

    @Test
    void grunntilskuddFillsUpToFiveHundred() {
        Rules rules = in(2022, 9);
        double rate = rules.capitationBelowKinkNok();
        assertThat(Capitation.grunntilskuddNok(rules, Contract.NAERINGSDRIFT, 180, 600, 0))
                .isEqualTo(320 * rate);
        // published: 337 500 kroner for a list of 500 at the rate of July 2022
        assertThat(Capitation.grunntilskuddNok(rules, Contract.NAERINGSDRIFT, 0, 500, 23))
                .isCloseTo(337_500, within(100.0));
        assertThat(Capitation.grunntilskuddNok(rules, Contract.NAERINGSDRIFT, 180, 600, 24))
                .isZero();
        assertThat(Capitation.grunntilskuddNok(rules, Contract.NAERINGSDRIFT, 180, 450, 0))
                .isZero();
        assertThat(Capitation.grunntilskuddNok(rules, Contract.NAERINGSDRIFT, 500, 600, 0))
                .isZero();
        assertThat(Capitation.grunntilskuddNok(rules, Contract.NAERINGSDRIFT_8_2, 180, 600, 0))
                .isEqualTo(320 * rate);
        assertThat(Capitation.grunntilskuddNok(rules, Contract.FASTLONN, 180, 600, 0))
                .isZero();
        assertThat(Capitation.grunntilskuddNok(in(2019, 9), Contract.NAERINGSDRIFT, 180, 600, 0))
                .isZero();
    }

    @Test
    void utjamningPaysTheMissingResidentsOfSmallKommuner() {
        Rules rules = in(2021, 12);
        double rate = rules.capitationBelowKinkNok();
        double nok = Capitation.utjamningNok(rules, Contract.NAERINGSDRIFT, 5000, 3100, 794);
        assertThat(nok).isEqualTo((1200 - 794) * rate);
        // published: 55.1 million for 211 GPs
        assertThat(nok).isCloseTo(55.1e6 / 211, within(2_000.0));
        assertThat(Capitation.utjamningNok(rules, Contract.NAERINGSDRIFT, 5000, 5000, 794))
                .isZero();
        assertThat(Capitation.utjamningNok(rules, Contract.NAERINGSDRIFT, 5000, 3100, 1250))
                .isZero();
        assertThat(Capitation.utjamningNok(rules, Contract.NAERINGSDRIFT_8_2, 5000, 3100, 794))
                .isEqualTo(nok);
        assertThat(Capitation.utjamningNok(rules, Contract.FASTLONN_BONUS, 5000, 3100, 794))
                .isZero();
    }
}
