package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import no.fastlege.agents.policy.RulesWith;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import org.junit.jupiter.api.Test;

/** Second doctors on others' lists: who gets a post, what it does to the host's list, and how it ends. */
class HostedPostsTest {
    private static final int OSLO = SmallCountry.kommune("0301");
    private static final int MONTH = SmallCountry.MONTH;

    private final SmallCountry country = new SmallCountry(1, parameters());
    private final Doctor host = country.gp(1, OSLO, 50);
    private final GpList list = country.world.lists.get(host.list);
    private final Doctor young = country.outside(2, OSLO);

    /** Nobody prefers other work, everybody looks, everybody hosts. */
    private static Map<String, Double> parameters() {
        Map<String, Double> p = new HashMap<>(SmallCountry.weightless());
        p.put("decision.outside_utility", -10.0);
        p.put("reform.host_share", 1.0);
        return p;
    }

    private void rule(String name, double value) {
        country.world.rules = RulesWith.with(country.world.rules, name, value);
    }

    private void market(int month) {
        Workforce workforce = new Workforce(country.world, month);
        new Handover(country.world, month).carryOut(workforce);
        PostUtility utility = new PostUtility(country.world.parameters.decision());
        Outlook outlook = new Outlook(country.world, utility, new Places(country.world), month);
        Search search = new Meeting(country.world, utility, outlook, month).run(workforce);
        new HostedPosts(country.world, utility, outlook, search, month).run(workforce);
    }

    @Test
    void nothingHappensWhileNoRuleIsInForce() {
        market(MONTH);
        assertThat(list.hosted).isEqualTo(GpList.NONE);
        assertThat(list.cap).isEqualTo(1100);
        assertThat(young.hostList).isEqualTo(Doctor.NONE);
        assertThat(young.kommunePost).isFalse();
    }

    @Test
    void aDoctorTrainsOnAnothersListBeforeApplyingForOne() {
        rule("trainingPostMonths", 24);
        GpList sought = country.soughtList(OSLO);
        market(MONTH);
        assertThat(sought.successor).as("no list before training").isEqualTo(GpList.NONE);
        assertThat(young.hostList).isEqualTo(list.id);
        assertThat(young.status).isEqualTo(DoctorStatus.OUTSIDE);
        assertThat(young.kommunePost && young.alis).isTrue();
        assertThat(list.hosted).isEqualTo(young.id);
        assertThat(list.cap).isEqualTo(1500);
        assertThat(list.hostedShare()).isEqualTo(400.0 / 1500.0);
        young.alisMonths = 23;
        market(MONTH + 1);
        assertThat(list.hosted).isEqualTo(young.id);
        young.alisMonths = 24;
        market(MONTH + 2);
        assertThat(list.hosted).isEqualTo(GpList.NONE);
        assertThat(list.cap).isEqualTo(1100);
        assertThat(young.hostList).isEqualTo(Doctor.NONE);
        assertThat(young.kommunePost).isFalse();
        market(MONTH + 3);
        assertThat(sought.successor).as("now a list").isEqualTo(young.id);
        assertThat(list.hosted).isEqualTo(GpList.NONE);
    }

    @Test
    void specialistsAndFormerGpsNeedNoTrainingPost() {
        rule("trainingPostMonths", 24);
        assertThat(HostedPosts.mustTrainFirst(country.world, young)).isTrue();
        young.specialist = true;
        assertThat(HostedPosts.mustTrainFirst(country.world, young)).isFalse();
        young.specialist = false;
        young.firstAgreement = MONTH - 100;
        assertThat(HostedPosts.mustTrainFirst(country.world, young)).isFalse();
    }

    @Test
    void theListIsAsBeforeWhenItsDoctorLeaves() {
        rule("trainingPostMonths", 24);
        market(MONTH);
        host.leavesInMonth = MONTH + 1;
        host.leaveKind = Exit.LEAVES;
        market(MONTH + 1);
        assertThat(list.hosted).isEqualTo(GpList.NONE);
        assertThat(list.hostedPlaces).isZero();
        assertThat(list.cap).isEqualTo(1100);
        assertThat(young.hostList).isEqualTo(Doctor.NONE);
        assertThat(young.kommune).isEqualTo(Doctor.NONE);
        assertThat(country.world.nation.hostedDoctors).isZero();
    }

    @Test
    void introductionAgreementsAreLimitedAndLastTwoYears() {
        rule("introductionAgreements", 2);
        for (int i = 0; i < 6; i++) {
            country.gp(100 + i, OSLO, 50);
            country.outside(200 + i, OSLO);
        }
        market(MONTH);
        assertThat(country.world.nation.hostedDoctors).isEqualTo(2);
        market(MONTH + 1);
        market(MONTH + 23);
        assertThat(country.world.nation.hostedDoctors).isEqualTo(2);
        assertThat(country.world.doctors.stream().filter(d -> d.introduced)).isEmpty();
        assertThat(country.world.doctors.stream().filter(d -> d.alis)).isEmpty();
        market(MONTH + 24);
        assertThat(country.world.nation.hostedDoctors).isEqualTo(2);
        assertThat(country.world.doctors.stream().filter(d -> d.introduced)).hasSize(2);
        assertThat(country.world.doctors.stream().filter(d -> d.introduced && d.hostList != Doctor.NONE))
                .isEmpty();
    }

