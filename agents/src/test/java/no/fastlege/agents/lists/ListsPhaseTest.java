package no.fastlege.agents.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Residents;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;
import no.fastlege.sim.WaitingQueues;
import org.junit.jupiter.api.Test;

class ListsPhaseTest {
    private static void run(ListWorld w, int months) {
        ListsPhase phase = new ListsPhase(w.world);
        SplittableRandom random = new SplittableRandom(4);
        for (int m = 0; m < months; m++) {
            for (int row = 0; row < w.world.residents.rows(); row++) {
                if (random.nextInt(12) == 0) {
                    w.wishes(row);
                }
            }
            phase.run(ListWorld.MONTH + m);
            if ((ListWorld.MONTH + m) % 12 == 11) {
                w.world.residents.closeYear();
            }
        }
    }

    @Test
    void everyDecisionHasACodeOfItsOwn() {
        Set<Long> codes = new HashSet<>();
        for (Decisions decision : Decisions.values()) {
            assertThat(codes.add(decision.code())).as(decision.name()).isTrue();
        }
    }

    @Test
    void oneAndThreeThreadsGiveTheSameMonths() {
        for (int swaps = 0; swaps <= 2; swaps++) {
            ListWorld one = ListWorld.crowd(21, 1, 5, 60, 20_000, 0.1, Map.of());
            ListWorld three = ListWorld.crowd(21, 3, 5, 60, 20_000, 0.1, Map.of());
            one.rule("mutualSwaps", swaps);
            three.rule("mutualSwaps", swaps);
            run(one, 6);
            run(three, 6);
            assertThat(three.state()).isEqualTo(one.state());
            assertThat(one.world.nation.switchesYear[Places.DIRECT] + one.world.nation.switchesYear[Places.QUEUE])
                    .isPositive();
        }
    }

    /** One resident more, far away and before all others in the table: rows shift, luck does not (crowd of seed 8, six months). */
    @Test
    void oneMoreResidentElsewhereChangesNobodysLuck() {
        ListWorld without = new ListWorld(8, 1, Map.of());
        ListWorld with = new ListWorld(8, 1, Map.of());
        int stranger = with.world.residents.add(1L << 50, ListWorld.MONTH - 500, true, false, 0, ListWorld.BERGEN);
        assertThat(stranger).isZero();
        ListWorld.fill(without, 8, 4, 40, 12_000, 0.1);
        ListWorld.fill(with, 8, 4, 40, 12_000, 0.1);
        with.member(with.list(ListWorld.BERGEN, 10));
        with.world.residents.moveToList(stranger, 40, ListWorld.MONTH - 12);
        ListsPhase a = new ListsPhase(without.world);
        ListsPhase b = new ListsPhase(with.world);
        SplittableRandom random = new SplittableRandom(8);
        for (int m = 0; m < 6; m++) {
            for (int row = 0; row < 12_000; row++) {
                if (random.nextInt(8) == 0) {
                    without.wishes(row);
                    with.wishes(row + 1);
                }
            }
            a.run(ListWorld.MONTH + m);
            b.run(ListWorld.MONTH + m);
        }
        for (int row = 0; row < 12_000; row++) {
            assertThat(with.world.residents.key(row + 1)).isEqualTo(without.world.residents.key(row));
            assertThat(with.listOf(row + 1)).as("resident %d", row).isEqualTo(without.listOf(row));
            assertThat(with.world.residents.queues().listWaitedFor(row + 1))
                    .isEqualTo(without.world.residents.queues().listWaitedFor(row));
        }
        assertThat(without.world.nation.switchesYear[Places.QUEUE]).isPositive();
    }

    /** After every month: nobody lost, no list with room and a queue, no list newly above its cap, changes within the rules. */
    @Test
    void invariantsHoldMonthByMonth() {
        ListWorld w = ListWorld.crowd(5, 2, 4, 50, 15_000, 0.15, Map.of());
        Residents residents = w.world.residents;
        for (int month = 0; month < 14; month++) {
            int[] before = w.world.lists.stream()
                    .mapToInt(list -> residents.length(list.id))
                    .toArray();
            run(w, 1);
            int sum = 0;
            for (GpList list : w.world.lists) {
                int length = residents.length(list.id);
                sum += length;
                if (list.hasDoctor() && list.id < before.length && length > before[list.id]) {
                    assertThat(length).as("list %d, month %d", list.id, month).isLessThanOrEqualTo(list.cap);
                }
                boolean someoneMayChange = false;
                for (int r = residents.queues().head(list.id);
                        r != WaitingQueues.NONE;
                        r = residents.queues().behind(r)) {
                    someoneMayChange |= residents.switches(r) < 2;
                }
                assertThat(list.hasDoctor() && !list.locked && length < list.cap && someoneMayChange)
                        .as("list %d has room and a queue", list.id)
                        .isFalse();
            }
            assertThat(sum).isEqualTo(15_000);
            for (int row = 0; row < residents.rows(); row++) {
                assertThat(residents.switches(row)).isBetween(0, 2);
            }
        }
    }

