package no.fastlege.agents.start;

import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Distributions;
import no.fastlege.sim.Draws;

/** Shares each kommune's residents out over its lists, and its free places over its lists with a doctor. All counts are persons. */
final class LengthBuilder {
    /** No list of the start is longer: the legal bound of 2 500 places leaves a little room. */
    private static final int LONGEST = 2450;

    /** A doctor's second list against a first one, and the first one of a doctor with two. */
    private static final double SECOND = 0.55;

    private static final double FIRST_OF_TWO = 0.75;

    /** Free places over residents at which half of the lists would be open if the level were 1. */
    private static final double HALF_OPEN = 0.1;

    /** Share of full lists that are over their cap, and by how much at most. */
    private static final double OVERFULL_SHARE = 0.35;

    private static final double OVERFULL_MOST = 0.01;

    /** No open list has more free places than residents times this, as long as others can take them. */
    private static final double EMPTIEST = 1.2;

    private final World world;
    private final StartParameters p;
    private final Draws draws;
    private final KommuneTargets targets;
    private final int[] firstList;

    /** Planned residents by list, persons. */
    final int[] lengths;
    /** Planned free places by list with a doctor, persons; negative where overfull. */
    final double[] free;

    LengthBuilder(World world, KommuneTargets targets) {
        this.world = world;
        this.p = world.parameters.start();
        this.draws = world.draws;
        this.targets = targets;
        this.lengths = new int[world.lists.size()];
        this.free = new double[world.lists.size()];
        int kommuner = world.country.kommuner().size();
        firstList = new int[kommuner + 1];
        for (int k = 0; k < kommuner; k++) {
            firstList[k + 1] = firstList[k] + targets.lists[k] + targets.vacant[k];
        }
        double openLevel = openLevel();
        for (int k = 0; k < kommuner; k++) {
            withDoctor(k);
            vacant(k);
            freePlaces(k, openLevel);
        }
    }

    /** The first list of a kommune; its lists with a doctor come first, then the vacant ones. */
    int firstList(int kommune) {
        return firstList[kommune];
    }

    private void withDoctor(int kommune) {
        int n = targets.lists[kommune];
        if (n == 0) {
            return;
        }
        double[] weight = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            weight[i] = StrictMath.exp(logLength(world.lists.get(firstList[kommune] + i)));
            sum += weight[i];
        }
        double longest = LONGEST;
        int residents = targets.residentsWithDoctor[kommune];
        if ((double) residents / n > 0.8 * LONGEST) {
            longest = Integer.MAX_VALUE;
        }
        for (int round = 0; round < 4; round++) {
            double scale = residents / sum;
            sum = 0;
            for (int i = 0; i < n; i++) {
                weight[i] = Math.min(weight[i] * scale, longest);
                sum += weight[i];
            }
        }
        System.arraycopy(Apportion.largestRemainder(weight, residents, 0), 0, lengths, firstList[kommune], n);
    }

    private double logLength(GpList list) {
        Doctor doctor = world.doctors.get(list.doctor);
        double x = p.listLengthSpread() * laplace(Decisions.LENGTH.uniform(draws, list.key));
        if (doctor.woman) {
            x += p.listLengthWoman();
        }
        if (list.contract.salaried()) {
            x += p.listLengthSalaried();
        } else {
            double decades = (doctor.age(Decisions.START_MONTH) - 48) / 10.0;
            x += p.listLengthAge() * Math.max(-1.8, Math.min(1.8, decades));
        }
        if (list.contract == Contract.NAERINGSDRIFT_8_2) {
            x += 0.5 * p.listLengthSalaried();
        }
        if (doctor.secondList != Doctor.NONE) {
            x += StrictMath.log(doctor.secondList == list.id ? SECOND : FIRST_OF_TWO);
        }
        return x;
    }

    /**
     * The Laplace variate of mean 0 and standard deviation 1 at a probability in (0, 1): most doctors of a kommune have lists much alike,
     * and the few who do not are far off.
     */
    static double laplace(double u) {
        double tail = -StrictMath.log(2 * Math.min(u, 1 - u)) / StrictMath.sqrt(2);
        return u < 0.5 ? -tail : tail;
    }

    private void vacant(int kommune) {
        int n = targets.vacant[kommune];
        if (n == 0) {
            return;
        }
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            GpList list = world.lists.get(firstList[kommune] + targets.lists[kommune] + i);
            weight[i] = StrictMath.exp(p.listLengthSpread() * laplace(Decisions.LENGTH.uniform(draws, list.key)));
        }
        int[] parts = Apportion.largestRemainder(weight, targets.residentsVacant[kommune], 0);
        System.arraycopy(parts, 0, lengths, firstList[kommune] + targets.lists[kommune], n);
    }

    /** Level of the chance to be open at which the expected number of open lists is the parameter's share. */
    private double openLevel() {
        return Apportion.root(
                level -> {
                    double open = 0;
                    double all = 0;
                    for (int k = 0; k < targets.lists.length; k++) {
                        open += targets.lists[k] * openChance(k, level);
                        all += targets.lists[k];
                    }
                    return open - p.openListShare() * all;
                },
                0,
                20);
    }

    private double openChance(int kommune, double level) {
        double spare = Math.max(0, targets.freePlaces[kommune] / Math.max(1, targets.residentsWithDoctor[kommune]));
        return Math.min(1.0, level * spare / (spare + HALF_OPEN));
    }

    /** Free places go to the lists of the less popular doctors, chance aside; the rest are full, some a little over. */
    private void freePlaces(int kommune, double level) {
        int n = targets.lists[kommune];
        if (n == 0) {
            return;
        }
        int first = firstList[kommune];
        double total = targets.freePlaces[kommune];
        Integer[] order = new Integer[n];
        double[] rank = new double[n];
        for (int i = 0; i < n; i++) {
            GpList list = world.lists.get(first + i);
            rank[i] = world.doctors.get(list.doctor).popularity
                    + Distributions.normal(Decisions.OPEN.uniform(draws, list.key));
            order[i] = i;
        }
        java.util.Arrays.sort(order, (a, b) -> Double.compare(rank[a], rank[b]));
        double rounding = Decisions.OPEN.uniform(draws, targets.key(kommune));
        int open = total <= 0 ? 0 : Math.max(1, (int) (openChance(kommune, level) * n + rounding));
        open = Math.min(open, n);
        double[] weight = new double[n];
        double weights = 0;
        for (int o = 0; o < n; o++) {
            int i = order[o];
            double u = Decisions.FREE_PLACES.uniform(draws, world.lists.get(first + i).key);
            if (o < open || total <= 0) {
                weight[i] = lengths[first + i] * (o < open ? 0.15 - StrictMath.log(u) : 1.0);
                weights += weight[i];
            } else if (u < OVERFULL_SHARE) {
                free[first + i] = -Math.floor(u / OVERFULL_SHARE * OVERFULL_MOST * lengths[first + i]);
                total -= free[first + i];
            }
        }
        spread(first, n, weight, weights, total);
    }

    private void spread(int first, int n, double[] weight, double weights, double total) {
        double left = total;
        double leftWeights = weights;
        for (int i = 0; i < n; i++) {
            if (weight[i] > 0) {
                double fair = left * weight[i] / leftWeights;
                double most = EMPTIEST * lengths[first + i] + 200;
                leftWeights -= weight[i];
                free[first + i] = leftWeights > 0 ? Math.min(fair, most) : left;
                left -= free[first + i];
            }
        }
    }
}
