package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import no.fastlege.agents.doctors.WorkHours;
import no.fastlege.agents.policy.RulesWith;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** The wished list answers to price, income and work with the sign of its parameters, and the cap follows seldom, then in full. */
class CapChoiceTest {
    private static final int OSLO = SmallCountry.kommune("0301");

    @Test
    void theThreeEffectsHaveTheSignOfTheirParameters() {
        CapParameters p = parameters(0.5, 0.5, 0.5);
        assertThat(CapChoice.shift(p, 0, 0, 0)).isEqualTo(1);
        assertThat(CapChoice.shift(p, 0.1, 0, 0)).isGreaterThan(1);
        assertThat(CapChoice.shift(p, 0, 0.1, 0)).isLessThan(1);
        assertThat(CapChoice.shift(p, 0, 0, 0.1)).isLessThan(1);
        assertThat(CapChoice.shift(parameters(-0.5, 0.5, 0.5), 0.1, 0, 0)).isLessThan(1);
        assertThat(CapChoice.shift(parameters(0.5, -0.5, 0.5), 0, 0.1, 0)).isGreaterThan(1);
    }

    /** The kink of May 2020 raised income and left the pay of one more resident on a long list as it was. */
    @Test
    void theKinkRaisesIncomeButNotThePriceOfALongList() {
        SmallCountry country = new SmallCountry(1, Map.of());
        CapChoice caps = new CapChoice(country.world, SmallCountry.MONTH);
        var before = country.world.calendar.inForce(Months.of(2020, 2));
        var after = country.world.calendar.inForce(Months.of(2020, 8));
        double need = before.useLevel() / after.useLevel();
        assertThat(caps.income(after, 1200) / caps.income(before, 1200)).isGreaterThan(1 / need * 0.999);
        assertThat(after.capitationAboveKinkNok()).isEqualTo(before.capitationAboveKinkNok());
        assertThat(after.capitationBelowKinkNok()).isGreaterThan(before.capitationBelowKinkNok());
    }

    @Test
    void noCapMovesBeforeTheRulesOrTheWorkDo() {
        SmallCountry country =
                new SmallCountry(3, Map.of("decision.cap_taste_spread", 0.0, "decision.entrant_growth", 1.0));
        for (int i = 0; i < 100; i++) {
            country.world.lists.get(country.gp(i, OSLO, 50).list).cap = 600 + 15 * i;
        }
        int month = Months.of(2017, 1);
        country.world.rules = country.world.calendar.inForce(month);
        CapChoice caps = new CapChoice(country.world, month);
        for (int round = 0; round < 2; round++) {
            for (Doctor d : country.world.doctors) {
                GpList list = country.world.lists.get(d.list);
                int before = list.cap;
                caps.decide(d);
                assertThat(list.cap).isEqualTo(before);
                assertThat(d.wishCap).isCloseTo(before, org.assertj.core.data.Offset.offset(1));
            }
        }
    }

    /** Work per resident rises in January 2018, e-consultations by their minutes: two months later a sixth of it is felt, a year later the whole. */
    @Test
    void whatADoctorFeelsIsTheMeanOfThePastYear() {
        SmallCountry country = new SmallCountry(
                3,
                Map.of(
                        "decision.cap_taste_spread", 0.0,
                        "decision.cap_income_effect", 0.0,
                        "decision.cap_price_effect", 0.0,
                        "decision.cap_workload_effect", 1.0));
        Doctor d = country.gp(1, OSLO, 50);
        country.world.lists.get(d.list).cap = 2000;
        d.baseCap = 2000;
        var books = country.world.parameters.books();
        double risen = WorkHours.perResident(country.world.calendar.inForce(Months.of(2018, 1)), books)
                / WorkHours.perResident(country.world.calendar.inForce(Months.of(2017, 1)), books);
        assertThat(risen).isGreaterThan(1.005);
        assertThat(wish(country, d, Months.of(2018, 2))).isEqualTo((int) (2000 * Math.pow(risen, -2 / 12.0)));
        assertThat(wish(country, d, Months.of(2018, 12))).isEqualTo((int) (2000 / risen));
    }

