package no.fastlege.agents.market;

import java.util.Arrays;
import no.fastlege.agents.world.Contract;

/** The best few of what is offered to it, best first; reused from doctor to doctor. */
final class Shortlist {
    private final double[] score;
    private final int[] post;
    private final Contract[] form;
    private int size;

    Shortlist(int limit) {
        score = new double[limit];
        post = new int[limit];
        form = new Contract[limit];
    }

    void clear() {
        size = 0;
    }

    /** Takes an alternative in if it is among the best so far. */
    void offer(double itsScore, int itsPost, Contract itsForm) {
        int at = size;
        while (at > 0 && score[at - 1] < itsScore) {
            at--;
        }
        if (at == score.length) {
            return;
        }
        size = Math.min(size + 1, score.length);
        for (int j = size - 1; j > at; j--) {
            score[j] = score[j - 1];
            post[j] = post[j - 1];
            form[j] = form[j - 1];
        }
        score[at] = itsScore;
        post[at] = itsPost;
        form[at] = itsForm;
    }

    int size() {
        return size;
    }

    int post(int i) {
        return post[i];
    }

    int[] posts() {
        return Arrays.copyOf(post, size);
    }

    Contract[] forms() {
        return Arrays.copyOf(form, size);
    }
}
