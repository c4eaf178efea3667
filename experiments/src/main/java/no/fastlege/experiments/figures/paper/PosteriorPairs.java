package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import no.fastlege.experiments.figures.Extras;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/** Posterior draws of those parameters that depend most on one another. */
final class PosteriorPairs extends Base {
    private static final int MOST = 6;
    private static final int MOST_POINTS = 400;

    PosteriorPairs() {
        super(
                "posterior-par",
                Words.of("Posteriorfordelingen, par for par", "The posterior, pair by pair"),
                Need.POSTERIOR);
    }

    @Override
    public Sheet sheet(Material m) {
        Extras.Draws draws = m.extras().draws().orElseThrow();
        int[] chosen = mostTied(draws);
        int every = Math.max(1, draws.values().size() / MOST_POINTS);
        List<double[]> points = new ArrayList<>();
        for (int d = 0; d < draws.values().size(); d += every) {
            double[] row = draws.values().get(d);
            points.add(IntStream.of(chosen).mapToDouble(c -> row[c]).toArray());
        }
        List<String> names =
                IntStream.of(chosen).mapToObj(c -> draws.names().get(c)).toList();
        return new Sheet(
                List.of(new Panel.Pairs("posterior", Words.NONE, "", names, points)),
                1,
                Sheet.Width.PAGE,
                150,
                false,
                Words.of(
                        "De " + chosen.length + " av " + draws.names().size()
                                + " parametere som henger mest sammen, " + points.size()
                                + " trekninger: fordelingen av hver på diagonalen, parene under, korrelasjonen over.",
                        "The " + chosen.length + " of " + draws.names().size()
                                + " parameters that are most tied to others, "
                                + points.size()
                                + " draws: each one\u2019s distribution on the diagonal, the pairs below, the correlation above."));
    }

    /** The parameters with the strongest correlation with any other, in the order of the draws. */
    private static int[] mostTied(Extras.Draws draws) {
        int n = draws.names().size();
        double[][] columns = new double[n][draws.values().size()];
        for (int d = 0; d < draws.values().size(); d++) {
            for (int c = 0; c < n; c++) {
                columns[c][d] = draws.values().get(d)[c];
            }
        }
        double[] strongest = new double[n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                double r = Math.abs(new PearsonsCorrelation().correlation(columns[a], columns[b]));
                if (!Double.isNaN(r)) {
                    strongest[a] = Math.max(strongest[a], r);
                    strongest[b] = Math.max(strongest[b], r);
                }
            }
        }
        return IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -strongest[c]))
                .limit(MOST)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
