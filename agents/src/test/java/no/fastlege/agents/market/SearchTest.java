package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.policy.RulesWith;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.GpList;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** Applications follow a logit, and answer to what is offered. */
class SearchTest {
    private static final int DOCTORS = 8000;
    private static final int OSLO = SmallCountry.kommune("0301");
    private static final int ALTA = SmallCountry.kommune("5601");
    private static final int REMOTE = SmallCountry.kommune("1134");

    @Test
    void withoutWeightsEveryAlternativeIsAsLikely() {
        SmallCountry country = new SmallCountry(1, SmallCountry.weightless());
        for (int i = 0; i < 4; i++) {
            country.soughtList(OSLO);
        }
        doctors(country, OSLO);
        List<Search.Applications> all = country.applications();
        // one form each: a doctor applies unless work outside is the best of five; the best post is each of four as
        // often.
        // four standard errors: false alarm about 6e-5 for each of five checks
        double error = 4 * Math.sqrt(0.2 * 0.8 / DOCTORS);
        assertThat(all.size() / (double) DOCTORS).as("seed 1").isBetween(0.8 - error, 0.8 + error);
        for (int post = 0; post < 4; post++) {
            int first = post;
            double share = all.stream().filter(a -> a.posts()[0] == first).count() / (double) DOCTORS;
            assertThat(share).as("seed 1, post " + post).isBetween(0.2 - error, 0.2 + error);
        }
    }

    @Test
    void twoKommunerAlikeButForTheHomeRegionSplitAsTheLogitSays() {
        Map<String, Double> p = SmallCountry.weightless();
        p.put("decision.home_weight", 1.0);
        SmallCountry country = new SmallCountry(2, p);
        GpList home = country.soughtList(OSLO);
        country.soughtList(ALTA);
        doctors(country, OSLO);
        List<Search.Applications> all = country.applications();
        double share = all.stream().filter(a -> a.posts()[0] == home.id).count() / (double) DOCTORS;
        double expected = Math.E / (Math.E + 1 + 1);
        double error = 4 * Math.sqrt(expected * (1 - expected) / DOCTORS);
        assertThat(share).as("seed 2, false alarm 6e-5").isBetween(expected - error, expected + error);
    }

    @Test
    void aListNearWorkCostsLessOfAMove() {
        Map<String, Double> p = SmallCountry.weightless();
        p.put("decision.move_cost", 2.0);
        p.put("decision.move_near", 0.5);
        p.put("market.look_share_gp", 1.0);
        SmallCountry country = new SmallCountry(5, p);
        GpList near = country.soughtList(OSLO);
        GpList far = country.soughtList(ALTA);
        for (int i = 0; i < DOCTORS; i++) {
            country.gp(1000 + i, OSLO, 40).searchesUntil = SmallCountry.MONTH;
        }
        List<Search.Applications> all = country.applications();
        double total = 1 + Math.exp(-1) + Math.exp(-2);
        for (GpList list : List.of(near, far)) {
            double expected = Math.exp(list == near ? -1 : -2) / total;
            double share = all.stream().filter(a -> a.posts()[0] == list.id).count() / (double) DOCTORS;
            double error = 4 * Math.sqrt(expected * (1 - expected) / DOCTORS);
            assertThat(share).as("seed 5, false alarm 6e-5").isBetween(expected - error, expected + error);
        }
    }

    @Test
    void aBetterOfferHasMoreApplicants() {
        assertThat(applicants(200_000, 13, null)).isGreaterThan(applicants(0, 13, null));
    }

    @Test
    void moreLegevaktHasFewerApplicants() {
        assertThat(applicants(0, 30, null)).isLessThan(applicants(0, 5, null));
    }

    /** The grunntilskudd pays for residents who are not there yet, so a new list is worth more with it, a full one no more. */
    @Test
    void grunntilskuddMakesANewListWorthMore() {
        assertThat(worthOfANewList("2020-06") - worthOfANewList("2020-04"))
                .isGreaterThan(worthOfAFullList("2020-06") - worthOfAFullList("2020-04"));
    }

    @Test
    void aNordsjoeturnusHasMoreApplicants() {
        assertThat(salaried(true)).isGreaterThan(salaried(false));
    }

    @Test
    void aHospitalSqueezeSendsMoreDoctors() {
        SmallCountry any = new SmallCountry(3, Map.of());
        Rules squeezed = any.world.calendar.inForce(Months.of(2024, 6));
        assertThat(squeezed.hospitalDemand()).isLessThan(1);
        assertThat(applicants(0, 13, squeezed.hospitalDemand())).isGreaterThan(applicants(0, 13, null));
    }

    @Test
    void whileFewChangeWorkFewerLookAtLists() {
        SmallCountry country = new SmallCountry(3, Map.of("market.look_share_new", 0.5, "market.seen_far", 1.0));
        country.soughtList(ALTA);
        doctors(country, OSLO);
        Set<Integer> usual = applicants(country);
        country.world.rules = RulesWith.with(country.world.rules, "jobMobility", 0.5);
        Set<Integer> low = applicants(country);
        assertThat(usual).containsAll(low);
        double error = 4 * Math.sqrt(0.25 / usual.size());
        assertThat(low.size() / (double) usual.size())
                .as("seed 3, false alarm 6e-5")
                .isBetween(0.5 - error, 0.5 + error);
    }