    @Test
    void newbornsGetTheMothersListEvenIfItIsFullAndLocked() {
        ListWorld w = new ListWorld(1);
        GpList full = w.list(ListWorld.OSLO, 1);
        full.locked = true;
        int mother = w.member(full);
        int child = w.resident(ListWorld.OSLO, false, 0);
        w.world.residents.setMother(child, mother);
        int motherWithout = w.resident(ListWorld.OSLO, true, 30);
        int other = w.resident(ListWorld.OSLO, false, 0);
        w.world.residents.setMother(other, motherWithout);
        w.world.newborns.add(child);
        w.world.newborns.add(other);
        new Allocation(w.world, w.places()).newborns();
        assertThat(w.listOf(child)).isEqualTo(full.id);
        assertThat(w.listOf(other)).isEqualTo(Membership.NONE);
        assertThat(w.world.arrivals.size()).isEqualTo(1);
    }

    @Test
    void theUnallocatedGoBeforeTheQueueLongestWaitingFirst() {
        ListWorld w = new ListWorld(1, 1, Map.of("list.allocated_at_once_share", 0.0));
        GpList home = w.list(ListWorld.OSLO, 0);
        GpList goal = w.list(ListWorld.OSLO, 1);
        int waits = w.member(home);
        w.world.residents.joinQueue(waits, goal.id, ListWorld.MONTH - 20);
        int older = w.resident(ListWorld.OSLO, true, 30);
        int newer = w.resident(ListWorld.OSLO, true, 30);
        int newest = w.resident(ListWorld.OSLO, true, 30);
        int refugee = w.resident(ListWorld.OSLO, true, 30);
        Residents r = w.world.residents;
        w.world.arrivals.add(older, r.key(older), ListWorld.MONTH - 2, ListWorld.MONTH - 2);
        w.world.arrivals.add(refugee, r.key(refugee), ListWorld.MONTH - 2, ListWorld.MONTH + 4);
        w.world.arrivals.add(newer, r.key(newer), ListWorld.MONTH - 1, ListWorld.MONTH - 1);
        w.world.arrivals.add(newest, r.key(newest), ListWorld.MONTH, ListWorld.MONTH);
        new ListsPhase(w.world).run(ListWorld.MONTH);
        assertThat(w.listOf(older)).isEqualTo(goal.id);
        assertThat(w.world.lists.get(w.listOf(newer)).overflow).isTrue();
        assertThat(w.listOf(refugee)).isEqualTo(Membership.NONE);
        assertThat(w.listOf(newest)).isEqualTo(Membership.NONE);
        assertThat(w.listOf(waits)).isEqualTo(home.id);
        assertThat(w.world.kommuner.get(ListWorld.OSLO).unallocated)
                .as("the refugee is not in the register")
                .isEqualTo(1);
    }

    @Test
    void aCutByDrawMovesWholeHouseholdsAndGivesThemOneMoreChange() {
        ListWorld w = new ListWorld(9);
        GpList cut = w.list(ListWorld.OSLO, 20);
        GpList open = w.list(ListWorld.OSLO, 1000);
        int[] mother = new int[40];
        int[] child = new int[40];
        for (int i = 0; i < 20; i++) {
            mother[i] = w.member(cut);
            child[i] = w.member(cut, ListWorld.OSLO, false, 5);
            w.world.residents.setMother(child[i], mother[i]);
        }
        cut.toDrawOut = 15;
        new CapCuts(w.world, w.places()).run();
        assertThat(w.world.residents.length(cut.id)).isBetween(24, 25);
        assertThat(cut.toDrawOut).isZero();
        for (int i = 0; i < 20; i++) {
            assertThat(w.listOf(child[i])).as("family %d", i).isEqualTo(w.listOf(mother[i]));
            assertThat(w.world.residents.switches(mother[i])).isEqualTo(w.listOf(mother[i]) == open.id ? -1 : 0);
        }
        assertThat(w.world.nation.switchesYear).containsOnly(0);
    }

