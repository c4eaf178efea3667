package no.fastlege.experiments.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Which settings a study tries: each point is one set of values for the factors.
 *
 * @param method how points are chosen
 * @param factors what varies; empty for a table, whose columns say
 * @param points how many points, for those methods that are asked
 * @param seed seed of the methods that draw
 * @param file the table of {@link Method#CSV} and {@link Method#POSTERIOR}, or null
 * @param ignore its columns that are no settings
 */
record Design(Method method, List<Factor> factors, int points, long seed, Path file, List<String> ignore) {
    /** How points are chosen. */
    enum Method {
        /** One point without settings. */
        NONE,
        /** Every combination of the factors' values, the last factor fastest. */
        GRID,
        /** One point in each of n slices of every factor's range, slices matched at random. */
        LATIN_HYPERCUBE,
        /** The Sobol sequence from its first point on: any 2^k first points are evenly spread. */
        SOBOL,
        /** The rows of a table. */
        CSV,
        /** Rows drawn from a table of a posterior, by its column {@code weight} where it has one. */
        POSTERIOR
    }

    static final int MOST_SOBOL_FACTORS = 1000;

    static Design none() {
        return new Design(Method.NONE, List.of(), 1, 1, null, List.of());
    }

    /** How many points there are, told without making them; of a table, how many rows it has. */
    double size() {
        return switch (method) {
            case NONE -> 1;
            case GRID ->
                factors.stream().mapToDouble(factor -> factor.values().size()).reduce(1, (a, b) -> a * b);
            case LATIN_HYPERCUBE, SOBOL, POSTERIOR -> points;
            case CSV -> DesignTable.read(file, ignore).rows().size();
        };
    }

    /** The points, each with its settings in the order of the factors: the same for the same design, wherever it is made. */
    List<Map<String, String>> make() {
        return switch (method) {
            case NONE -> List.of(Map.of());
            case GRID -> grid();
            case LATIN_HYPERCUBE -> latinHypercube();
            case SOBOL -> sobol();
            case CSV -> DesignTable.read(file, ignore).rows();
            case POSTERIOR -> DesignTable.read(file, ignore).draw(points, seed);
        };
    }

    private List<Map<String, String>> grid() {
        List<Map<String, String>> all = new ArrayList<>();
        all.add(Map.of());
        for (Factor factor : factors) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> point : all) {
                for (String value : factor.values()) {
                    Map<String, String> next = new LinkedHashMap<>(point);
                    next.put(factor.key(), value);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all;
    }

    private List<Map<String, String>> latinHypercube() {
        RandomGenerator random = new Well19937c(seed);
        double[][] shares = new double[points][factors.size()];
        for (int f = 0; f < factors.size(); f++) {
            int[] slice = new int[points];
            for (int i = 0; i < points; i++) {
                int j = random.nextInt(i + 1);
                slice[i] = slice[j];
                slice[j] = i;
            }
            for (int i = 0; i < points; i++) {
                shares[i][f] = (slice[i] + random.nextDouble()) / points;
            }
        }
        return points(shares);
    }

    private List<Map<String, String>> sobol() {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(factors.size());
        double[][] shares = new double[points][];
        for (int i = 0; i < points; i++) {
            shares[i] = sequence.nextVector();
        }
        return points(shares);
    }

    private List<Map<String, String>> points(double[][] shares) {
        List<Map<String, String>> all = new ArrayList<>();
        for (double[] share : shares) {
            Map<String, String> point = new LinkedHashMap<>();
            for (int f = 0; f < share.length; f++) {
                point.put(factors.get(f).key(), factors.get(f).at(share[f]));
            }
            all.add(point);
        }
        return all;
    }
}
