package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.EventKind;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.GpList;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** Lists change hands as agreed. */
class HandoverTest {
    private static final int OSLO = SmallCountry.kommune("0301");
    private static final int ALTA = SmallCountry.kommune("5601");
    private static final int MONTH = SmallCountry.MONTH;

    private final SmallCountry country = new SmallCountry(1, Map.of());

    @Test
    void aSuccessorWhoAgreedInTimeTakesOverInTheMonthOfDeparture() {
        Doctor old = country.gp(1, OSLO, 66);
        Doctor young = country.outside(2, OSLO);
        GpList list = country.world.lists.get(old.list);
        old.leavesInMonth = MONTH + 5;
        old.leaveKind = Exit.RETIRES;
        list.soughtSince = MONTH;
        int starts = new Handover(country.world, MONTH).agree(young, list, Contract.FASTLONN);
        assertThat(starts).isEqualTo(MONTH + 5);
        for (int m = MONTH; m <= MONTH + 5; m++) {
            new Handover(country.world, m).carryOut(new Workforce(country.world, m));
        }
        assertThat(list.doctor).isEqualTo(young.id);
        assertThat(list.contract).isEqualTo(Contract.FASTLONN);
        assertThat(list.successor).isEqualTo(GpList.NONE);
        assertThat(list.soughtSince).isEqualTo(GpList.NONE);
        assertThat(young.status).isEqualTo(DoctorStatus.GP);
        assertThat(young.agreementStart).isEqualTo(MONTH + 5);
        assertThat(old.status).isEqualTo(DoctorStatus.LEFT);
        assertThat(kinds()).containsExactly(EventKind.RETIRE, EventKind.ENTER, EventKind.FILLED, EventKind.CAP);
    }

    @Test
    void aListThatNobodyTakesStandsVacantAndIsSought() {
        Doctor old = country.gp(1, OSLO, 45);
        GpList list = country.world.lists.get(old.list);
        old.leavesInMonth = MONTH;
        old.leaveKind = Exit.LEAVES;
        new Handover(country.world, MONTH).carryOut(new Workforce(country.world, MONTH));
        assertThat(list.vacant()).isTrue();
        assertThat(list.vacantSince).isEqualTo(MONTH);
        assertThat(Places.sought(list)).isTrue();
        assertThat(old.status).isEqualTo(DoctorStatus.OUTSIDE);
        assertThat(old.list).isEqualTo(Doctor.NONE);
        assertThat(kinds()).containsExactly(EventKind.LEAVE, EventKind.VACANT);
    }

    @Test
    void someWhoLeaveStayInTheKommunesServiceButNobodyWhoRetires() {
        for (double share : new double[] {0, 1}) {
            SmallCountry c = new SmallCountry(1, Map.of("pipeline.kommune_post_share", share));
            Doctor leaves = c.gp(1, ALTA, 45);
            Doctor retires = c.gp(2, ALTA, 66);
            leaves.leavesInMonth = MONTH;
            leaves.leaveKind = Exit.LEAVES;
            retires.leavesInMonth = MONTH;
            retires.leaveKind = Exit.RETIRES;
            new Handover(c.world, MONTH).carryOut(new Workforce(c.world, MONTH));
            assertThat(leaves.status).isEqualTo(DoctorStatus.OUTSIDE);
            assertThat(leaves.kommunePost).isEqualTo(share == 1);
            assertThat(leaves.kommune).isEqualTo(share == 1 ? ALTA : Doctor.NONE);
            assertThat(retires.status).isEqualTo(DoctorStatus.LEFT);
            assertThat(retires.kommunePost).isFalse();
        }
    }

    @Test
    void whoeverHadAListBeforeTheStartWishesALongerOneThanANewcomerAndWhoLeftLaterTheFormerOne() {
        double growth = 1.2;
        SmallCountry c =
                new SmallCountry(1, Map.of("decision.entrant_cap_takeover", 0.0, "decision.entrant_growth", growth));
        GpList list = c.soughtList(OSLO);
        Doctor doctor = c.outside(1, OSLO);
        Handover handover = new Handover(c.world, MONTH);
        int first = handover.startingCap(doctor, list);
        doctor.firstAgreement = MONTH - 120;
        assertThat(handover.startingCap(doctor, list) / (double) first).isBetween(growth - 0.03, growth + 0.03);
        doctor.wishCap = 1230;
        assertThat(handover.startingCap(doctor, list)).isEqualTo(1230);
    }

    @Test
    void aMoverGivesNoticeKeepsTheStatusAndLeavesOneVacancyBehind() {
        Doctor gp = country.gp(1, OSLO, 45);
        GpList from = country.world.lists.get(gp.list);
        GpList to = country.soughtList(ALTA);
        new Handover(country.world, MONTH).agree(gp, to, Contract.NAERINGSDRIFT);
        assertThat(gp.leavesInMonth).isEqualTo(MONTH + 6);
        assertThat(Places.sought(from)).isTrue();
        assertThat(Places.sought(to)).isFalse();
        for (int m = MONTH; m <= MONTH + 6; m++) {
            new Handover(country.world, m).carryOut(new Workforce(country.world, m));
        }
        assertThat(gp.status).isEqualTo(DoctorStatus.GP);
        assertThat(gp.list).isEqualTo(to.id);
        assertThat(gp.kommune).isEqualTo(ALTA);
        assertThat(from.doctor).isEqualTo(GpList.NONE);
        assertThat(kinds()).contains(EventKind.MOVE).doesNotContain(EventKind.LEAVE);
    }

