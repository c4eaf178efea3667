package no.fastlege.agents.lists;

import java.util.Arrays;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.RowBuffer;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;
import no.fastlege.sim.WaitingQueues;
import no.fastlege.sim.Workers;

/**
 * Residents who consider another doctor this month, those with a wish and a share of the movers: each chooses by {@link ListChoice} from
 * the lists as they stood when the step began; then, in the order of a keyed time of asking, who chose a list with room and no queue
 * moves at once, and the others join the queue, keeping their doctor. Who waits already goes on waiting, unless the list waited for has
 * no doctor any more or is locked. Without a change left this year nobody asks.
 */
final class Wishes {
    private static final int TIMES = 1 << 14;
    private static final int BLOCK = 1 << 10;

    private final World world;
    private final Places places;
    private final ListChoice choice;
    private final RowBuffer asking = new RowBuffer();
    private int[] wished = new int[0];
    private int[] ordered = new int[0];
    private final int[] first = new int[TIMES + 1];

    Wishes(World world, Places places, ListChoice choice) {
        this.world = world;
        this.places = places;
        this.choice = choice;
    }

    void run() {
        gather();
        int n = asking.size();
        if (n > wished.length) {
            wished = new int[n + n / 4];
            ordered = new int[wished.length];
        }
        int month = places.month();
        int blocks = (n + BLOCK - 1) / BLOCK;
        world.workers.forEach(blocks, (worker, block) -> consider(block * BLOCK, Math.min(n, (block + 1) * BLOCK), month));
        int asked = sortByTime(n);
        for (int i = 0; i < asked; i++) {
            ask(asking.get(ordered[i]), wished[ordered[i]]);
        }
    }

    private void gather() {
        asking.clear();
        Residents residents = world.residents;
        for (int i = 0; i < world.wishes.size(); i++) {
            asking.add(world.wishes.get(i));
        }
        long salt = world.draws.salt(Decisions.MOVER_WISH.code(), places.month());
        double share = world.parameters.list().moverWishShare();
        for (int i = 0; i < world.movers.size(); i++) {
            int row = world.movers.get(i);
            if (residents.present(row) && Draws.uniform(salt, residents.key(row)) < share) {
                asking.add(row);
            }
        }
    }

    private void consider(int from, int to, int month) {
        int[] rows = new int[to - from];
        int[] place = new int[to - from];
        int[] chosen = new int[to - from];
        int n = 0;
        for (int i = from; i < to; i++) {
            int row = asking.get(i);
            wished[i] = Places.NONE;
            rows[n] = row;
            place[n] = i;
            n += considers(row) ? 1 : 0;
        }
        choice.choose(rows, n, chosen, month);
        for (int i = 0; i < n; i++) {
            wished[place[i]] = chosen[i];
        }
    }

    private boolean considers(int row) {
        if (!world.residents.present(row) || !places.mayChange(row)) {
            return false;
        }
        int waitsFor = world.residents.queues().listWaitedFor(row);
        return waitsFor == WaitingQueues.NONE || !places.admits(waitsFor);
    }

    /** Puts the indices of those who ask in the order of their keyed time and returns how many there are. */
    private int sortByTime(int n) {
        Residents residents = world.residents;
        long salt = world.draws.salt(Decisions.WISH_TIME.code(), places.month());
        Arrays.fill(first, 0);
        int asked = 0;
        for (int i = 0; i < n; i++) {
            if (wished[i] != Places.NONE) {
                first[time(salt, residents.key(asking.get(i))) + 1]++;
                asked++;
            }
        }
        for (int t = 0; t < TIMES; t++) {
            first[t + 1] += first[t];
        }
        for (int i = 0; i < n; i++) {
            if (wished[i] != Places.NONE) {
                ordered[first[time(salt, residents.key(asking.get(i)))]++] = i;
            }
        }
        return asked;
    }

    private static int time(long salt, long key) {
        return Draws.below(Draws.bits(salt, key), TIMES);
    }

    private void ask(int row, int list) {
        Residents residents = world.residents;
        int present = residents.membership().listOf(row);
        if (present == Membership.NONE || present == list || !places.mayChange(row)) {
            return;
        }
        WaitingQueues queues = residents.queues();
        if (places.openToAll(list)) {
            places.change(row, list, Places.DIRECT);
            return;
        }
        if (queues.waits(row)) {
            if (queues.listWaitedFor(row) == list) {
                return;
            }
            queues.leave(row);
        }
        queues.join(row, list, places.month());
    }
}
