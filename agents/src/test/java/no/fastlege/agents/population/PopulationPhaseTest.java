package no.fastlege.agents.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import no.fastlege.agents.world.AgentKeys;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** The whole phase on a fiftieth of the country: nothing is lost, nobody's luck depends on others, threads do not matter. */
class PopulationPhaseTest {
    private static final int PERSONS = 50;
    private static final int FIRST = SmallCountry.START;
    private static final int DECEMBER = FIRST + 11;

    @Test
    void stockIsPreviousPlusInLessOutEveryMonth() {
        World world = SmallCountry.world(PERSONS, 3, 2);
        PopulationPhase phase = new PopulationPhase(world);
        int before = world.residents.alive() * PERSONS;
        int[] counted = new int[5];
        for (int month = FIRST; month < FIRST + 36; month++) {
            if (Months.monthOfYear(month) == 1) {
                counted = new int[5];
            }
            SmallCountry.run(world, phase, month, month);
            int[] now = world.nation.lifeEventsYear.clone();
            int change = now[0] - counted[0] - (now[1] - counted[1]) + now[2] - counted[2] - (now[3] - counted[3]);
            if (Months.monthOfYear(month) == 12) {
                change += world.nation.alignedIn - world.nation.alignedOut;
            }
            int after = world.residents.alive() * PERSONS;
            assertThat(after)
                    .as("residents after %s, seed 3", Months.format(month))
                    .isEqualTo(before + change);
            assertKommunerKnowTheirResidents(world);
            before = after;
            counted = now;
        }
        world.workers.close();
    }

    private static void assertKommunerKnowTheirResidents(World world) {
        int[] residents = new int[world.kommuner.size()];
        Set<Long> keys = new HashSet<>();
        for (int row = 0; row < world.residents.rows(); row++) {
            if (world.residents.present(row)) {
                residents[world.residents.kommune(row)] += PERSONS;
                assertThat(keys.add(world.residents.key(row)))
                        .as("key of row %d is its own", row)
                        .isTrue();
            }
        }
        for (int k = 0; k < residents.length; k++) {
            assertThat(world.kommuner.get(k).residents)
                    .as("residents of kommune %d", k)
                    .isEqualTo(residents[k]);
        }
    }

    /** Lists hold their residents and the month's dead and emigrants: not those of months before, nor whom alignment took away. */
    @Test
    void listsCountTheMonthsDeparted() {
        World world = SmallCountry.world(PERSONS, 8, 2);
        PopulationPhase phase = new PopulationPhase(world);
        int gone = 0;
        int away = 0;
        for (int month = FIRST; month <= DECEMBER; month++) {
            SmallCountry.run(world, phase, month, month);
            int[] year = world.nation.lifeEventsYear;
            int departed = 0;
            for (int list = 0; list < SmallCountry.LISTS; list++) {
                departed += world.residents.length(list) - world.residents.members(list);
            }
            int left = year[LifeEvents.DEATHS] + year[LifeEvents.EMIGRATIONS] - gone;
            gone += left;
            away += left - departed;
            assertThat(departed)
                    .as("departed by %s, seed 8", Months.format(month))
                    .isBetween(1, left);
        }
        // newcomers stand on no list here; few of them leave in their first year
        assertThat(away).isLessThan(gone / 10);
        assertThat(world.nation.alignedOut).isPositive();
        world.workers.close();
    }

    /** Those whom alignment adds stand for arrivals of the year: but for refugees they are no newcomers in December. */
    @Test
    void alignmentAddsNobodyWhoIsNewToTheRegister() {
        World world = SmallCountry.world(PERSONS, 9, 2);
        World without = SmallCountry.world(PERSONS, 9, 2, Map.of("population.alignment", 0.0));
        assertThat(onNoListSinceNovember(world) - onNoListSinceNovember(without))
                .isPositive()
                .isBetween(world.nation.alignedIn / 2, world.nation.alignedIn);
    }

    private static int onNoListSinceNovember(World world) {
        SmallCountry.run(world, new PopulationPhase(world), FIRST, DECEMBER);
        world.workers.close();
        return PERSONS
                * (int) IntStream.range(0, world.arrivals.size())
                        .filter(i -> world.arrivals.since(i) == DECEMBER - 1)
                        .count();
    }

