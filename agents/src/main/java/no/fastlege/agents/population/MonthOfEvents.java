package no.fastlege.agents.population;

import no.fastlege.agents.world.LifeCalendar;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * One month's bucket of the calendar: deaths, emigration and moves first, then what they mean for children, so that a child finds the
 * mother where she went. Births wait for {@link Births}.
 */
final class MonthOfEvents {
    /** Rows whose cells are fetched at once. */
    private static final int FETCHED = 256;

    private final World world;
    private final int[] rows = new int[FETCHED];
    private int[] current = new int[0];

    /** A sum without meaning, so that the reads ahead are not dropped. */
    private int fetched;

    MonthOfEvents(World world) {
        this.world = world;
    }

    /** Lets the month's events happen, births apart. */
    void run(int month, YearOfLife odds) {
        Residents residents = world.residents;
        LifeCalendar calendar = world.lifeCalendar;
        long salt = world.draws.salt(Decisions.DESTINATION, month);
        int events = calendar.size(month);
        int due = calendar.current(month, residents, LifeCalendar.MOVE, current(events));
        for (int from = 0; from < due; from += FETCHED) {
            int to = Math.min(due, from + FETCHED);
            fetch(calendar, month, from, to);
            for (int j = from; j < to; j++) {
                int i = current[j];
                int row = calendar.row(month, i);
                // who died or left earlier in the month has no further event
                if (!residents.present(row)) {
                    continue;
                }
                switch (calendar.kind(month, i)) {
                    case LifeCalendar.DEATH -> remove(row, LifeEvents.DEATHS);
                    case LifeCalendar.EMIGRATION -> remove(row, LifeEvents.EMIGRATIONS);
                    default -> {
                        double unit = Draws.uniform(salt, residents.key(row));
                        int ageClass = Destinations.ageClass(residents.age(row, month));
                        move(row, odds.destinations().draw(ageClass, residents.kommune(row), unit));
                    }
                }
            }
        }
        for (int i = 0; i < events; i++) {
            byte kind = calendar.kind(month, i);
            if (kind >= LifeCalendar.MOTHER_DIES && calendar.current(month, i, residents)) {
                followMother(calendar.row(month, i), kind);
            }
        }
    }

    private int[] current(int events) {
        if (current.length < events) {
            current = new int[events + events / 4];
        }
        return current;
    }

    /** Reads ahead what the removal of these residents reads, side by side. */
    private void fetch(LifeCalendar calendar, int month, int from, int to) {
        int n = 0;
        for (int j = from; j < to; j++) {
            rows[n] = calendar.row(month, current[j]);
            n += calendar.kind(month, current[j]) != LifeCalendar.MOVE ? 1 : 0;
        }
        fetched += world.residents.fetch(rows, 0, n);
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
        world.residents.remove(row);
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
