package no.fastlege.agents.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
    private static void refused(String text, String... words) {
        assertThatThrownBy(() -> ConfigReader.read("f.yaml", text))
                .isInstanceOf(BadConfigException.class)
                .hasMessageContainingAll(words)
                .hasMessageStartingWith("f.yaml")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void readsTheSameTreeFromYamlAndJson() {
        ConfigNode yaml = ConfigReader.read("f.yaml", "a: 1.5\nb: [x, 2]\nc:\n  d: off\n");
        ConfigNode json = ConfigReader.read("f.json", "{\"a\": 1.5, \"b\": [\"x\", 2], \"c\": {\"d\": \"off\"}}");
        for (ConfigNode root : List.of(yaml, json)) {
            assertThat(root.need("a").number()).isEqualTo(1.5);
            assertThat(root.need("b").list()).hasSize(2);
            assertThat(root.need("b").list().get(1).number()).isEqualTo(2);
            assertThat(root.need("c").need("d").text()).isEqualTo("off");
            assertThat(root.need("c").need("d").path()).isEqualTo("c.d");
        }
        assertThat(yaml.need("c").line()).isEqualTo(4);
    }

    @Test
    void passesOverAByteOrderMark() {
        assertThat(ConfigReader.read("f.yaml", "\uFEFFa: 1\n").need("a").text()).isEqualTo("1");
        assertThat(ConfigReader.read("f.json", "\uFEFF{\"a\": 1}").need("a").text())
                .isEqualTo("1");
    }

    @Test
    void refusesWhatMakesAFileMeanAnotherThingThanItShows() {
        refused("a: &x 1\nb: *x\n", "line 1", "anchor");
        refused("a: 1\nb: *x\n", "line 2", "alias");
        refused("a: !!java.net.URL [x]\n", "tag");
        refused("a: 1\nb: 2\na: 3\n", "line 3", "'a'", "twice");
        refused("a:\n  <<: 1\n", "merge key");
        refused("a: 1\n---\nb: 2\n", "second document");
        refused("a: [1\nb: 2\n", "not YAML");
        refused("a:\n\t- 1\n", "not YAML");
        refused("", "empty");
        refused("# only a comment\n", "empty");
        refused("a: \u0007\n", "not YAML");
        refused("a: " + "[".repeat(30) + "]".repeat(30), "nested");
    }

    @Test
    void refusesABombBeforeItGrows() {
        StringBuilder bomb = new StringBuilder("a: &a [x,x,x,x,x,x,x,x,x,x]\n");
        for (char c = 'b'; c <= 'i'; c++) {
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + (char) (c - 1) + ",").repeat(9))
                    .append("*")
                    .append((char) (c - 1))
                    .append("]\n");
        }
        refused(bomb.toString(), "line 1", "anchor");
        refused("a: " + "x".repeat(ConfigReader.MAX_CHARACTERS), "characters");
    }

    @Test
    void refusesBadJson() {
        for (String text : List.of("{\"a\": 1, \"a\": 2}", "{\"a\": }", "{\"a\": 1} x", "{\"a\": 1", "", "{'a': 1}")) {
            assertThatThrownBy(() -> ConfigReader.read("f.json", text))
                    .as(text)
                    .isInstanceOf(BadConfigException.class)
                    .hasMessageStartingWith("f.json");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, true",
        "-0.5, true",
        "1e3, true",
        "'''1''', false",
        "off, false",
        "0x10, false",
        "1_000, false",
        ".inf, false",
        "1d, false",
        "1e999, false",
        "NaN, false"
    })
    void numbersArePlainAndFinite(String text, boolean number) {
        ConfigNode node = ConfigReader.read("f.yaml", "a: " + text + "\n").need("a");
        if (number) {
            assertThat(node.number()).isEqualTo(Double.parseDouble(text));
        } else {
            assertThatThrownBy(node::number)
                    .hasMessageContaining("f.yaml line 1: a:")
                    .hasMessageContaining("not a number");
        }
    }

    @Test
    void namesTheKeyTheKindAndTheNearestName() {
        ConfigNode root = ConfigReader.read("f.yaml", "first: 1\nsecond:\n  deep.key: x\n");
        assertThatThrownBy(() -> root.allow(List.of("first", "seconds")))
                .hasMessage("f.yaml line 3: unknown key 'second', did you mean 'seconds'? Allowed: first, seconds");
        List<String> many = IntStream.range(0, 300).mapToObj(i -> "name" + i).toList();
        assertThatThrownBy(() -> root.allow(many))
                .hasMessage(
                        "f.yaml line 1: unknown key 'first', did you mean 'name0'? It is none of the 300 that are allowed");
        assertThatThrownBy(() -> root.need("second").allow(List.of("other")))
                .hasMessageStartingWith("f.yaml line 3: second: unknown key 'deep.key'");
        assertThatThrownBy(() -> root.need("second").text())
                .hasMessage("f.yaml line 3: second: is named values, but must be one value");
        assertThatThrownBy(() -> root.need("first").map()).hasMessageContaining("is '1', but must be named values");
        assertThatThrownBy(() -> root.need("third")).hasMessageContaining("'third' is missing");
    }

    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "'', abc, 3", "abc, abc, 0", "flaw, lawn, 2"})
    void distanceIsLevenshteins(String a, String b, int distance) {
        assertThat(Nearest.distance(a, b)).isEqualTo(distance);
        assertThat(Nearest.distance(b, a)).isEqualTo(distance);
    }

    @Test
    void theNearestNameIgnoresCaseAndHyphens() {
        assertThat(Nearest.name("Hospital-Demand", List.of("hospital_income", "hospital_demand")))
                .isEqualTo("hospital_demand");
        assertThat(Nearest.name("x", List.of())).isEmpty();
        assertThat(Nearest.name("wish_rate", List.of("fresh_rates", "list.wish_rate_per_month")))
                .isEqualTo("list.wish_rate_per_month");
    }
}
