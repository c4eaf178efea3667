package no.fastlege.agents.lists;

import java.util.Arrays;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Workers;

/**
 * The month's logit weights {@code exp(utility)} of every list for every kind of resident, summed so that a choice takes a few steps.
 *
 * <p><b>Implementation overview.</b> A weight factors into (popularity, expected wait, vikar) x (sex of resident and doctor) x (age of
 * resident and doctor) x (nearness of the list's kommune to the home kommune). The first three differ over eight kinds of resident (two
 * sexes, four age bands) but not over home kommuner, so each kommune keeps one binary tree of sums per kind, its lists at the leaves
 * (and a second one with its open lists alone); nearness enters when a home kommune adds up the trees within reach. All sums are exact:
 * nothing is sampled, no list is left out.
 *
 * <p>A choice walks from the home's kommuner to a tree's root and down to a leaf; at each fork it goes left with the left sum's share.
 * Each level has a keyed number of its own, so the chance of a leaf is exactly its weight's share (a walk passes one fork a level), and a
 * resident whose numbers stay the same changes the choice only if a share moves past one of them: tastes are as steady as the weights
 * are. (One cumulated table with one number would be as exact, but a small change of the first list's weight would push the choices of
 * everyone behind it; a number per fork would be as exact and as steady, but would have to wait for the fork before.) Leaves keep their
 * places as lists open and close, and levels are numbered from the leaves, so that a tree may grow without renumbering.
 */
final class ChoiceWeights {
    /** Kinds of resident: sex (0 man, 1 woman) times age band. */
    static final int KINDS = 8;

    /** Added to a kind: the same resident looks only at lists that are open to all, with room and no queue. */
    static final int ONLY_OPEN = KINDS;

    private static final int TREES = 2 * KINDS;

    private static final int BANDS = 4;
    private static final int[] BAND_CENTRE = {23, 40, 58, 75};
    private static final int YOUNGEST_DOCTOR = 20;
    private static final int OLDEST_DOCTOR = 90;

    private final World world;
    private final ListParameters p;
    private final Reach reach;
    private final double[][] sexFactor = new double[2][2];
    private final double[][] ageFactor = new double[BANDS][OLDEST_DOCTOR - YOUNGEST_DOCTOR + 1];
    private final double[][][] tree;
    private final int[] leaves;
    private final int[] slots;
    private final int[] choosable;
    private final double[][] reachSums;
    private final double[] totals;
    private final double[] crowd;
    private int[] slotOf = new int[0];
    private int[] kommuneOf = new int[0];
    private long[] keyOf = new long[0];
    private double[] stayBase = new double[0];
    private byte[] doctorSex = new byte[0];
    private byte[] doctorAge = new byte[0];
    private double[] patient = new double[0];
    private double[] patientInNeed = new double[0];
    private boolean[] open = new boolean[0];
    private int[][] listAt;

    ChoiceWeights(World world, Reach reach) {
        this.world = world;
        this.reach = reach;
        p = world.parameters.list();
        int kommuner = world.country.kommuner().size();
        tree = new double[kommuner][TREES][];
        listAt = new int[kommuner][];
        leaves = new int[kommuner];
        slots = new int[kommuner];
        choosable = new int[kommuner];
        crowd = new double[kommuner];
        reachSums = new double[kommuner][];
        sexFactor[0][0] = StrictMath.exp(p.sameSexUtilityMen());
        sexFactor[1][1] = StrictMath.exp(p.sameSexUtilityWomen());
        sexFactor[0][1] = 1.0;
        sexFactor[1][0] = 1.0;
        for (int band = 0; band < BANDS; band++) {
            for (int a = 0; a < ageFactor[band].length; a++) {
                double decades = Math.abs(BAND_CENTRE[band] - YOUNGEST_DOCTOR - a) / 10.0;
                ageFactor[band][a] = StrictMath.exp(-p.ageGapUtilityPerDecade() * decades);
            }
        }
        totals = new double[kommuner * TREES];
        for (int k = 0; k < kommuner; k++) {
            reachSums[k] = new double[TREES * reach.kommuner(k).length];
        }
    }

