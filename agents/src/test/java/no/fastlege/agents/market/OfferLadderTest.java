package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.KommuneState;
import org.junit.jupiter.api.Test;

/** Kommuner climb the ladder of offers in vain, within their budget, and sooner beside neighbours who offer more. */
class OfferLadderTest {
    private static final int ALTA = SmallCountry.kommune("5601");

    private final SmallCountry country =
            new SmallCountry(1, Map.of("kommune.step_share_per_month", 1.0, "kommune.months_before_step", 4.0));

    @Test
    void climbsAfterMonthsInVainAndCountsAnew() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        country.soughtList(ALTA);
        alta.monthsWithoutApplicant = 3;
        ladder().decide(alta);
        assertThat(alta.rung).isZero();
        alta.monthsWithoutApplicant = 4;
        ladder().decide(alta);
        assertThat(alta.rung).isEqualTo(1);
        assertThat(alta.monthsWithoutApplicant).isZero();
        assertThat(alta.extraNokPerYear).isPositive();
    }

    @Test
    void staysWhereTheNextRungForEveryListWouldCostMoreThanTheBudget() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        for (int i = 0; i < 400; i++) {
            country.soughtList(ALTA);
        }
        alta.monthsWithoutApplicant = 40;
        ladder().decide(alta);
        assertThat(alta.rung).isZero();
    }

    @Test
    void neighboursWhoOfferMoreMakeItImpatient() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        country.soughtList(ALTA);
        alta.monthsWithoutApplicant = 2;
        for (int n : SmallCountry.COUNTRY.kommune(ALTA).neighbours()) {
            country.world.kommuner.get(n).rung = 4;
        }
        ladder().decide(alta);
        assertThat(alta.rung).isEqualTo(1);
    }

    @Test
    void eachRungHasItsForms() {
        assertThat(OfferLadder.offers(0, Contract.NAERINGSDRIFT)).isTrue();
        assertThat(OfferLadder.offers(0, Contract.FASTLONN)).isFalse();
        assertThat(OfferLadder.offers(2, Contract.NAERINGSDRIFT_8_2)).isTrue();
        assertThat(OfferLadder.offers(2, Contract.NAERINGSDRIFT)).isTrue();
        assertThat(OfferLadder.offers(3, Contract.NAERINGSDRIFT)).isFalse();
        assertThat(OfferLadder.offers(3, Contract.FASTLONN_BONUS)).isFalse();
        assertThat(OfferLadder.offers(4, Contract.FASTLONN_BONUS)).isTrue();
    }

    private OfferLadder ladder() {
        return new OfferLadder(country.world, new Places(country.world), SmallCountry.MONTH);
    }
}
