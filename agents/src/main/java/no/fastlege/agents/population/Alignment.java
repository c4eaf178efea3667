package no.fastlege.agents.population;

import java.util.Arrays;
import java.util.BitSet;
import no.fastlege.agents.world.AgentKeys;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.RowBuffer;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;

/**
 * December's alignment: residents meet the published counts of the next 1 January by kommune, sex and age, or, where only totals are
 * projected, those by kommune.
 *
 * <p>Where a cell has too many and the same sex and age is missing elsewhere, residents move; what then is too many in the country
 * emigrates, what is missing immigrates (infants are born, to a woman of the kommune). Who goes is drawn by lot ({@link Selection}).
 * Children parted from their mothers get new ones ({@link Households}). With totals alone there is one match over all ages, and
 * residents go as readily as their sex and age move.
 */
final class Alignment {
    private static final int EMIGRATES = -1;
    private static final int MONTHS = 12;

    private final World world;
    private final Newcomers newcomers;
    private final Selection selection;
    private final Matching matching;
    private final Households households;
    private final int kommuner;
    /** Rows that moved already this month, that left the country, and that were sent anywhere. */
    private final BitSet moved = new BitSet();

    private final BitSet removed = new BitSet();
    private final BitSet sent = new BitSet();

    Alignment(World world, Newcomers newcomers) {
        this.world = world;
        this.newcomers = newcomers;
        this.selection = new Selection(world);
        this.matching = new Matching(world.country);
        this.households = new Households(world, selection);
        this.kommuner = world.country.kommuner().size();
    }

    /** Aligns the residents at the end of a December. */
    void run(int december, YearOfLife odds) {
        world.nation.alignedIn = 0;
        world.nation.alignedOut = 0;
        world.nation.alignedMoved = 0;
        int year = Months.year(december) + 1;
        if (year <= world.country.counts().lastYear()) {
            toCells(december, year);
        } else if (year <= Targets.lastYear()) {
            toTotals(december, Targets.byKommune(world, year), odds);
        }
    }

    /** Agents by kommune and cell at present: place {@code kommune * Cells.COUNT + cell}. */
    int[] count(int month) {
        Residents residents = world.residents;
        short[] births = residents.birthMonths();
        short[] traits = residents.traits();
        short[] kommune = residents.kommuner();
        int[][] ofWorker = new int[world.workers.threads()][kommuner * Cells.COUNT];
        world.workers.forBlocks(residents.rows(), (worker, block, from, to) -> {
            int[] mine = ofWorker[worker];
            for (int row = from; row < to; row++) {
                int k = kommune[row];
                if (k != Residents.FREE) {
                    int age = Math.min((month - births[row]) / MONTHS, Cells.AGES - 1);
                    mine[k * Cells.COUNT + (Traits.woman(traits[row]) ? age : Cells.AGES + age)]++;
                }
            }
        });
        for (int w = 1; w < ofWorker.length; w++) {
            for (int c = 0; c < ofWorker[w].length; c++) {
                ofWorker[0][c] += ofWorker[w][c];
            }
        }
        return ofWorker[0];
    }

    private void toCells(int december, int year) {
        int[] have = count(december);
        int[] over = new int[have.length];
        int[] under = Targets.byCell(world, year, have);
        for (int c = 0; c < have.length; c++) {
            int missing = under[c] - have[c];
            over[c] = Math.max(0, -missing);
            under[c] = Math.max(0, missing);
        }
        double[] same = new double[Cells.COUNT];
        Arrays.fill(same, 1);
        Selection.Picked leaving = selection.pick(december, Decisions.ALIGN_LEAVE, over, true, same, have);
        int[] goal = new int[leaving.end(over.length - 1)];
        Arrays.fill(goal, EMIGRATES);
        int[] filled = new int[over.length];
        long turns = world.draws.salt(Decisions.ALIGN_MATCH, december);
        int[] overOfCell = new int[kommuner];
        int[] underOfCell = new int[kommuner];
        for (int c = 0; c < Cells.COUNT; c++) {
            int cell = c;
            for (int k = 0; k < kommuner; k++) {
                overOfCell[k] = over[k * Cells.COUNT + c];
                underOfCell[k] = under[k * Cells.COUNT + c];
            }
            matching.match(overOfCell, underOfCell, Draws.uniform(turns, c), (from, to, agents) -> {
                int group = from * Cells.COUNT + cell;
                int first = leaving.start(group) + filled[group];
                Arrays.fill(goal, first, first + agents, to);
                filled[group] += agents;
            });
            for (int k = 0; k < kommuner; k++) {
                under[k * Cells.COUNT + c] = underOfCell[k];
            }
        }
        int[] parted = send(leaving, over.length, goal);
        RowBuffer infants = new RowBuffer();
        for (int k = 0; k < kommuner; k++) {
            int number = Integer.parseInt(world.country.kommune(k).number());
            for (int c = 0; c < Cells.COUNT; c++) {
                for (int i = 0; i < under[k * Cells.COUNT + c]; i++) {
                    long key = AgentKeys.aligned(number, december, Cells.woman(c), Cells.age(c), i);
                    int row = add(key, december, k, c);
                    if (Cells.age(c) == 0) {
                        infants.add(row);
                    } else {
                        awaitList(row, december);
                    }
                }
            }
        }
        joinHouseholds(december, parted, infants, have);
    }

