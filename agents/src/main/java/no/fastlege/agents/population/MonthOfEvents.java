package no.fastlege.agents.population;

import no.fastlege.agents.world.LifeCalendar;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * One month's bucket of the calendar: deaths, emigration and moves first, then what they mean for children, so that a child finds the
 * mother where she went. Births wait for {@link Births}.
 *
 * <p><b>Implementation overview.</b> Where movers go is drawn side by side before anything happens: it depends on themselves alone.
 */
final class MonthOfEvents {
    /** Rows whose cells are fetched at once. */
    private static final int FETCHED = 256;

    private static final int BLOCK = 1 << 11;

    /** Instead of a destination: death, emigration, an event of the mother's, nothing here. */
    private static final int DIES = -1;

    private static final int EMIGRATES = -2;
    private static final int MOTHERS = -3;
    private static final int NOTHING = -4;

    private final World world;
    private final int[] rows = new int[FETCHED];
    private final int[] moving = new int[FETCHED];
    private int[] outcome = new int[0];

    /** A sum without meaning, so that the reads ahead are not dropped. */
    private int fetched;

    MonthOfEvents(World world) {
        this.world = world;
    }

    /** Lets the month's events happen, births apart. */
    void run(int month, YearOfLife odds) {
        Residents residents = world.residents;
        LifeCalendar calendar = world.lifeCalendar;
        int events = calendar.size(month);
        if (outcome.length < events) {
            outcome = new int[events + events / 4];
        }
        world.workers.forEach((events + BLOCK - 1) / BLOCK, (worker, block) -> {
            foresee(month, odds, block * BLOCK, Math.min(events, (block + 1) * BLOCK));
        });
        for (int i = 0; i < events; i++) {
            if (i % FETCHED == 0) {
                fetch(calendar, month, i, Math.min(events, i + FETCHED));
            }
            int row = calendar.row(month, i);
            // who died or left earlier in the month has no further event
            if (outcome[i] <= MOTHERS || !residents.present(row)) {
                continue;
            }
            switch (outcome[i]) {
                case DIES -> remove(row, LifeEvents.DEATHS);
                case EMIGRATES -> remove(row, LifeEvents.EMIGRATIONS);
                default -> move(row, outcome[i]);
            }
        }
        for (int i = 0; i < events; i++) {
            if (outcome[i] == MOTHERS && residents.present(calendar.row(month, i))) {
                followMother(calendar.row(month, i), calendar.kind(month, i));
            }
        }
    }

    /** Notes the outcome of each entry of a block: the kommune that its resident moves to, or what stands instead of one. */
    private void foresee(int month, YearOfLife odds, int from, int to) {
        Residents residents = world.residents;
        LifeCalendar calendar = world.lifeCalendar;
        long salt = world.draws.salt(Decisions.DESTINATION, month);
        for (int i = from; i < to; i++) {
            byte kind = calendar.kind(month, i);
            if (kind == LifeCalendar.BIRTH || !calendar.current(month, i, residents)) {
                outcome[i] = NOTHING;
            } else if (kind >= LifeCalendar.MOTHER_DIES) {
                outcome[i] = MOTHERS;
            } else if (kind == LifeCalendar.MOVE) {
                int row = calendar.row(month, i);
                int ageClass = Destinations.ageClass(residents.age(row, month));
                double unit = Draws.uniform(salt, calendar.key(month, i));
                outcome[i] = odds.destinations().draw(ageClass, residents.kommune(row), unit);
            } else {
                outcome[i] = kind == LifeCalendar.DEATH ? DIES : EMIGRATES;
            }
        }
    }

    /** Reads ahead what the removal or the move of these residents reads, side by side. */
    private void fetch(LifeCalendar calendar, int month, int from, int to) {
        int removed = 0;
        int moved = 0;
        for (int i = from; i < to; i++) {
            int row = calendar.row(month, i);
            rows[removed] = row;
            moving[moved] = row;
            removed += outcome[i] == DIES || outcome[i] == EMIGRATES ? 1 : 0;
            moved += outcome[i] >= 0 ? 1 : 0;
        }
        fetched += world.residents.fetch(rows, 0, removed) + world.residents.fetchHomes(moving, 0, moved);
    }

    private void followMother(int child, byte kind) {
        int mother = world.residents.mother(child);
        if (mother == Residents.NONE) {
            return;
        }
        switch (kind) {
            case LifeCalendar.MOTHER_DIES -> world.residents.setMother(child, Residents.NONE);
            case LifeCalendar.MOTHER_EMIGRATES -> remove(child, LifeEvents.EMIGRATIONS);
            default -> move(child, world.residents.kommune(mother));
        }
    }

    private void remove(int row, int event) {
        int persons = world.residents.persons();
        world.kommuner.get(world.residents.kommune(row)).residents -= persons;
        world.residents.depart(row);
        world.nation.lifeEventsYear[event] += persons;
    }

    private void move(int row, int to) {
        int from = world.residents.kommune(row);
        if (from == to) {
            return;
        }
        int persons = world.residents.persons();
        world.kommuner.get(from).residents -= persons;
        world.kommuner.get(to).residents += persons;
        world.residents.setKommune(row, to);
        world.movers.add(row);
        world.nation.lifeEventsYear[LifeEvents.MOVES] += persons;
    }
}
