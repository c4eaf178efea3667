package no.fastlege.agents.lists;

import no.fastlege.agents.world.Residents;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Draws;
import no.fastlege.sim.Membership;

/**
 * Which list a resident who considers another doctor asks for, if any: random utility with a taste of its own over all lists within
 * reach.
 *
 * <p>Resident i asks for list j if {@code V_ij + taste_ij} is the highest of all and beats the present list's {@code V_ip + taste_ip}
 * by the threshold {@code theta = stay + tenure * years + crowd}. With independent Gumbel tastes the chance is
 *
 * <pre>   P(j) = w_j / (W - w_p + s_p e^theta),   w_j = exp(V_ij), W = sum of w, s_p = weight of the present list for who stands on it</pre>
 *
 * <p>The draw is exact in two steps: a list is chosen with chance {@code w_j / W} ({@link ChoiceWeights#choose}); if it is the present
 * list, the resident is content; else it is asked for with chance {@code 1 / (1 + x)}, {@code x = (s_p e^theta - w_p) / W}: the product
 * is P(j). All numbers are keyed by resident and period of taste, the second also by the present list: asked twice in one period under
 * the same weights, a resident answers the same. Children without a mother in the country choose as adults; others never choose
 * themselves (their mother's list is their right).
 */
final class ListChoice {
    private final World world;
    private final ChoiceWeights weights;
    private final int tasteMonths;
    private final long phaseSalt;
    private final long tasteSalt;
    private final double[] stay;

    ListChoice(World world, ChoiceWeights weights) {
        this.world = world;
        this.weights = weights;
        ListParameters p = world.parameters.list();
        tasteMonths = (int) p.tasteMonths();
        phaseSalt = world.draws.salt(Decisions.TASTE_PHASE.code(), 0);
        tasteSalt = world.draws.salt(Decisions.TASTE.code(), 0);
        stay = new double[(int) (12 * p.tenureYearsMost()) + 1];
        for (int months = 0; months < stay.length; months++) {
            stay[months] = StrictMath.exp(p.stayUtility() + p.tenureUtilityPerYear() * months / 12.0);
        }
    }

    /** The list for which a resident on a list asks, or {@link Places#NONE}. */
    int choose(int row, int month) {
        Residents residents = world.residents;
        int present = residents.membership().listOf(row);
        if (present == Membership.NONE || Families.motherOfChild(residents, row, month) != Residents.NONE) {
            return Places.NONE;
        }
        int home = residents.kommune(row);
        int kind = ChoiceWeights.kind(residents.woman(row), residents.age(row, month));
        double total = weights.total(home, kind);
        if (!(total > 0.0)) {
            return Places.NONE;
        }
        long key = residents.key(row);
        int period = (month + Draws.below(Draws.bits(phaseSalt, key), tasteMonths)) / tasteMonths;
        long taste = Draws.bits(tasteSalt, key, period);
        int best = weights.choose(home, kind, taste);
        if (best == present) {
            return Places.NONE;
        }
        double threshold = threshold(month - residents.joined(row)) * weights.crowd(home);
        double x = (weights.present(home, kind, present) * threshold - weights.asked(home, kind, present)) / total;
        double u = Draws.unit(Draws.bits(taste, -1L, world.lists.get(present).key));
        return u * (1.0 + x) < 1.0 ? best : Places.NONE;
    }

    /** {@code exp(stay + tenure * years)} by months on the list. */
    double threshold(int monthsOnList) {
        return stay[Math.max(0, Math.min(monthsOnList, stay.length - 1))];
    }
}