    @Test
    void whoeverHasTheSpecialtyLooksAsFormerGpsDoAndMoreWhenHospitalsAreClosed() {
        Map<String, Double> p = SmallCountry.weightless();
        p.put("decision.outside_utility", -10.0);
        p.put("market.look_share_new", 0.0);
        p.put("market.look_share_former", 0.1);
        p.put("market.look_response", 5.0);
        SmallCountry country = new SmallCountry(4, p);
        country.soughtList(OSLO);
        doctors(country, OSLO);
        assertThat(country.applications()).as("newly finished").isEmpty();
        country.world.doctors.forEach(d -> d.specialist = true);
        Set<Integer> specialists = applicants(country);
        double error = 4 * Math.sqrt(0.1 * 0.9 / DOCTORS);
        assertThat(specialists.size() / (double) DOCTORS)
                .as("seed 4, false alarm 6e-5")
                .isBetween(0.1 - error, 0.1 + error);
        country.world.doctors.forEach(d -> {
            d.firstAgreement = SmallCountry.MONTH - 100;
            d.lastMonthAsGp = SmallCountry.MONTH - 20;
        });
        assertThat(applicants(country)).as("those who were GPs").isEqualTo(specialists);
        country.world.rules = RulesWith.hospitalDemand(country.world.rules, 0.8);
        double more = 0.1 * Math.pow(0.8, -5);
        error = 4 * Math.sqrt(more * (1 - more) / DOCTORS);
        assertThat(applicants(country).size() / (double) DOCTORS)
                .as("seed 4, false alarm 6e-5")
                .isBetween(more - error, more + error);
        country.world.doctors.forEach(d -> d.specialist = false);
        assertThat(applicants(country)).as("without the specialty").isEqualTo(specialists);
    }

    private static Set<Integer> applicants(SmallCountry country) {
        return country.applications().stream().map(a -> a.doctor().id).collect(Collectors.toSet());
    }

    private static double worthOfANewList(String month) {
        return worth(month, 0);
    }

    private static double worthOfAFullList(String month) {
        return worth(month, 900);
    }

    @Test
    void alisWithoutMoneyIsWorthNothing() {
        assertThat(worthOfAlis(367_000, 567_000, OSLO)).isEqualTo(1);
        assertThat(worthOfAlis(367_000, 567_000, REMOTE)).isGreaterThan(1.5);
        assertThat(worthOfAlis(0, 0, OSLO)).isZero();
        assertThat(worthOfAlis(0, 0, REMOTE)).isZero();
        assertThat(worthOfAlis(0, 567_000, REMOTE)).isEqualTo(1);
    }

    private static double worthOfAlis(double nok, double remoteNok, int kommune) {
        SmallCountry country = new SmallCountry(3, Map.of());
        Rules rules = RulesWith.with(country.world.calendar.inForce(Months.of(2023, 6)), "alisSubsidyNok", nok);
        country.world.rules = RulesWith.with(rules, "alisRemoteSubsidyNok", remoteNok);
        country.world.kommuner.get(kommune).offersAlis = true;
        Outlook outlook = new Outlook(
                country.world,
                new PostUtility(country.world.parameters.decision()),
                new Places(country.world),
                SmallCountry.MONTH);
        return outlook.terms(country.soughtList(kommune), Contract.NAERINGSDRIFT, 900, 0)
                .alis();
    }

    private static double worth(String month, int begins) {
        SmallCountry country = new SmallCountry(3, Map.of("decision.first_years_weight", 0.8));
        country.world.rules = country.world.calendar.inForce(Months.parse(month));
        Outlook outlook = new Outlook(
                country.world,
                new PostUtility(country.world.parameters.decision()),
                new Places(country.world),
                SmallCountry.MONTH);
        return outlook.terms(country.soughtList(OSLO), Contract.NAERINGSDRIFT, 900, begins)
                .income();
    }

    private static int salaried(boolean nordsjoturnus) {
        SmallCountry country = new SmallCountry(3, Map.of("market.look_share_new", 1.0, "market.seen_far", 1.0));
        country.soughtList(ALTA);
        country.world.kommuner.get(ALTA).rung = 3;
        country.world.kommuner.get(ALTA).nordsjoturnus = nordsjoturnus;
        doctors(country, OSLO);
        return country.applications().size();
    }

    private static void doctors(SmallCountry country, int home) {
        for (int i = 0; i < DOCTORS; i++) {
            country.outside(1000 + i, home);
        }
    }

    private static int applicants(double extraNok, double dutyHours, Double hospitalDemand) {
        SmallCountry country = new SmallCountry(3, Map.of("market.look_share_new", 1.0, "market.seen_far", 1.0));
        country.soughtList(ALTA);
        country.world.kommuner.get(ALTA).extraNokPerYear = extraNok;
        country.world.districts.get(ALTA).posts = dutyHours / 13;
        if (hospitalDemand != null) {
            country.world.rules = RulesWith.hospitalDemand(country.world.rules, hospitalDemand);
        }
        doctors(country, OSLO);
        return country.applications().size();
    }
}