    /** The kind of a resident: 0 to {@link #KINDS}-1; a child chooses by the parents' ages. */
    static int kind(boolean woman, int age) {
        int band = age < 16 ? 1 : age < 30 ? 0 : age < 50 ? 1 : age < 67 ? 2 : 3;
        return (woman ? BANDS : 0) + band;
    }

    /** Computes every weight and sum from the lists as they stand. */
    void fill(Places places) {
        int lists = world.lists.size();
        assignSlots(lists);
        Workers workers = world.workers;
        int kommuner = tree.length;
        workers.forEach(kommuner, (worker, k) -> fillTrees(k, places));
        workers.forEach(kommuner, (worker, k) -> addUp(k));
    }

    private void assignSlots(int lists) {
        int known = slotOf.length;
        if (known == lists) {
            return;
        }
        slotOf = Arrays.copyOf(slotOf, lists);
        kommuneOf = Arrays.copyOf(kommuneOf, lists);
        keyOf = Arrays.copyOf(keyOf, lists);
        stayBase = Arrays.copyOf(stayBase, lists);
        doctorSex = Arrays.copyOf(doctorSex, lists);
        doctorAge = Arrays.copyOf(doctorAge, lists);
        patient = Arrays.copyOf(patient, lists);
        patientInNeed = Arrays.copyOf(patientInNeed, lists);
        open = Arrays.copyOf(open, lists);
        for (int id = known; id < lists; id++) {
            int k = world.lists.get(id).kommune;
            kommuneOf[id] = k;
            keyOf[id] = world.lists.get(id).key;
            slotOf[id] = slots[k]++;
            if (listAt[k] == null || slots[k] > listAt[k].length) {
                leaves[k] = leaves[k] == 0 ? 1 : 2 * leaves[k];
                listAt[k] = listAt[k] == null ? new int[1] : Arrays.copyOf(listAt[k], leaves[k]);
                for (int kind = 0; kind < TREES; kind++) {
                    tree[k][kind] = new double[2 * leaves[k]];
                }
            }
            listAt[k][slotOf[id]] = id;
        }
    }

    private void fillTrees(int k, Places places) {
        int n = leaves[k];
        choosable[k] = 0;
        for (int s = 0; s < slots[k]; s++) {
            int id = listAt[k][s];
            GpList list = world.lists.get(id);
            boolean mayBeChosen = places.admits(id);
            double ask = 0.0;
            if (list.hasDoctor()) {
                Doctor doctor = world.doctors.get(list.doctor);
                double utility = p.popularityUtility() * doctor.popularity - (doctor.onLeave ? p.vikarUtility() : 0.0);
                stayBase[id] = StrictMath.exp(utility);
                doctorSex[id] = (byte) (doctor.woman ? 1 : 0);
                doctorAge[id] = (byte) (Math.max(YOUNGEST_DOCTOR, Math.min(OLDEST_DOCTOR, doctor.age(places.month())))
                        - YOUNGEST_DOCTOR);
                if (mayBeChosen) {
                    double years = waitYears(list);
                    ask = stayBase[id] * StrictMath.exp(-p.waitUtilityPerYear() * years);
                    patient[id] = StrictMath.exp(-years / p.patienceYears());
                    patientInNeed[id] = StrictMath.exp(-years / p.patienceYearsInNeed());
                    choosable[k]++;
                }
            } else {
                stayBase[id] = StrictMath.exp(-p.vacantUtility());
                doctorSex[id] = -1;
            }
            open[id] = places.openToAll(id);
            for (int kind = 0; kind < KINDS; kind++) {
                double weight = ask == 0.0 ? 0.0 : ask * affinity(kind, id);
                tree[k][kind][n + s] = weight;
                tree[k][kind + ONLY_OPEN][n + s] = open[id] ? weight : 0.0;
            }
        }
        for (int kind = 0; kind < TREES; kind++) {
            double[] sums = tree[k][kind];
            for (int node = n - 1; node > 0; node--) {
                sums[node] = sums[2 * node] + sums[2 * node + 1];
            }
        }
    }

