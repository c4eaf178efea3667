package no.fastlege.agents.lists;

import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
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
 * <p>Children with a mother in the country never choose themselves, since their mother's list is their right: see {@link Wishes}.
 */
final class ListChoice {
    /** The month in which residents could first wait for a list (Huitfeldt, Marone and Waldinger 2024). */
    private static final int QUEUES_OPENED = Months.of(2016, 11);

    /** Months after this one count as this one. */
    private static final int LAST_MONTH = Months.of(2050, 1);

    private final World world;
    private final ChoiceWeights weights;
    private final int tasteMonths;
    private final long phaseSalt;
    private final long tasteSalt;
    private final long patienceSalt;
    private final long knowsSalt;
    private final double[] known;
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
        known = new double[LAST_MONTH - QUEUES_OPENED + 1];
        for (int months = 0; months < known.length; months++) {
            known[months] = 1.0 - StrictMath.exp(-months / (12.0 * p.queueLearningYears()));
        }
        stay = new double[(int) (12 * p.tenureYearsMost()) + 1];
        for (int months = 0; months < stay.length; months++) {
            stay[months] = StrictMath.exp(p.stayUtility() + p.tenureUtilityPerYear() * months / 12.0);
        }
    }

    /** Whether a resident's own list pleases so well that none is asked for: the quick part of {@link #choose}, for most are content. */
    boolean content(long key, int home, int kind, int present, int monthsOnList, int month) {
        return !beaten(home, kind, present, threshold(monthsOnList) * weights.crowd(home), taste(key, month));
    }

    /**
     * The list for which a resident asks, or {@link Places#NONE}.
     *
     * @param home index of the kommune
     * @param kind of resident, {@link ChoiceWeights#kind(boolean, int)}
     * @param present the resident's list
     */
    int choose(long key, int home, int kind, int present, int monthsOnList, int month) {
        long taste = taste(key, month);
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
        return known[Math.min(month - QUEUES_OPENED, known.length - 1)];
    }

    private long taste(long key, int month) {
        int period = (month + Draws.below(Draws.bits(phaseSalt, key), tasteMonths)) / tasteMonths;
        return Draws.bits(tasteSalt, key, period);
    }

    /** The list asked for among those of a kind, or {@link Places#NONE} if the present one is not beaten by the threshold. */
    private int best(int home, int kind, int present, double threshold, long taste) {
        if (!beaten(home, kind, present, threshold, taste)) {
            return Places.NONE;
        }
        int best = weights.choose(home, kind, taste);
        return best == present ? Places.NONE : best;
    }

    private boolean beaten(int home, int kind, int present, double threshold, long taste) {
        double total = weights.total(home, kind);
        if (!(total > 0.0)) {
            return false;
        }
        double x = (weights.present(home, kind, present) * threshold - weights.asked(home, kind, present)) / total;
        double u = Draws.unit(Draws.bits(taste, -1L, weights.key(present)));
        return u * (1.0 + x) < 1.0;
    }

    /** {@code exp(stay + tenure * years)} by months on the list. */
    double threshold(int monthsOnList) {
        return stay[Math.max(0, Math.min(monthsOnList, stay.length - 1))];
    }
}
