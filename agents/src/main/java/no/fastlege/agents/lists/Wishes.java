package no.fastlege.agents.lists;

import java.util.Arrays;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.WishBuffer;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;
import no.fastlege.sim.WaitingQueues;

/**
 * Residents who consider another doctor this month: each chooses by {@link ListChoice} from the lists as they stood when the step
 * began; then, in the order of a keyed time of asking, who chose a list with room and no queue moves at once, and the others join the
 * queue, keeping their doctor. Who waits already goes on waiting, unless the list waited for has no doctor any more or is locked. Without
 * a change left this year nobody asks.
 * Children with a mother in the country never choose themselves (her list is their right); others choose as adults.
 *
 * <p><b>Implementation overview.</b> Most of those who consider are content. So each block asks first, of what the use phase handed over
 * and the month of joining alone, who is not; only of these the other columns are read, in loops of their own, and only they walk the
 * trees of weights.
 */
final class Wishes {
    private static final int TIMES = 1 << 14;
    private static final int BLOCK = 1 << 10;

    private final World world;
    private final Places places;
    private final ListChoice choice;
    private final GivingUp givingUp;
    private final Block[] blocks;
    private int[] wished = new int[0];
    private int[] present = new int[0];
    private int[] time = new int[0];
    private int[] until = new int[0];
    private boolean[] waits = new boolean[0];
    private int[] ordered = new int[0];
    private final int[] first = new int[TIMES + 1];
    private final int[] moving = new int[Places.FETCHED];
    private final int[] joining = new int[Places.FETCHED];

    Wishes(World world, Places places, ListChoice choice, GivingUp givingUp) {
        this.world = world;
        this.places = places;
        this.choice = choice;
        this.givingUp = givingUp;
        blocks = new Block[world.workers.threads()];
        Arrays.setAll(blocks, worker -> new Block());
    }

    void run() {
        int n = world.wishes.size();
        if (n > wished.length) {
            int room = n + n / 4;
            wished = new int[room];
            present = new int[room];
            time = new int[room];
            until = new int[room];
            waits = new boolean[room];
        }
        if (n > ordered.length) {
            ordered = new int[n + n / 4];
        }
        world.workers.forEach(
                (n + BLOCK - 1) / BLOCK,
                (worker, block) ->
                        blocks[worker].consider(block * BLOCK, Math.min(n, (block + 1) * BLOCK), places.month()));
        int asked = sortByTime(n);
        for (int from = 0; from < asked; from += Places.FETCHED) {
            int to = Math.min(asked, from + Places.FETCHED);
            fetch(from, to);
            for (int i = from; i < to; i++) {
                ask(ordered[i]);
            }
        }
    }

    /** One worker's block of residents, a column after another: so the memory fetches many rows at once. */
    private final class Block {
        private final int[] joined = new int[BLOCK];
        private final int[] asking = new int[BLOCK];
        private final int[] switches = new int[BLOCK];
        private final int[] waitsFor = new int[BLOCK];
        private int discontent;

        void consider(int from, int to, int month) {
            findDiscontent(from, to, month);
            Residents residents = world.residents;
            WishBuffer wishes = world.wishes;
            for (int j = 0; j < discontent; j++) {
                switches[j] = residents.switches(wishes.row(asking[j]));
            }
            for (int j = 0; j < discontent; j++) {
                waitsFor[j] = residents.queues().listWaitedFor(wishes.row(asking[j]));
            }
            long salt = world.draws.salt(Decisions.WISH_TIME.code(), month);
            long patience = givingUp.salt();
            for (int j = 0; j < discontent; j++) {
                int i = asking[j];
                boolean goesOnWaiting = waitsFor[j] != WaitingQueues.NONE && places.admits(waitsFor[j]);
                if (goesOnWaiting || !places.mayChangeAfter(switches[j]) || follows(i, month)) {
                    continue;
                }
                int months = month - joined[i - from];
                wished[i] = choice.choose(wishes.key(i), wishes.home(i), kind(i, month), present[i], months, month);
                waits[i] = waitsFor[j] != WaitingQueues.NONE;
                time[i] = Draws.below(Draws.bits(salt, wishes.key(i)), TIMES);
                until[i] = givingUp.until(patience, wishes.key(i), month);
            }
        }

        private void findDiscontent(int from, int to, int month) {
            WishBuffer wishes = world.wishes;
            short[] joinedMonths = world.residents.joinedMonths();
            for (int i = from; i < to; i++) {
                joined[i - from] = joinedMonths[wishes.row(i)];
            }
            discontent = 0;
            for (int i = from; i < to; i++) {
                int since = joined[i - from];
                // who was moved this month stands on another list than when the wish was noted
                int list = since == month ? world.residents.membership().listOf(wishes.row(i)) : wishes.list(i);
                present[i] = list;
                wished[i] = Places.NONE;
                // noted first and counted after, so that the processor has no branch to mispredict
                asking[discontent] = i;
                discontent += list != Membership.NONE
                                && !choice.content(
                                        wishes.key(i), wishes.home(i), kind(i, month), list, month - since, month)
                        ? 1
                        : 0;
            }
        }

        private int kind(int i, int month) {
            return ChoiceWeights.kind(world.wishes.woman(i), (month - world.wishes.birthMonth(i)) / 12);
        }

        private boolean follows(int i, int month) {
            return month - world.wishes.birthMonth(i) < Families.CHILD_AGE * 12
                    && world.residents.mother(world.wishes.row(i)) != Residents.NONE;
        }
    }

    /** Puts the indices of those who ask in the order of their keyed time and returns how many there are. */
    private int sortByTime(int n) {
        Arrays.fill(first, 0);
        int asked = 0;
        for (int i = 0; i < n; i++) {
            if (wished[i] != Places.NONE) {
                first[time[i] + 1]++;
                asked++;
            }
        }
        for (int t = 0; t < TIMES; t++) {
            first[t + 1] += first[t];
        }
        for (int i = 0; i < n; i++) {
            if (wished[i] != Places.NONE) {
                ordered[first[time[i]]++] = i;
            }
        }
        return asked;
    }

    /** Fetches what those need who will move at once, as far as one can tell now, and what those need who will queue. */
    private void fetch(int from, int to) {
        int n = 0;
        int queueing = 0;
        for (int i = from; i < to; i++) {
            int asking = ordered[i];
            if (places.openToAll(wished[asking])) {
                moving[n++] = world.wishes.row(asking);
            } else {
                joining[queueing++] = world.wishes.row(asking);
            }
        }
        places.fetch(moving, 0, n);
        places.fetchQueues(joining, 0, queueing);
    }

    private void ask(int i) {
        int row = world.wishes.row(i);
        int list = wished[i];
        if (places.openToAll(list)) {
            places.change(row, list, Places.DIRECT);
            return;
        }
        WaitingQueues queues = world.residents.queues();
        if (waits[i]) {
            queues.leave(row);
        }
        queues.join(row, list, places.month(), world.wishes.home(i), until[i]);
    }
}