    private void toTotals(int december, int[] target, YearOfLife odds) {
        int[] have = count(december);
        int[] over = new int[kommuner];
        int[] under = new int[kommuner];
        for (int k = 0; k < kommuner; k++) {
            int present = 0;
            for (int c = 0; c < Cells.COUNT; c++) {
                present += have[k * Cells.COUNT + c];
            }
            over[k] = Math.max(0, present - target[k]);
            under[k] = Math.max(0, target[k] - present);
        }
        double[] weight = new double[Cells.COUNT];
        double most = 0;
        for (int c = 0; c < Cells.COUNT; c++) {
            most = Math.max(most, odds.mobility(c));
        }
        for (int c = 0; c < Cells.COUNT; c++) {
            weight[c] = odds.mobility(c) / most;
        }
        Selection.Picked leaving = selection.pick(december, Decisions.ALIGN_LEAVE, over, false, weight, have);
        int[] goal = new int[leaving.end(kommuner - 1)];
        Arrays.fill(goal, EMIGRATES);
        int[] filled = new int[kommuner];
        double turn = Draws.uniform(world.draws.salt(Decisions.ALIGN_MATCH, december), Cells.COUNT);
        matching.match(over, under, turn, (from, to, agents) -> {
            int first = leaving.start(from) + filled[from];
            Arrays.fill(goal, first, first + agents, to);
            filled[from] += agents;
        });
        int[] parted = send(leaving, kommuner, goal);
        long ages = world.draws.salt(Decisions.ALIGN_AGE, december);
        for (int k = 0; k < kommuner; k++) {
            int number = Integer.parseInt(world.country.kommune(k).number());
            for (int i = 0; i < under[k]; i++) {
                int cell = odds.immigrantCell(Draws.unit(Draws.bits(ages, number, i)));
                long key = AgentKeys.aligned(number, december, Cells.woman(cell), Cells.age(cell), i);
                awaitList(add(key, december, k, cell), december);
            }
        }
        joinHouseholds(december, parted, new RowBuffer(), have);
    }

    /** Moves and removes those picked, forgets the removed wherever a row of theirs is noted, and returns the children parted so. */
    private int[] send(Selection.Picked leaving, int groups, int[] goal) {
        Residents residents = world.residents;
        int persons = residents.persons();
        moved.clear();
        removed.clear();
        sent.clear();
        for (int i = 0; i < world.movers.size(); i++) {
            moved.set(world.movers.get(i));
        }
        for (int g = 0; g < groups; g++) {
            for (int i = leaving.start(g); i < leaving.end(g); i++) {
                int row = leaving.row(i);
                world.kommuner.get(residents.kommune(row)).residents -= persons;
                sent.set(row);
                if (goal[i] == EMIGRATES) {
                    removed.set(row);
                    residents.remove(row);
                    world.nation.alignedOut += persons;
                    continue;
                }
                residents.setKommune(row, goal[i]);
                world.kommuner.get(goal[i]).residents += persons;
                world.nation.alignedMoved += persons;
                if (!moved.get(row)) {
                    world.movers.add(row);
                }
            }
        }
        world.movers.removeIf(removed::get);
        world.newborns.removeIf(removed::get);
        return households.part(sent);
    }

    private int add(long key, int december, int kommune, int cell) {
        long word = Draws.bits(world.draws.salt(Decisions.BIRTH_MONTH, december), key);
        int birthMonth = december - MONTHS * Cells.age(cell) - Draws.below(word, MONTHS);
        int row = newcomers.add(key, birthMonth, Cells.woman(cell), kommune);
        world.nation.alignedIn += world.residents.persons();
        return row;
    }

    /** Gives mothers to children and infants; an infant without one came from abroad. */
    private void joinHouseholds(int december, int[] parted, RowBuffer infants, int[] have) {
        int[] children = Arrays.copyOf(parted, parted.length + infants.size());
        for (int i = 0; i < infants.size(); i++) {
            children[parted.length + i] = infants.get(i);
        }
        households.join(december, children, have);
        for (int i = 0; i < infants.size(); i++) {
            int row = infants.get(i);
            if (world.residents.mother(row) == Residents.NONE) {
                awaitList(row, december);
            } else {
                world.newborns.add(row);
            }
        }
    }

    /** Those added stand for arrivals of the whole year: in December only refugees among them have still to reach the list register. */
    private void awaitList(int row, int december) {
        Immigration.awaitList(world, row, december - 1);
    }
}
