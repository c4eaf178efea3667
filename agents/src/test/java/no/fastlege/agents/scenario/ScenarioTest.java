package no.fastlege.agents.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.policy.DatedCalendar;
import no.fastlege.agents.policy.PolicyBook;
import no.fastlege.agents.policy.RuleKeys;
import no.fastlege.agents.policy.Rules;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioTest {
    @TempDir
    Path folder;

    private String file(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.writeString(path, text);
        return path.toString();
    }

    private static Rules in(EffectiveScenario scenario, String month) {
        return scenario.calendar().inForce(Months.parse(month));
    }

    static List<String> shipped() {
        return Scenario.shipped();
    }

    @Test
    void baselineIsTheShippedCalendarAndTheShippedParameters() {
        EffectiveScenario baseline = Scenario.load("baseline", List.of());
        assertThat(baseline.name()).isEqualTo("baseline");
        assertThat(baseline.parameters()).isEqualTo(ParameterDictionary.defaults());
        assertThat(baseline.population()).isEqualTo(PopulationAlternative.MAIN);
        assertThat(DatedCalendar.firstDifference(
                        baseline.calendar(), DatedCalendar.baseline(), Span.FIRST_MONTH, Span.LAST_MONTH))
                .isEqualTo(-1);
        assertThat(baseline.firstDifference()).isEqualTo(EffectiveScenario.NEVER);
        assertThat(baseline.files()).containsKeys("calendar.yaml", "baseline.yaml");
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedScenarioLoadsSaysItsSourceAndComesBackFromJson(String name) {
        EffectiveScenario scenario = Scenario.load(name, List.of());
        assertThat(scenario.description()).isNotBlank();
        assertThat(scenario.source()).isNotBlank();
        assertThat(scenario.evidence()).isNotBlank();
        EffectiveScenario again = EffectiveScenario.fromJson(scenario.toJson());
        assertThat(again.toJson()).isEqualTo(scenario.toJson());
        assertThat(again.parameters()).isEqualTo(scenario.parameters());
        assertThat(DatedCalendar.firstDifference(
                        again.calendar(), scenario.calendar(), Span.FIRST_MONTH, Span.LAST_MONTH))
                .isEqualTo(-1);
        boolean same = name.equals("baseline") || name.equals("projection_main");
        assertThat(scenario.firstDifference() == EffectiveScenario.NEVER)
                .as(name + " differs from the baseline")
                .isEqualTo(same);
    }

    @Test
    void theListOfShippedScenariosIsTheFolder() throws IOException {
        Path resources = Path.of("src/main/resources" + ScenarioSource.FOLDER);
        Set<String> files = new HashSet<>();
        try (Stream<Path> paths = Files.list(resources)) {
            paths.map(p -> p.getFileName().toString())
                    .filter(f -> f.endsWith(".yaml"))
                    .forEach(f -> files.add(f.replace(".yaml", "")));
        }
        assertThat(files).containsExactlyInAnyOrderElementsOf(Scenario.shipped());
    }

    @Test
    void theFirstDifferentMonthIsTheMeasures() {
        assertThat(Scenario.load("no_patient_adjusted_capitation", List.of()).firstDifference())
                .isEqualTo(Months.of(2023, 5));
        assertThat(Scenario.load("no_national_alis", List.of()).firstDifference())
                .isEqualTo(Months.of(2022, 3));
        assertThat(Scenario.load("no_capitation_rises", List.of()).firstDifference())
                .isEqualTo(Months.of(2020, 5));
        assertThat(Scenario.load("projection_high", List.of()).firstDifference())
                .isEqualTo(Months.of(2026, 1));
        assertThat(Scenario.load("later_more_women", List.of()).firstDifference())
                .isEqualTo(Months.of(2017, 1));
        EffectiveScenario four = Scenario.load("all_four_off", List.of());
        EffectiveScenario five = Scenario.load("all_four_off_lis1_as_2017", List.of());
        assertThat(four.firstDifference(five)).isEqualTo(Months.of(2020, 7));
        assertThat(five.firstDifference(four)).isEqualTo(Months.of(2020, 7));
    }

    @Test
    void filesExtendFilesAndTheNearerWins() throws IOException {
        file(
                "base.yaml",
                "description: a base\nparameters: {list.return_share: 0.2, list.return_months: 12}\n"
                        + "measures: {pandemic: off, task_shift: off}\n");
        String child = file(
                "child.yaml",
                "extends: base.yaml\ndescription: a child\n"
                        + "parameters: {list.return_share: {times: 2}}\nmeasures: {pandemic: true, task_shift: 0.5}\npopulation: low\n");
        EffectiveScenario scenario =
                Scenario.load(child, List.of("list.return_months=24", "measure.task_shift=off", "notice_months=3"));
        assertThat(scenario.name()).isEqualTo("child");
        assertThat(scenario.parameters().list().returnShare()).isEqualTo(0.4);
        assertThat(scenario.parameters().list().returnMonths()).isEqualTo(24);
        assertThat(scenario.population()).isEqualTo(PopulationAlternative.LOW);
        assertThat(scenario.calendar().strength("pandemic", Span.FIRST_MONTH))
                .as("on is as strong as the model ships it")
                .isEqualTo(PolicyBook.shipped().measures().get("pandemic").strength());
        assertThat(scenario.calendar().strength("task_shift", Span.FIRST_MONTH)).isZero();
        assertThat(in(scenario, "2017-01").noticeMonths()).isEqualTo(3);
        assertThat(scenario.files()).containsKeys("base.yaml", child, "baseline.yaml", "calendar.yaml");

        List<Origin> origins = scenario.origins();
        assertThat(origin(origins, "list.return_share")).isEqualTo("file " + child);
        assertThat(origin(origins, "list.return_months")).isEqualTo("--set");
        assertThat(origin(origins, "list.give_up_per_month")).isEqualTo("default");
        assertThat(origin(origins, "pandemic")).isEqualTo("file " + child);
        assertThat(origin(origins, "task_shift")).isEqualTo("--set");
        assertThat(origin(origins, "notice_months")).isEqualTo("--set");
        assertThat(origin(origins, "population")).isEqualTo("file " + child);
        assertThat(EffectiveScenario.fromJson(scenario.toJson()).origins()).isEqualTo(origins);
    }

    private static String origin(List<Origin> origins, String key) {
        return origins.stream()
                .filter(o -> o.key().equals(key))
                .findFirst()
                .orElseThrow()
                .origin();
    }

    @Test
    void everyParameterMeasureAndRuleIsExplained() {
        List<Origin> origins = Scenario.load("all_four_off", List.of()).origins();
        Set<String> keys = new HashSet<>();
        origins.forEach(o -> keys.add(o.key()));
        assertThat(keys)
                .containsAll(ParameterDictionary.names())
                .containsAll(RuleKeys.names())
                .contains("knekkpunkt_2020", "population");
        assertThat(origins.stream()
                        .filter(o -> o.key().equals("hospital_squeeze"))
                        .toList())
                .hasSize(1)
                .allMatch(o -> o.value().equals("off") && o.origin().equals("scenario all_four_off"));
        assertThat(origins.stream()
                        .filter(o -> o.key().equals("lis1_posts_per_year"))
                        .map(Origin::origin)
                        .distinct()
                        .toList())
                .containsExactly("calendar", "calendar + lis1_places");
    }

    @Test
    void datedChangesActFromTheirMonthAndNotBefore() throws IOException {
        String path = file(
                "dated.yaml",
                "description: x\neffective_from: 2022-06\nmeasures: {hospital_squeeze: off}\nchanges:\n"
                        + "  - set: {notice_months: 3}\n  - from: 2023-01\n    until: 2024-01\n    times: {fee_per_consultation_nok: 1.1}\n");
        EffectiveScenario scenario = Scenario.load(path, List.of());
        assertThat(scenario.effectiveFrom()).isEqualTo(Months.of(2022, 6));
        assertThat(scenario.firstDifference()).isEqualTo(Months.of(2022, 6));
        assertThat(in(scenario, "2022-05").hospitalDemand())
                .isEqualTo(DatedCalendar.baseline().inForce(Months.of(2022, 5)).hospitalDemand())
                .isLessThan(1);
        assertThat(in(scenario, "2022-06").hospitalDemand()).isEqualTo(1);
        assertThat(in(scenario, "2023-12").feePerConsultationNok()).isCloseTo(591 * 1.1, within(1e-9));
        assertThat(in(scenario, "2024-01").feePerConsultationNok()).isEqualTo(628);
    }

    @Test
    void aChangeOfSingleKommunerHoldsThereAlone() throws IOException {
        String path = file(
                "local.yaml",
                "description: x\nchanges:\n  - from: 2021-03\n    until: 2022-01\n    kommuner: [5006, '0301']\n"
                        + "    times: {kommune_packages: 2}\n");
        EffectiveScenario scenario = Scenario.load(path, List.of());
        DatedCalendar calendar = scenario.calendar();
        int during = Months.of(2021, 6);
        double everywhere = DatedCalendar.baseline().inForce(during).kommunePackages();
        assertThat(calendar.apart()).containsExactly("0301", "5006");
        assertThat(calendar.inForce(during).kommunePackages()).isEqualTo(everywhere);
        assertThat(calendar.inForce(during, "1103").kommunePackages()).isEqualTo(everywhere);
        assertThat(calendar.inForce(during, "0301").kommunePackages()).isEqualTo(2 * everywhere);
        assertThat(calendar.inForce(during, "5006").kommunePackages()).isEqualTo(2 * everywhere);
        assertThat(calendar.inForce(Months.of(2022, 1), "5006")).isEqualTo(calendar.inForce(Months.of(2022, 1)));
        assertThat(scenario.firstDifference()).isEqualTo(Months.of(2021, 3));
        EffectiveScenario again = EffectiveScenario.fromJson(scenario.toJson());
        assertThat(again.firstDifference(scenario)).isEqualTo(EffectiveScenario.NEVER);
        assertThat(again.firstDifference()).isEqualTo(Months.of(2021, 3));
        assertThat(scenario.origins().stream()
                        .filter(o -> o.key().equals("kommune_packages in 5006")
                                && o.from().equals("2021-03"))
                        .map(Origin::origin))
                .singleElement()
                .asString()
                .endsWith("file " + path);
    }

    @Test
    void aTableBesideTheFileHoldsDatedChanges() throws IOException {
        file("rates.csv", "from,until,key,value\n2022-01,2023-01,notice_months,4\n2023-01,,lis1_posts_per_year,1300\n");
        String path = file("tabled.yaml", "description: x\ntables: {calendar: rates.csv}\n");
        EffectiveScenario scenario = Scenario.load(path, List.of());
        assertThat(in(scenario, "2022-12").noticeMonths()).isEqualTo(4);
        assertThat(in(scenario, "2023-01").noticeMonths()).isEqualTo(6);
        assertThat(in(scenario, "2030-01").lis1PostsPerYear()).isEqualTo(1300);
        assertThat(scenario.files()).containsKey("rates.csv");
    }

    @Test
    void jsonScenariosReadAsYamlOnes() throws IOException {
        String yaml =
                file("a.yaml", "description: x\nmeasures: {pandemic: 0.5}\nparameters: {list.return_share: 0.2}\n");
        String json = file(
                "a.json",
                "{\"description\": \"x\", "
                        + "\"measures\": {\"pandemic\": 0.5}, \"parameters\": {\"list.return_share\": 0.2}}");
        EffectiveScenario one = Scenario.load(yaml, List.of());
        EffectiveScenario two = Scenario.load(json, List.of());
        assertThat(one.firstDifference(two)).isEqualTo(EffectiveScenario.NEVER);
    }

    @Test
    void moreSettingsCanBeLaidOverAFinishedScenario() {
        EffectiveScenario base = Scenario.load("no_national_alis", List.of());
        EffectiveScenario more = base.with(List.of("list.return_share=0.25", "measure.hospital_squeeze=1.5"), "sweep");
        assertThat(more.parameters().list().returnShare()).isEqualTo(0.25);
        assertThat(in(more, "2024-06").hospitalDemand()).isCloseTo(0.7, within(1e-12));
        assertThat(in(more, "2024-06").nationalAlis()).isZero();
        assertThat(base.parameters()).isEqualTo(ParameterDictionary.defaults());
        assertThat(origin(more.origins(), "list.return_share")).isEqualTo("sweep");
        assertThatThrownBy(() -> base.with(List.of("list.return_share=2"), "sweep"))
                .hasMessageStartingWith("sweep list.return_share=2:");
    }

    @Test
    void describesParametersAndStrengthsInRowsOfOneShape() {
        List<List<String>> rows = Scenario.describeParameters();
        assertThat(rows)
                .hasSize(1
                        + ParameterDictionary.entries().size()
                        + DatedCalendar.baseline().book().measures().size());
        assertThat(rows).allMatch(row -> row.size() == rows.get(0).size());
        assertThat(rows).anyMatch(row -> row.get(0).equals("measure.hospital_squeeze"));
    }

    @Test
    void theSchemaKnowsEveryKeyAndEveryShippedFileUsesOnlyThose() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        JsonNode schema = mapper.readTree(ScenarioSchema.json());
        JsonNode properties = schema.get("properties");
        Set<String> keys = new HashSet<>();
        properties.fieldNames().forEachRemaining(keys::add);
        assertThat(keys).containsExactlyInAnyOrderElementsOf(ScenarioFile.KEYS);
        assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        Set<String> parameters = new HashSet<>();
        properties.get("parameters").get("properties").fieldNames().forEachRemaining(parameters::add);
        assertThat(parameters).isEqualTo(ParameterDictionary.names());
        JsonNode items = properties.get("changes").get("items").get("properties");
        for (RuleKeys.Key key : RuleKeys.all()) {
            JsonNode rule = items.get("set").get("properties").get(key.name());
            assertThat(rule.get("minimum").asDouble()).as(key.name()).isEqualTo(key.min());
            assertThat(rule.get("maximum").asDouble()).as(key.name()).isEqualTo(key.max());
        }
    }
}
