package no.fastlege.experiments.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.fastlege.experiments.Cli;
import no.fastlege.experiments.DataDictionary;
import no.fastlege.experiments.run.ListedTables;
import no.fastlege.experiments.run.Manifest;
import no.fastlege.experiments.run.ModelMaker;
import no.fastlege.experiments.run.TinyModel;
import no.fastlege.experiments.tables.TableReader;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code contrast}, on a model whose differences are known. */
class ContrastTest {
    private static final ModelMaker LUCKY = LuckyModel.maker(null);
    private static final List<String> COLUMNS = List.of("scenario", "period", "difference", "low", "touched");

    @TempDir
    Path folder;

    private String shorter() throws IOException {
        Path file = folder.resolve("shorter.yaml");
        Files.writeString(file, "description: x\nchanges:\n  - from: 2018-07\n    set: {notice_months: 3}\n");
        return file.toString();
    }

    private Cli contrast(ModelMaker maker, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("contrast", "baseline", shorter(), "--out", out().toString()));
        args.addAll(Arrays.asList(more));
        return Cli.run(maker, args.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("contrast");
    }

    @Test
    void theDataDictionaryHasTheColumns() throws IOException {
        contrast(LUCKY, "--replicates", "2", "--to", "2018-12", "--files", "csv")
                .done();
        for (String table : List.of("contrast", "replicates")) {
            assertThat(DataDictionary.header(out().resolve(table + ".csv"))).isEqualTo(DataDictionary.columns(table));
        }
    }

