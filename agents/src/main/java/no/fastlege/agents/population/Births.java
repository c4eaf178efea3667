package no.fastlege.agents.population;

import java.util.Arrays;
import no.fastlege.agents.world.AgentKeys;
import no.fastlege.agents.world.LifeCalendar;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * The month's births: one child for each woman whom the calendar names and who still lives here. The child's key is its number among
 * the kommune's births of the month, in the order of the mothers' keys, so that it does not depend on rows.
 */
final class Births {
    private final World world;
    private final Newcomers newcomers;

    Births(World world, Newcomers newcomers) {
        this.world = world;
        this.newcomers = newcomers;
    }

    /** Lets the month's children be born. */
    void run(int month, YearOfLife odds) {
        Residents residents = world.residents;
        int[] mothers = mothers(month);
        int kommuner = world.kommuner.size();
        int[] start = new int[kommuner + 1];
        for (int mother : mothers) {
            start[residents.kommune(mother) + 1]++;
        }
        for (int k = 0; k < kommuner; k++) {
            start[k + 1] += start[k];
        }
        long[] keys = new long[mothers.length];
        int[] next = start.clone();
        for (int mother : mothers) {
            keys[next[residents.kommune(mother)]++] = residents.key(mother);
        }
        for (int k = 0; k < kommuner; k++) {
            Arrays.sort(keys, start[k], start[k + 1]);
        }
        int[] ordered = new int[mothers.length];
        for (int mother : mothers) {
            int k = residents.kommune(mother);
            ordered[Arrays.binarySearch(keys, start[k], start[k + 1], residents.key(mother))] = mother;
        }
        long salt = world.draws.salt(Decisions.NEWBORN_SEX, month);
        for (int k = 0; k < kommuner; k++) {
            int number = Integer.parseInt(world.country.kommune(k).number());
            for (int i = start[k]; i < start[k + 1]; i++) {
                long key = AgentKeys.birth(number, month, i - start[k]);
                boolean boy = Draws.uniform(salt, key) < odds.boys();
                int child = newcomers.add(key, month, !boy, k);
                residents.setMother(child, ordered[i]);
                newcomers.enterYear(child, month);
                world.newborns.add(child);
            }
        }
        world.nation.lifeEventsYear[LifeEvents.BIRTHS] += mothers.length * residents.persons();
    }

    private int[] mothers(int month) {
        LifeCalendar calendar = world.lifeCalendar;
        int[] rows = new int[calendar.size(month)];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if (calendar.kind(month, i) == LifeCalendar.BIRTH && calendar.current(month, i, world.residents)) {
                rows[count++] = calendar.row(month, i);
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
