package no.fastlege.experiments.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import no.fastlege.agents.scenario.EffectiveScenario;
import no.fastlege.experiments.Cli;
import no.fastlege.experiments.DataDictionary;
import no.fastlege.experiments.run.ListedTables;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.tables.TableReader;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code sensitivity}, on a model whose indices are known. */
class SensitivityTest {
    private static final String FACTORS = """
            factors:
              list.return_share: {low: 0.2, high: 0.4}
              notice_months: {low: 2, high: 12}
              measure.pandemic: {low: 0, high: 1}
            figures:
              - {figure: gp_count, period: 2017}
            """;

    @TempDir
    Path folder;

    /** 300 x 0.2 = 60 over the first range, 4 x 10 = 40 over the second, nothing over the third; the seed's luck is added. */
    private static double linear(EffectiveScenario s, long seed) {
        return 1000 * seed
                + 300 * s.parameters().list().returnShare()
                - 4 * s.calendar().inForce(Months.of(2018, 1)).noticeMonths();
    }

    private String study(String text) throws IOException {
        Path file = folder.resolve("study.yaml");
        Files.writeString(file, text);
        return file.toString();
    }

    private Cli run(ModelMaker maker, String method, String study) {
        return Cli.run(
                maker,
                "sensitivity",
                method,
                study,
                "--out",
                folder.resolve(method).toString(),
                "--files",
                "csv",
                "--threads",
                "3");
    }

    private Map<String, Map<String, String>> byFactor(String method, String... columns) throws IOException {
        List<String> all = new ArrayList<>(List.of("factor"));
        all.addAll(List.of(columns));
        Map<String, Map<String, String>> rows = new TreeMap<>();
        TableReader.read(folder.resolve(method), "sensitivity", all).forEach(row -> rows.put(row.get("factor"), row));
        return rows;
    }

