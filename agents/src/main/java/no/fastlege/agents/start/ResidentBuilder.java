package no.fastlege.agents.start;

import java.util.Arrays;
import no.fastlege.agents.data.ResidentCounts;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * Fills the residents' columns, kommune by kommune, several at once.
 *
 * <p><b>Implementation overview.</b> A kommune's residents take one run of rows, and within it each list's residents take one run, so
 * that a pass over all residents touches few lists at a time. Whatever decides a row's place is known before the first resident is
 * made (counts by cell, lengths by list), hence kommuner can be filled side by side in any order.
 *
 * <p>A sample of one agent per {@code persons} residents takes every {@code persons}-th resident of a kommune, counted through the
 * cells by sex and age from a random beginning; the same beginning counts through the lists. Both then hold the same number of
 * agents, each within one of its due, and no age or list is favoured. With {@code persons} of 1 nothing is rounded.
 */
final class ResidentBuilder {
    /** Room for growth before the columns must be copied: the country grew by 6.4 per cent in 2017-2024. */
    private static final double SPARE_ROWS = 0.075;

    private static final int SPARE_LEAST = 4096;

    private final World world;
    private final KommuneTargets targets;
    private final LengthBuilder plan;
    private final int persons;
    private final int[] offset;
    private final int[] firstRow;

    ResidentBuilder(World world, KommuneTargets targets, LengthBuilder plan, int persons) {
        this.world = world;
        this.targets = targets;
        this.plan = plan;
        this.persons = persons;
        int kommuner = world.country.kommuner().size();
        offset = offsets(world, targets, persons);
        firstRow = new int[kommuner + 1];
        for (int k = 0; k < kommuner; k++) {
            firstRow[k + 1] = firstRow[k] + sampled(targets.residents(k), offset[k], persons);
        }
    }

    private static int[] offsets(World world, KommuneTargets targets, int persons) {
        int[] offset = new int[world.country.kommuner().size()];
        for (int k = 0; k < offset.length; k++) {
            offset[k] = Draws.below(Decisions.SAMPLE_OFFSET.bits(world.draws, targets.key(k)), persons);
        }
        return offset;
    }

    /** Agents for the first so many persons, counted from an offset. */
    static int sampled(int personsSoFar, int offset, int persons) {
        return (personsSoFar + offset) / persons;
    }

    /** Rows that the country takes at a scale. */
    static int rows(World world, KommuneTargets targets, int persons) {
        int rows = 0;
        int[] offset = offsets(world, targets, persons);
        for (int k = 0; k < offset.length; k++) {
            rows += sampled(targets.residents(k), offset[k], persons);
        }
        return rows;
    }

    /** Rows to allocate for so many residents. */
    static int room(int rows) {
        return rows + (int) (rows * SPARE_ROWS) + SPARE_LEAST;
    }

    /** Fills every row and puts it on its list, then enters those who stand on none; returns the rows that want to wait, by kommune. */
    int[][] build() {
        int kommuner = firstRow.length - 1;
        world.residents.openRows(firstRow[kommuner]);
        Integer[] bySize = new Integer[kommuner];
        for (int k = 0; k < kommuner; k++) {
            bySize[k] = k;
        }
        // the largest first, so that no thread is left with Oslo at the end
        Arrays.sort(bySize, (a, b) -> Integer.compare(targets.residents(b), targets.residents(a)));
        ResidentTables tables = new ResidentTables(world);
        KommuneFill[] fills = new KommuneFill[world.workers.threads()];
        int[][] waiting = new int[kommuner][];
        world.workers.forEach(kommuner, (worker, index) -> {
            if (fills[worker] == null) {
                fills[worker] = new KommuneFill(world, tables);
            }
            int k = bySize[index];
            waiting[k] = fills[worker].fill(
                    k, (int) targets.key(k), firstRow[k], cells(k), places(k), plan.firstList(k), doctors(k));
        });
        unallocated();
        for (int k = 0; k < kommuner; k++) {
            world.kommuner.get(k).residents = (firstRow[k + 1] - firstRow[k]) * persons;
        }
        return waiting;
    }

    /** Agents by sex and age: women 0 to 100, then men. */
    private int[] cells(int kommune) {
        int[] counts = world.country.counts().of(ResidentCounts.FIRST_YEAR, kommune);
        return shares(counts, counts.length, offset[kommune]);
    }

    /** Agents by list, in order of list_id, and at the end those on no list. */
    private int[] places(int kommune) {
        int lists = targets.lists[kommune] + targets.vacant[kommune];
        int[] lengths = Arrays.copyOfRange(plan.lengths, plan.firstList(kommune), plan.firstList(kommune) + lists + 1);
        lengths[lists] = targets.unallocated[kommune];
        return shares(lengths, lists + 1, offset[kommune]);
    }

    private int[] shares(int[] counts, int n, int from) {
        int[] agents = new int[n];
        int sum = 0;
        for (int i = 0; i < n; i++) {
            agents[i] = sampled(sum + counts[i], from, persons) - sampled(sum, from, persons);
            sum += counts[i];
        }
        return agents;
    }

    private Doctor[] doctors(int kommune) {
        Doctor[] doctors = new Doctor[targets.lists[kommune] + targets.vacant[kommune] + 1];
        for (int i = 0; i < doctors.length - 1; i++) {
            GpList list = world.lists.get(plan.firstList(kommune) + i);
            doctors[i] = list.hasDoctor() ? world.doctors.get(list.doctor) : null;
        }
        return doctors;
    }

    private void unallocated() {
        for (int k = 0; k < firstRow.length - 1; k++) {
            int[] places = places(k);
            int from = firstRow[k + 1] - places[places.length - 1];
            for (int row = from; row < firstRow[k + 1]; row++) {
                world.arrivals.add(row, world.residents.key(row), Decisions.START_MONTH, Decisions.START_MONTH);
            }
            world.kommuner.get(k).unallocated = places[places.length - 1] * persons;
        }
    }
}
