package no.fastlege.agents.record;

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
    static WaitingElsewhere count(World world) {
        WaitingQueues queues = world.residents.queues();
        int[] listOf = world.residents.membership().listColumn();
        int otherThanGp = 0;
        int otherThanHome = 0;
        for (int e = 0; e < queues.entries(); e++) {
            int r = queues.rowOfEntry(e);
            if (r != WaitingQueues.NONE) {
                int wanted = world.lists.get(queues.listOfEntry(e)).kommune;
                if (listOf[r] != Membership.NONE && world.lists.get(listOf[r]).kommune != wanted) {
                    otherThanGp++;
                }
                if (world.residents.kommune(r) != wanted) {
                    otherThanHome++;
                }
            }
        }
        return new WaitingElsewhere(queues.waiting(), otherThanGp, otherThanHome);
    }
}
