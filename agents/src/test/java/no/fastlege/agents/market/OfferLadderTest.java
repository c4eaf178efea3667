package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.policy.RulesWith;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import org.junit.jupiter.api.Test;

/** Kommuner climb the ladder of offers in vain, within their budget, and sooner beside neighbours who offer more. */
class OfferLadderTest {
    private static final int ALTA = SmallCountry.kommune("5601");
    private static final int STEINKJER = SmallCountry.kommune("5006");

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

    /** Alta with four hundred lists for which nobody has applied in forty months: the next rung for all of them is beyond its budget. */
    private KommuneState ofMoreListsThanItCanPayFor() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        for (int i = 0; i < 400; i++) {
            country.soughtList(ALTA);
        }
        alta.monthsWithoutApplicant = 40;
        return alta;
    }

    @Test
    void staysWhereTheNextRungForEveryListWouldCostMoreThanTheBudget() {
        KommuneState alta = ofMoreListsThanItCanPayFor();
        ladder().decide(alta);
        assertThat(alta.rung).isZero();
    }

    @Test
    void neighboursWhoOfferMoreMakeItImpatient() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        KommuneParameters p = country.world.parameters.kommune();
        assertThat(ladder().stepChance(alta)).isCloseTo(p.stepSharePerMonth(), within(1e-12));
        for (int n : SmallCountry.COUNTRY.kommune(ALTA).neighbours()) {
            country.world.kommuner.get(n).rung = 4;
        }
        assertThat(ladder().stepChance(alta))
                .isCloseTo(p.stepSharePerMonth() / (1 - p.imitationShare()), within(1e-12));
        alta.filledByRung[2] = 3;
        assertThat(ladder().stepChance(alta))
                .isCloseTo(
                        p.stepSharePerMonth() / (1 - p.imitationShare()) / (1 - p.memoryShare() * 3 / 4),
                        within(1e-12));
    }

    @Test
    void residentsWithoutADoctorHurryIt() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        KommuneParameters p = country.world.parameters.kommune();
        Places places = new Places(country.world);
        places.listed[ALTA] = 1000;
        places.listedVacant[ALTA] = 200;
        assertThat(new OfferLadder(country.world, places, SmallCountry.MONTH).stepChance(alta))
                .isCloseTo(p.stepSharePerMonth() * (1 + 0.2 * p.needWeight()), within(1e-12));
    }

    @Test
    void whatVikarerCostPaysForBetterOffers() {
        KommuneState alta = ofMoreListsThanItCanPayFor();
        alta.vikarNok = 1e9;
        ladder().decide(alta);
        assertThat(alta.rung).isEqualTo(1);
    }

    @Test
    void whatCapitationBringsMoreThanBeforePaysForBetterOffers() {
        KommuneState alta = ofMoreListsThanItCanPayFor();
        alta.capitationGainNok = -1e9;
        ladder().decide(alta);
        assertThat(alta.rung).isZero();
        alta.capitationGainNok = 1e9;
        ladder().decide(alta);
        assertThat(alta.rung).isEqualTo(1);
    }

    @Test
    void theTopmostRungsPayTwiceAndThreeTimes() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        double[] extra = new double[OfferLadder.TOP + 1];
        for (int rung = 0; rung <= OfferLadder.TOP; rung++) {
            alta.rung = rung;
            ladder().decide(alta);
            extra[rung] = alta.extraNokPerYear;
            assertThat(alta.nordsjoturnus).isEqualTo(rung >= 4);
        }
        assertThat(extra[0]).isZero();
        assertThat(extra[4]).isEqualTo(extra[1]).isPositive();
        assertThat(extra[5]).isCloseTo(2 * extra[1], within(1e-6));
        assertThat(extra[6]).isCloseTo(3 * extra[1], within(1e-6));
    }

    @Test
    void underCommonOffersNobodyClimbsAboveTheRegionsMean() {
        KommuneState steinkjer = country.world.kommuner.get(STEINKJER);
        country.world.rules = RulesWith.with(country.world.rules, "commonRegionalOffers", 1);
        country.soughtList(STEINKJER);
        int region = SmallCountry.COUNTRY.kommune(STEINKJER).laborRegion();
        List<KommuneState> others = country.world.kommuner.stream()
                .filter(k ->
                        k != steinkjer && SmallCountry.COUNTRY.kommune(k.index).laborRegion() == region)
                .toList();
        assertThat(others).isNotEmpty();
        others.forEach(k -> k.rung = 0);
        steinkjer.rung = 1;
        steinkjer.monthsWithoutApplicant = 40;
        ladder().decide(steinkjer);
        assertThat(steinkjer.rung).isEqualTo(1);
        others.forEach(k -> k.rung = 1);
        ladder().decide(steinkjer);
        assertThat(steinkjer.rung).isEqualTo(2);
    }

    @Test
    void aPackageOfOneKommuneLeavesTheOthersAsTheyWere() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        KommuneState other = country.world.kommuner.get(ALTA + 1);
        alta.rung = 1;
        other.rung = 1;
        ladder().decide(alta);
        ladder().decide(other);
        double before = other.extraNokPerYear;
        assertThat(alta.extraNokPerYear).isEqualTo(before);
        double packages = country.world.rules.kommunePackages();
        country.world.rulesApart.put(ALTA, RulesWith.with(country.world.rules, "kommunePackages", 3 * packages));
        ladder().decide(alta);
        ladder().decide(other);
        assertThat(other.extraNokPerYear).isEqualTo(before);
        assertThat(alta.extraNokPerYear).isCloseTo(3 * before, within(1e-6));
        assertThat(ladder().budgetNok(alta)).isPositive();
    }

    @Test
    void eachRungHasItsForms() {
        assertThat(offered(0, false)).containsExactly(Contract.NAERINGSDRIFT);
        assertThat(offered(1, true)).containsExactly(Contract.NAERINGSDRIFT);
        assertThat(offered(2, false)).containsExactly(Contract.NAERINGSDRIFT, Contract.NAERINGSDRIFT_8_2);
        assertThat(offered(3, false)).containsExactly(Contract.NAERINGSDRIFT_8_2, Contract.FASTLONN);
        assertThat(offered(3, true)).containsExactly(Contract.NAERINGSDRIFT_8_2, Contract.FASTLONN_BONUS);
        assertThat(offered(4, true)).containsExactly(Contract.NAERINGSDRIFT_8_2, Contract.FASTLONN_BONUS);
    }

    @Test
    void aPracticeThatTheKommuneRunsGoesOnAsItIs() {
        assertThat(onList(0, Contract.FASTLONN)).containsExactly(Contract.NAERINGSDRIFT, Contract.FASTLONN);
        assertThat(onList(1, Contract.NAERINGSDRIFT_8_2))
                .containsExactly(Contract.NAERINGSDRIFT, Contract.NAERINGSDRIFT_8_2);
        assertThat(onList(2, Contract.NAERINGSDRIFT_8_2)).containsExactly(Contract.NAERINGSDRIFT_8_2);
        assertThat(onList(2, Contract.FASTLONN)).containsExactly(Contract.NAERINGSDRIFT_8_2, Contract.FASTLONN);
        assertThat(onList(3, Contract.FASTLONN_BONUS))
                .containsExactly(Contract.NAERINGSDRIFT_8_2, Contract.FASTLONN, Contract.FASTLONN_BONUS);
    }

    @Test
    void aPracticeOfTheDoctorsOwnGoesOnUpToTheRungOfSection82() {
        assertThat(onList(0, Contract.NAERINGSDRIFT)).containsExactly(Contract.NAERINGSDRIFT);
        assertThat(onList(2, Contract.NAERINGSDRIFT))
                .containsExactly(Contract.NAERINGSDRIFT, Contract.NAERINGSDRIFT_8_2);
        assertThat(onList(3, Contract.NAERINGSDRIFT)).containsExactly(Contract.NAERINGSDRIFT_8_2, Contract.FASTLONN);
    }

    @Test
    void kommunerWithMoreListsAndALargerSubsidyComeToAlisSooner() {
        int vardo = SmallCountry.kommune("5634");
        int oslo = SmallCountry.kommune("0301");
        assertThat(SmallCountry.COUNTRY.kommune(vardo).sentralitetClass()).isEqualTo(6);
        assertThat(SmallCountry.COUNTRY.kommune(oslo).sentralitetClass()).isEqualTo(1);
        country.world.rules = RulesWith.with(country.world.rules, "alisCoverage", 0.6);
        country.world.rules = RulesWith.with(country.world.rules, "alisSubsidyNok", 300_000);
        country.world.rules = RulesWith.with(country.world.rules, "alisRemoteSubsidyNok", 450_000);
        Places places = new Places(country.world);
        Arrays.fill(places.lists, 10);
        places.lists[oslo] = 30;
        double mean = Arrays.stream(places.lists).average().orElseThrow();
        OfferLadder ladder = new OfferLadder(country.world, places, SmallCountry.MONTH);
        assertThat(ladder.alisChance(oslo)).isCloseTo(1 - StrictMath.pow(0.4, 30 / mean), within(1e-12));
        assertThat(ladder.alisChance(vardo)).isCloseTo(1 - StrictMath.pow(0.4, 15 / mean), within(1e-12));
        country.world.rules = RulesWith.with(country.world.rules, "alisCoverage", 1);
        assertThat(ladder.alisChance(vardo)).isEqualTo(1);
        country.world.rules = RulesWith.with(country.world.rules, "alisCoverage", 0);
        assertThat(ladder.alisChance(oslo)).isZero();
    }

    @Test
    void employsOnAListLongWithoutADoctorWhateverTheRung() {
        GpList list = country.soughtList(ALTA);
        int after = (int) Math.ceil(country.world.parameters.kommune().salaryAfterMonths());
        int month = list.vacantSince + after;
        assertThat(OfferLadder.employs(country.world, list, month)).isFalse();
        int row = country.world.residents.add(1, SmallCountry.MONTH - 500, true, false, 0, ALTA);
        country.world.residents.moveToList(row, list.id, SmallCountry.MONTH - 100);
        assertThat(OfferLadder.employs(country.world, list, month - 1)).isFalse();
        assertThat(OfferLadder.employs(country.world, list, month)).isTrue();
        assertThat(OfferLadder.offers(country.world, list, Contract.NAERINGSDRIFT, month))
                .isTrue();
        assertThat(OfferLadder.offers(country.world, list, Contract.FASTLONN, month))
                .isTrue();
        assertThat(OfferLadder.offers(country.world, list, Contract.NAERINGSDRIFT_8_2, month))
                .isTrue();
        for (Contract run : List.of(Contract.FASTLONN, Contract.NAERINGSDRIFT_8_2)) {
            assertThat(OfferLadder.offers(country.world, list, run, month - 1)).isFalse();
        }
        OfferLadder.register(country.world, month - 1);
        assertThat(list.contract).isEqualTo(Contract.NAERINGSDRIFT);
        OfferLadder.register(country.world, month);
        assertThat(list.contract).isEqualTo(Contract.FASTLONN);
    }

    @Test
    void alisMoneyShortensTheWaitForSalary() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        KommuneParameters p = country.world.parameters.kommune();
        alta.offersAlis = true;
        country.world.rules = RulesWith.with(country.world.rules, "alisSubsidyNok", 0);
        assertThat(OfferLadder.monthsBeforeSalary(country.world, alta)).isEqualTo(p.salaryAfterMonths());
        double subsidy = 200_000;
        double paid = country.world.parameters.books().alisPaidShare() * subsidy;
        double kommune = country.world.parameters.books().alisKommuneShare();
        double salary = 4 * p.rungCostNok() * country.world.rules.consumerPriceIndex() / 100;
        country.world.rules = RulesWith.with(country.world.rules, "alisSubsidyNok", subsidy);
        assertThat(OfferLadder.monthsBeforeSalary(country.world, alta))
                .isCloseTo(p.salaryAfterMonths() * (1 - (1 - kommune) * paid / salary), within(1e-9));
        country.world.rules = RulesWith.with(country.world.rules, "nationalAlis", 1);
        assertThat(OfferLadder.monthsBeforeSalary(country.world, alta))
                .isCloseTo(p.salaryAfterMonths() * (1 - paid / salary), within(1e-9));
        country.world.rules = RulesWith.with(country.world.rules, "alisSubsidyNok", 1_000_000);
        assertThat(OfferLadder.monthsBeforeSalary(country.world, alta)).isZero();
        alta.offersAlis = false;
        assertThat(OfferLadder.monthsBeforeSalary(country.world, alta)).isEqualTo(p.salaryAfterMonths());
    }

    private static List<Contract> offered(int rung, boolean bonus) {
        KommuneState kommune = new KommuneState();
        kommune.rung = rung;
        kommune.bonus = bonus;
        return Arrays.stream(Contract.values())
                .filter(form -> OfferLadder.offers(kommune, form))
                .toList();
    }

    private List<Contract> onList(int rung, Contract now) {
        GpList list = country.soughtList(ALTA);
        list.contract = now;
        country.world.kommuner.get(ALTA).rung = rung;
        country.world.kommuner.get(ALTA).bonus = false;
        return Arrays.stream(Contract.values())
                .filter(form -> OfferLadder.offers(country.world, list, form, list.vacantSince))
                .toList();
    }

    private OfferLadder ladder() {
        return new OfferLadder(country.world, new Places(country.world), SmallCountry.MONTH);
    }
}
