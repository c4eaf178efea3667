package no.fastlege.agents.market;

import java.util.Arrays;

/**
 * Doctor-proposing deferred acceptance (Gale and Shapley 1962) between applicants and posts with one place each. The result has no
 * blocking pair: no doctor and no kommune, among those who met, would both rather have each other than what they got; and it does not
 * depend on the order of applicants.
 */
final class Matching {
    /** No post, no applicant. */
    static final int NONE = -1;

    /** How a post ranks an applicant; higher is better, no ties. */
    @FunctionalInterface
    interface Rank {
        /** The score of an applicant at a post. */
        double of(int post, int applicant);
    }

    private Matching() {}

    /**
     * Matches.
     *
     * @param wishes posts each applicant applied for, best first
     * @param posts the number of posts
     * @param rank posts' scores
     * @return the post of each applicant, or NONE
     */
    static int[] match(int[][] wishes, int posts, Rank rank) {
        int applicants = wishes.length;
        int[] postOf = new int[applicants];
        Arrays.fill(postOf, NONE);
        int[] holder = new int[posts];
        Arrays.fill(holder, NONE);
        double[] score = new double[posts];
        int[] next = new int[applicants];
        int[] free = new int[applicants];
        int count = 0;
        for (int a = applicants - 1; a >= 0; a--) {
            free[count++] = a;
        }
        while (count > 0) {
            int a = free[count - 1];
            if (next[a] == wishes[a].length) {
                count--;
                continue;
            }
            int post = wishes[a][next[a]++];
            double mine = rank.of(post, a);
            int held = holder[post];
            if (held == NONE) {
                count--;
            } else if (mine > score[post]) {
                postOf[held] = NONE;
                free[count - 1] = held;
            } else {
                continue;
            }
            holder[post] = a;
            score[post] = mine;
            postOf[a] = post;
        }
        return postOf;
    }
}
