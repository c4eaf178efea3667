package no.fastlege.agents.start;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Distributions;
import no.fastlege.sim.Draws;

/**
 * The waiting list's first two months: it opened in November 2016. Those who wait want a full list of their own kommune, the more often
 * the more popular its doctor is; in a kommune without another full list nobody waits, so fewer wait than the parameter asks for.
 */
final class QueueBuilder {
    private final World world;

    QueueBuilder(World world) {
        this.world = world;
    }

    /** Lets residents wait: rows by kommune, November's first. */
    void build(int[][] rowsByKommune) {
        GpList[][] full = new GpList[rowsByKommune.length][];
        double[][] weights = new double[rowsByKommune.length][];
        List<List<GpList>> byKommune = new ArrayList<>();
        for (int k = 0; k < full.length; k++) {
            byKommune.add(new ArrayList<>());
        }
        for (GpList list : world.lists) {
            if (list.hasDoctor() && world.freePlaces(list) <= 0) {
                byKommune.get(list.kommune).add(list);
            }
        }
        for (int k = 0; k < full.length; k++) {
            full[k] = byKommune.get(k).toArray(new GpList[0]);
            weights[k] = new double[full[k].length];
            double sum = 0;
            for (int i = 0; i < full[k].length; i++) {
                GpList list = full[k][i];
                sum += world.residents.length(list.id) * StrictMath.exp(world.doctors.get(list.doctor).popularity);
                weights[k][i] = sum;
            }
        }
        for (int month = Decisions.START_MONTH - 1; month <= Decisions.START_MONTH; month++) {
            for (int k = 0; k < full.length; k++) {
                for (int row : rowsByKommune[k]) {
                    long word = Decisions.QUEUE.bits(world.draws, world.residents.key(row));
                    if (full[k].length > 0 && (word & 1) == (month & 1)) {
                        join(row, full[k], weights[k], Draws.unit(word), month);
                    }
                }
            }
        }
    }

    private void join(int row, GpList[] lists, double[] weights, double u, int month) {
        int own = world.residents.membership().listOf(row);
        int wanted = Distributions.choose(u, weights, weights.length);
        if (lists[wanted].id == own) {
            wanted = (wanted + 1) % lists.length;
        }
        if (lists[wanted].id != own) {
            world.residents.joinQueue(row, lists[wanted].id, month);
        }
    }
}
