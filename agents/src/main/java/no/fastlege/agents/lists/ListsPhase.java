package no.fastlege.agents.lists;

import java.util.Arrays;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Phase;

/**
 * Places, queues and choice: the month's ninth phase. The order of its steps matters as much as its parameters; it is written here and
 * nowhere else.
 *
 * <ol>
 *   <li>{@link CapCuts}: lists cut by draw move households out
 *   <li>{@link Allocation}: newborns onto the mother's list, even if full
 *   <li>{@link Movers}: movers keep their list; who moved back may return to the former one
 *   <li>{@link Allocation}: residents on no list are placed, longest waiting first, before any queue; where no list is open, on a list
 *       without a doctor, which the kommune opens if it must
 *   <li>{@link Queues}: queues served strictly in order, to a fixed point
 *   <li>{@link MutualSwaps}: top trading cycles among those who wait, if the rules have them
 *   <li>{@link ChildrenFollow}: children follow their mother, by right
 *   <li>{@link Wishes}: who considers another doctor chooses one ({@link ChoiceWeights}, {@link ListChoice}), and moves at once or joins
 *       a queue
 *   <li>{@link GivingUp}: some of those who wait stop waiting
 *   <li>{@link Queues} again: places left in the last steps serve queues, so that no list with room and a queue outlives the month
 *   <li>{@link Reallocation}: residents of lists without a doctor are offered the places that nobody else has taken this month; what
 *       is left of lists without a doctor is brought together; overflow lists left empty are closed
 * </ol>
 *
 * <p>Invariants: <b>one place</b> (each resident on one list or in the pool of the unallocated); lengths are memberships; no list above
 * its cap but by a cut or a right; a queue holds each resident once, in order of asking; at most the voluntary changes a year that the
 * rules allow, one more after a forced move.
 */
public final class ListsPhase implements Phase {
    private final World world;
    private final Places places;
    private final CapCuts capCuts;
    private final Allocation allocation;
    private final Movers movers;
    private final Queues queues;
    private final Reallocation reallocation;
    private final MutualSwaps mutualSwaps;
    private final ChildrenFollow childrenFollow;
    private final ChoiceWeights weights;
    private final Wishes wishes;
    private final GivingUp givingUp;
    /** What reading ahead came to: without meaning, kept so that the compiler keeps the reads. */
    private long settled;

    /** The phase over a world. */
    public ListsPhase(World world) {
        this.world = world;
        places = new Places(world);
        Reach reach = new Reach(world.country, world.parameters.list());
        weights = new ChoiceWeights(world, reach);
        capCuts = new CapCuts(world, places);
        allocation = new Allocation(world, places);
        movers = new Movers(world, places, reach);
        queues = new Queues(world, places);
        reallocation = new Reallocation(world, places, reach);
        mutualSwaps = new MutualSwaps(world, places);
        childrenFollow = new ChildrenFollow(world, places);
        givingUp = new GivingUp(world, places);
        wishes = new Wishes(world, places, new ListChoice(world, weights), givingUp);
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public void run(int month) {
        if (month % 12 == 0) {
            Arrays.fill(world.nation.switchesYear, 0);
        }
        places.begin(month);
        capCuts.run();
        allocation.newborns();
        movers.run();
        allocation.unallocated();
        queues.serve();
        mutualSwaps.run();
        childrenFollow.run();
        weights.fill(places);
        wishes.run();
        givingUp.run();
        queues.serve();
        queues.remember();
        // places offered and lists given up leave no right to return, so that the rights may be written down meanwhile
        world.workers.forEach(2, (worker, part) -> {
            if (part == 0) {
                reallocation.run();
            } else {
                settled += world.returnRights.settle();
            }
        });
        world.wishes.clear();
        world.children.clear();
        world.movers.clear();
        world.newborns.clear();
    }
}
