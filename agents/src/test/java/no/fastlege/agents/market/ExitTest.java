package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.doctors.Books;
import no.fastlege.agents.policy.RulesWith;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.District;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.GpList;
import org.junit.jupiter.api.Test;

/** Who gives up a list: the age shape, the push of work and duty, and the stock that constant rates give. */
class ExitTest {
    private static final int OSLO = SmallCountry.kommune("0301");

    @Test
    void leavingIsMostLikelyWhenYoungAndRetiringGrowsToCertainty() {
        ExitParameters p =
                new SmallCountry(1, Map.of()).world.parameters.decision().exit();
        assertThat(Exit.leaveHazard(p, 35, 0)).isGreaterThan(Exit.leaveHazard(p, 50, 0));
        assertThat(Exit.leaveHazard(p, 70, 0)).isZero();
        assertThat(Exit.retireHazard(p, 61, 0)).isZero();
        assertThat(Exit.retireHazard(p, 62, 0)).isEqualTo(p.retireHazardFirst());
        assertThat(Exit.retireHazard(p, 67, 0)).isEqualTo(p.retireHazardLast());
        assertThat(Exit.retireHazard(p, 75, -3)).isEqualTo(1);
    }

    @Test
    void nobodySettlesOnOneBirthday() {
        ExitParameters p =
                new SmallCountry(1, Map.of()).world.parameters.decision().exit();
        double range = p.leaveHazardYoung() - p.leaveHazardMiddle();
        assertThat(ExitHazards.leave(p, 28)).isEqualTo(p.leaveHazardYoung());
        assertThat(ExitHazards.leave(p, 50)).isEqualTo(p.leaveHazardMiddle());
        for (int age = 28; age < 50; age++) {
            assertThat(ExitHazards.leave(p, age) - ExitHazards.leave(p, age + 1))
                    .as("at %d", age)
                    .isBetween(0.0, 0.15 * range);
        }
    }

