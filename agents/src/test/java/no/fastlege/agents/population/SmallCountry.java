package no.fastlege.agents.population;

import java.util.HashMap;
import java.util.Map;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.world.AgentKeys;
import no.fastlege.agents.world.EventLog;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;
import no.fastlege.sim.Workers;

/**
 * A country of residents alone, as counted on 1 January 2017: every {@code persons}-th of a kommune's residents in the order of sex and
 * age, children under 16 linked to women of the kommune in turn. Lists exist only so that residents stand somewhere.
 */
final class SmallCountry {
    static final Country COUNTRY = Country.load();
    static final int START = Months.of(2017, 1);
    /** Lists that residents are spread over. */
    static final int LISTS = 50;

    private SmallCountry() {}

    static World world(int persons, long seed, int threads) {
        return world(persons, seed, threads, Map.of());
    }

    static World world(int persons, long seed, int threads, Map<String, Double> parameters) {
        World world = new World(
                COUNTRY,
                ParameterDictionary.with(ParameterDictionary.defaults(), parameters),
                DatedCalendar.baseline(),
                new Draws(seed),
                new Workers(threads),
                new EventLog(false));
        world.residents = new Residents(5_700_000 / persons, persons);
        for (int i = 0; i < LISTS; i++) {
            world.residents.membership().addList(16);
            world.residents.queues().addList();
        }
        for (int k = 0; k < COUNTRY.kommuner().size(); k++) {
            KommuneState state = new KommuneState();
            state.index = k;
            world.kommuner.add(state);
            settle(world, k);
        }
        return world;
    }

    private static void settle(World world, int kommune) {
        Residents residents = world.residents;
        int persons = residents.persons();
        int number = Integer.parseInt(COUNTRY.kommune(kommune).number());
        int[] counted = COUNTRY.counts().of(2017, kommune);
        int[] women = new int[200_000];
        int mothers = 0;
        int first = residents.rows();
        long reached = 0;
        for (int cell = 0; cell < Cells.COUNT; cell++) {
            long before = reached / persons;
            reached += counted[cell];
            int agents = (int) (reached / persons - before);
            int age = Cells.age(cell);
            for (int i = 0; i < agents; i++) {
                long key = AgentKeys.starter(number, Cells.woman(cell), age, i);
                int birth = START - 1 - 12 * age - Draws.below(Draws.mix(key), 12);
                int row = residents.add(key, birth, Cells.woman(cell), (key & 3) == 0, (int) (key & 15), kommune);
                residents.moveToList(row, row % LISTS, START - 1);
                if (Cells.woman(cell) && age >= 30 && age < 45) {
                    women[mothers++] = row;
                }
                world.kommuner.get(kommune).residents += persons;
            }
        }
        int next = 0;
        for (int row = first; row < residents.rows() && mothers > 0; row++) {
            if (residents.kommune(row) == kommune && residents.age(row, START - 1) < 16) {
                residents.setMother(row, women[next++ % mothers]);
            }
        }
    }

    /** Runs the phase over months, both included. */
    static void run(World world, PopulationPhase phase, int from, int to) {
        for (int month = from; month <= to; month++) {
            world.rules = world.calendar.inForce(month);
            phase.run(month);
        }
    }

    /** Everyone by key: kommune, month of birth, traits, and the mother's key. */
    static Map<Long, String> people(World world) {
        Residents residents = world.residents;
        Map<Long, String> people = new HashMap<>();
        for (int row = 0; row < residents.rows(); row++) {
            if (residents.present(row)) {
                int mother = residents.mother(row);
                String was = people.put(
                        residents.key(row),
                        residents.kommune(row) + " " + residents.birthMonth(row) + " "
                                + residents.traits()[row] + " "
                                + (mother == Residents.NONE ? 0 : residents.key(mother)));
                if (was != null) {
                    throw new IllegalStateException("two residents have the key of row " + row);
                }
            }
        }
        return people;
    }
}
