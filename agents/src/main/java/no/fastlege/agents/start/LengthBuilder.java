package no.fastlege.agents.start;

import java.util.Arrays;
import no.fastlege.agents.market.WindingDown;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Distributions;
import no.fastlege.sim.Draws;

/**
 * Shares each kommune's places out over its lists with a doctor, the free places over those that are open, and residents over the rest:
 * a list with free places is a list that is not full yet, not one that goes on where others end. All counts are persons.
 */
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

    /** Free places of an open list over its places at most, as long as others can take them. */
    private static final double EMPTIEST = 0.6;

    /** Standard deviation of what else moves the logarithm of the demand for a list over its places. */
    private static final double UNSEEN = 0.3;

    /** Years in which the shortness of a new doctor's list fades by the factor e. */
    private static final double GROWING_YEARS = 8;

    private static final int ROUNDS = 4;

    private final World world;
    private final StartParameters p;
    private final Draws draws;
    private final KommuneTargets targets;
    private final int[] firstList;
    /** Planned places by list with a doctor, persons. */
    private final double[] places;

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
        this.places = new double[world.lists.size()];
        int kommuner = world.country.kommuner().size();
        firstList = new int[kommuner + 1];
        for (int k = 0; k < kommuner; k++) {
            firstList[k + 1] = firstList[k] + targets.lists[k] + targets.vacant[k];
        }
        double openLevel = openLevel();
        for (int k = 0; k < kommuner; k++) {
            places(k);
            freePlaces(k, openLevel);
            residents(k);
            vacant(k);
        }
    }

    /** The first list of a kommune; its lists with a doctor come first, then the vacant ones. */
    int firstList(int kommune) {
        return firstList[kommune];
    }

    /** Places of the lists with a doctor, of which the residents and the free places of the kommune make the sum. */
    private void places(int kommune) {
        int n = targets.lists[kommune];
        int first = firstList[kommune];
        double total = targets.residentsWithDoctor[kommune] + targets.freePlaces[kommune];
        double sum = 0;
        for (int i = first; i < first + n; i++) {
            places[i] = StrictMath.exp(logPlaces(world.lists.get(i)));
            sum += places[i];
        }
        double longest = total / Math.max(1, n) > 0.8 * LONGEST ? Double.POSITIVE_INFINITY : LONGEST;
        for (int round = 0; round < 4; round++) {
            double scale = total / sum;
            sum = 0;
            for (int i = first; i < first + n; i++) {
                places[i] = Math.min(places[i] * scale, longest);
                sum += places[i];
            }
        }
    }

    /** Residents are on the places that are not free. */
    private void residents(int kommune) {
        int n = targets.lists[kommune];
        int first = firstList[kommune];
        double[] taken = new double[n];
        for (int i = 0; i < n; i++) {
            taken[i] = Math.max(0, places[first + i] - free[first + i]);
        }
        if (n > 0) {
            int[] parts = Apportion.largestRemainder(taken, targets.residentsWithDoctor[kommune], 0);
            System.arraycopy(parts, 0, lengths, first, n);
        }
    }

    private double logPlaces(GpList list) {
        Doctor doctor = world.doctors.get(list.doctor);
        int age = doctor.age(Decisions.START_MONTH);
        double x = p.listLengthSpread() * laplace(Decisions.LENGTH.uniform(draws, list.key));
        x += StrictMath.log(WindingDown.left(world.parameters.decision().cap(), age));
        if (doctor.woman) {
            x += p.listLengthWoman();
        }
        if (list.contract != Contract.NAERINGSDRIFT) {
            x += p.listLengthSalaried() * (list.contract == Contract.FASTLONN ? 1 : 0.5);
        }
        if (!list.contract.salaried()) {
            double decades = (age - 48) / 10.0;
            x += p.listLengthAge() * Math.max(-1.8, Math.min(1.8, decades));
        }
        double years = (Decisions.START_MONTH - doctor.agreementStart) / 12.0;
        x -= p.listLengthNew() * StrictMath.exp(-years / GROWING_YEARS);
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

    /**
     * Free places go to the lists with the least demand for their places: a list draws residents by its doctor's popularity and loses them
     * in proportion to its length, so that the lists of the less popular doctors and the long ones do not fill; chance aside. The rest are
     * full, some a little over.
     */
    private void freePlaces(int kommune, double level) {
        int n = targets.lists[kommune];
        if (n == 0) {
            return;
        }
        int first = firstList[kommune];
        double total = targets.freePlaces[kommune];
        double demand = world.parameters.list().popularityUtility();
        Integer[] order = new Integer[n];
        double[] rank = new double[n];
        for (int i = 0; i < n; i++) {
            GpList list = world.lists.get(first + i);
            rank[i] = demand * world.doctors.get(list.doctor).popularity
                    - StrictMath.log(places[first + i])
                    + UNSEEN * Distributions.normal(Decisions.OPEN.uniform(draws, list.key));
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> Double.compare(rank[a], rank[b]));
        double rounding = Decisions.OPEN.uniform(draws, targets.key(kommune));
        int open = total <= 0 ? 0 : Math.max(1, (int) (openChance(kommune, level) * n + rounding));
        open = Math.min(open, n);
        double[] weight = new double[n];
        double weights = 0;
        for (int o = 0; o < n; o++) {
            int i = order[o];
            double u = Decisions.FREE_PLACES.uniform(draws, world.lists.get(first + i).key);
            if (o < open || total <= 0) {
                weight[i] = places[first + i] * (o < open ? 0.15 - StrictMath.log(u) : 1.0);
                weights += weight[i];
            } else if (u < OVERFULL_SHARE) {
                free[first + i] = -Math.floor(u / OVERFULL_SHARE * OVERFULL_MOST * places[first + i]);
                total -= free[first + i];
            }
        }
        spread(first, n, weight, weights, total);
    }

    /** Shares free places out by weight, up to a bound for each list; what goes beyond all bounds falls on all lists alike. */
    private void spread(int first, int n, double[] weight, double weights, double total) {
        double left = total;
        double leftWeights = weights;
        for (int round = 0; round < ROUNDS && left != 0 && leftWeights > 0; round++) {
            double perWeight = left / leftWeights;
            for (int i = 0; i < n; i++) {
                if (weight[i] > 0) {
                    double more = Math.min(perWeight * weight[i], EMPTIEST * places[first + i] - free[first + i]);
                    free[first + i] += more;
                    left -= more;
                    if (more < perWeight * weight[i]) {
                        leftWeights -= weight[i];
                        weight[i] = 0;
                    }
                }
            }
        }
        double taken = 0;
        for (int i = first; i < first + n; i++) {
            taken += places[i] - free[i];
        }
        for (int i = first; i < first + n; i++) {
            free[i] += left / taken * (places[i] - free[i]);
        }
    }
}