    private static double value(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    @Test
    void morrisFindsTheSlopesOverTheRanges() throws IOException {
        String study = study("description: x\nseeds: [3, 5]\nmorris: {trajectories: 6}\n" + FACTORS);
        Cli cli =
                run(FigureModel.maker(SensitivityTest::linear), "morris", study).done();
        Map<String, Map<String, String>> rows = byFactor("morris", "mu", "mu_star", "sigma", "range_low");
        assertThat(value(rows.get("list.return_share"), "mu")).isCloseTo(60, within(1e-6));
        assertThat(value(rows.get("notice_months"), "mu")).isCloseTo(-40, within(1e-6));
        assertThat(value(rows.get("notice_months"), "mu_star")).isCloseTo(40, within(1e-6));
        assertThat(value(rows.get("measure.pandemic"), "mu_star")).isCloseTo(0, within(1e-6));
        assertThat(value(rows.get("list.return_share"), "sigma")).isCloseTo(0, within(1e-6));
        assertThat(value(rows.get("list.return_share"), "range_low")).isEqualTo(0.2);
        assertThat(cli.out().indexOf("list.return_share"))
                .as("what matters most first")
                .isLessThan(cli.out().indexOf("notice_months"));
        JsonNode manifest = Manifest.read(folder.resolve("morris"));
        assertThat(manifest.get("points").asInt()).isEqualTo(24);
        assertThat(manifest.at("/tables/sensitivity.csv/rows").asInt()).isEqualTo(3);
        assertThat(ListedTables.of(folder.resolve("morris"), manifest).faults()).isEmpty();
    }

    @Test
    void sobolFindsTheSharesOfTheVariance() throws IOException {
        String study = study("description: x\nsobol: {rows: 256}\nresamples: 50\n" + FACTORS);
        run(FigureModel.maker(SensitivityTest::linear), "sobol", study).done();
        Map<String, Map<String, String>> rows = byFactor("sobol", "first", "total", "total_low", "total_high");
        double share = 60.0 * 60 / (60 * 60 + 40 * 40);
        assertThat(value(rows.get("list.return_share"), "total")).isCloseTo(share, within(0.05));
        assertThat(value(rows.get("notice_months"), "first")).isCloseTo(1 - share, within(0.05));
        assertThat(share)
                .isBetween(
                        value(rows.get("list.return_share"), "total_low") - 0.03,
                        value(rows.get("list.return_share"), "total_high") + 0.03);
        assertThat(value(rows.get("measure.pandemic"), "total")).isZero();
    }

    @Test
    void theDataDictionaryHasTheColumnsOfBothMethods() throws IOException {
        String study = study("description: x\nmorris: {trajectories: 2}\nsobol: {rows: 2}\n" + FACTORS);
        Set<String> written = new LinkedHashSet<>();
        for (String method : List.of("morris", "sobol")) {
            run(FigureModel.maker(SensitivityTest::linear), method, study).done();
            written.addAll(DataDictionary.header(folder.resolve(method).resolve("sensitivity.csv")));
        }
        assertThat(DataDictionary.columns("sensitivity")).containsExactlyElementsOf(written);
    }

    @Test
    void goesOnWhereItFailedAndRunsNothingTwice() throws IOException {
        String study = study("description: x\nmorris: {trajectories: 3}\n" + FACTORS);
        AtomicInteger runs = new AtomicInteger();
        run(
                        FigureModel.maker((s, seed) -> {
                            if (runs.incrementAndGet() == 5) {
                                throw new IllegalStateException("broken once");
                            }
                            return linear(s, seed);
                        }),
                        "morris",
                        study)
                .complains(1, "1 of 12 runs failed, the first: broken once", "tries the failed ones again");
        assertThat(runs).hasValue(12);
        runs.set(0);
        run(
                        FigureModel.maker((s, seed) -> {
                            runs.incrementAndGet();
                            return linear(s, seed);
                        }),
                        "morris",
                        study)
                .done();
        assertThat(runs).hasValue(1);
        String changed = study("description: x\nmorris: {trajectories: 4}\n" + FACTORS);
        run(FigureModel.maker(SensitivityTest::linear), "morris", changed)
                .complains(2, "holds the runs of another study or method");
    }

    @Test
    void aFactorWithoutARangeTakesTheDictionarys() throws IOException {
        String study = study("description: x\nmorris: {trajectories: 2}\nfactors:\n  list.return_share:\nfigures:\n"
                + "  - {figure: gp_count, period: 2017}\n");
        run(FigureModel.maker(SensitivityTest::linear), "morris", study).done();
        Map<String, String> row = byFactor("morris", "range_low", "range_high").get("list.return_share");
        assertThat(value(row, "range_low")).isLessThan(value(row, "range_high"));
    }

    @Test
    void refusesBadStudies() throws IOException {
        ModelMaker none = FigureModel.maker((s, seed) -> {
            throw new AssertionError("nothing may run");
        });
        String figures = "figures:\n  - {figure: gp_count, period: 2017}\n";
        String[][] wrong = {
            {"description: x\n" + figures, "'factors' is missing"},
            {
                "description: x\nfactors: {list.retrn_share: {low: 0, high: 1}}\n" + figures,
                "did you mean 'list.return_share'"
            },
            {"description: x\nfactors: {list.retrn_share: }\n" + figures, "did you mean 'list.return_share'"},
            {"description: x\nfactors: {notice_months: }\n" + figures, "needs low: and high:"},
            {"description: x\nfactors: {list.return_share: {low: 0, high: 2}}\n" + figures, "0 to 1"},
            {"description: x\nfactors: {list.return_share: {low: 1, high: 0}}\n" + figures, "is empty"},
            {"description: x\nfactors: {list.return_share: {lw: 1}}\n" + figures, "did you mean 'low'"},
            {"description: x\n" + FACTORS + "morris: {trajectories: 1}\n", "must be 2 to"},
            {"description: x\n" + FACTORS + "morris: {levels: 5}\n", "must be even"},
            {"description: x\n" + FACTORS + "sobol: {rows: 1000000}\n", "more than 1000000 runs"},
            {"description: x\n" + FACTORS + "seeds: [1, 1]\n", "stands there twice"},
            {"description: x\n" + FACTORS + "to: 2016-01\n", "2017-01"},
            {"description: x\n" + FACTORS + "scale: 0.3\n", "1 divided by a whole number"},
            {"description: x\n" + FACTORS + "scenario: baselin\n", "did you mean 'baseline'"},
            {"description: x\n" + FACTORS + "facters: {}\n", "did you mean 'factors'"},
            {"description: x\n" + FACTORS.replace("gp_count", "gp_cuont"), "did you mean 'gp_count'"},
            {"description: &a x\n" + FACTORS, "anchor"},
        };
        for (String[] one : wrong) {
            run(none, "morris", study(one[0])).complains(2, one[1]);
            assertThat(folder.resolve("morris")).as(one[1]).doesNotExist();
        }
        run(none, "moris", study("description: x\n" + FACTORS)).complains(2, "must be morris or sobol");
        run(none, "morris", folder.resolve("none.yaml").toString()).complains(2, "there is no such file");
        Files.createDirectory(folder.resolve("sobol"));
        run(none, "sobol", study("description: x\n" + FACTORS)).complains(2, "exists already and holds no study");
    }
}
