package no.fastlege.agents.lists;

import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;
import no.fastlege.sim.Months;

/**
 * Which list a resident who considers another doctor asks for, if any: random utility with a taste of its own over all lists within
 * reach.
 *
 * <p>Resident i asks for list j if {@code V_ij + taste_ij} is the highest of all and beats the present list's {@code V_ip + taste_ip}
 * by the threshold {@code theta = stay + tenure * years + crowd}. With independent Gumbel tastes the chance is
 *
 * <pre>   P(j) = w_j / (W - w_p + s_p e^theta),   w_j = exp(V_ij), W = sum of w, s_p = weight of the present list for its members</pre>
 *
 * <p>The draw is exact in two steps: a list is chosen with chance {@code w_j / W} ({@link ChoiceWeights#choose}); if it is the present
 * list, the resident is content; else it is asked for with chance {@code 1 / (1 + x)}, {@code x = (s_p e^theta - w_p) / W}: the product
 * is P(j). All numbers are keyed by resident and period of taste, the second also by the present list: asked twice in one period under
 * the same weights, a resident answers the same.
 *
 * <p>Waiting lists opened in November 2016 and became known little by little: who has not heard of them yet is like one without patience.
 *
 * <p>A resident whose patience (exponential, fixed for life) is shorter than the expected wait for that list asks for the best open list
 * instead, by the same rule over open lists alone; if none beats the present one, he asks for nothing. Patience is short for those in
 * need: on a list without a doctor, or in another kommune than their home.
 *
 * <p>Children without a mother in the country choose as adults; others never choose
 * themselves (their mother's list is their right).
 */
final class ListChoice {
    /** The month in which residents could first wait for a list (Huitfeldt, Marone and Waldinger 2024). */
    private static final int QUEUES_OPENED = Months.of(2016, 11);

    private final World world;
    private final ChoiceWeights weights;
    private final int tasteMonths;
    private final long phaseSalt;
    private final long tasteSalt;
    private final long patienceSalt;
    private final long knowsSalt;
    private final double learningYears;
    private final double[] stay;

    ListChoice(World world, ChoiceWeights weights) {
        this.world = world;
        this.weights = weights;
        ListParameters p = world.parameters.list();
        tasteMonths = (int) p.tasteMonths();
        phaseSalt = world.draws.salt(Decisions.TASTE_PHASE.code(), 0);
        patienceSalt = world.draws.salt(Decisions.PATIENCE.code(), 0);
        tasteSalt = world.draws.salt(Decisions.TASTE.code(), 0);
        knowsSalt = world.draws.salt(Decisions.KNOWS_QUEUES.code(), 0);
        learningYears = p.queueLearningYears();
        stay = new double[(int) (12 * p.tenureYearsMost()) + 1];
        for (int months = 0; months < stay.length; months++) {
            stay[months] = StrictMath.exp(p.stayUtility() + p.tenureUtilityPerYear() * months / 12.0);
        }
    }

    /**
     * The lists for which a run of residents ask.
     *
     * @param rows residents of the country
     * @param asked gets the list or {@link Places#NONE}, parallel to {@code rows}
     */
    void choose(int[] rows, int n, int[] asked, int month) {
        Traits t = new Traits(n);
        t.gather(world.residents, rows, n, month);
        for (int i = 0; i < n; i++) {
            boolean decides = t.list[i] != Membership.NONE && t.mother[i] == Residents.NONE;
            asked[i] = decides ? choose(t.key[i], t.home[i], t.kind[i], t.list[i], month - t.joined[i], month) : Places.NONE;
        }
    }

    private int choose(long key, int home, int kind, int present, int monthsOnList, int month) {
        int period = (month + Draws.below(Draws.bits(phaseSalt, key), tasteMonths)) / tasteMonths;
        long taste = Draws.bits(tasteSalt, key, period);
        double threshold = threshold(monthsOnList) * weights.crowd(home);
        int best = best(home, kind, present, threshold, taste);
        if (best == Places.NONE) {
            return Places.NONE;
        }
        if (weights.open(best)
                || Draws.uniform(knowsSalt, key) < knownTo(month)
                        && Draws.uniform(patienceSalt, key) < weights.patient(best, weights.inNeed(home, present))) {
            return best;
        }
        return best(home, kind + ChoiceWeights.ONLY_OPEN, present, threshold, taste);
    }

    /** The share of residents who have learned that one can wait for a list while keeping the own doctor. */
    double knownTo(int month) {
        return 1.0 - StrictMath.exp(-(month - QUEUES_OPENED) / (12.0 * learningYears));
    }

    /** The list asked for among those of a kind, or {@link Places#NONE} if the present one is not beaten by the threshold. */
    private int best(int home, int kind, int present, double threshold, long taste) {
        double total = weights.total(home, kind);
        if (!(total > 0.0)) {
            return Places.NONE;
        }
        double x = (weights.present(home, kind, present) * threshold - weights.asked(home, kind, present)) / total;
        double u = Draws.unit(Draws.bits(taste, -1L, weights.key(present)));
        if (u * (1.0 + x) >= 1.0) {
            return Places.NONE;
        }
        int best = weights.choose(home, kind, taste);
        return best == present ? Places.NONE : best;
    }

    /** What the choice reads of residents, one column after another: so the memory fetches many rows at once. */
    private static final class Traits {
        final int[] list;
        final int[] home;
        final int[] kind;
        final int[] joined;
        final int[] mother;
        final long[] key;

        Traits(int n) {
            list = new int[n];
            home = new int[n];
            kind = new int[n];
            joined = new int[n];
            mother = new int[n];
            key = new long[n];
        }

        void gather(Residents residents, int[] rows, int n, int month) {
            int[] listOf = residents.membership().listColumn();
            short[] kommune = residents.kommuner();
            short[] joinedMonth = residents.joinedMonths();
            short[] birthMonth = residents.birthMonths();
            long[] keys = residents.keys();
            for (int i = 0; i < n; i++) {
                list[i] = listOf[rows[i]];
            }
            for (int i = 0; i < n; i++) {
                home[i] = kommune[rows[i]];
            }
            for (int i = 0; i < n; i++) {
                joined[i] = joinedMonth[rows[i]];
            }
            for (int i = 0; i < n; i++) {
                key[i] = keys[rows[i]];
            }
            for (int i = 0; i < n; i++) {
                mother[i] = birthMonth[rows[i]];
            }
            for (int i = 0; i < n; i++) {
                kind[i] = ChoiceWeights.kind(residents.woman(rows[i]), (month - mother[i]) / 12);
                mother[i] = Families.motherOfChild(residents, rows[i], month);
            }
        }
    }

    /** {@code exp(stay + tenure * years)} by months on the list. */
    double threshold(int monthsOnList) {
        return stay[Math.max(0, Math.min(monthsOnList, stay.length - 1))];
    }
}