    @Test
    void ratesComeOutAsPublishedAndAlignmentStaysSmall() {
        World world = SmallCountry.world(PERSONS, 4, 2);
        SmallCountry.run(world, new PopulationPhase(world), FIRST, DECEMBER);
        int[] year = world.nation.lifeEventsYear;
        // one agent is 50 persons, so the deviation of n persons is sqrt(50 n); four of them: one false alarm in 16 000
        // each; seed 4
        assertThat((double) year[LifeEvents.BIRTHS]).isBetween(56_633 - 7000.0, 56_633 + 7000.0);
        assertThat((double) year[LifeEvents.DEATHS]).isBetween(40_774 - 6000.0, 40_774 + 6000.0);
        assertThat(year[LifeEvents.IMMIGRATIONS] - year[LifeEvents.EMIGRATIONS])
                .isBetween(21_430 - 8000, 21_430 + 8000);
        assertThat(year[LifeEvents.MOVES] + world.nation.alignedMoved).isBetween(200_000, 300_000);
        assertThat(world.nation.alignedIn + world.nation.alignedOut).isLessThan(80_000);
        world.workers.close();
    }

    @Test
    void kommunerOfASampleAreWithinOneAgentOfTheCount() {
        World world = SmallCountry.world(PERSONS, 5, 2);
        SmallCountry.run(world, new PopulationPhase(world), FIRST, DECEMBER);
        int all = 0;
        for (int k = 0; k < world.kommuner.size(); k++) {
            int count = world.country.counts().total(2018, k);
            all += count - world.kommuner.get(k).residents;
            assertThat(Math.abs(count - world.kommuner.get(k).residents))
                    .as("kommune %d", k)
                    .isLessThan(PERSONS);
        }
        assertThat(Math.abs(all)).isLessThan(PERSONS);
        world.workers.close();
    }

    @Test
    void threadsDoNotMatter() {
        Map<Long, String> one = after(1, 26, Map.of());
        assertThat(after(3, 26, Map.of())).isEqualTo(one);
    }

    private static Map<Long, String> after(int threads, int months, Map<String, Double> parameters) {
        World world = SmallCountry.world(PERSONS, 6, threads, parameters);
        SmallCountry.run(world, new PopulationPhase(world), FIRST, FIRST + months - 1);
        world.workers.close();
        return SmallCountry.people(world);
    }

    @Test
    void anotherSeedIsAnotherCountry() {
        World world = SmallCountry.world(PERSONS, 7, 2);
        SmallCountry.run(world, new PopulationPhase(world), FIRST, FIRST + 3);
        world.workers.close();
        assertThat(SmallCountry.people(world)).isNotEqualTo(after(2, 4, Map.of()));
    }

    @Test
    void oneMoreManChangesNobodyElse() {
        World world = SmallCountry.world(PERSONS, 6, 2);
        long key = AgentKeys.aligned(9999, 1, false, 50, 0);
        world.residents.add(key, FIRST - 600, false, false, 3, 17);
        SmallCountry.run(world, new PopulationPhase(world), FIRST, DECEMBER - 1);
        world.workers.close();
        Map<Long, String> more = SmallCountry.people(world);
        more.remove(key);
        assertThat(more).isEqualTo(after(2, 11, Map.of()));
    }

    @Test
    void moreWomenOfOneKommuneChangeNobodyElsewhere() {
        World world = SmallCountry.world(PERSONS, 6, 2);
        int kommune = world.country.indexOf("5501");
        for (int i = 0; i < 400; i++) {
            world.residents.add(AgentKeys.aligned(9999, 1, true, 30, i), FIRST - 370, true, false, 3, kommune);
        }
        PopulationPhase phase = new PopulationPhase(world);
        SmallCountry.run(world, phase, FIRST, FIRST);
        world.workers.close();
        Map<Long, String> more = SmallCountry.people(world);
        Map<Long, String> fewer = after(2, 1, Map.of());
        int births = 0;
        for (Map.Entry<Long, String> person : more.entrySet()) {
            if (!person.getValue().equals(fewer.get(person.getKey()))) {
                boolean theirs = person.getKey() >>> 46 == ((long) AgentKeys.ALIGNED << 14 | 9999);
                boolean bornThere = AgentKeys.kind(person.getKey()) == AgentKeys.BIRTH
                        && person.getValue().startsWith(kommune + " ");
                assertThat(theirs || bornThere)
                        .as("resident %x %s", person.getKey(), person.getValue())
                        .isTrue();
                births += bornThere ? 1 : 0;
            }
        }
        assertThat(births).isPositive();
    }