    @Test
    void betterWorkElsewherePullsMoreOut() {
        ExitParameters p =
                new SmallCountry(1, Map.of()).world.parameters.decision().exit();
        double ratio = Exit.leaveHazard(p, 45, 1) / Exit.leaveHazard(p, 45, 0);
        assertThat(ratio).isCloseTo(Math.exp(p.leaveElasticity()), org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void theNewlyArrivedAndThoseWithFewPatientsAreLooselyTied() {
        ExitParameters p =
                new SmallCountry(1, Map.of()).world.parameters.decision().exit();
        assertThat(ExitHazards.looseness(p, 100, 1050)).isCloseTo(0, within(1e-9));
        assertThat(ExitHazards.looseness(p, 0, 1050)).isCloseTo(p.unsettled(), within(1e-12));
        assertThat(ExitHazards.looseness(p, 100, 525)).isCloseTo(p.listAttachment() * Math.log(2), within(1e-9));
        assertThat(ExitHazards.looseness(p, 100, 10)).as("no looser").isEqualTo(ExitHazards.looseness(p, 100, 300));
        assertThat(ExitHazards.push(p, 1, 100)).isEqualTo(p.mostPush());
    }

    @Test
    void worseConditionsRetireEarlierAndLongListsLater() {
        ExitParameters p =
                new SmallCountry(1, Map.of()).world.parameters.decision().exit();
        double usual = Exit.retireHazard(p, 65, 0);
        assertThat(Exit.retireHazard(p, 65, 0.5) / usual)
                .isCloseTo(Math.exp(0.5 * p.retireElasticity()), within(1e-12));
        SmallCountry country = new SmallCountry(6, Map.of());
        Outlook outlook = outlook(country);
        assertThat(ExitHazards.bound(p, 1400)).isGreaterThan(ExitHazards.bound(p, 700));
        assertThat(Exit.retireHazard(p, 65, -ExitHazards.bound(p, 1400)))
                .isLessThan(Exit.retireHazard(p, 65, -ExitHazards.bound(p, 700)));
    }

    /** What a post is said to bring to one who joins is what the books reckon for that doctor. */
    @Test
    void anOffersDutyIsThatOfTheBooks() {
        SmallCountry country = new SmallCountry(7, Map.of("books.participation_small", 1.0));
        District district = country.world.districts.get(OSLO);
        district.presenceShare = 0.4;
        district.payPerHourNok = 300;
        Doctor d = country.outside(5, OSLO);
        Outlook outlook = outlook(country);
        Terms terms = outlook.terms(country.soughtList(OSLO), Contract.NAERINGSDRIFT, 1000, 1000);
        double share =
                Books.legevaktFrequency(country.world, OSLO, Contract.NAERINGSDRIFT, false, d, SmallCountry.MONTH);
        assertThat(terms.duty()).isCloseTo(share, within(1e-12));
        double dutyHours = share * country.world.parameters.books().legevakt().dutyHoursPerWeek();
        double hours = Books.dayHours(country.world, OSLO, Contract.NAERINGSDRIFT, 1000)
                + Books.weightedDuty(country.world, OSLO, dutyHours);
        assertThat(terms.hoursOnDuty()).isCloseTo(PostUtility.hoursBurden(hours), within(1e-12));
    }

    /** Free places are as much relief to one who has not chosen a cap yet as to one who has. */
    @Test
    void freePlacesRelieveFromTheFirstMonthOn() {
        SmallCountry country = new SmallCountry(9, Map.of());
        Outlook outlook = outlook(country);
        Doctor gp = country.gp(7, OSLO, 45);
        GpList list = country.world.lists.get(gp.list);
        double strain = outlook.terms(country.soughtList(OSLO), Contract.NAERINGSDRIFT, 1000, 1000)
                .strain();
        gp.baseCap = list.cap;
        double chosen = outlook.present(gp, list).strain();
        gp.baseCap = 0;
        assertThat(outlook.present(gp, list).strain()).isEqualTo(chosen).isLessThan(strain);
    }

    /** What is liked about a kommune beyond the known counts alike for who might come and for who is there. */
    @Test
    void aKommunesAppealCountsForThoseWhoComeAndThoseWhoStay() {
        SmallCountry country = new SmallCountry(8, Map.of("decision.appeal_spread", 0.5));
        PostUtility utility = new PostUtility(country.world.parameters.decision());
        Outlook outlook = outlook(country);
        Doctor gp = country.gp(7, OSLO, 45);
        GpList sought = country.soughtList(OSLO);
        double here = outlook.here(gp);
        double there = utility.of(gp, outlook.terms(sought, Contract.NAERINGSDRIFT, 1000, 1000), false, 0, 0.5);
        country.world.kommuner.get(OSLO).appeal = -1.2;
        assertThat(outlook.here(gp)).isCloseTo(here - 0.6, within(1e-12));
        assertThat(utility.of(gp, outlook.terms(sought, Contract.NAERINGSDRIFT, 1000, 1000), false, 0, 0.5))
                .isCloseTo(there - 0.6, within(1e-12));
        assertThat(outlook.pull(gp, outlook.here(gp))).isGreaterThan(outlook.pull(gp, here));
    }

    /** A practice's own appeal counts on that list alone, for who might come and for who is there. */
    @Test
    void aPracticesAppealCountsOnItsListAlone() {
        SmallCountry country =
                new SmallCountry(8, Map.of("decision.appeal_spread", 0.5, "decision.list_appeal_spread", 0.8));
        PostUtility utility = new PostUtility(country.world.parameters.decision());
        Outlook outlook = outlook(country);
        Doctor gp = country.gp(7, OSLO, 45);
        GpList own = country.world.lists.get(gp.list);
        GpList sought = country.soughtList(OSLO);
        own.appeal = 0;
        sought.appeal = 0;
        double here = outlook.here(gp);
        double there = utility.of(gp, outlook.terms(sought, Contract.NAERINGSDRIFT, 1000, 1000), false, 0, 0.5);
        own.appeal = -1.5;
        sought.appeal = 0.5;
        assertThat(outlook.here(gp)).isCloseTo(here - 1.2, within(1e-12));
        assertThat(utility.of(gp, outlook.terms(sought, Contract.NAERINGSDRIFT, 1000, 1000), false, 0, 0.5))
                .isCloseTo(there + 0.4, within(1e-12));
        assertThat(outlook.pull(gp, outlook.here(gp))).isGreaterThan(outlook.pull(gp, here));
    }

    @Test
    void moreLegevaktMakesThePostWorseAndSoMoreLeave() {
        assertThat(utility(25)).isLessThan(utility(4));
    }

    /** Who leaves while all change work as usual leaves or puts it off while few do, and who put it off goes once that is over. */
    @Test
    void whoPutsLeavingOffGoesWhenMobilityIsUsualAgain() {
        SmallCountry usual = new SmallCountry(9, Map.of("decision.leave_hazard_middle", 0.3));
        SmallCountry low = new SmallCountry(9, Map.of("decision.leave_hazard_middle", 0.3));
        low.world.rules = RulesWith.with(low.world.rules, "jobMobility", 0.6);
        for (int i = 0; i < 2000; i++) {
            usual.gp(100 + i, OSLO, 45);
            low.gp(100 + i, OSLO, 45);
        }
        decideAll(usual, SmallCountry.MONTH);
        decideAll(low, SmallCountry.MONTH);
        int left = 0;
        int putOff = 0;
        for (int i = 0; i < 2000; i++) {
            Doctor d = low.world.doctors.get(i);
            boolean leaves = d.leavesInMonth != Doctor.NONE;
            assertThat(leaves || d.putOff).isEqualTo(usual.world.doctors.get(i).leavesInMonth != Doctor.NONE);
            assertThat(leaves && d.putOff).isFalse();
            left += leaves ? 1 : 0;
            putOff += d.putOff ? 1 : 0;
        }
        double error = 4 * Math.sqrt(0.6 * 0.4 / (left + putOff));
        assertThat(left / (double) (left + putOff))
                .as("seed 9, false alarm 6e-5")
                .isBetween(0.6 - error, 0.6 + error);
        decideAll(low, SmallCountry.MONTH + 12);
        List<Doctor> waiting = low.world.doctors.stream()
                .filter(d -> d.putOff && d.leavesInMonth == Doctor.NONE)
                .toList();
        assertThat(waiting).hasSizeGreaterThan(putOff);
        low.world.rules = RulesWith.with(low.world.rules, "jobMobility", 1);
        decideAll(low, SmallCountry.MONTH + 24);
        int goes = SmallCountry.MONTH + 24 + (int) low.world.rules.noticeMonths();
        assertThat(waiting).allMatch(d -> d.leavesInMonth == goes);
    }

    private static void decideAll(SmallCountry country, int month) {
        Exit exit = new Exit(country.world, month);
        country.world.doctors.stream()
                .filter(d -> d.leavesInMonth == Doctor.NONE)
                .forEach(d -> exit.decide(d, 0));
    }

    /** Entry of one a month and a constant chance h of leaving in a decision month once a year: stock = entry / exit. */
    @Test
    void constantRatesGiveTheStockOfTheClosedForm() {
        double hazard = 0.25;
        Map<String, Double> p = new HashMap<>();
        p.put("decision.leave_hazard_young", hazard);
        p.put("decision.leave_hazard_middle", hazard);
        p.put("decision.leave_elasticity", 0.0);
        p.put("decision.break_hazard", 0.0);
        p.put("decision.search_hazard", 0.0);
        SmallCountry country = new SmallCountry(4, p);
        int entryAMonth = 40;
        int months = 12 * 25;
        long key = 1;
        double sum = 0;
        for (int m = 0; m < months; m++) {
            int month = SmallCountry.MONTH - months + m;
            country.world.rules = country.world.calendar.inForce(SmallCountry.MONTH);
            Exit exit = new Exit(country.world, month);
            for (Doctor d : country.world.doctors) {
                if (d.isGp() && (month - d.statusSince) % 12 == 11) {
                    exit.decide(d, 0);
                    if (d.leavesInMonth != Doctor.NONE) {
                        d.status = DoctorStatus.LEFT;
                    }
                }
            }
            for (int i = 0; i < entryAMonth; i++) {
                Doctor d = country.gp(key++, OSLO, 40);
                d.birthMonth = month - 12 * 45;
                d.statusSince = month;
            }
            if (m >= months - 60) {
                sum += country.world.doctors.stream().filter(Doctor::isGp).count();
            }
        }
        // years in the stock: 1/h, the decision at the end of each; 11 or 12 months of the first count
        double expected = entryAMonth * (12 / hazard);
        assertThat(sum / 60)
                .as("seed 4; standard error below 1 %, five of them")
                .isBetween(0.95 * expected, 1.05 * expected);
    }

    private static double utility(double dutyHours) {
        SmallCountry country = new SmallCountry(5, Map.of());
        District district = country.world.districts.get(OSLO);
        district.posts = dutyHours / 13;
        district.hoursPerParticipant = dutyHours;
        Doctor d = country.gp(99, OSLO, 35);
        d.inLegevakt = true;
        PostUtility utility = new PostUtility(country.world.parameters.decision());
        Outlook outlook = outlook(country);
        Terms terms = outlook.terms(country.soughtList(OSLO), Contract.NAERINGSDRIFT, 1000, 1000);
        return utility.of(d, terms, true, 1, 0.5);
    }

    private static Outlook outlook(SmallCountry country) {
        return new Outlook(
                country.world,
                new PostUtility(country.world.parameters.decision()),
                new Places(country.world),
                SmallCountry.MONTH);
    }
}
