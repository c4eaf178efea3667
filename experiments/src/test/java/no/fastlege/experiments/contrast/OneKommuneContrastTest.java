package no.fastlege.experiments.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import no.fastlege.experiments.Cli;
import no.fastlege.experiments.tables.TableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real model: a policy that touches one kommune leaves the rest of the country its luck. */
class OneKommuneContrastTest {
    private static final String REPLICATES = "4";

    @TempDir
    Path folder;

    @Test
    void pairsVaryAtLeastTwentyTimesLessThanIndependentRuns() throws IOException {
        Path scenario = folder.resolve("local.yaml");
        Files.writeString(
                scenario,
                "description: one kommune pays more\nchanges:\n  - from: 2018-01\n    kommuner: ['5006']\n"
                        + "    times: {kommune_packages: 3}\n");
        Path out = folder.resolve("contrast");
        Cli.run(
                        "contrast",
                        "baseline",
                        scenario.toString(),
                        "--replicates",
                        REPLICATES,
                        "--scale",
                        "0.01",
                        "--to",
                        "2019-12",
                        "--quiet",
                        "--out",
                        out.toString())
                .done();
        List<Map<String, String>> rows = TableReader.read(
                out, "contrast", List.of("figure_id", "period", "group_type", "touched", "variance_reduction"));
        assertThat(rows)
                .filteredOn(row -> row.get("period").startsWith("2017"))
                .isNotEmpty()
                .allMatch(row -> row.get("touched").equals("false"));
        double[] reductions = rows.stream()
                .filter(row -> row.get("period").equals("2019")
                        && row.get("group_type").equals("national")
                        && !row.get("variance_reduction").isEmpty())
                .mapToDouble(row -> Double.parseDouble(row.get("variance_reduction")))
                .sorted()
                .toArray();
        // 20 is what is asked for; the median lies well above a hundred, so chance cannot bring it down that far
        // figures that the policy leaves the same to the bit have no ratio
        assertThat(reductions).hasSizeGreaterThan(10);
        assertThat(reductions[reductions.length / 2]).isGreaterThan(20);
    }
}
