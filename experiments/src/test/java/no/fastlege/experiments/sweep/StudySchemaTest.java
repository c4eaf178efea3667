package no.fastlege.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.fastlege.agents.scenario.BadInputException;
import no.fastlege.experiments.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated schema of studies, by an independent validator: what the reader takes and refuses, the schema takes and refuses. */
class StudySchemaTest {
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Cli.run("describe", "study-schema").done().out());
    private final YAMLMapper yaml = new YAMLMapper();

    @TempDir
    Path folder;

    private boolean valid(String text) throws IOException {
        return schema.validate(yaml.readTree(text)).isEmpty();
    }

    @Test
    void theExampleIsPlanned() throws IOException {
        Path example = Path.of("examples", "sweep.yaml");
        assertThat(valid(Files.readString(example))).isTrue();
        Cli plan = Cli.run(
                "sweep",
                "plan",
                example.toString(),
                "--out",
                folder.resolve("out").toString());
        assertThat(plan.done().out()).contains("160 rows planned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{description: x}",
                "{description: x, scenarios: baseline, seeds: 3, to: 2030-12, scale: 0.1, tables: [lists, doctors]}",
                "{description: x, scenarios: [baseline, a.yaml], seeds: [1, 5], events: true, tables: [events], format: csv}",
                "{description: x, seeds: {first: 10, count: 5}, set: {population: high, list.return_share: 0.5}}",
                "{description: x, design: {method: grid, factors: {a: [1, x], b: {low: 0, high: 1, steps: 3}, c: 1}}}",
                "{description: x, design: {method: latin_hypercube, points: 9, seed: 2, factors: {a: {low: 1, high: 2, log: true}}}}",
                "{description: x, design: {method: posterior, points: 9, file: a.csv, ignore: [n]}}",
            })
    void bothTake(String study) throws IOException {
        assertThat(valid(study)).isTrue();
        assertThat(SweepStudy.read(Sweeps.study(folder, study))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{description: x, seed: 3}",
                "{description: x, seeds: {first: 3}}",
                "{description: x, seeds: []}",
                "{description: x, to: 2024}",
                "{description: x, scale: 2}",
                "{description: x, tables: [figure]}",
                "{description: x, events: maybe}",
                "{description: x, format: xls}",
                "{description: x, design: {factors: {a: 1}}}",
                "{description: x, design: {method: lhs}}",
                "{description: x, design: {method: sobol, points: 0, factors: {a: {low: 0, high: 1}}}}",
                "{description: x, design: {method: sobol, points: 2, factors: {a: {low: 0}}}}",
                "{description: x, design: {method: grid, factors: {a: {low: 0, high: 1, step: 2}}}}",
            })
    void bothRefuse(String study) throws IOException {
        assertThat(valid(study)).isFalse();
        Path file = Sweeps.study(folder, study);
        assertThatThrownBy(() -> SweepStudy.read(file)).isInstanceOf(BadInputException.class);
    }
}
