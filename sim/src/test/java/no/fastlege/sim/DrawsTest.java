package no.fastlege.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A statistical battery over the keys that the model uses: small consecutive numbers, numbers packed from fields, neighbouring months
 * and decisions. Everything is a fixed function, so a test that passes once passes always; the false-alarm probability says how likely
 * a perfect generator would have failed when the seeds were chosen.
 *
 * <p>The battery makes 33 assertions (three seeds times eleven), each at |z| below 5.5: two-sided 3.8e-8, so about 1.3e-6 for all of
 * them together. Statistics of chi-square are turned into z by Wilson and Hilferty's cube root, good to a few per cent there.
 */
class DrawsTest {
    private static final double LIMIT = 5.5;
    private static final int N = 1 << 18;

    private static double chiSquareZ(long[] counts, double expected) {
        double sum = 0;
        for (long count : counts) {
            sum += (count - expected) * (count - expected) / expected;
        }
        double f = counts.length - 1;
        return (Math.cbrt(sum / f) - (1 - 2 / (9 * f))) / Math.sqrt(2 / (9 * f));
    }

    private static void assertUniform(double z, String what, long seed) {
        assertThat(z).as("%s, seed %d: z (false alarm 3.8e-8)", what, seed).isBetween(-LIMIT, LIMIT);
    }

    private interface Sequence {
        long bits(int i);
    }

    private static double bytesZ(Sequence sequence, int shift) {
        long[] counts = new long[256];
        for (int i = 0; i < N; i++) {
            counts[(int) (sequence.bits(i) >>> shift) & 0xFF]++;
        }
        return chiSquareZ(counts, N / 256.0);
    }

    private static double pairsZ(Sequence sequence) {
        long[] counts = new long[64 * 64];
        for (int i = 0; i < N; i++) {
            int a = (int) (sequence.bits(i) >>> 58);
            int b = (int) (sequence.bits(i + 1) >>> 58);
            counts[a * 64 + b]++;
        }
        return chiSquareZ(counts, N / 4096.0);
    }