    @Test
    void nobodyGivesUpOtherWorkForAPostThatIsWorthLess() {
        Map<String, Double> p = parameters();
        p.put("decision.outside_utility", 10.0);
        SmallCountry content = new SmallCountry(1, p);
        content.gp(1, OSLO, 50);
        content.outside(2, OSLO);
        content.world.rules = RulesWith.with(content.world.rules, "trainingPostMonths", 24);
        Workforce workforce = new Workforce(content.world, MONTH);
        PostUtility utility = new PostUtility(content.world.parameters.decision());
        Outlook outlook = new Outlook(content.world, utility, new Places(content.world), MONTH);
        Search search = new Meeting(content.world, utility, outlook, MONTH).run(workforce);
        new HostedPosts(content.world, utility, outlook, search, MONTH).run(workforce);
        assertThat(content.world.nation.hostedDoctors).isZero();
    }

    @Test
    void theHostsWishLeavesTheSecondDoctorsPlacesAlone() {
        Map<String, Double> p = parameters();
        p.putAll(CapChoiceTest.stillRules());
        p.put("decision.entrant_growth", 1.0);
        SmallCountry still = new SmallCountry(1, p);
        Doctor gp = still.gp(1, OSLO, 50);
        GpList own = still.world.lists.get(gp.list);
        own.hosted = 1;
        own.hostedPlaces = 400;
        own.cap += 400;
        new CapChoice(still.world, MONTH).decide(gp);
        assertThat(gp.wishCap).isEqualTo(1100);
        assertThat(own.cap).isEqualTo(1500);
    }

    @Test
    void quarantineClosesHospitalsForATime() {
        Map<String, Double> p = new HashMap<>(parameters());
        p.put("decision.hospital_demand_weight", 1.0);
        SmallCountry tied = new SmallCountry(1, p);
        Doctor d = tied.outside(5, OSLO);
        Outlook outlook = new Outlook(
                tied.world, new PostUtility(tied.world.parameters.decision()), new Places(tied.world), MONTH);
        Search search = new Search(
                tied.world,
                new PostUtility(tied.world.parameters.decision()),
                outlook,
                new Posts(tied.world, outlook, MONTH),
                MONTH);
        double free = search.reservation(d, outlook.outside());
        d.tied = true;
        assertThat(search.reservation(d, outlook.outside())).isLessThan(free - 2);
        d.statusSince = MONTH - 1;
        assertThat(search.reservation(d, outlook.outside()))
                .as("a spell as a vikar begins no new quarantine")
                .isLessThan(free - 2);
        d.finishedLis1 = MONTH - 24;
        assertThat(search.reservation(d, outlook.outside())).isEqualTo(free);
    }

    @Test
    void aCommonOfficeNeedsNoPurchaseNoVikarAndEmploysWhereItMay() {
        SmallCountry c = new SmallCountry(1, Map.of("market.vikar_leave_share", 0.0, "reform.office_cover_share", 1.0));
        for (int i = 0; i < 3; i++) {
            c.gp(i, OSLO, 50).onLeave = true;
        }
        c.outside(100, OSLO).status = DoctorStatus.VIKAR;
        new VikarMarket(c.world, MONTH).run(new Workforce(c.world, MONTH));
        assertThat(c.world.lists).as("without an office").anyMatch(l -> l.vikar != GpList.NONE);
        var oslo = c.world.kommuner.get(OSLO);
        c.world.rules = RulesWith.with(c.world.rules, "commonOffices", 1);
        new OfferLadder(c.world, new Places(c.world), MONTH).decide(oslo);
        assertThat(oslo.commonOffice).isTrue();
        assertThat(oslo.officeEmploys).isFalse();
        var alta = c.world.kommuner.get(SmallCountry.kommune("5601"));
        new OfferLadder(c.world, new Places(c.world), MONTH).decide(alta);
        assertThat(alta.commonOffice).as("too few doctors").isFalse();
        Outlook outlook =
                new Outlook(c.world, new PostUtility(c.world.parameters.decision()), new Places(c.world), MONTH);
        var form = Contract.NAERINGSDRIFT;
        assertThat(outlook.terms(c.soughtList(OSLO), form, 1000, 1000).buyIn()).isFalse();
        assertThat(outlook.terms(c.soughtList(alta.index), form, 1000, 1000).buyIn())
                .isTrue();
        new VikarMarket(c.world, MONTH).run(new Workforce(c.world, MONTH));
        assertThat(c.world.lists).allMatch(l -> l.vikar == GpList.NONE);
        assertThat(OfferLadder.offers(oslo, Contract.FASTLONN)).isFalse();
        c.world.rules = RulesWith.with(c.world.rules, "officeEmployment", 1);
        new OfferLadder(c.world, new Places(c.world), MONTH).decide(oslo);
        assertThat(OfferLadder.offers(oslo, Contract.FASTLONN)).isTrue();
    }
}
