package no.fastlege.agents.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The generated schema, by an independent validator. */
class ScenarioSchemaTest {
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ScenarioSchema.json());
    private final YAMLMapper yaml = new YAMLMapper();

    private boolean valid(String text) throws IOException {
        return schema.validate(yaml.readTree(text)).isEmpty();
    }

    @Test
    void everyShippedScenarioIsValid() throws IOException {
        for (String name : Scenario.shipped()) {
            try (InputStream in = ScenarioSource.class.getResourceAsStream(ScenarioSource.FOLDER + name + ".yaml")) {
                assertThat(schema.validate(yaml.readTree(in))).as(name).isEmpty();
            }
        }
    }

    @Test
    void whatTheLoaderRefusesTheSchemaRefusesToo() throws IOException {
        assertThat(valid("{description: x, measures: {pandemic: 0.5, task_shift: off}, population: high}"))
                .isTrue();
        assertThat(valid("{description: x, parameters: {list.return_share: {times: 2}}}"))
                .isTrue();
        assertThat(
                        valid(
                                "{description: x, changes: [{from: 2022-01, kommuner: ['5006'], times: {kommune_packages: 2}}]}"))
                .isTrue();
        for (String wrong : List.of(
                "{description: x, changes: [{from: 2022-01, kommuner: ['506'], times: {kommune_packages: 2}}]}",
                "{description: x, changes: [{from: 2022-01, kommuner: [], times: {kommune_packages: 2}}]}",
                "{}",
                "[]",
                "{description: x, mesures: {}}",
                "{description: x, measures: {pandemics: off}}",
                "{description: x, measures: {pandemic: maybe}}",
                "{description: x, measures: {pandemic: 9}}",
                "{description: x, parameters: {list.return_share: 1.5}}",
                "{description: x, parameters: {list.return_share: {by: 2}}}",
                "{description: x, parameters: {list.retrn_share: 0.5}}",
                "{description: x, population: middle}",
                "{description: x, effective_from: May}",
                "{description: x, changes: [{from: 2022-01, set: {notice_months: 99}}]}",
                "{description: x, changes: [{from: 2022-01, put: {notice_months: 9}}]}",
                "{description: x, tables: {calender: a.csv}}")) {
            assertThat(valid(wrong)).as(wrong).isFalse();
        }
    }
}
