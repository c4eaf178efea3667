package no.fastlege.agents.population;

import no.fastlege.agents.world.AgentKeys;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;

/**
 * The month's arrivals from abroad. How many come to a kommune is a twelfth of the year's expected number, rounded by a draw of the
 * kommune; sex and age are those of the year's immigrants. Nobody has a list on arrival; refugees reach the list register later.
 */
final class Immigration {
    /** Youngest and oldest age at which an immigrant woman may have borne a child who came with her. */
    private static final int YOUNGEST_MOTHER = 18;

    private static final int OLDEST_MOTHER = 45;
    /** Draws of a woman per child; a child who finds no mother came without one. */
    private static final int MOTHERS_TRIED = 8;

    private static final int MONTHS = 12;

    private final World world;
    private final Newcomers newcomers;
    private int[] batch = new int[64];

    Immigration(World world, Newcomers newcomers) {
        this.world = world;
        this.newcomers = newcomers;
    }

    /** Lets the month's immigrants arrive. */
    void run(int month, YearOfLife odds) {
        int persons = world.residents.persons();
        long rounding = world.draws.salt(Decisions.IMMIGRANTS, month);
        for (int k = 0; k < world.kommuner.size(); k++) {
            int number = Integer.parseInt(world.country.kommune(k).number());
            double expected = odds.immigrants(k) / MONTHS / persons;
            int come = (int) (expected + Draws.uniform(rounding, number));
            if (come > 0) {
                arrive(k, number, come, month, odds);
            }
        }
    }

    private void arrive(int kommune, int number, int come, int month, YearOfLife odds) {
        Residents residents = world.residents;
        long ageSalt = world.draws.salt(Decisions.IMMIGRANT_AGE, month);
        if (come > batch.length) {
            batch = new int[come * 2];
        }
        for (int i = 0; i < come; i++) {
            long key = AgentKeys.immigrant(number, month, i);
            int cell = odds.immigrantCell(Draws.uniform(ageSalt, key));
            batch[i] = newcomers.add(key, birthMonth(key, Cells.age(cell), month), Cells.woman(cell), kommune);
        }
        findMothers(come, month);
        for (int i = 0; i < come; i++) {
            newcomers.enterYear(batch[i], month);
            awaitList(world, batch[i], month);
        }
        world.nation.lifeEventsYear[LifeEvents.IMMIGRATIONS] += come * residents.persons();
    }

    /** A month of birth for someone of this age on 31 December, not after the month at hand. */
    private int birthMonth(long key, int age, int month) {
        long word = Draws.bits(world.draws.salt(Decisions.BIRTH_MONTH, month), key);
        int january = Months.of(Months.year(month) - age, 1);
        return january + Draws.below(word, age == 0 ? Months.monthOfYear(month) : MONTHS);
    }

    /** Gives each child one of the women who came to the kommune with it, if one drawn among them may be the mother. */
    private void findMothers(int come, int month) {
        Residents residents = world.residents;
        long salt = world.draws.salt(Decisions.IMMIGRANT_MOTHER, month);
        int[] women = new int[come];
        int count = 0;
        for (int i = 0; i < come; i++) {
            int age = residents.age(batch[i], month);
            if (residents.woman(batch[i]) && age >= YOUNGEST_MOTHER && age < OLDEST_MOTHER + JanuaryDraw.ADULT_AGE) {
                women[count++] = batch[i];
            }
        }
        for (int i = 0; i < come && count > 0; i++) {
            int child = batch[i];
            if (residents.age(child, month) >= JanuaryDraw.ADULT_AGE) {
                continue;
            }
            for (int tried = 0; tried < MOTHERS_TRIED; tried++) {
                int woman = women[Draws.below(Draws.bits(salt, residents.key(child), tried), count)];
                if (mayBeMother(woman, child)) {
                    residents.setMother(child, woman);
                    break;
                }
            }
        }
    }

    private boolean mayBeMother(int row, int child) {
        int gap = world.residents.birthMonth(child) - world.residents.birthMonth(row);
        return gap >= YOUNGEST_MOTHER * MONTHS && gap < (OLDEST_MOTHER + 1) * MONTHS;
    }

    /** Puts a newcomer from abroad into the pool of those without a list: refugees with the delay of the rules in force. */
    static void awaitList(World world, int row, int month) {
        long key = world.residents.key(row);
        boolean refugee =
                Draws.uniform(world.draws.salt(Decisions.REFUGEE, month), key) < world.rules.refugeeShareOfImmigrants();
        int delay = refugee ? (int) StrictMath.round(world.rules.refugeeRegisterMonths()) : 0;
        world.arrivals.add(row, key, month, month + delay);
    }
}
