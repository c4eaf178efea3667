package no.fastlege.agents.population;

import no.fastlege.agents.world.LifeCalendar;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Months;

/** What every newcomer gets, born here or come from abroad: traits, and the events of the rest of the year. */
final class Newcomers {
    private final World world;
    private final Years years;

    Newcomers(World world, Years years) {
        this.world = world;
        this.years = years;
    }

    /** Adds a resident on no list, with education by the kommune's share and a frailty of its own, and returns the row. */
    int add(long key, int birthMonth, boolean woman, int kommune) {
        long word = Draws.bits(world.draws.salt(Decisions.TRAITS, 0), key);
        boolean low = Draws.unit(word) < world.country.kommune(kommune).compulsoryOnlyShare();
        int frailty = (int) (word & (Traits.FRAILTY_CLASSES - 1));
        world.kommuner.get(kommune).residents += world.residents.persons();
        return world.residents.add(key, birthMonth, woman, low, frailty, kommune);
    }

    /** Enters what is left of the year for a newcomer, whose mother must be set by now if there is one. */
    void enterYear(int row, int month) {
        Residents residents = world.residents;
        YearOfLife odds = years.of(month);
        long salt = world.draws.salt(Decisions.LIFE_EVENTS, january(month));
        long key = residents.key(row);
        int mother = residents.mother(row);
        long word = Draws.bits(salt, key);
        int cell = cell(row, month);
        int fate = odds.fate(word, cell);
        if (later(fate, month) && (mother == Residents.NONE || YearOfLife.kind(fate) == LifeCalendar.DEATH)) {
            add(month, fate, row, key, 0);
        }
        int birth = odds.birth(word, cell);
        if (later(birth, month)) {
            add(month, birth, row, key, 0);
        }
        if (mother != Residents.NONE) {
            int hers = odds.fate(Draws.bits(salt, residents.key(mother)), cell(mother, month));
            if (later(hers, month)) {
                add(month, hers, row, key, LifeCalendar.CHILDS);
            }
        }
    }

    private void add(int month, int code, int row, long key, int shift) {
        world.lifeCalendar.add(
                january(month) + YearOfLife.monthOfYear(code), row, key, (byte) (YearOfLife.kind(code) + shift));
    }

    private int cell(int row, int month) {
        int beforeYear = january(month) - 1 - world.residents.birthMonth(row);
        return Cells.of(world.residents.woman(row), Math.max(0, beforeYear) / 12);
    }

    private static boolean later(int code, int month) {
        return code != YearOfLife.NOTHING && YearOfLife.monthOfYear(code) > month - january(month);
    }

    private static int january(int month) {
        return Months.of(Months.year(month), 1);
    }
}
