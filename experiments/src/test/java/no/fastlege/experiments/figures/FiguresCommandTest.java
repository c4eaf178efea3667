package no.fastlege.experiments.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.fastlege.experiments.Cli;
import no.fastlege.experiments.figures.paper.PaperFigures;
import no.fastlege.experiments.study.StoredRun;
import no.fastlege.experiments.study.Study;
import no.fastlege.sim.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All figures from small runs of the real model, through the command line. */
class FiguresCommandTest {
    private static final List<String> MAPS =
            List.of("kart-uten-fastlege", "kart-listelengde", "kart-turnover", "kart-legevakt");

    @TempDir
    static Path folder;

    @BeforeAll
    static void runs() {
        for (String scenario : List.of("baseline", "all_four_off")) {
            for (int seed = 1; seed <= 2; seed++) {
                Cli.run(
                                "run",
                                scenario,
                                "--scale",
                                "0.005",
                                "--to",
                                "2018-12",
                                "--seed",
                                Integer.toString(seed),
                                "--quiet",
                                "--format",
                                seed == 1 ? "csv" : "parquet",
                                "--out",
                                folder.resolve("study/" + scenario + seed).toString())
                        .done();
            }
        }
    }

    private static Path draw(String name, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "figures",
                folder.resolve("study").toString(),
                "--out",
                folder.resolve(name).toString()));
        args.addAll(List.of(more));
        Cli.run(args.toArray(String[]::new)).done();
        return folder.resolve(name);
    }

    @Test
    void everyFigureIsDrawnInBothLanguagesWithItsFiles() throws IOException {
        for (String lang : List.of("nb", "en")) {
            Path out = draw("all-" + lang, "--lang", lang);
            for (Figure figure : PaperFigures.all()) {
                if (figure.needs().stream().anyMatch(Set.of(Need.MORRIS, Need.SOBOL, Need.POSTERIOR)::contains)) {
                    continue;
                }
                byte[] svg = Files.readAllBytes(out.resolve(figure.id() + ".svg"));
                assertThat(SvgTexts.faults(svg)).as(figure.id() + " " + lang).isEmpty();
                JsonNode sidecar = new ObjectMapper()
                        .readTree(out.resolve(figure.id() + ".json").toFile());
                assertThat(sidecar.path("runs")).hasSize(4);
                assertThat(sidecar.path("runs").get(0).path("result_digest").asText())
                        .hasSize(64);
                assertThat(sidecar.path("effective_scenarios")).hasSize(2);
                assertThat(sidecar.path("caption").asText()).hasSizeGreaterThan(20);
                for (String extension : List.of(".svg", ".pdf", ".png", ".csv")) {
                    String name = figure.id() + extension;
                    assertThat(sidecar.path("files_sha256").path(name).asText())
                            .as(name)
                            .isEqualTo(Sha256.of(Files.readAllBytes(out.resolve(name))));
                }
            }
        }
    }

    @Test
    void theSameRunsGiveTheSamePictures() throws IOException {
        Path one = draw("one", "--only", "figur-3-1,kart-turnover");
        Path two = draw("two", "--only", "figur-3-1,kart-turnover");
        try (var files = Files.list(one)) {
            List<Path> names = files.map(Path::getFileName).toList();
            assertThat(names).hasSize(10);
            for (Path name : names) {
                assertThat(two.resolve(name)).hasSameBinaryContentAs(one.resolve(name));
            }
        }
    }

    @Test
    void tablesStandAsCsvAndLatex() throws IOException {
        Path out = draw("tables", "--only", "tabell-3-1,tabell-7-2", "--lang", "nb");
        String latex = Files.readString(out.resolve("tabell-7-2.tex"));
        assertThat(latex)
                .startsWith("% provenance: {")
                .contains("\\begin{tabular}{llrrrrr}", "& publisert &", "& simulert &", "Hele landet", "\\bottomrule");
        assertThat(latex.lines().filter(line -> line.endsWith("\\\\"))).allSatisfy(line -> assertThat(
                        line.replace("\\&", "").chars().filter(c -> c == '&').count())
                .isEqualTo(6));
        assertThat(Files.readString(out.resolve("tabell-3-1.csv")))
                .startsWith("row,column,published,precision,simulated,low,high,runs,unit\ngp_count,2017,4740,")
                .contains("\npopulation,2018,5328.212,");
    }

    @Test
    void oneReplicateVerifiesAFigure() throws IOException {
        Path out = draw("verified", "--only", "figur-3-3,kontraster");
        for (String name : List.of("figur-3-3.svg", "kontraster.json")) {
            assertThat(Cli.run("verify", out.resolve(name).toString(), "--quiet")
                            .done()
                            .out())
                    .contains("the same result and the same numbers");
        }
        Path svg = out.resolve("figur-3-3.svg");
        Files.writeString(svg, Files.readString(svg).replace("Below", "Above"));
        Path sidecar = out.resolve("figur-3-3.json");
        String json = Files.readString(sidecar);
        String numbers =
                new ObjectMapper().readTree(json).at("/check/numbers_sha256").asText();
        String digest =
                new ObjectMapper().readTree(json).at("/runs/0/result_digest").asText();
        Files.writeString(sidecar, json.replace(numbers, "0".repeat(64)).replaceFirst(digest, "1".repeat(64)));
        Cli altered = Cli.run("verify", svg.toString(), "--quiet");
        assertThat(altered.code()).isEqualTo(1);
        assertThat(altered.err())
                .contains(
                        "figur-3-3.svg was altered",
                        "the numbers of figur-3-3 for that run differ",
                        "the result of baseline, seed 1 differs");
        Cli.run("verify", out.resolve("figur-9-9.svg").toString()).complains(2, "no figure with a sidecar");
    }

    @Test
    void mapsHoldBackSmallCellsUnlessToldOtherwise() throws IOException {
        Path out = draw("small", "--only", String.join(",", MAPS));
        Path all = draw("not-small", "--only", String.join(",", MAPS), "--no-suppression");
        for (String map : MAPS) {
            List<String> kept = Files.readAllLines(out.resolve(map + ".csv"));
            List<String> shown = Files.readAllLines(all.resolve(map + ".csv"));
            assertThat(suppressed(kept)).as(map).hasSizeBetween(20, 356);
            assertThat(kept.stream().filter(line -> line.contains(",suppressed,")))
                    .as(map)
                    .allMatch(line -> line.contains(",simulated,suppressed,,,,2,"));
            assertThat(shown).as(map).noneMatch(line -> line.contains("suppressed"));
            assertThat(Files.readString(out.resolve(map + ".svg"))).contains("too few: not shown");
        }
    }

    /** A mean length over fewer than five lists tells those doctors' lists, a turnover of few departures who left. */
    @Test
    void ratiosOfFewListsOrDeparturesAreHeldBack() throws IOException {
        List<StoredRun> runs = Study.open(folder.resolve("study")).base().runs();
        Map<String, Double> lists = new TreeMap<>();
        Map<String, Double> left = new TreeMap<>();
        for (StoredRun run : runs) {
            run.rows("lists", List.of("date", "kommunenummer", "doctor_id")).forEach(row -> {
                if (row.get("date").equals("2018-12-31")) {
                    double one = row.get("doctor_id").isEmpty() ? 0 : 1.0 / runs.size();
                    lists.merge(row.get("kommunenummer"), one, Double::sum);
                }
            });
            Map<String, String> gps = new TreeMap<>();
            run.rows("doctors", List.of("date", "doctor_id", "status", "kommunenummer"))
                    .forEach(row -> {
                        if (row.get("status").equals("gp")) {
                            gps.put(
                                    row.get("date").substring(0, 4) + " " + row.get("doctor_id"),
                                    row.get("kommunenummer"));
                        }
                    });
            gps.forEach((at, kommune) -> {
                int year = Integer.parseInt(at.substring(0, 4));
                if (year < 2018 && !kommune.equals(gps.get(year + 1 + at.substring(4)))) {
                    left.merge(kommune, 1.0 / runs.size(), Double::sum);
                }
            });
        }
        Path out = draw("few", "--only", "kart-listelengde,kart-turnover");
        Set<String> fewLists = suppressed(Files.readAllLines(out.resolve("kart-listelengde.csv")));
        Set<String> fewLeft = suppressed(Files.readAllLines(out.resolve("kart-turnover.csv")));
        assertThat(lists).hasSize(357).allSatisfy((kommune, count) -> {
            if (count < 5) {
                assertThat(fewLists).contains(kommune);
            }
            if (left.getOrDefault(kommune, 0.0) < 5) {
                assertThat(fewLeft).contains(kommune);
            }
        });
    }

    private static Set<String> suppressed(List<String> csv) {
        return csv.stream()
                .filter(line -> line.contains(",suppressed,"))
                .map(line -> line.split(",")[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void sensitivityAndPosteriorAreShown() throws IOException {
        List<Path> studies = new ArrayList<>();
        for (String method : List.of("morris", "sobol")) {
            Path study = Files.createDirectories(folder.resolve(method));
            studies.add(study);
            Files.writeString(
                    study.resolve("manifest.json"),
                    "{\"kind\":\"sensitivity\",\"method\":\"" + method + "\",\"result_digest\":\"d\"}");
            List<String> lines = new ArrayList<>(List.of("figure_id,period,group_type,group,factor,"
                    + (method.equals("morris")
                            ? "mu,mu_star,mu_star_low,mu_star_high,sigma"
                            : "first,first_low,first_high,total,total_low,total_high")));
            for (int f = 0; f < 12; f++) {
                String numbers = method.equals("morris")
                        ? (f % 2 == 0 ? "-" : "") + f + "," + f + "," + (f - 0.5) + "," + (f + 0.5) + ",1"
                        : f / 30.0 + ",0," + (f / 30.0 + 0.1) + "," + f / 20.0 + "," + f / 25.0 + ",0.7";
                lines.add("gp_count,2018,national,Norge,decision.factor_number_" + f + "_of_twelve," + numbers);
            }
            Files.write(study.resolve("sensitivity.csv"), lines);
        }
        Path draws = Files.createDirectories(folder.resolve("fit/posterior")).resolve("draws.csv");
        List<String> lines = new ArrayList<>(List.of("a.one,b.two,c.three"));
        for (int d = 0; d < 50; d++) {
            lines.add(d + "," + (d * 7 % 50) + "," + (100 - d));
        }
        Files.write(draws, lines);
        Path out = draw(
                "extras",
                "--only",
                "tornado,sobol,posterior-par",
                "--sensitivity",
                studies.get(0).toString(),
                "--sensitivity",
                studies.get(1).toString(),
                "--fit",
                folder.resolve("fit").toString());
        for (String name : List.of("tornado", "sobol", "posterior-par")) {
            assertThat(SvgTexts.faults(Files.readAllBytes(out.resolve(name + ".svg"))))
                    .as(name)
                    .isEmpty();
        }
        List<String> tornado = Files.readAllLines(out.resolve("tornado.csv"));
        assertThat(tornado).hasSize(11);
        assertThat(tornado.get(1)).contains("decision.factor_number_11_of_twelve,11,10.5,11.5");
        assertThat(tornado.get(2)).contains("decision.factor_number_10_of_twelve,-10,-10.5,-9.5");
        assertThat(Files.readAllLines(out.resolve("posterior-par.csv"))).hasSize(1 + 50 * 3);
        Cli.run("figures", folder.resolve("study").toString(), "--out", "x", "--fit", folder.toString())
                .complains(2, "posterior/draws.csv", "calibrate posterior");
        Path morris = studies.get(0);
        Files.writeString(
                morris.resolve("manifest.json"),
                "{\"kind\":\"sensitivity\",\"method\":\"morris\",\"result_digest\":\"d\",\"tables\":"
                        + "{\"sensitivity.csv\":{\"rows\":13,\"sha256\":\"00\"}}}");
        Cli.run("figures", folder.resolve("study").toString(), "--out", "x", "--sensitivity", morris.toString())
                .complains(2, "--sensitivity " + morris, "sensitivity.csv was altered");
    }

    @Test
    void badInputIsOneLine() {
        String study = folder.resolve("study").toString();
        String out = folder.resolve("never").toString();
        Cli.run("figures", study, "--out", out, "--lang", "sv").complains(2, "--lang", "'sv' must be nb or en");
        Cli.run("figures", study, "--out", out, "--only", "figur-3-9")
                .complains(2, "figur-3-9", "did you mean 'figur-3-");
        Cli.run("figures", folder.resolve("nowhere").toString(), "--out", out).complains(2, "no such folder");
        Cli.run("figures", study, "--out", study).complains(2, "exists already");
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    void whereNothingCanBeWrittenIsBadInput() {
        String study = folder.resolve("study").toString();
        Cli.run("figures", study, "--out", "/proc/fastlegesim/figures")
                .complains(2, "cannot write in", "/proc/fastlegesim", "does not exist");
    }

    @Test
    void namesAreUniqueAndSpeakBothLanguages() {
        assertThat(PaperFigures.all()).extracting(Figure::id).doesNotHaveDuplicates();
        for (Figure figure : PaperFigures.all()) {
            assertThat(figure.title().nb()).isNotBlank();
            assertThat(figure.title().en())
                    .isNotBlank()
                    .isNotEqualTo(figure.title().nb());
        }
    }
}