    @Test
    void entrantsCapsAreShorterForWomenAndSalariedAndDrawnToTheListTakenOver() {
        GpList list = country.soughtList(OSLO);
        Doctor man = country.outside(1, OSLO);
        Doctor woman = country.outside(2, OSLO);
        woman.woman = true;
        Handover handover = new Handover(country.world, MONTH);
        int his = handover.startingCap(man, list);
        assertThat(handover.startingCap(woman, list)).isLessThan(his);
        man.nextContract = Contract.FASTLONN;
        assertThat(handover.startingCap(man, list)).isLessThan(his);
        assertThat(his).isBetween(500, 1000);
    }

    @Test
    void whereListsAreShortASalariedEntrantsCapMayLieBelowTheLimitOfTheGrunntilskudd() {
        for (int i = 0; i < 6; i++) {
            country.world.lists.get(country.gp(10 + i, OSLO, 45).list).cap = 1350;
        }
        for (int i = 0; i < 2; i++) {
            country.world.lists.get(country.gp(20 + i, ALTA, 45).list).cap = 400;
        }
        GpList list = country.soughtList(ALTA);
        list.cap = 400;
        Doctor young = country.outside(1, OSLO);
        Handover handover = new Handover(country.world, MONTH);
        CapParameters p = country.world.parameters.decision().cap();
        for (Contract form : Contract.values()) {
            young.nextContract = form;
            int cap = handover.startingCap(young, list);
            if (form.salaried()) {
                assertThat(cap).isBetween((int) p.capFloorSalaried(), (int) p.capFloor() - 10);
            } else {
                assertThat(cap).isEqualTo((int) p.capFloor());
            }
        }
    }

    @Test
    void entrantsWishWhatIsUsualInTheKommuneAndOnAnEmptyListWhatItAdvertised() {
        for (int i = 0; i < 3; i++) {
            country.world.lists.get(country.gp(10 + i, OSLO, 45).list).cap = 1350;
            country.world.lists.get(country.gp(20 + i, ALTA, 45).list).cap = 675;
        }
        GpList inOslo = country.soughtList(OSLO);
        GpList inAlta = country.soughtList(ALTA);
        Doctor young = country.outside(1, OSLO);
        EntrantCapParameters p = country.world.parameters.decision().entrant();
        double usual = StrictMath.pow(1350 / 1012.5, p.entrantCapUsual());
        double asked = p.entrantCap() * usual;
        double wish = asked * new CapChoice(country.world, MONTH).shift(young.nextContract, (int) asked);
        int expected = (int) (wish + p.entrantCapTakeover() * (inOslo.cap - wish)) / 10 * 10;
        assertThat(new Handover(country.world, MONTH).startingCap(young, inOslo))
                .isEqualTo(expected);
        assertThat(new Handover(country.world, MONTH).startingCap(young, inAlta))
                .isLessThan(expected - 100);
    }

    @Test
    void heavierWorkShortensTheListsOfNewcomersToo() {
        GpList list = country.soughtList(OSLO);
        Doctor young = country.outside(1, OSLO);
        int before = new Handover(country.world, Months.of(2017, 6)).startingCap(young, list);
        int inThePandemic = new Handover(country.world, Months.of(2021, 12)).startingCap(young, list);
        assertThat(inThePandemic).isLessThan(before);
    }

    @Test
    void usualCapsCountListsWithADoctorFirst() {
        country.world.lists.get(country.gp(1, OSLO, 45).list).cap = 1200;
        country.world.lists.get(country.gp(2, OSLO, 45).list).cap = 1000;
        country.world.lists.get(country.gp(3, ALTA, 45).list).cap = 800;
        country.soughtList(OSLO).cap = 300;
        UsualCaps usual = new UsualCaps(country.world);
        assertThat(usual.relative(OSLO)).isEqualTo(1.1);
        assertThat(usual.relative(ALTA)).isEqualTo(0.8);
        assertThat(usual.relative(SmallCountry.kommune("4601"))).as("no list").isEqualTo(1);
    }

    @Test
    void whatEndsOrChangesWithThePostIsAnEventToo() {
        Doctor old = country.gp(1, OSLO, 45);
        Doctor young = country.outside(2, OSLO);
        GpList list = country.world.lists.get(old.list);
        list.cap = 1600;
        list.locked = true;
        old.alis = true;
        old.leavesInMonth = MONTH;
        old.leaveKind = Exit.LEAVES;
        list.soughtSince = MONTH;
        new Handover(country.world, MONTH).agree(young, list, Contract.NAERINGSDRIFT);
        for (int m = MONTH; m <= MONTH + 12; m++) {
            new Handover(country.world, m).carryOut(new Workforce(country.world, m));
        }
        assertThat(old.alis).isFalse();
        assertThat(list.locked).isFalse();
        assertThat(list.cap).isLessThan(1600);
        assertThat(country.world.events.events().stream()
                        .filter(e -> e.kind() != EventKind.LEAVE
                                && e.kind() != EventKind.VACANT
                                && e.kind() != EventKind.ENTER
                                && e.kind() != EventKind.FILLED)
                        .map(e -> e.kind() + " " + e.from() + " " + e.to()))
                .containsExactly("LOCK locked null", "ALIS alis null", "CAP 1600 " + list.cap);
    }

    private List<EventKind> kinds() {
        return country.world.events.events().stream().map(EventLog.Event::kind).toList();
    }
}