    @Test
    void whoMovesBackMayReturnToAFullListWithinTheYearsOfTheRight() {
        for (int years : new int[] {2, 4}) {
            ListWorld w = new ListWorld(1, 1, Map.of("list.return_share", 1.0));
            GpList former = w.list(ListWorld.OSLO, 1);
            w.member(former);
            GpList now = w.list(ListWorld.BERGEN, 10);
            int row = w.member(now, ListWorld.OSLO, true, 40);
            w.world.returnRights.put(w.world.residents.key(row), former.id, ListWorld.MONTH - 12 * years + 36);
            w.world.returnRights.settle();
            w.world.movers.add(row);
            Places places = w.places();
            new Movers(w.world, places, new Reach(ListWorld.COUNTRY, w.world.parameters.list())).run();
            assertThat(w.listOf(row)).as("after %d years", years).isEqualTo(years < 3 ? former.id : now.id);
        }
    }

    @Test
    void aChangeToADoctorAtHomeLeavesARightToReturn() {
        ListWorld w = new ListWorld(1);
        GpList old = w.list(ListWorld.BERGEN, 10);
        GpList near = w.list(ListWorld.OSLO, 10);
        int row = w.member(old, ListWorld.OSLO, true, 40);
        w.places().change(row, near.id, Places.DIRECT);
        w.world.returnRights.settle();
        long key = w.world.residents.key(row);
        assertThat(w.world.returnRights.formerList(key, ListWorld.MONTH + 36)).isEqualTo(old.id);
        assertThat(w.world.returnRights.formerList(key, ListWorld.MONTH + 37)).isEqualTo(-1);
        w.world.returnRights.dropExpired(ListWorld.MONTH + 37);
        assertThat(w.world.returnRights.size()).isZero();
    }

    @Test
    void residentsWithoutADoctorAreOfferedRoomThatNobodyQueuesFor() {
        ListWorld w = new ListWorld(2, 1, Map.of("list.reallocation_share", 0.5));
        GpList vacant = w.vacant(ListWorld.OSLO, 400);
        w.members(vacant, 400);
        GpList open = w.list(ListWorld.OSLO, 100);
        Places places = w.places();
        Reallocation offers =
                new Reallocation(w.world, places, new Reach(ListWorld.COUNTRY, w.world.parameters.list()));
        for (int m = 0; m < 6; m++) {
            places.begin(ListWorld.MONTH + m);
            offers.offerPlaces();
            assertThat(w.world.residents.length(open.id))
                    .as("nobody until the list's turn, then up to the cap")
                    .isIn(0, 100);
        }
        assertThat(w.world.residents.length(open.id)).isEqualTo(100);
        assertThat(w.world.residents.length(vacant.id)).isEqualTo(300);
        assertThat(w.world.nation.switchesYear).containsOnly(0);
    }

    @Test
    void aPlaceLeftByAWishIsOfferedToResidentsWithoutADoctorInTheSameMonth() {
        ListWorld w = new ListWorld(2, 1, Map.of("list.reallocation_share", 1.0));
        GpList vacant = w.vacant(ListWorld.OSLO, 10);
        int without = w.member(vacant);
        GpList left = w.list(ListWorld.OSLO, 1);
        int asking = w.member(left);
        GpList popular = w.list(ListWorld.OSLO, 1, 50.0, true, 48);
        int month = ListWorld.MONTH;
        while (month % 3 != Math.floorMod(Draws.mix(vacant.key), 3)) {
            month++;
        }
        w.wishes(asking);
        new ListsPhase(w.world).run(month);
        assertThat(w.listOf(asking)).isEqualTo(popular.id);
        assertThat(w.listOf(without)).isEqualTo(left.id);
    }

    @Test
    void aListLongVacantIsGivenUpWhereItsResidentsFitOnAnother() {
        ListWorld w = new ListWorld(8, 1, Map.of("list.overflow_size", 50.0, "list.merge_months", 12.0));
        GpList recent = w.vacant(ListWorld.OSLO, 100);
        GpList old = w.vacant(ListWorld.OSLO, 100);
        GpList tooLong = w.vacant(ListWorld.OSLO, 100);
        GpList elsewhere = w.vacant(ListWorld.BERGEN, 100);
        w.members(recent, 20);
        w.members(old, 20);
        w.members(tooLong, 30);
        int alone = w.member(elsewhere);
        recent.vacantSince = ListWorld.MONTH - 11;
        for (GpList list : List.of(old, tooLong, elsewhere)) {
            list.vacantSince = ListWorld.MONTH - 12;
        }
        new Reallocation(w.world, w.places(), new Reach(ListWorld.COUNTRY, w.world.parameters.list())).merge();
        assertThat(old.exists()).isFalse();
        assertThat(w.world.residents.length(recent.id)).isEqualTo(40);
        assertThat(w.world.residents.length(tooLong.id)).isEqualTo(30);
        assertThat(w.listOf(alone)).isEqualTo(elsewhere.id);
    }

