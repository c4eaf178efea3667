package no.fastlege.agents.use;

import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.Traits;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;

/**
 * Need comes and goes: with the year, most residents may turn as frail as anybody of their age, while some stay as frail as they are
 * for life. The classes stay equally common, so that as many residents use as much in a year as without; what changes is how far they
 * are the same ones in the next.
 */
final class FrailtyChange {
    private FrailtyChange() {}

    /** Draws who is of another class from this January on; a parallel pass over the residents. */
    static void newYear(World world, int month) {
        UseParameters p = world.parameters.use();
        long lastsSalt = world.draws.salt(Decisions.FRAILTY_LASTS.code(), 0);
        long salt = world.draws.salt(Decisions.FRAILTY.code(), month);
        Residents residents = world.residents;
        long[] keys = residents.keys();
        short[] traits = residents.traits();
        double changes = p.frailtyChangePerYear();
        double lasts = p.frailtyLastingShare();
        world.workers.forBlocks(residents.rows(), (worker, block, from, to) -> {
            for (int row = from; row < to; row++) {
                if (residents.present(row)) {
                    long bits = Draws.bits(salt, keys[row]);
                    // both draws for all, and the class written back where it stays: neither can be foreseen
                    boolean other = Draws.unit(bits) < changes & Draws.uniform(lastsSalt, keys[row]) >= lasts;
                    int former = Traits.frailtyClass(traits[row]);
                    // the lowest bits take no part in the number above
                    int drawn = (int) bits & Traits.FRAILTY_CLASSES - 1;
                    traits[row] = Traits.withFrailtyClass(traits[row], other ? drawn : former);
                }
            }
        });
    }

    /** The share of residents whose class of this year is that of the last, chance agreement apart. */
    static double kept(UseParameters p) {
        return 1 - p.frailtyChangePerYear() * (1 - p.frailtyLastingShare());
    }
}
