package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.fastlege.agents.lists.ListOpening;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.policy.RulesWith;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import org.junit.jupiter.api.Test;

/** Kommuner open lists where places have lacked for some months, and close empty ones that nobody needs. */
class PostPlanningTest {
    private static final int ALTA = SmallCountry.kommune("5601");
    private static final Map<String, Double> AT_ONCE =
            Map.of("kommune.open_share_per_month", 1.0, "kommune.planning_months", 3.0, "kommune.open_from_share", 0.6);

    private final SmallCountry country = empty(AT_ONCE);

    @Test
    void opensAListAfterMonthsOfShortage() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        country.gp(1, ALTA, 50);
        alta.residents = 2000;
        for (int month = 0; month < 2; month++) {
            plan(month).decide(alta);
        }
        assertThat(country.world.lists).hasSize(1);
        plan(2).decide(alta);
        assertThat(country.world.lists).hasSize(2);
        assertThat(Places.sought(country.world.lists.get(1))).isTrue();
    }

    /** A pandemic that stops planning delays a list: the shortage is counted all the while, and the list opens in the month planning goes on. */
    @Test
    void opensNothingWhilePlanningStandsStill() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        country.gp(1, ALTA, 50);
        alta.residents = 2000;
        Rules usual = country.world.rules;
        country.world.rules = RulesWith.with(usual, "postPlanning", 0);
        for (int month = 0; month < 12; month++) {
            plan(month).decide(alta);
        }
        assertThat(country.world.lists).hasSize(1);
        country.world.rules = usual;
        plan(12).decide(alta);
        assertThat(country.world.lists).hasSize(2);
    }

    /** With chance one half of opening, half of the usual planning opens a quarter of the lists lacking. */
    @Test
    void opensFewerListsWherePlanningIsSlow() {
        SmallCountry slow = empty(Map.of(
                "kommune.open_share_per_month", 0.5, "kommune.planning_months", 1.0, "kommune.new_list_cap", 100.0));
        slow.world.rules = RulesWith.with(slow.world.rules, "postPlanning", 0.5);
        KommuneState alta = slow.world.kommuner.get(ALTA);
        slow.gp(1, ALTA, 50);
        alta.residents = 40_000;
        new PostPlanning(slow.world, new Places(slow.world), SmallCountry.MONTH).decide(alta);
        assertThat(slow.world.lists.size()).isBetween(60, 140);
    }

    /** Two kommuner with the same lists and residents: the one that was used to free places opens a list, the other does not. */
    @Test
    void keepsTheReserveThatItIsUsedTo() {
        SmallCountry used = empty(Map.of(
                "kommune.open_share_per_month", 1.0,
                "kommune.planning_months", 1.0,
                "kommune.new_list_cap", 100.0,
                "kommune.reserve_share", 0.0,
                "kommune.reserve_habit", 1.0));
        for (int k : new int[] {ALTA, SmallCountry.kommune("0301")}) {
            used.gp(k, k, 50);
            used.world.kommuner.get(k).residents = 1100;
        }
        used.world.kommuner.get(ALTA).usualReserve = 0.1;
        for (KommuneState kommune : used.world.kommuner) {
            new PostPlanning(used.world, new Places(used.world), SmallCountry.MONTH).decide(kommune);
        }
        assertThat(used.world.lists).hasSize(3);
        assertThat(used.world.lists.get(2).kommune).isEqualTo(ALTA);
    }

    /** Two kommuner with one full list each: only the one whose residents outnumber its places opens a list, wherever they stand now. */
    @Test
    void plansForThoseWhoLiveThereNotForThoseOnItsLists() {
        int oslo = SmallCountry.kommune("0301");
        country.gp(1, ALTA, 50);
        country.gp(2, oslo, 50);
        int places = country.world.lists.get(0).cap;
        country.world.kommuner.get(ALTA).residents = 2 * places;
        country.world.kommuner.get(oslo).residents = places / 2;
        decideForThreeMonths(ALTA, oslo);
        assertThat(country.world.lists).hasSize(3);
        assertThat(country.world.lists.get(2).kommune).isEqualTo(ALTA);
    }

    /** Two kommuner with as many residents and places: the one whose doctors as many again from around use opens a list. */
    @Test
    void plansForThoseAroundWhoUseItsDoctors() {
        int oslo = SmallCountry.kommune("0301");
        country.gp(1, ALTA, 50);
        country.gp(2, oslo, 50);
        int places = country.world.lists.get(0).cap;
        for (int k : new int[] {ALTA, oslo}) {
            country.world.kommuner.get(k).residents = places;
        }
        country.world.kommuner.get(oslo).patronage = 2.0;
        decideForThreeMonths(ALTA, oslo);
        assertThat(country.world.lists).hasSize(3);
        assertThat(country.world.lists.get(2).kommune).isEqualTo(oslo);
    }

    @Test
    void makesAPostOfTheResidentsWhomNoListHasRoomFor() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        country.gp(1, ALTA, 50);
        GpList overflow = ListOpening.overflow(country.world, ALTA, Contract.NAERINGSDRIFT, 1000, SmallCountry.MONTH);
        new KommuneDecisionsPhase(country.world).run(SmallCountry.MONTH - 12);
        assertThat(Places.sought(overflow)).as("not sought until a post").isFalse();
        alta.residents = 2000;
        for (int month = 0; month < 3; month++) {
            plan(month).decide(alta);
        }
        assertThat(overflow.overflow).isFalse();
        assertThat(Places.sought(overflow)).isTrue();
    }

    @Test
    void opensAListWhereMostOfOneIsLackingAndNoneWhereLessIs() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        country.gp(1, ALTA, 50);
        int places = country.world.lists.get(0).cap;
        alta.residents = places + 300;
        for (int month = 0; month < 6; month++) {
            plan(month).decide(alta);
        }
        assertThat(country.world.lists).hasSize(1);
        alta.residents = places + 600;
        for (int month = 6; month < 12; month++) {
            plan(month).decide(alta);
        }
        assertThat(country.world.lists).hasSize(2);
    }

    @Test
    void opensNothingWhileItSeeksInVain() {
        KommuneState alta = country.world.kommuner.get(ALTA);
        alta.residents = 5000;
        country.soughtList(ALTA);
        country.soughtList(ALTA);
        for (int month = 0; month < 6; month++) {
            plan(month).decide(alta);
        }
        assertThat(country.world.lists).hasSize(2);
    }

    @Test
    void closesAnEmptyListThatIsOneTooMany() {
        Doctor gp = country.gp(1, ALTA, 50);
        country.gp(2, ALTA, 50);
        country.soughtList(ALTA);
        plan(0).closeSurplus();
        assertThat(country.world.lists.get(2).exists()).isFalse();
        assertThat(country.world.lists.get(gp.list).exists()).isTrue();
    }

    /** Kommuner where nobody lives yet. */
    private static SmallCountry empty(Map<String, Double> values) {
        SmallCountry country = new SmallCountry(1, values);
        country.world.kommuner.forEach(kommune -> kommune.residents = 0);
        return country;
    }

    private void decideForThreeMonths(int... kommuner) {
        for (int month = 0; month < 3; month++) {
            for (int k : kommuner) {
                plan(month).decide(country.world.kommuner.get(k));
            }
        }
    }

    private PostPlanning plan(int after) {
        return new PostPlanning(country.world, new Places(country.world), SmallCountry.MONTH + after);
    }
}