    private static int wish(SmallCountry country, Doctor d, int month) {
        country.world.rules = country.world.calendar.inForce(month);
        new CapChoice(country.world, month).decide(d);
        return d.wishCap;
    }

    /** Where changes cost nothing, a GP of 67 gives up 50 of 1 000 places with five per cent a year, one of 60 none. */
    @Test
    void oldGpsWindDownTheirWishAndTheCapFollows() {
        Map<String, Double> still = stillRules();
        still.put("decision.cap_wind_down", -Math.log(0.95));
        still.put("decision.cap_wind_down_from_age", 60.0);
        still.put("decision.cap_change_cost", 0.0);
        SmallCountry country = new SmallCountry(3, still);
        Doctor old = country.gp(1, OSLO, 67);
        Doctor younger = country.gp(2, OSLO, 60);
        for (Doctor d : country.world.doctors) {
            country.world.lists.get(d.list).cap = 1000;
            d.baseCap = 1001;
        }
        CapChoice caps = new CapChoice(country.world, SmallCountry.MONTH);
        country.world.doctors.forEach(caps::decide);
        assertThat(country.world.lists.get(old.list).cap).isEqualTo(950);
        assertThat(old.wishCap).isBetween(949, 950);
        assertThat(country.world.lists.get(younger.list).cap).isEqualTo(1000);
    }

    /**
     * In the first agreement a list of 800 wishes to grow by a tenth; at half of 0.095 over twice a tenth a year 0.762^5 of that is left
     * after five; who had another list before wishes no more.
     */
    @Test
    void firstListsGrowFromAShortStart() {
        Map<String, Double> still = stillRules();
        still.put("decision.entrant_growth", 1.1);
        still.put("decision.cap_change_cost", 0.1);
        still.put("decision.cap_growth_share", 0.5);
        SmallCountry country = new SmallCountry(3, still);
        int month = SmallCountry.MONTH;
        assertThat(firstWish(country, 1, month, month)).isEqualTo((int) (800 * 1.1));
        assertThat(firstWish(country, 2, month - 60, month - 60))
                .isEqualTo((int) (800 * Math.pow(1.1, Math.pow(1 - 0.5 * Math.log(1.1) / 0.2, 5))));
        assertThat(firstWish(country, 3, month - 100, month)).isBetween(799, 800);
    }

    private static int firstWish(SmallCountry country, int ordinal, int first, int present) {
        Doctor d = country.gp(ordinal, OSLO, 40);
        d.firstAgreement = first;
        d.agreementStart = present;
        country.world.lists.get(d.list).cap = 800;
        new CapChoice(country.world, SmallCountry.MONTH).decide(d);
        return d.wishCap;
    }

    /** Parameters under which neither taste, income, price nor work moves a cap. */
    static Map<String, Double> stillRules() {
        return new HashMap<>(Map.of(
                "decision.cap_taste_spread", 0.0,
                "decision.cap_income_effect", 0.0,
                "decision.cap_price_effect", 0.0,
                "decision.cap_workload_effect", 0.0));
    }

    /** The self-employed stay above the limit of the grunntilskudd; who is salaried may wish less. */
    @Test
    void manyCapsStayAndNoneLeavesTheLimits() {
        SmallCountry country = new SmallCountry(2, Map.of());
        for (int i = 0; i < 400; i++) {
            Doctor d = country.gp(i, OSLO, 50);
            boolean salaried = i % 2 == 1;
            country.world.lists.get(d.list).contract = salaried ? Contract.FASTLONN : Contract.NAERINGSDRIFT;
            country.world.lists.get(d.list).cap = (salaried ? 300 : 500) + 5 * i;
        }
        int[] shortest = {Integer.MAX_VALUE, Integer.MAX_VALUE};
        int changed = 0;
        for (int year = 2020; year <= 2024; year++) {
            int month = Months.of(year, 6);
            country.world.rules = country.world.calendar.inForce(month);
            CapChoice caps = new CapChoice(country.world, month);
            for (Doctor d : country.world.doctors) {
                GpList list = country.world.lists.get(d.list);
                int before = list.cap;
                caps.decide(d);
                changed += list.cap == before ? 0 : 1;
                int salaried = list.contract.salaried() ? 1 : 0;
                shortest[salaried] = Math.min(shortest[salaried], Math.min(d.wishCap, list.cap));
                assertThat(list.cap).isLessThanOrEqualTo(2500);
            }
        }
        assertThat(shortest[0]).isEqualTo(500);
        assertThat(shortest[1]).isEqualTo(300);
        assertThat(changed).as("seed 2").isBetween(100, 1000);
    }