    @Test
    void theSameLuckLeavesTheBareDifference() throws IOException {
        Cli cli = contrast(LUCKY, "--replicates", "4", "--seed", "7", "--to", "2019-12", "--threads", "3")
                .done();
        assertThat(cli.out()).contains("bit-identical with baseline in the 18 months before 2018-07");
        List<Map<String, String>> rows = TableReader.read(out(), "contrast", COLUMNS);
        assertThat(rows).hasSize(36);
        for (Map<String, String> row : rows) {
            boolean before = row.get("period").compareTo("2018-07") < 0
                    && !row.get("period").equals("2018");
            assertThat(Double.parseDouble(row.get("difference"))).isCloseTo(before ? 0 : 10, within(1e-9));
            assertThat(row.get("touched")).isEqualTo(before ? "false" : "true");
        }
        JsonNode manifest = Manifest.read(out());
        assertThat(manifest.get("runs")).hasSize(8);
        assertThat(manifest.get("runs").get(7).get("seed").asLong()).isEqualTo(10);
        assertThat(manifest.get("effective_scenarios")
                        .get("shorter")
                        .get("name")
                        .asText())
                .isEqualTo("shorter");
        JsonNode past = manifest.get("shared_past_of_the_first_seed").get(0);
        assertThat(past.get("first_different_month").asText()).isEqualTo("2018-07");
        assertThat(past.get("state_digest_before").asText()).hasSize(64);
        assertThat(TableReader.read(out(), "replicates", List.of("seed", "value")))
                .hasSize(8 * 36);
        assertThat(manifest.get("tables").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("contrast.parquet", "replicates.parquet");
        assertThat(manifest.at("/tables/replicates.parquet/rows").asInt()).isEqualTo(8 * 36);
        assertThat(ListedTables.of(out(), manifest).faults()).isEmpty();
    }

    @Test
    void theResultIsTheSameForAnyThreadsAndFormat() throws IOException {
        contrast(LUCKY, "--replicates", "3", "--threads", "1").done();
        String digest = Manifest.read(out()).get("result_digest").asText();
        Cli.run(
                        LUCKY,
                        "contrast",
                        "baseline",
                        shorter(),
                        "--out",
                        folder.resolve("two").toString(),
                        "--replicates",
                        "3",
                        "--threads",
                        "5",
                        "--files",
                        "csv")
                .done();
        assertThat(Manifest.read(folder.resolve("two")).get("result_digest").asText())
                .isEqualTo(digest);
        assertThat(folder.resolve("two/contrast.csv")).exists();
    }

    @Test
    void printsForPrograms() throws IOException {
        Cli json = contrast(LUCKY, "--replicates", "2", "--to", "2018-12", "--format", "json")
                .done();
        JsonNode rows = new ObjectMapper().readTree(json.out());
        assertThat(rows).hasSize(24);
        assertThat(rows.get(23).get("difference").asText()).isEqualTo("10");
        assertThat(rows.get(23).get("clear").asText()).isEqualTo("yes");
        assertThat(rows.get(0).get("clear").asText()).isEqualTo("untouched");
    }

    @ParameterizedTest
    @CsvSource({"2017-03, true", "2018-06, true", "2017-03, false", "2018-06, false"})
    void refusesAPairThatDiffersBeforeItsFirstDifferentMonth(String month, boolean inTables) throws IOException {
        ModelMaker faulty = LuckyModel.maker(new LuckyModel.Fault(Months.parse(month), inTables));
        // a state that went apart earlier is seen at the latest in the month before the first different one
        String found = inTables ? month : "2018-06";
        contrast(faulty, "--replicates", "2", "--quiet")
                .complains(
                        1,
                        "contrast refused: shorter differs from baseline already in " + found,
                        "seed 1",
                        "their rules differ from 2018-07 on");
        assertNothingIsLeft();
    }

    @Test
    void aFaultFromTheFirstDifferentMonthOnIsNoReasonToRefuse() throws IOException {
        contrast(LuckyModel.maker(new LuckyModel.Fault(Months.parse("2018-07"), true)), "--replicates", "2")
                .done();
    }

    @Test
    void aRunThatFailsLeavesNothing() throws IOException {
        ModelMaker broken = TinyModel.maker(month -> {
            throw new IllegalStateException("broken");
        });
        contrast(broken, "--quiet").complains(1, "the contrast failed: baseline, seed 1", "broken");
        assertNothingIsLeft();
    }

    private void assertNothingIsLeft() throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            assertThat(inside.map(p -> p.getFileName().toString())).containsExactly("shorter.yaml");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "contrast baseline                                       | SCENARIO",
                "contrast baseline baselin                               | did you mean 'baseline'?",
                "contrast baseline baseline                              | they are the same in every month",
                "contrast baseline projection_high                       | they differ from 2026-01 on; give a later --to",
                "contrast baseline no_pandemic no_pandemic               | two scenarios are named 'no_pandemic'",
                "contrast baseline no_pandemic --replicates 0            | --replicates 0: must be 1 to",
                "contrast baseline no_pandemic --level 95                | --level 95.0: must lie between 0 and 1",
                "contrast baseline no_pandemic --scale 0.3               | --scale 0.3: must be 1 or 1 over",
                "contrast baseline no_pandemic --threads 0               | --threads 0: must be 1 to",
                "contrast baseline no_pandemic --to 2016-12              | --to 2016-12: must be from 2017-01",
                "contrast baseline no_pandemic --files xls               | '--files': 'xls' must be parquet or csv",
                "contrast baseline no_pandemic --format xls              | '--format': 'xls' must be table, csv or json",
                "contrast baseline no_pandemic --figure gp_cuont         | did you mean 'gp_count'?",
                "contrast baseline no_pandemic --set list.retrn_share=1  | did you mean 'list.return_share'",
                "contrast baseline no_pandemic --replicate 3             | did you mean '--replicates'?",
            })
    void refusesBadInput(String line, String words) {
        Cli.run(LUCKY, line.strip().split(" +")).complains(2, words);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void neverOverwrites() throws IOException {
        Files.createDirectory(out());
        contrast(LUCKY).complains(2, "exists already");
        assertThat(out()).isEmptyDirectory();
    }

    @Test
    void asManyRunsSideBySideAsMemoryAllows() {
        long gib = 1L << 30;
        assertThat(Contrast.sideBySide(8, 20, 0.01, 4 * gib)).isEqualTo(8);
        assertThat(Contrast.sideBySide(8, 4, 0.01, 4 * gib)).isEqualTo(4);
        assertThat(Contrast.sideBySide(8, 20, 1, 2 * gib)).isEqualTo(3);
        assertThat(Contrast.sideBySide(8, 20, 1, gib / 8)).isEqualTo(1);
    }
}