    /** Years until someone who joins the queue now may expect to be served. */
    double waitYears(GpList list) {
        Residents residents = world.residents;
        int length = residents.length(list.id);
        int ahead = residents.waiting(list.id) + Math.max(0, length - list.cap);
        if (ahead == 0) {
            return 0.0;
        }
        double perMonth = Math.max(list.servedPerMonth, p.waitTurnoverFloor() * Math.max(length, residents.persons()));
        return Math.min(ahead / perMonth / 12.0, p.waitYearsMost());
    }

    private double affinity(int kind, int list) {
        int sex = doctorSex[list];
        return sex < 0 ? 1.0 : sexFactor[kind / BANDS][sex] * ageFactor[kind % BANDS][doctorAge[list]];
    }

    private void addUp(int home) {
        int[] within = reach.kommuner(home);
        double[] near = reach.nearness(home);
        double nearLists = 0.0;
        for (int i = 0; i < within.length; i++) {
            nearLists += near[i] * choosable[within[i]];
        }
        crowd[home] = StrictMath.pow(Math.max(1.0, nearLists), p.crowdExponent());
        for (int kind = 0; kind < TREES; kind++) {
            double sum = 0.0;
            for (int i = 0; i < within.length; i++) {
                double[] sums = tree[within[i]][kind];
                sum += sums == null ? 0.0 : near[i] * sums[1];
                reachSums[home][kind * within.length + i] = sum;
            }
            totals[home * TREES + kind] = sum;
        }
    }

    /** The sum of the weights of all lists within reach of a home kommune. */
    double total(int home, int kind) {
        return totals[home * TREES + kind];
    }

    /** The weight of one list within the sum of a home kommune and kind: 0 if it cannot be chosen or is out of reach. */
    double asked(int home, int kind, int list) {
        int k = kommuneOf[list];
        return reach.within(home, k) ? reach.nearness(home, k) * tree[k][kind][leaves[k] + slotOf[list]] : 0.0;
    }

    /** The weight of one list for a resident who stands on it: no wait, and less if there is no doctor. */
    double present(int home, int kind, int list) {
        return reach.nearness(home, kommuneOf[list]) * stayBase[list] * affinity(kind % KINDS, list);
    }

    /** Key of a list's draws. */
    long key(int list) {
        return keyOf[list];
    }

    /** Whether a resident of a list needs another doctor: there is none, or in another kommune than the home. */
    boolean inNeed(int home, int list) {
        return doctorSex[list] < 0 || kommuneOf[list] != home;
    }

    /** Whether a list had room and no queue when the step began. */
    boolean open(int list) {
        return open[list];
    }

    /** The share of residents with the patience to wait for a list; less for those in need of a doctor near home. */
    double patient(int list, boolean inNeed) {
        return inNeed ? patientInNeed[list] : patient[list];
    }

    /** How much more a list must please where many are in reach: their number, weighted by nearness, to the crowd exponent. */
    double crowd(int home) {
        return crowd[home];
    }

    /**
     * A list within reach, each with the share of its weight; the sum must be above 0.
     *
     * @param taste the word of the resident's taste: the same word and the same weights give the same list
     */
    int choose(int home, int kind, long taste) {
        int[] within = reach.kommuner(home);
        double[] sums = reachSums[home];
        int base = kind * within.length;
        double u = Draws.uniform(taste, 0) * total(home, kind);
        int i = 0;
        while (i < within.length - 1 && sums[base + i] <= u) {
            i++;
        }
        int k = within[i];
        double[] weight = tree[k][kind];
        int node = 1;
        for (int level = leaves[k]; level > 1; level >>= 1) {
            node *= 2;
            double left = weight[node];
            boolean right = Draws.uniform(taste, (long) (k + 1) << 20 | level) * (left + weight[node + 1]) >= left;
            node += right ? 1 : 0;
        }
        return listAt[k][node - leaves[k]];
    }
}
