package no.fastlege.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.fastlege.agents.scenario.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignTest {
    @TempDir
    Path folder;

    private Design design(String text) throws IOException {
        return SweepStudy.read(Sweeps.study(folder, "description: x\ndesign: " + text + "\n"))
                .design();
    }

    @Test
    void aGridIsEveryCombinationTheLastFactorFastest() throws IOException {
        Design grid = design("{method: grid, factors: {a: [1, 2], b: {low: 0, high: 1, steps: 3}, c: x}}");
        assertThat(grid.size()).isEqualTo(6);
        assertThat(grid.make())
                .containsExactly(
                        Map.of("a", "1", "b", "0.0", "c", "x"),
                        Map.of("a", "1", "b", "0.5", "c", "x"),
                        Map.of("a", "1", "b", "1.0", "c", "x"),
                        Map.of("a", "2", "b", "0.0", "c", "x"),
                        Map.of("a", "2", "b", "0.5", "c", "x"),
                        Map.of("a", "2", "b", "1.0", "c", "x"));
    }

    @Test
    void aLatinHypercubeHasOnePointInEachSliceOfEachFactor() throws IOException {
        String text = "{method: latin_hypercube, points: 50, seed: SEED, factors: {a: {low: 10, high: 20},"
                + " b: {low: 0.001, high: 1000, log: true}}}";
        List<Map<String, String>> points = design(text.replace("SEED", "4")).make();
        Set<Integer> slicesOfA = new HashSet<>();
        Set<Integer> slicesOfB = new HashSet<>();
        for (Map<String, String> point : points) {
            slicesOfA.add((int) ((Double.parseDouble(point.get("a")) - 10) / 10 * 50));
            slicesOfB.add((int) ((Math.log10(Double.parseDouble(point.get("b"))) + 3) / 6 * 50));
        }
        assertThat(points).hasSize(50);
        assertThat(slicesOfA).hasSize(50);
        assertThat(slicesOfB).hasSize(50);
        assertThat(design(text.replace("SEED", "4")).make()).isEqualTo(points);
        assertThat(design(text.replace("SEED", "5")).make()).isNotEqualTo(points);
    }

    @Test
    void theSobolSequenceIsThatOfJoeAndKuo() throws IOException {
        Design sobol = design("{method: sobol, points: 4, factors: {a: {low: 0, high: 1}, b: {low: -1, high: 1},"
                + " c: {low: 1, high: 100, log: true}}}");
        // unit cube: (0,0,0) (1/2,1/2,1/2) (3/4,1/4,1/4) (1/4,3/4,3/4), new-joe-kuo-6.21201
        assertThat(sobol.make())
                .containsExactly(
                        Map.of("a", "0.0", "b", "-1.0", "c", "1.0"),
                        Map.of(
                                "a",
                                "0.5",
                                "b",
                                "0.0",
                                "c",
                                sobol.factors().get(2).at(0.5)),
                        Map.of(
                                "a",
                                "0.75",
                                "b",
                                "-0.5",
                                "c",
                                sobol.factors().get(2).at(0.25)),
                        Map.of(
                                "a",
                                "0.25",
                                "b",
                                "0.5",
                                "c",
                                sobol.factors().get(2).at(0.75)));
        assertThat(Double.parseDouble(sobol.factors().get(2).at(0.5)))
                .isCloseTo(10, org.assertj.core.data.Offset.offset(1e-12));
    }

    @Test
    void aTableIsTakenRowByRow() throws IOException {
        Files.writeString(folder.resolve("table.csv"), "a,b,note\n1,high,x\n2,,y\n");
        assertThat(design("{method: csv, file: table.csv, ignore: [note]}").make())
                .containsExactly(Map.of("a", "1", "b", "high"), Map.of("a", "2"));
    }

    @Test
    void drawsFromAPosteriorFollowItsWeights() throws IOException {
        Files.writeString(folder.resolve("draws.csv"), "a,weight\n1,0.5\n2,0\n3,1.5\n");
        Map<String, Integer> times = new LinkedHashMap<>();
        String text = "{method: posterior, file: draws.csv, points: 100, seed: SEED}";
        design(text.replace("SEED", "3")).make().forEach(point -> times.merge(point.get("a"), 1, Integer::sum));
        // n w / W: 25, 0 and 75
        assertThat(times).isEqualTo(Map.of("1", 25, "3", 75));
        Files.writeString(folder.resolve("draws.csv"), "a\n1\n2\n3\n4\n5\n6\n7\n8\n");
        List<Map<String, String>> four =
                design(text.replace("100", "4").replace("SEED", "3")).make();
        assertThat(four).hasSize(4).doesNotHaveDuplicates();
        assertThat(design(text.replace("100", "4").replace("SEED", "4")).make()).isNotEqualTo(four);
        Files.writeString(folder.resolve("draws.csv"), "a,weight\n1,0\n");
        Design none = design(text.replace("SEED", "3"));
        assertThatThrownBy(none::make).isInstanceOf(BadInputException.class).hasMessageContaining("every weight is 0");
    }

    @Test
    void aRowComesBackFromItsJson() {
        SweepRow row = new SweepRow(
                "baseline",
                "ab",
                3,
                Map.of("k", "0.1"),
                Long.MIN_VALUE,
                0.05,
                2_000 * 12,
                List.of("figures", "lists"),
                true,
                "csv");
        JsonNode json = row.json();
        assertThat(SweepRow.of(json).lastMonth()).isEqualTo(row.lastMonth());
        assertThat(SweepRow.of(json)).isEqualTo(row);
        assertThat(SweepRow.of(json).json()).hasToString(json.toString());
    }
}
