package no.fastlege.agents.doctors;

import java.util.List;
import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;

/**
 * What doctors believe a resident brings: consultations per list resident, for each list, kommune and the country, as means that
 * forget within about a year; and this month's mean list length, mean capitation weight and basis of the capitation.
 */
final class SlowMeans {
    private static final double MONTHS = 12.0;
    private static final int FEWEST_RESIDENTS = 200;

    private final World world;
    private double[] work;
    private double[] workedResidents;
    private double[] residents;
    private double[] weight;
    private int[] lists;

    SlowMeans(World world) {
        this.world = world;
    }

    void run() {
        int kommuner = world.kommuner.size();
        work = new double[kommuner];
        workedResidents = new double[kommuner];
        residents = new double[kommuner];
        weight = new double[kommuner];
        lists = new int[kommuner];
        addUp();
        updateNation();
        updateKommuner();
        updateLists();
    }

    private void addUp() {
        Rules rules = world.rules;
        List<GpList> all = world.lists;
        double allResidents = 0.0;
        double allWeight = 0.0;
        double allLow = 0.0;
        double allUncentral = 0.0;
        for (int i = 0; i < all.size(); i++) {
            GpList list = all.get(i);
            if (!list.exists()) {
                continue;
            }
            int length = world.residents.length(list.id);
            residents[list.kommune] += length;
            weight[list.kommune] += list.capitationWeight;
            lists[list.kommune]++;
            if (list.hasDoctor()) {
                work[list.kommune] += workOf(list);
                workedResidents[list.kommune] += length;
            }
            allResidents += length;
            allWeight += list.capitationWeight;
            allLow += list.membersLowEducation;
            allUncentral += list.membersUncentral;
        }
        world.nation.capitationBasisNok = Capitation.basisNok(rules, allResidents, allWeight, allLow, allUncentral);
    }

    private void updateNation() {
        double allWork = 0.0;
        double allResidents = 0.0;
        for (int k = 0; k < work.length; k++) {
            allWork += work[k];
            allResidents += workedResidents[k];
        }
        double before = Books.referenceWork(world);
        world.nation.workPerResident = allResidents > 0.0 ? step(before, MONTHS * allWork / allResidents) : before;
    }

    private void updateKommuner() {
        for (int k = 0; k < work.length; k++) {
            KommuneState state = world.kommuner.get(k);
            state.meanListLength = lists[k] > 0 ? residents[k] / lists[k] : 0.0;
            state.weightPerResident = residents[k] > 0.0 && weight[k] > 0.0 ? weight[k] / residents[k] : 1.0;
            double before = state.workPerResident > 0.0 ? state.workPerResident : world.nation.workPerResident;
            state.workPerResident =
                    workedResidents[k] > 0.0 ? step(before, MONTHS * work[k] / workedResidents[k]) : before;
        }
    }

    private void updateLists() {
        for (int i = 0; i < world.lists.size(); i++) {
            GpList list = world.lists.get(i);
            if (!list.exists()) {
                continue;
            }
            int length = world.residents.length(list.id);
            if (list.workPerResident <= 0.0 || length < FEWEST_RESIDENTS) {
                list.workPerResident = world.kommuner.get(list.kommune).workPerResident;
            } else if (list.hasDoctor()) {
                list.workPerResident = step(list.workPerResident, MONTHS * workOf(list) / length);
            }
        }
    }

    private static int workOf(GpList list) {
        return list.consultationsOwn + list.consultationsForOthers;
    }

    private static double step(double mean, double now) {
        return mean + (now - mean) / MONTHS;
    }
}