    @Test
    void anEmptyOverflowListIsClosedButNotBeforeItsMonthIsOver() {
        ListWorld w = new ListWorld(2);
        Places places = w.places();
        int id = places.withoutRoom(ListWorld.OSLO, Places.NONE);
        Reallocation offers =
                new Reallocation(w.world, places, new Reach(ListWorld.COUNTRY, w.world.parameters.list()));
        offers.closeEmpty();
        assertThat(w.world.lists.get(id).exists()).isTrue();
        places.begin(ListWorld.MONTH + 1);
        offers.closeEmpty();
        assertThat(w.world.lists.get(id).exists()).isFalse();
        assertThatThrownBy(() -> ListOpening.close(w.world, w.world.lists.get(id), ListWorld.MONTH + 2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be closed");
    }

    @Test
    void childrenFollowTheirMotherByRightWhenTheirFamilyThinksOfIt() {
        ListWorld w = new ListWorld(2, 1, Map.of("list.child_follows_share", 1.0));
        GpList old = w.list(ListWorld.OSLO, 10);
        GpList full = w.list(ListWorld.OSLO, 1);
        int mother = w.member(full);
        int child = w.member(old, ListWorld.OSLO, true, 5);
        w.world.residents.setMother(child, mother);
        int grown = w.member(old, ListWorld.OSLO, true, 18);
        w.world.residents.setMother(grown, mother);
        int unasked = w.member(old, ListWorld.OSLO, true, 5);
        w.world.residents.setMother(unasked, mother);
        Places places = new Places(w.world);
        ChildrenFollow follow = new ChildrenFollow(w.world, places);
        w.world.children.add(child);
        w.world.children.add(grown);
        places.begin(ListWorld.MONTH);
        follow.run();
        assertThat(w.listOf(child)).isEqualTo(full.id);
        assertThat(w.listOf(unasked)).isEqualTo(old.id);
        assertThat(w.listOf(grown)).isEqualTo(old.id);
        assertThat(w.world.nation.switchesYear[Places.DIRECT]).isEqualTo(1);
    }

    /** Hazard of a year at 2 % a month: 1 - 0.98^12 = 0.2153, five standard errors of 20 000 (false alarm below 1e-6). */
    @Test
    void waitingResidentsGiveUpAtTheRateOfTheParameters() {
        ListWorld w = new ListWorld(2, 1, Map.of("list.give_up_per_month", 0.02, "list.give_up_growth_per_year", 0.0));
        GpList home = w.list(ListWorld.OSLO, 0);
        GpList goal = w.list(ListWorld.OSLO, 0);
        for (int i = 0; i < 20_000; i++) {
            w.world.residents.joinQueue(w.member(home), goal.id, ListWorld.MONTH);
        }
        Places places = new Places(w.world);
        GivingUp givingUp = new GivingUp(w.world, places);
        for (int m = 1; m <= 12; m++) {
            places.begin(ListWorld.MONTH + m);
            givingUp.run();
        }
        double gone = 1.0 - w.world.residents.queues().waiting() / 20_000.0;
        assertThat(gone).as("seed 2").isBetween(0.2153 - 5 * 0.0029, 0.2153 + 5 * 0.0029);
    }

    @Test
    void nobodyMakesAThirdVoluntaryChange() {
        ListWorld w = new ListWorld(2);
        GpList home = w.list(ListWorld.OSLO, 100, -3.0, true, 40);
        w.list(ListWorld.OSLO, 100);
        int row = w.member(home);
        w.world.residents.setSwitches(row, 2);
        for (int m = 0; m < 5; m++) {
            w.wishes(row);
            new ListsPhase(w.world).run(ListWorld.MONTH + m);
        }
        assertThat(w.listOf(row)).isEqualTo(home.id);
        assertThat(w.world.residents.queues().waits(row)).isFalse();
    }
}