    /** At a mean cost of a tenth no change is worth it beyond a fifth; growing, worth half as much, not beyond two fifths. */
    @Test
    void capsChangeInFullOrNotAtAll() {
        int cut = 0;
        int grown = 0;
        for (int i = 0; i < 200; i++) {
            cut += changed(i, 1000, 850, 0.1) == 850 ? 1 : 0;
            grown += changed(i, 1000, 1150, 0.1) == 1150 ? 1 : 0;
            assertThat(changed(i, 1000, 850, 0.1)).isIn(850, 1000);
            assertThat(changed(i, 1000, 1150, 0.1)).isIn(1150, 1000);
            assertThat(changed(i, 1000, 790, 0.1)).isEqualTo(790);
            assertThat(changed(i, 1000, 1410, 0.1)).isEqualTo(1410);
        }
        assertThat(cut).as("three quarters").isBetween(130, 170);
        assertThat(grown).as("three eighths").isBetween(55, 95);
    }

    private static int changed(int ordinal, int cap, int wish, double cost) {
        SmallCountry country = still(cost);
        Doctor d = country.gp(ordinal, OSLO, 50);
        GpList list = country.world.lists.get(d.list);
        list.cap = cap;
        d.baseCap = wish + 0.5;
        new CapChoice(country.world, SmallCountry.MONTH).decide(d);
        return list.cap;
    }

    private static SmallCountry still(double cost) {
        Map<String, Double> still = stillRules();
        still.put("decision.cap_change_cost", cost);
        still.put("decision.cap_growth_share", 0.5);
        still.put("decision.cap_below_length_share", 0.05);
        still.put("decision.cap_mobility_response", 5.0);
        still.put("decision.cap_wind_down", 0.0);
        still.put("decision.lock_share", 0.0);
        still.put("decision.cap_inertia_band", 500.0);
        return new SmallCountry(3, still);
    }

    @Test
    void freePlacesThatNobodyWishesGoWithoutCostButNoResidentWithThem() {
        assertThat(CapChoice.withoutRoom(1100, 900, 1013))
                .as("down to the length")
                .isEqualTo(1010);
        assertThat(CapChoice.withoutRoom(1100, 1040, 1013))
                .as("down to the wish")
                .isEqualTo(1040);
        assertThat(CapChoice.withoutRoom(990, 900, 1013))
                .as("cut further already")
                .isEqualTo(990);
        assertThat(CapChoice.withoutRoom(1100, 900, 1200)).as("no room").isEqualTo(1100);
    }

    /** Of 620 residents at most a twentieth has to leave by a cut, whatever the doctor wishes. */
    @Test
    void aCutGoesLittleBelowTheLength() {
        SmallCountry country = still(0);
        Doctor d = country.gp(1, OSLO, 50);
        GpList list = listOf(country, d, 700, 510, 620);
        new CapChoice(country.world, SmallCountry.MONTH).decide(d);
        assertThat(list.cap).isEqualTo(589);
    }

