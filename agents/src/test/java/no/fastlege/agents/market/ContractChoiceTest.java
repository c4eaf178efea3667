package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import org.junit.jupiter.api.Test;

/** Wishes for a contract form and what comes of them. */
class ContractChoiceTest {
    private static final int OSLO = SmallCountry.kommune("0301");
    private static final int MONTH = SmallCountry.MONTH;

    private static SmallCountry country(double keep, double ask, int number) {
        return country(keep, 0, ask, number);
    }

    private static SmallCountry country(double keep, double standing, double ask, int number) {
        Map<String, Double> p = SmallCountry.weightless();
        p.put("decision.shared_weight", 0.0);
        p.put("decision.rotation_weight", 0.0);
        p.put("decision.keep_form_weight", keep);
        p.put("decision.keep_standing_weight", standing);
        p.put("decision.contract_change_hazard", ask);
        SmallCountry country = new SmallCountry(3, p);
        for (int i = 0; i < number; i++) {
            country.gp(100 + i, OSLO, 45);
        }
        return country;
    }

    private static void decide(SmallCountry country, int month) {
        PostUtility utility = new PostUtility(country.world.parameters.decision());
        Outlook outlook = new Outlook(country.world, utility, new Places(country.world), month);
        ContractChoice choice = new ContractChoice(country.world, utility, outlook, month);
        country.world.doctors.forEach(choice::decide);
    }

    private static double keep(SmallCountry country) {
        return country.world.doctors.stream()
                        .filter(d -> d.wishContract == Contract.NAERINGSDRIFT)
                        .count()
                / (double) country.world.doctors.size();
    }

    @Test
    void withoutTastesTheWishIsALogitWithABondToThePresentForm() {
        int n = 2000;
        for (double bond : new double[] {0, 1.5}) {
            SmallCountry country = country(bond, 0, n);
            decide(country, MONTH);
            double expected = Math.exp(bond) / (Math.exp(bond) + 3);
            double spread = Math.sqrt(expected * (1 - expected) / n);
            // five standard deviations: false alarm below 1 in a million
            assertThat(keep(country)).as("seed 3, bond " + bond).isCloseTo(expected, within(5 * spread));
        }
    }

    @Test
    void theOtherSelfEmployedFormIsNearerThanASalary() {
        int n = 2000;
        SmallCountry country = country(1.0, 1.2, 0, n);
        decide(country, MONTH);
        double sum = Math.exp(2.2) + Math.exp(1.2) + 2;
        double[] expected = {Math.exp(2.2) / sum, Math.exp(1.2) / sum, 1 / sum, 1 / sum};
        for (Contract form : Contract.values()) {
            double p = expected[form.ordinal()];
            double share = country.world.doctors.stream()
                            .filter(d -> d.wishContract == form)
                            .count()
                    / (double) n;
            assertThat(share).as("seed 3, " + form).isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / n)));
        }
    }

    @Test
    void whatADoctorLeansToLastsFromYearToYear() {
        SmallCountry country = country(1.5, 0, 300);
        decide(country, MONTH);
        Contract[] first =
                country.world.doctors.stream().map(d -> d.wishContract).toArray(Contract[]::new);
        decide(country, MONTH + 12);
        assertThat(country.world.doctors.stream().map(d -> d.wishContract)).containsExactly(first);
    }

    @Test
    void aWishIsGrantedOnlyWhereTheKommuneOffersTheForm() {
        SmallCountry country = country(0, 1, 300);
        decide(country, MONTH);
        for (Doctor d : country.world.doctors) {
            GpList list = country.world.lists.get(d.list);
            boolean offered = OfferLadder.offers(country.world.kommuner.get(OSLO), d.wishContract);
            assertThat(list.contract).isEqualTo(offered ? d.wishContract : Contract.NAERINGSDRIFT);
        }
        assertThat(keep(country)).isLessThan(0.5);
    }

    /** Who goes over to a purse of one's own wishes no list that would cost the grunntilskudd. */
    @Test
    void theWishForAShortListEndsWithTheSalary() {
        SmallCountry country = country(0, 1, 300);
        for (Doctor d : country.world.doctors) {
            country.world.lists.get(d.list).contract = Contract.FASTLONN;
            d.wishCap = 350;
        }
        decide(country, MONTH);
        int changed = 0;
        for (Doctor d : country.world.doctors) {
            Contract now = country.world.lists.get(d.list).contract;
            assertThat(d.wishCap).isEqualTo(now.salaried() ? 350 : 500);
            changed += now.salaried() ? 0 : 1;
        }
        assertThat(changed).isPositive();
    }
}