    private static double correlationZ(Sequence sequence) {
        double sum = 0;
        for (int i = 0; i < N; i++) {
            sum += (Draws.unit(sequence.bits(i)) - 0.5) * (Draws.unit(sequence.bits(i + 1)) - 0.5);
        }
        return sum * 12 / Math.sqrt(N);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 0x7FFFFFFFFFFFFFFFL})
    @DisplayName("neighbouring agents: bytes, pairs and correlation")
    void neighbouringAgents(long seed) {
        long salt = new Draws(seed).salt(Draws.codeOf("test.use"), Months.of(2017, 1));
        Sequence agents = i -> Draws.bits(salt, i);
        assertUniform(bytesZ(agents, 56), "high byte", seed);
        assertUniform(bytesZ(agents, 0), "low byte", seed);
        assertUniform(pairsZ(agents), "pairs of neighbours", seed);
        assertUniform(correlationZ(agents), "correlation of neighbours", seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 0x7FFFFFFFFFFFFFFFL})
    @DisplayName("keys packed from fields in high bits")
    void packedKeys(long seed) {
        long salt = new Draws(seed).salt(Draws.codeOf("test.use"), Months.of(2017, 1));
        Sequence agents =
                i -> Draws.bits(salt, (long) (i % 357) << 48 | (long) (i / 357 % 107) << 32 | i / (357 * 107));
        assertUniform(bytesZ(agents, 56), "high byte of packed keys", seed);
        assertUniform(pairsZ(agents), "pairs of packed keys", seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 0x7FFFFFFFFFFFFFFFL})
    @DisplayName("one agent over neighbouring months, decisions and seeds")
    void neighbouringSalts(long seed) {
        Draws draws = new Draws(seed);
        long code = Draws.codeOf("test.use");
        Sequence months = i -> Draws.bits(draws.salt(code, i), 42);
        Sequence decisions = i -> Draws.bits(draws.salt(code + i, 24204), 42);
        Sequence seeds = i -> Draws.bits(new Draws(seed + i).salt(code, 24204), 42);
        assertUniform(pairsZ(months), "pairs of months", seed);
        assertUniform(correlationZ(months), "correlation of months", seed);
        assertUniform(pairsZ(decisions), "pairs of decisions", seed);
        assertUniform(pairsZ(seeds), "pairs of seeds", seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 0x7FFFFFFFFFFFFFFFL})
    @DisplayName("second keys: one agent over many alternatives")
    void secondKeys(long seed) {
        long salt = new Draws(seed).salt(Draws.codeOf("test.taste"), 0);
        assertUniform(pairsZ(i -> Draws.bits(salt, 42, i)), "pairs of alternatives", seed);
    }

    @Test
    @DisplayName("avalanche: each bit of the key flips each bit of the draw half the time")
    void avalanche() {
        // 64 x 64 shares of 20 000 flips each, sd 0.0035; |share - 0.5| < 0.025 is 7 sd: false alarm 4096 x 1.5e-12 =
        // 6e-9
        int trials = 20_000;
        long salt = new Draws(3).salt(Draws.codeOf("test.avalanche"), 24204);
        int[][] flips = new int[64][64];
        for (int i = 0; i < trials; i++) {
            long key = Draws.mix(i);
            long before = Draws.bits(salt, key);
            for (int in = 0; in < 64; in++) {
                long changed = before ^ Draws.bits(salt, key ^ 1L << in);
                for (int out = 0; out < 64; out++) {
                    flips[in][out] += (int) (changed >>> out & 1);
                }
            }
        }
        for (int in = 0; in < 64; in++) {
            for (int out = 0; out < 64; out++) {
                assertThat((double) flips[in][out] / trials)
                        .as("key bit %d, draw bit %d", in, out)
                        .isBetween(0.475, 0.525);
            }
        }
    }

    @Test
    @DisplayName("a draw is a function of its key alone: order, other draws and object do not matter")
    void pure() {
        long salt = new Draws(9).salt(Draws.codeOf("test.use"), 24204);
        long before = Draws.bits(salt, 5);
        Draws.bits(salt, 6);
        assertThat(Draws.bits(new Draws(9).salt(Draws.codeOf("test.use"), 24204), 5))
                .isEqualTo(before);
        assertThat(new Draws(9).salt(Draws.codeOf("test.other"), 24204)).isNotEqualTo(salt);
        assertThat(new Draws(9).salt(Draws.codeOf("test.use"), 24205)).isNotEqualTo(salt);
        assertThat(new Draws(10).salt(Draws.codeOf("test.use"), 24204)).isNotEqualTo(salt);
    }

    @Test
    @DisplayName("pinned values: a change of the hash changes every result and must not go unnoticed")
    void pinned() {
        // SplittableRandom's finaliser, checked against java.util.SplittableRandom(0).nextLong() = mix(GOLDEN)
        assertThat(Draws.mix(0x9E3779B97F4A7C15L)).isEqualTo(new SplittableRandom(0).nextLong());
        assertThat(Draws.mix(0)).isZero();
        // FNV-1a's published values of "a" and "foobar", and of two bytes beyond ASCII
        assertThat(Draws.codeOf("a")).isEqualTo(Draws.mix(0xaf63dc4c8601ec8cL));
        assertThat(Draws.codeOf("foobar")).isEqualTo(Draws.mix(0x85944171f73967e8L));
        assertThat(Draws.codeOf("\u00e5")).isEqualTo(Draws.mix(0xac21307b7181735L));
        // reckoned apart from this code, in whole numbers of any length
        long salt = new Draws(42).salt(Draws.codeOf("foobar"), 24204);
        assertThat(salt).isEqualTo(0x7724f7f23e79741eL);
        long golden = 0x9E3779B97F4A7C15L;
        assertThat(Draws.bits(salt, 3)).isEqualTo(new SplittableRandom(salt + 2 * golden).nextLong());
        assertThat(Draws.bits(salt, 3, 5)).isEqualTo(new SplittableRandom(Draws.bits(salt, 3) + 4 * golden).nextLong());
        assertThat(Draws.uniform(salt, 3)).isEqualTo(Draws.unit(Draws.bits(salt, 3)));
        assertThat(new Draws(42).seed()).isEqualTo(42);
    }

    @Test
    @DisplayName("units stay in their ranges at the extremes")
    void ranges() {
        assertThat(Draws.unit(0)).isZero();
        assertThat(Draws.unit(-1)).isLessThan(1.0).isGreaterThan(1 - 1e-15);
        assertThat(Draws.openUnit(0)).isGreaterThan(0.0);
        assertThat(Draws.openUnit(-1)).isLessThan(1.0);
        assertThat(Draws.unit(3L << 62)).isEqualTo(0.75);
        assertThat(Draws.openUnit(3L << 62)).isEqualTo(0.75 + 0x1.0p-53);
        assertThat(Draws.below(0, 7)).isZero();
        assertThat(Draws.below(-1, 7)).isEqualTo(6);
        assertThat(Draws.below(-1, Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE - 1);
    }
}
