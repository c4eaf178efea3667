package no.fastlege.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.record.FigureCatalogue;
import no.fastlege.agents.record.FigureKey;

/**
 * Published against simulated, one row per published figure, and what it adds up to. A figure that the model does not express counts
 * as missed. Nothing is adjusted: where definitions differ (list residents and the population, see the model description), the
 * difference shows.
 */
public final class Comparison {
    /**
     * One published figure and the model's answer.
     *
     * @param figure as published
     * @param simulated the model's value, or NaN where it has none
     */
    public record Row(Figure figure, double simulated) {
        /** Whether the run has the figure. */
        public boolean expressed() {
            return !Double.isNaN(simulated);
        }

        /** Simulated less published; NaN where not expressed. */
        public double difference() {
            return simulated - figure.value();
        }

        /** Whether the model's value is near enough, see {@link Targets#tolerance}. */
        public boolean within() {
            return Math.abs(difference()) <= Targets.tolerance(figure);
        }
    }

    /**
     * A score.
     *
     * @param within rows near enough
     * @param rows rows in all
     */
    public record Score(int within, int rows) {
        /** The share within; 0 of none. */
        public double share() {
            return rows == 0 ? 0 : (double) within / rows;
        }
    }

    private record Series(String id, String groupType, String group) {}

    private final List<Row> rows;

    private Comparison(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * Compares figures with a run's.
     *
     * @param simulated the run's figures, each under the key that the catalogue names as a published figure's counterpart
     */
    public static Comparison of(List<Figure> figures, Map<FigureKey, Double> simulated) {
        FigureCatalogue catalogue = new FigureCatalogue();
        List<Row> rows = new ArrayList<>();
        for (Figure f : figures) {
            rows.add(new Row(f, simulated.getOrDefault(catalogue.counterpart(f), Double.NaN)));
        }
        return new Comparison(rows);
    }

    /** The rows in the order of the figures. */
    public List<Row> rows() {
        return rows;
    }

    /** The score over all rows. */
    public Score score() {
        return score(rows);
    }

    /** The number of rows the run expresses. */
    public int expressed() {
        return (int) rows.stream().filter(Row::expressed).count();
    }

    /** The score over the rows of series published for more than one year: what {@link #flatLineScore()} is to be held against. */
    public Score multiYearScore() {
        return score(multiYear().values().stream().flatMap(List::stream).toList());
    }

    private static Score score(List<Row> of) {
        return new Score((int) of.stream().filter(Row::within).count(), of.size());
    }

    /** The median of |simulated - published| / |published| over the rows expressed, NaN where there are none. */
    public double medianRelativeError() {
        double[] errors = rows.stream()
                .filter(row -> row.expressed() && row.figure().value() != 0)
                .mapToDouble(row -> Math.abs(row.difference() / row.figure().value()))
                .sorted()
                .toArray();
        int n = errors.length;
        return n == 0 ? Double.NaN : (errors[(n - 1) / 2] + errors[n / 2]) / 2;
    }

    /**
     * What flat lines would score: for every series of more than one year the one constant that meets most of its rows, chosen in full
     * knowledge of them. A model that does not beat this explains no change.
     */
    public Score flatLineScore() {
        int within = 0;
        int all = 0;
        for (List<Row> series : multiYear().values()) {
            all += series.size();
            within += bestConstant(series);
        }
        return new Score(within, all);
    }

    /**
     * The flat lines' score over all rows, in which a series of one year is met by its own value: what {@link #score()} is to be held
     * against.
     */
    public Score flatLineScoreOfAll() {
        Score several = flatLineScore();
        return new Score(several.within() + rows.size() - several.rows(), rows.size());
    }

    private Map<Series, List<Row>> multiYear() {
        Map<Series, List<Row>> series = new LinkedHashMap<>();
        for (Row row : rows) {
            Figure f = row.figure();
            series.computeIfAbsent(new Series(f.id(), f.groupType(), f.group()), key -> new ArrayList<>())
                    .add(row);
        }
        series.values().removeIf(list -> list.size() < 2);
        return series;
    }

    /** The most intervals [value - tolerance, value + tolerance] that share a point: some interval's lower end is one. */
    private static int bestConstant(List<Row> series) {
        int best = 0;
        for (Row at : series) {
            double constant = at.figure().value() - Targets.tolerance(at.figure());
            int met = 0;
            for (Row row : series) {
                double slack = 1e-12 * Math.abs(row.figure().value());
                if (Math.abs(constant - row.figure().value()) <= Targets.tolerance(row.figure()) + slack) {
                    met++;
                }
            }
            best = Math.max(best, met);
        }
        return best;
    }

    /** The rows farthest off first: by the difference in units of the tolerance. */
    public List<Row> worstFirst() {
        return rows.stream()
                .filter(Row::expressed)
                .sorted(Comparator.comparingDouble(
                        row -> -Math.abs(row.difference()) / Math.max(Targets.tolerance(row.figure()), 1e-12)))
                .toList();
    }
}
