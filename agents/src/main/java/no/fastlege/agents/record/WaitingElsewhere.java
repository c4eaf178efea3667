package no.fastlege.agents.record;

import java.util.stream.IntStream;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Membership;
import no.fastlege.sim.WaitingQueues;

/**
 * Residents who wait for a list, in agents.
 *
 * @param waiting all of them
 * @param otherThanGp of these, for a list in another kommune than that of their present list
 * @param otherThanHome of these, for a list in another kommune than that where they live
 */
record WaitingElsewhere(int waiting, int otherThanGp, int otherThanHome) {
    private static final int BLOCK = 1 << 14;

    static WaitingElsewhere count(World world) {
        WaitingQueues queues = world.residents.queues();
        int[] listOf = world.residents.membership().listColumn();
        short[] home = world.residents.kommuner();
        short[] kommuneOf = world.kommuneOfLists();
        int entries = queues.entries();
        int[] otherThanGp = new int[world.workers.threads()];
        int[] otherThanHome = new int[world.workers.threads()];
        world.workers.forEach((entries + BLOCK - 1) / BLOCK, (worker, block) -> {
            int gp = 0;
            int residence = 0;
            for (int e = block * BLOCK; e < Math.min(entries, (block + 1) * BLOCK); e++) {
                int r = queues.rowOfEntry(e);
                if (r != WaitingQueues.NONE) {
                    int wanted = kommuneOf[queues.listOfEntry(e)];
                    gp += listOf[r] != Membership.NONE && kommuneOf[Math.max(listOf[r], 0)] != wanted ? 1 : 0;
                    residence += home[r] != wanted ? 1 : 0;
                }
            }
            otherThanGp[worker] += gp;
            otherThanHome[worker] += residence;
        });
        return new WaitingElsewhere(
                queues.waiting(),
                IntStream.of(otherThanGp).sum(),
                IntStream.of(otherThanHome).sum());
    }
}
