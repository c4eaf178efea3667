package no.fastlege.agents.population;

import java.util.Arrays;
import no.fastlege.agents.world.LifeCalendar;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Workers;

/**
 * Each January: one keyed draw per resident decides what happens to whom in the year, and the calendar is filled with it.
 *
 * <p><b>Implementation overview.</b> A first pass in blocks of rows draws for everyone and notes the events, and marks the women who
 * have a fate this year. A second one goes through the children and notes what such a mother's fate means for them; it also cuts the
 * links of those who have turned 16. Then the blocks' notes are scattered into the twelve buckets in block order, so that the calendar
 * does not depend on the threads. Kommuner's residents are counted on the way. The blocks' notes are kept for the next January: memory
 * that nobody touched before is dear.
 */
final class JanuaryDraw {
    /** From this age a resident moves alone, years. */
    static final int ADULT_AGE = Destinations.CHILD_UNTIL;

    private static final int MONTHS = 12;

    private final World world;
    private Found[] found = new Found[0];
    /** One bit per row: a resident with a fate this year. */
    private long[] fated = new long[0];

    JanuaryDraw(World world) {
        this.world = world;
    }

    /** The events that one block of rows found, packed as row below and event code above. */
    private static final class Found {
        private long[] events = new long[1024];
        private int count;
        private final int[] ofMonth = new int[MONTHS];

        private void add(int row, int code) {
            if (count == events.length) {
                events = Arrays.copyOf(events, count * 2);
            }
            events[count++] = (long) code << 32 | row;
            ofMonth[YearOfLife.monthOfYear(code)]++;
        }

        private void clear() {
            count = 0;
            Arrays.fill(ofMonth, 0);
        }
    }

    /** Fills the calendar of the year that begins. */
    void run(int january, YearOfLife odds) {
        Residents residents = world.residents;
        int rows = residents.rows();
        begin(rows);
        int kommuner = world.kommuner.size();
        int[][] people = new int[world.workers.threads()][kommuner];
        long salt = world.draws.salt(Decisions.LIFE_EVENTS, january);
        world.workers.forBlocks(rows, (worker, block, from, to) -> {
            draw(residents, odds, salt, january - 1, from, to, found[block], people[worker]);
        });
        world.workers.forBlocks(
                rows,
                (worker, block, from, to) -> children(residents, odds, salt, january - 1, from, to, found[block]));
        scatter(residents, Workers.blocks(rows));
        for (int k = 0; k < kommuner; k++) {
            int sum = 0;
            for (int[] ofWorker : people) {
                sum += ofWorker[k];
            }
            world.kommuner.get(k).residents = sum * residents.persons();
        }
    }

    private void begin(int rows) {
        int blocks = Workers.blocks(rows);
        int before = found.length;
        if (before < blocks) {
            found = Arrays.copyOf(found, blocks);
            Arrays.setAll(found, b -> b < before ? found[b] : new Found());
        }
        for (Found ofBlock : found) {
            ofBlock.clear();
        }
        int words = (rows >> 6) + 1;
        if (fated.length < words) {
            fated = new long[words + words / 8];
        } else {
            Arrays.fill(fated, 0);
        }
    }

    private void draw(
            Residents residents, YearOfLife odds, long salt, int december, int from, int to, Found mine, int[] people) {
        long[] keys = residents.keys();
        short[] births = residents.birthMonths();
        short[] traits = residents.traits();
        short[] kommuner = residents.kommuner();
        int[] mothers = residents.mothers();
        long[] anyFate = odds.fateThresholds();
        long[] anyBirth = odds.birthThresholds();
        long[] hasFate = fated;
        for (int row = from; row < to; row++) {
            int kommune = kommuner[row];
            if (kommune == Residents.FREE) {
                continue;
            }
            people[kommune]++;
            int age = Math.min((december - births[row]) / MONTHS, Cells.AGES - 1);
            int cell = Traits.woman(traits[row]) ? age : Cells.AGES + age;
            long word = Draws.bits(salt, keys[row]);
            if (word >>> 32 < anyFate[cell]) {
                int code = odds.fate(word, cell);
                boolean own = age >= ADULT_AGE
                        || mothers[row] == Residents.NONE
                        || YearOfLife.kind(code) == LifeCalendar.DEATH;
                if (own) {
                    mine.add(row, code);
                    hasFate[row >> 6] |= 1L << row;
                }
            }
            if ((word & 0xFFFFFFFFL) < anyBirth[cell]) {
                mine.add(row, odds.birth(word, cell));
            }
        }
    }

    private void children(Residents residents, YearOfLife odds, long salt, int december, int from, int to, Found mine) {
        short[] births = residents.birthMonths();
        short[] kommuner = residents.kommuner();
        int[] mothers = residents.mothers();
        long[] hasFate = fated;
        int bornAfter = december - ADULT_AGE * MONTHS;
        int linkedSince = bornAfter - MONTHS;
        for (int row = from; row < to; row++) {
            int born = births[row];
            if (born <= linkedSince) {
                continue;
            }
            int mother = mothers[row];
            if (mother == Residents.NONE || kommuner[row] == Residents.FREE) {
                continue;
            }
            if (born <= bornAfter) {
                mothers[row] = Residents.NONE;
            } else if ((hasFate[mother >> 6] & 1L << mother) != 0) {
                int cell = Cells.of(residents.woman(mother), residents.age(mother, december));
                int code = odds.fate(Draws.bits(salt, residents.key(mother)), cell);
                mine.add(row, code + (LifeCalendar.CHILDS << 4));
            }
        }
    }

    private void scatter(Residents residents, int blocks) {
        LifeCalendar calendar = world.lifeCalendar;
        int[][] start = new int[blocks][MONTHS];
        int[] total = new int[MONTHS];
        for (int b = 0; b < blocks; b++) {
            for (int m = 0; m < MONTHS; m++) {
                start[b][m] = total[m];
                total[m] += found[b].ofMonth[m];
            }
        }
        calendar.begin(total);
        world.workers.forEach(blocks, (worker, b) -> {
            int[] next = start[b];
            for (int i = 0; i < found[b].count; i++) {
                long event = found[b].events[i];
                int row = (int) event;
                int code = (int) (event >>> 32);
                int bucket = YearOfLife.monthOfYear(code);
                calendar.set(bucket, next[bucket]++, row, residents.key(row), YearOfLife.kind(code));
            }
        });
        for (int m = 0; m < MONTHS; m++) {
            calendar.setCount(m, total[m]);
        }
    }
}
