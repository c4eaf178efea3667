package no.fastlege.agents.lists;

import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;

/**
 * Children under 16 whose mother stands on another list with a doctor follow her, by right even if the list is full or locked: a
 * voluntary change. They do so in a month in which their family thinks of it, which the use phase draws for each child; a share of the
 * children never follows (their list is the father's, or the family likes the old doctor).
 */
final class ChildrenFollow {
    private static final int BLOCK = 1 << 11;

    private final World world;
    private final Places places;
    private int[] following = new int[0];
    private int[] target = new int[0];

    ChildrenFollow(World world, Places places) {
        this.world = world;
        this.places = places;
    }

    void run() {
        int n = find();
        Residents residents = world.residents;
        for (int i = 0; i < n; i++) {
            if (i % Places.FETCHED == 0) {
                places.fetch(following, i, Math.min(n, i + Places.FETCHED));
            }
            if (places.mayChange(following[i])) {
                places.change(following[i], target[i], Places.DIRECT);
            }
        }
    }

    /** Notes who follows, and whereto. */
    private int find() {
        int[] children = world.children.rows();
        int n = world.children.size();
        if (following.length < n) {
            following = new int[n + n / 4];
            target = new int[n + n / 4];
        }
        world.workers.forEach((n + BLOCK - 1) / BLOCK, (worker, block) -> {
            look(children, block * BLOCK, Math.min(n, (block + 1) * BLOCK));
        });
        int found = 0;
        for (int i = 0; i < n; i++) {
            following[found] = children[i];
            target[found] = target[i];
            found += target[i] == Membership.NONE ? 0 : 1;
        }
        return found;
    }

    /** The list to which each child of a block follows the mother, if any; what lies apart is read in loops of its own. */
    private void look(int[] children, int from, int to) {
        Residents residents = world.residents;
        int month = places.month();
        for (int i = from; i < to; i++) {
            target[i] = Families.motherOfChild(residents, children[i], month);
        }
        int[] listOf = residents.membership().listColumn();
        for (int i = from; i < to; i++) {
            target[i] = target[i] == Residents.NONE ? Membership.NONE : listOf[target[i]];
        }
        long salt = world.draws.salt(Decisions.CHILD_FOLLOWS.code(), 0);
        double share = world.parameters.list().childFollowsShare();
        for (int i = from; i < to; i++) {
            int of = target[i];
            boolean follows = of != Membership.NONE
                    && of != listOf[children[i]]
                    && world.lists.get(of).hasDoctor()
                    && Draws.uniform(salt, residents.key(children[i])) < share;
            target[i] = follows ? of : Membership.NONE;
        }
    }
}