    @Test
    void aMotherLinkNeverOutlivesTheMother() {
        World world = SmallCountry.world(PERSONS, 8, 2);
        Residents residents = world.residents;
        PopulationPhase phase = new PopulationPhase(world);
        Map<Long, Long> motherOf = new HashMap<>();
        int followed = 0;
        for (int month = FIRST; month < FIRST + 50; month++) {
            SmallCountry.run(world, phase, month, month);
            for (int row = 0; row < residents.rows(); row++) {
                int mother = residents.mother(row);
                if (!residents.present(row) || mother == Residents.NONE) {
                    continue;
                }
                assertThat(residents.present(mother) && residents.woman(mother)).isTrue();
                Long known = motherOf.put(residents.key(row), residents.key(mother));
                boolean realigned = Months.monthOfYear(month) == 12;
                assertThat(known == null || known == residents.key(mother) || realigned)
                        .as("mother of row %d in %d", row, month)
                        .isTrue();
                assertThat(residents.kommune(row))
                        .as("kommune of row %d in %d", row, month)
                        .isEqualTo(residents.kommune(mother));
                assertThat(residents.age(row, Months.of(Months.year(month), 1) - 1))
                        .isLessThan(16);
                followed++;
            }
        }
        assertThat(followed).isGreaterThan(50 * 10_000);
        world.workers.close();
    }

    @Test
    void childrenMoveWithTheirMothersAndKeepTheirLists() {
        World world = SmallCountry.world(PERSONS, 9, 2);
        Residents residents = world.residents;
        PopulationPhase phase = new PopulationPhase(world);
        int together = 0;
        for (int month = FIRST; month < DECEMBER; month++) {
            int[] lists = residents.membership().listColumn().clone();
            long[] keys = residents.keys().clone();
            SmallCountry.run(world, phase, month, month);
            for (int i = 0; i < world.movers.size(); i++) {
                int row = world.movers.get(i);
                int mother = residents.mother(row);
                if (mother != Residents.NONE) {
                    assertThat(residents.kommune(row)).isEqualTo(residents.kommune(mother));
                    together++;
                }
                if (keys[row] == residents.key(row)) {
                    assertThat(residents.membership().listOf(row)).isEqualTo(lists[row]);
                }
            }
        }
        assertThat(together).isGreaterThan(100);
        world.workers.close();
    }

    @Test
    void newcomersStandOnNoListAndRefugeesWaitForTheRegister() {
        World world = SmallCountry.world(PERSONS, 10, 2);
        PopulationPhase phase = new PopulationPhase(world);
        int from = Months.of(2022, 1);
        SmallCountry.run(world, phase, FIRST, from + 2);
        int delay = (int) StrictMath.round(world.rules.refugeeRegisterMonths());
        int refugees = 0;
        int others = 0;
        for (int i = 0; i < world.arrivals.size(); i++) {
            if (world.arrivals.since(i) >= from) {
                int wait = world.arrivals.registeredFrom(i) - world.arrivals.since(i);
                assertThat(wait == 0 || wait == delay).isTrue();
                refugees += wait > 0 ? 1 : 0;
                others += wait == 0 ? 1 : 0;
            }
        }
        assertThat(others).isPositive();
        if (delay > 0 && world.rules.refugeeShareOfImmigrants() > 0.05) {
            assertThat(refugees).isPositive();
        }
        for (int i = 0; i < world.newborns.size(); i++) {
            int child = world.newborns.get(i);
            assertThat(world.residents.membership().listOf(child)).isNegative();
            assertThat(world.residents.mother(child)).isNotNegative();
            assertThat(world.residents.birthMonth(child)).isEqualTo(from + 2);
        }
        world.workers.close();
    }

    @Test
    void withoutAlignmentNobodyIsAligned() {
        World world = SmallCountry.world(PERSONS, 11, 2, Map.of("population.alignment", 0.0));
        SmallCountry.run(world, new PopulationPhase(world), FIRST, DECEMBER);
        assertThat(world.nation.alignedIn + world.nation.alignedOut + world.nation.alignedMoved)
                .isZero();
        double counted = 0;
        for (int k = 0; k < world.kommuner.size(); k++) {
            counted += world.country.counts().total(2018, k);
        }
        assertThat(world.residents.alive() * (double) PERSONS / counted).isBetween(0.997, 1.003);
        world.workers.close();
    }

    @Test
    void totalsFollowTheProjectionAfterTheCounts() {
        for (int alternative = 0; alternative <= 2; alternative++) {
            World world = SmallCountry.world(500, 12, 2);
            world.populationAlternative = alternative;
            PopulationPhase phase = new PopulationPhase(world);
            SmallCountry.run(world, phase, FIRST, Months.of(2027, 12));
            int[] projected = Targets.projected(world.country, 2028, alternative);
            for (int k = 0; k < projected.length; k++) {
                assertThat(Math.abs(world.kommuner.get(k).residents - projected[k]))
                        .as("kommune %d", k)
                        .isLessThan(500);
            }
            world.workers.close();
        }
    }
}