    /** While few change work a change costs 0.5^-5 = 32 times as much; what was worth its usual cost is made up for when that is over. */
    @Test
    void whatIsPutOffIsMadeUpForLater() {
        for (int i = 0; i < 20; i++) {
            SmallCountry country = still(0.05);
            Doctor d = country.gp(i, OSLO, 50);
            GpList list = country.world.lists.get(d.list);
            list.cap = 1000;
            d.baseCap = 850.5;
            var usual = country.world.rules;
            country.world.rules = RulesWith.with(usual, "jobMobility", 0.5);
            CapChoice slow = new CapChoice(country.world, SmallCountry.MONTH);
            slow.decide(d);
            boolean putOff = list.cap == 1000;
            assertThat(d.capPutOff).isEqualTo(putOff);
            slow.makeUp(d);
            assertThat(list.cap).as("not before").isEqualTo(putOff ? 1000 : 850);
            country.world.rules = RulesWith.with(usual, "jobMobility", 1);
            CapChoice later = new CapChoice(country.world, SmallCountry.MONTH + 1);
            later.makeUp(d);
            assertThat(list.cap).isEqualTo(850);
            assertThat(d.capPutOff).isFalse();
            list.cap = 1000;
            later.makeUp(d);
            assertThat(list.cap).as("once").isEqualTo(1000);
        }
    }

    @Test
    void aLockedListKeepsItsCapAndStaysLockedUntilItsDoctorWantsResidentsAgain() {
        SmallCountry country = new SmallCountry(
                2,
                Map.of(
                        "decision.lock_share", 1.0,
                        "decision.lock_slack_share", 0.1,
                        "decision.cap_change_cost", 0.0,
                        "decision.cap_taste_spread", 0.0,
                        "decision.cap_income_effect", 0.0,
                        "decision.cap_price_effect", 0.0,
                        "decision.cap_workload_effect", 0.0));
        Doctor d = country.gp(1, OSLO, 50);
        GpList list = listOf(country, d, 600, 550, 580);
        new CapChoice(country.world, SmallCountry.MONTH).decide(d);
        assertThat(list.locked).isTrue();
        assertThat(list.cap).isEqualTo(600);
        shorten(country, list, 540);
        new CapChoice(country.world, SmallCountry.MONTH + 12).decide(d);
        assertThat(list.locked).as("hardly shorter than wished").isTrue();
        shorten(country, list, 496);
        new CapChoice(country.world, SmallCountry.MONTH + 24).decide(d);
        assertThat(list.locked).as("still above nine tenths of 550").isTrue();
        assertThat(list.cap).isEqualTo(600);
        shorten(country, list, 495);
        new CapChoice(country.world, SmallCountry.MONTH + 36).decide(d);
        assertThat(list.locked).isFalse();
        assertThat(list.cap).as("the room beyond the wish is given up").isEqualTo(550);
    }

    /** The doctor's list with a cap, a wish and residents. */
    private static GpList listOf(SmallCountry country, Doctor d, int cap, double wish, int residents) {
        GpList list = country.world.lists.get(d.list);
        list.cap = cap;
        d.baseCap = wish;
        for (int i = 0; i < residents; i++) {
            int row = country.world.residents.add(1000 + i, SmallCountry.MONTH - 500, true, false, 0, OSLO);
            country.world.residents.moveToList(row, list.id, SmallCountry.MONTH - 12);
        }
        return list;
    }

    private static void shorten(SmallCountry country, GpList list, int length) {
        while (country.world.residents.length(list.id) > length) {
            country.world.residents.remove(country.world.residents.membership().member(list.id, 0));
        }
    }

    @Test
    void aLockEndsWhenTheDoctorWishesNoFewerThanTheCap() {
        SmallCountry country = new SmallCountry(
                2,
                Map.of("decision.lock_share", 1.0, "decision.lock_slack_share", 0.1, "decision.cap_taste_spread", 0.0));
        Doctor d = country.gp(1, OSLO, 50);
        GpList list = country.world.lists.get(d.list);
        list.cap = 600;
        list.locked = true;
        d.baseCap = 2000;
        new CapChoice(country.world, SmallCountry.MONTH).decide(d);
        assertThat(d.wishCap).isGreaterThan(600);
        assertThat(list.locked).isFalse();
    }

    private static CapParameters parameters(double price, double income, double work) {
        Map<String, Double> p = new HashMap<>();
        p.put("decision.cap_price_effect", price);
        p.put("decision.cap_income_effect", income);
        p.put("decision.cap_workload_effect", work);
        return new SmallCountry(1, p).world.parameters.decision().cap();
    }
}
