package no.fastlege.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotDigestTest {
    private static String digest(Consumer<SnapshotOut> writes) {
        SnapshotDigest out = new SnapshotDigest(Set.of("run.scenario"));
        writes.accept(out);
        return out.finish();
    }

    @Test
    void everyValueCountTypeAndNameCounts() {
        int[] many = IntStream.range(0, 100_000).toArray();
        int[] oneOff = many.clone();
        oneOff[77_777]++;
        List<Consumer<SnapshotOut>> different = new ArrayList<>(List.of(
                out -> {},
                out -> out.integer("a", 1),
                out -> out.integer("b", 1),
                out -> out.integer("a", 2),
                out -> out.longInteger("a", 1),
                out -> out.ints("a", many, many.length),
                out -> out.ints("a", oneOff, many.length),
                out -> out.ints("a", many, many.length - 1),
                out -> out.doubles("a", new double[] {0.0}, 1),
                out -> out.doubles("a", new double[] {-0.0}, 1),
                out -> out.shorts("a", new short[] {1, 2}, 2),
                out -> out.bytes("a", new byte[] {1, 2}, 2),
                out -> out.booleans("a", new boolean[] {true}, 1),
                out -> out.booleans("a", new boolean[] {false}, 1),
                out -> out.text("a", "x"),
                out -> out.text("a", "\u00e6"),
                out -> {
                    out.text("a", "x");
                    out.text("a", "x");
                }));
        Set<String> digests = new HashSet<>();
        different.forEach(writes -> assertThat(digests.add(digest(writes))).isTrue());
        assertThat(digest(different.get(5))).isEqualTo(digest(different.get(5)));
    }

    @Test
    void whatIsLeftOutDoesNotCount() {
        assertThat(digest(out -> {
                    out.text("run.scenario", "one");
                    out.integer("a", 1);
                }))
                .isEqualTo(digest(out -> {
                    out.text("run.scenario", "another");
                    out.integer("a", 1);
                }));
    }
}
