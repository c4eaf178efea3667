package no.fastlege.agents.lists;

import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/** The lists that are gone through this month, where each has its turn once in so many months: in a month given by its key. */
final class DueLists {
    private final World world;
    private final int everyMonths;
    private int[] ids = new int[0];
    private int count;

    DueLists(World world, int everyMonths) {
        this.world = world;
        this.everyMonths = everyMonths;
    }

    /** Gathers the lists of a month, closed ones included, and returns how many. */
    int gather(int month) {
        int lists = world.lists.size();
        if (ids.length < lists) {
            ids = new int[lists + lists / 4];
        }
        count = 0;
        for (int id = 0; id < lists; id++) {
            if (due(world.lists.get(id).key, month, everyMonths)) {
                ids[count++] = id;
            }
        }
        return count;
    }

    /** Whether the list with a key has its turn in a month. */
    static boolean due(long key, int month, int everyMonths) {
        return Math.floorMod(Draws.mix(key), everyMonths) == month % everyMonths;
    }

    /** The i-th list gathered. */
    int get(int i) {
        return ids[i];
    }
}
