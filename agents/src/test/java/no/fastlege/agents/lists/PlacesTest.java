package no.fastlege.agents.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Residents;
import no.fastlege.sim.Membership;
import no.fastlege.sim.WaitingQueues;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final int LISTS = 40;

    /** What a list and a resident are to the slow twin. */
    private static final class Twin {
        final List<Integer> list = new ArrayList<>();
        final List<Integer> switches = new ArrayList<>();
        final List<List<Integer>> queues = new ArrayList<>();

        int waitsFor(int row) {
            for (int id = 0; id < queues.size(); id++) {
                if (queues.get(id).contains(row)) {
                    return id;
                }
            }
            return WaitingQueues.NONE;
        }

        void leaveQueue(int row) {
            queues.forEach(queue -> queue.remove((Integer) row));
        }
    }

    /** Residents are conserved under a million random operations, and every column agrees with the slow twin's (seed 17). */
    @Test
    void aMillionRandomOperationsAgreeWithASlowTwin() {
        ListWorld w = new ListWorld(17, 1, Map.of());
        Residents residents = w.world.residents;
        SplittableRandom random = new SplittableRandom(17);
        Twin twin = new Twin();
        for (int i = 0; i < LISTS; i++) {
            GpList list = i % 7 == 0 ? w.vacant(i % 3, 12) : w.list(i % 3, 4 + i % 20);
            list.locked = i % 11 == 3;
            twin.queues.add(new ArrayList<>());
        }
        int people = 300;
        for (int i = 0; i < people; i++) {
            w.resident(random.nextInt(3), true, 40);
            twin.list.add(Membership.NONE);
            twin.switches.add(0);
        }
        Places places = w.places();
        for (int op = 0; op < 1_000_000; op++) {
            int row = random.nextInt(people);
            int to = random.nextInt(LISTS);
            int from = twin.list.get(row);
            if (from == to) {
                continue;
            }
            switch (random.nextInt(5)) {
                case 0 -> {
                    places.place(row, to);
                    twin.list.set(row, to);
                    if (twin.queues.get(to).contains(row)) {
                        twin.leaveQueue(row);
                    }
                }
                case 1 -> {
                    if (twin.switches.get(row) > -50) {
                        places.force(row, to);
                        twin.list.set(row, to);
                        twin.switches.set(row, twin.switches.get(row) - 1);
                        if (twin.queues.get(to).contains(row)) {
                            twin.leaveQueue(row);
                        }
                    }
                }
                case 2 -> {
                    if (places.mayChange(row)) {
                        places.change(row, to, Places.DIRECT);
                        twin.list.set(row, to);
                        twin.switches.set(row, twin.switches.get(row) + 1);
                        twin.leaveQueue(row);
                    }
                }
                case 3 -> {
                    if (!residents.queues().waits(row)) {
                        residents.joinQueue(row, to, ListWorld.MONTH);
                        twin.queues.get(to).add(row);
                    }
                }
                default -> {
                    if (residents.queues().waits(row)) {
                        residents.queues().leave(row);
                        twin.leaveQueue(row);
                    }
                }
            }
            if (op % 20_000 == 0) {
                assertAgree(w, places, twin, op);
            }
        }
        assertAgree(w, places, twin, 1_000_000);
    }

    private static void assertAgree(ListWorld w, Places places, Twin twin, int op) {
        Residents residents = w.world.residents;
        int[] length = new int[LISTS];
        int people = twin.list.size();
        for (int row = 0; row < people; row++) {
            assertThat(w.listOf(row))
                    .as("seed 17, operation %d, row %d", op, row)
                    .isEqualTo(twin.list.get(row));
            assertThat(residents.switches(row)).isEqualTo(twin.switches.get(row));
            assertThat(residents.queues().listWaitedFor(row)).isEqualTo(twin.waitsFor(row));
            if (twin.list.get(row) != Membership.NONE) {
                length[twin.list.get(row)]++;
            }
        }
        long[] free = new long[3];
        for (GpList list : w.world.lists) {
            assertThat(residents.length(list.id)).isEqualTo(length[list.id]);
            List<Integer> queue = new ArrayList<>();
            for (int r = residents.queues().head(list.id);
                    r != WaitingQueues.NONE;
                    r = residents.queues().behind(r)) {
                queue.add(r);
            }
            assertThat(queue).as("queue of list %d in order of asking", list.id).isEqualTo(twin.queues.get(list.id));
            free[list.kommune] += list.hasDoctor() && !list.locked ? Math.max(0, list.cap - length[list.id]) : 0;
        }
        for (int k = 0; k < 3; k++) {
            assertThat(places.freeInKommune(k))
                    .as("free places of kommune %d, operation %d", k, op)
                    .isEqualTo(free[k]);
        }
    }

    /** Each free place as likely, so three times as often on the list with three times the room: five standard errors of 20 000 draws (false alarm below 1e-6). */
    @Test
    void freePlacesAreDrawnAlikeAndOtherListsNever() {
        ListWorld w = new ListWorld(3);
        GpList three = w.list(ListWorld.OSLO, 30);
        GpList one = w.list(ListWorld.OSLO, 10);
        w.list(ListWorld.OSLO, 0);
        w.vacant(ListWorld.OSLO, 50);
        w.list(ListWorld.OSLO, 50).locked = true;
        Places places = w.places();
        SplittableRandom random = new SplittableRandom(3);
        int chosen = 0;
        for (int i = 0; i < 20_000; i++) {
            int id = places.drawOpen(ListWorld.OSLO, random.nextLong(), false);
            assertThat(id).isIn(three.id, one.id);
            chosen += id == three.id ? 1 : 0;
        }
        assertThat(chosen / 20_000.0).isBetween(0.75 - 5 * 0.00306, 0.75 + 5 * 0.00306);
        assertThat(places.drawOpen(ListWorld.BERGEN, 5L, false)).isEqualTo(Places.NONE);
    }

    @Test
    void whereNoListHasRoomTheKommuneUsesVacantListsThenOverflowListsThenOpensAnother() {
        ListWorld w = new ListWorld(3, 1, Map.of("list.overflow_size", 50.0));
        GpList vacant = w.vacant(ListWorld.OSLO, 2);
        w.members(vacant, 49);
        Places places = w.places();
        int[] given = new int[53];
        for (int i = 0; i < given.length; i++) {
            given[i] = places.withoutRoom(ListWorld.OSLO, Places.NONE);
            places.place(w.resident(ListWorld.OSLO, true, 30), given[i]);
        }
        assertThat(given[0]).isEqualTo(vacant.id);
        assertThat(given[1]).isEqualTo(1).isEqualTo(given[50]);
        assertThat(given[51]).isEqualTo(2).isEqualTo(given[52]);
        assertThat(w.world.lists.get(1).overflow).isTrue();
        assertThat(w.world.events.events()).hasSize(2);
    }

    @Test
    void doctorsAreAskedToGoALittleBeyondTheirCapsBeforeAListIsMadeForAFew() {
        ListWorld w = new ListWorld(3, 1, Map.of("list.beyond_cap_share", 0.12));
        GpList fullest = w.list(ListWorld.OSLO, 20);
        GpList fuller = w.list(ListWorld.OSLO, 20);
        w.members(fullest, 22);
        w.members(fuller, 21);
        Places places = w.places();
        assertThat(places.withoutRoom(ListWorld.OSLO, Places.NONE)).isEqualTo(fuller.id);
        int made = places.withoutRoom(ListWorld.OSLO, fuller.id);
        assertThat(w.world.lists.get(made).overflow).isTrue();
    }

    @Test
    void aListKeyNeedsNeitherRowNorOtherKommuner() {
        ListWorld a = new ListWorld(1);
        GpList alone = a.vacant(ListWorld.BERGEN, 10);
        ListWorld b = new ListWorld(1);
        b.vacant(ListWorld.OSLO, 10);
        GpList later = b.vacant(ListWorld.BERGEN, 10);
        assertThat(later.id).isNotEqualTo(alone.id);
        assertThat(later.key).isEqualTo(alone.key);
        assertThat(b.vacant(ListWorld.BERGEN, 10).key).isNotEqualTo(later.key);
    }

    /** More lists in a kommune than a word has bits: each of their free places once, those with a queue by choice not. */
    @Test
    void freePlacesAreDrawnEvenlyAndThoseWithAQueueLeftOut() {
        ListWorld w = new ListWorld(5, 1, Map.of());
        List<Integer> open = new ArrayList<>();
        List<Integer> free = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            int room = i % 3;
            GpList list = i % 4 == 0 ? w.vacant(ListWorld.OSLO, 10) : w.list(ListWorld.OSLO, 2 + room);
            w.members(list, 2);
            if (i % 5 == 0) {
                w.world.residents.joinQueue(w.resident(ListWorld.OSLO, true, 40), list.id, ListWorld.MONTH - 1);
            }
            if (i % 4 != 0) {
                open.addAll(Collections.nCopies(room, list.id));
                free.addAll(Collections.nCopies(i % 5 == 0 ? 0 : room, list.id));
            }
        }
        Places places = w.places();
        for (boolean withoutQueue : new boolean[] {false, true}) {
            List<Integer> expected = withoutQueue ? free : open;
            List<Integer> drawn = new ArrayList<>();
            for (int i = 0; i < expected.size(); i++) {
                // the middle of the i-th of as many equal parts of all words
                long bits = (long) ((i + 0.5) / expected.size() * 0x1.0p32) << 32;
                drawn.add(places.drawOpen(ListWorld.OSLO, bits, withoutQueue));
            }
            assertThat(drawn).containsExactlyInAnyOrderElementsOf(expected);
        }
        assertThat(places.drawOpen(ListWorld.BERGEN, 1L << 40, false)).isEqualTo(Places.NONE);
    }

    @Test
    void thePlaceOfOneWhoDepartedIsFreeWhenTheRegisterIsUpdated() {
        ListWorld w = new ListWorld(18, 1, Map.of());
        GpList list = w.list(0, 2);
        int leaver = w.resident(0, true, 80);
        int other = w.resident(0, true, 30);
        Residents residents = w.world.residents;
        residents.moveToList(leaver, list.id, 0);
        residents.moveToList(other, list.id, 0);
        residents.depart(leaver);
        assertThat(w.places().hasRoom(list.id)).isFalse();
        assertThat(w.places().free(list.id)).isZero();
        residents.updateListRegister();
        assertThat(w.places().hasRoom(list.id)).isTrue();
        assertThat(w.places().free(list.id)).isEqualTo(1);
    }
}
