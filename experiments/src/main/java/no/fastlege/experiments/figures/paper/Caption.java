package no.fastlege.experiments.figures.paper;

import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Words;

/** Sentences of captions. */
final class Caption {
    private Caption() {}

    /** Sentences one after the other; empty ones are left out. */
    static Words of(Words... sentences) {
        Words all = Words.NONE;
        for (Words sentence : sentences) {
            if (!sentence.isEmpty()) {
                all = all.isEmpty() ? sentence : all.plus(Words.same(" ")).plus(sentence);
            }
        }
        return all;
    }

    /** What the interval and the markers are, after what is the figure's own. */
    static Words comparing(Material m, Words own) {
        return of(own, m.interval(), scale(m.base().scale()), Material.markers());
    }

    /** That runs are a sample, where they are. */
    static Words scale(double scale) {
        return scale == 1
                ? Words.NONE
                : Words.of(
                        "Kjørt i skala " + scale + ": alle leger og lister, én innbygger for hver "
                                + StrictMath.round(1 / scale) + ".",
                        "Run at scale " + scale + ": all doctors and lists, one resident for every "
                                + StrictMath.round(1 / scale) + ".");
    }

    /** Which figure of the evaluation shows the same. */
    static Words like(String evaluationFigure) {
        return Words.of(
                "Jf. " + evaluationFigure + " i evalueringen (2025).",
                "Cf. " + evaluationFigure + " of the evaluation (2025).");
    }
}
