package no.fastlege.agents.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.fastlege.sim.Draws;
import org.junit.jupiter.api.Test;

/** Deferred acceptance against every stable matching of small random cases. */
class MatchingTest {
    private static final long SEED = 20170101;

    @Test
    void hasNoBlockingPairAndIsTheApplicantsBestStableMatching() {
        Draws draws = new Draws(SEED);
        for (int example = 0; example < 400; example++) {
            long salt = draws.salt(7, example);
            int applicants = 1 + Draws.below(Draws.bits(salt, 1), 5);
            int posts = 1 + Draws.below(Draws.bits(salt, 2), 4);
            int[][] wishes = new int[applicants][];
            for (int a = 0; a < applicants; a++) {
                wishes[a] = someOf(posts, salt, a);
            }
            Matching.Rank rank = (post, a) -> Draws.uniform(salt, 1000 + 10L * post + a);
            int[] got = Matching.match(wishes, posts, rank);
            String name = "seed " + SEED + ", example " + example;
            assertThat(blocked(got, wishes, posts, rank)).as(name).isFalse();
            List<int[]> stable = new ArrayList<>();
            everyMatching(new int[applicants], 0, wishes, posts, rank, stable);
            for (int[] other : stable) {
                for (int a = 0; a < applicants; a++) {
                    assertThat(place(wishes[a], got[a])).as(name).isLessThanOrEqualTo(place(wishes[a], other[a]));
                }
            }
        }
    }

    @Test
    void aPostGoesToWhomItRanksFirst() {
        int[] got = Matching.match(new int[][] {{0, 1}, {0}}, 2, (post, a) -> a);
        assertThat(got).containsExactly(1, 0);
    }

    @Test
    void nobodyGetsWhatNobodyWished() {
        assertThat(Matching.match(new int[][] {{}, {2}}, 3, (post, a) -> 0)).containsExactly(Matching.NONE, 2);
        assertThat(Matching.match(new int[0][], 3, (post, a) -> 0)).isEmpty();
    }

    private static int[] someOf(int posts, long salt, int a) {
        int[] order = new int[posts];
        for (int i = 0; i < posts; i++) {
            int j = Draws.below(Draws.bits(salt, 100 + 10L * a + i), i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return Arrays.copyOf(order, Draws.below(Draws.bits(salt, 500 + a), posts + 1));
    }

    /** The place of a post among the wishes; one past the last for none. */
    private static int place(int[] wishes, int post) {
        for (int i = 0; i < wishes.length; i++) {
            if (wishes[i] == post) {
                return i;
            }
        }
        return wishes.length;
    }

    private static boolean blocked(int[] postOf, int[][] wishes, int posts, Matching.Rank rank) {
        int[] holder = new int[posts];
        Arrays.fill(holder, Matching.NONE);
        for (int a = 0; a < postOf.length; a++) {
            if (postOf[a] != Matching.NONE) {
                if (holder[postOf[a]] != Matching.NONE) {
                    return true;
                }
                holder[postOf[a]] = a;
            }
        }
        for (int a = 0; a < postOf.length; a++) {
            for (int i = 0; i < place(wishes[a], postOf[a]); i++) {
                int post = wishes[a][i];
                if (holder[post] == Matching.NONE || rank.of(post, a) > rank.of(post, holder[post])) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void everyMatching(
            int[] postOf, int a, int[][] wishes, int posts, Matching.Rank rank, List<int[]> stable) {
        if (a == postOf.length) {
            if (!blocked(postOf, wishes, posts, rank)) {
                stable.add(postOf.clone());
            }
            return;
        }
        postOf[a] = Matching.NONE;
        everyMatching(postOf, a + 1, wishes, posts, rank, stable);
        for (int post : wishes[a]) {
            postOf[a] = post;
            everyMatching(postOf, a + 1, wishes, posts, rank, stable);
        }
        postOf[a] = Matching.NONE;
    }
}
