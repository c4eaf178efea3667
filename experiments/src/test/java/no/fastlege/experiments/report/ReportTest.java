package no.fastlege.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.parameters.ParameterDictionary;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.calibration.Targets;
import no.fastlege.experiments.Cli;
import no.fastlege.experiments.figures.Lang;
import no.fastlege.experiments.study.Ensemble;
import no.fastlege.experiments.study.StoredRun;
import no.fastlege.experiments.study.Study;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the page, without a browser. */
class ReportTest {
    @TempDir
    static Path folder;

    private static SmallStudy study;
    private static String page;

    @BeforeAll
    static void write() throws IOException {
        study = new SmallStudy(folder);
        page = Files.readString(study.report("en"));
    }

    @Test
    void thePageAsksForNothingFromOutside() {
        assertThat(page).contains("default-src 'none'");
        String markup = page.replaceAll("(?s)<script.*?</script>", "").replaceAll("(?s)<style>.*?</style>", "");
        assertThat(markup).doesNotContain("src=", "@import", "url(").doesNotContainPattern("href=\"(?!#|data:)");
    }

    @Test
    void whatAuthorsWriteIsTextAndNotMarkup() {
        assertThat(page).doesNotContain("<script>alert");
        assertThat(page).contains("&lt;script&gt;alert(").contains("blåbærsyltetøy");
    }

    @Test
    void scenariosHaveTheirNamesForReadersAndInFiles() {
        assertThat(page).contains("<dt>no packages <code>no_packages</code></dt>");
    }

    @Test
    void theSameStudyGivesTheSamePage() throws IOException {
        assertThat(Files.readString(study.report("again"))).isEqualTo(page);
    }

    /** Published and simulated GPs of 2018, worked out here from the runs and the file of published figures. */
    @Test
    void theTableOfGpsHoldsTheMeanOverRunsAndThePublishedFigure() {
        Ensemble base = Study.open(study.runs()).base();
        double mean = base.runs().stream()
                .mapToDouble(run -> run.figure(new FigureKey("gp_count", "2018", "national", "Norge")))
                .average()
                .orElseThrow();
        double published = Country.load().figures().all().stream()
                .filter(f -> f.id().equals("gp_count") && f.year() == 2018)
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow();
        assertThat(page)
                .contains(String.format(
                        Locale.UK,
                        "<td>2018</td><td class=\"n\">%,.0f</td><td class=\"n\">%,.0f</td>",
                        published,
                        Math.rint(mean)));
    }

    @Test
    void noSmallCellOfAKommuneIsOnThePage() throws IOException {
        Map<String, Double> without = lastDecember("residents_without_gp");
        JsonNode data = data(page);
        JsonNode map = map(data, "without_gp");
        int small = 0;
        for (int k = 0; k < data.path("kommuner").size(); k++) {
            double count =
                    without.get(data.path("kommuner").path(k).path("number").asText());
            String cell = map.path("cells").path(k).asText();
            if (count < 5) {
                small++;
                assertThat(cell).isEqualTo("small");
            }
            assertThat(map.path("values").path(k).isNull()).isEqualTo(!cell.equals("shown"));
        }
        assertThat(small).isBetween(50, 356);
        assertThat(page).contains("<td class=\"n\">fewer than 5, not shown</td>");
    }

    /** Figures and report draw the same ratios: what one holds back, the other must not give away. */
    @Test
    void theMapsOfFiguresHoldBackTheSameKommuner() throws IOException {
        Map<String, String> maps = Map.of(
                "without_gp", "kart-uten-fastlege",
                "list_length", "kart-listelengde",
                "turnover", "kart-turnover",
                "legevakt", "kart-legevakt");
        Path figures = folder.resolve("figures");
        Cli.run(
                        "figures",
                        study.runs().toString(),
                        "--out",
                        figures.toString(),
                        "--only",
                        String.join(",", maps.values()))
                .done();
        JsonNode data = data(page);
        for (Map.Entry<String, String> map : maps.entrySet()) {
            JsonNode drawn = map(data, map.getKey());
            List<String> heldBack = new ArrayList<>();
            for (int k = 0; k < drawn.path("cells").size(); k++) {
                if (!drawn.path("cells").path(k).asText().equals("shown")) {
                    heldBack.add(data.path("kommuner").path(k).path("number").asText());
                }
            }
            List<String> inFigure = Files.readAllLines(figures.resolve(map.getValue() + ".csv")).stream()
                    .filter(line -> line.contains(",suppressed,"))
                    .map(line -> line.split(",")[1])
                    .toList();
            assertThat(inFigure).as(map.getValue()).isNotEmpty().hasSameElementsAs(heldBack);
        }
    }

    @Test
    void suppressionIsSwitchedOffByAFlagAndThePageSaysSo() throws IOException {
        String open = Files.readString(study.report("open", "--no-suppression"));

        assertThat(map(data(open), "without_gp").path("cells")).hasSize(357).allMatch(cell -> cell.asText()
                .equals("shown"));
        assertThat(open).contains("not for publication").doesNotContain("fewer than 5, not shown</td>");
        assertThat(page).doesNotContain("not for publication");
    }

    @Test
    void missesAreOnThePage() {
        Study opened = Study.open(study.runs());
        FitSection fit = new FitSection(opened.base(), Country.load().figures());
        long missed = fit.comparison(Targets.Choice.ALL).rows().stream()
                .filter(row -> !row.within())
                .count();
        long shown = page.lines()
                .filter(line -> line.startsWith("<tr class=\"missed\">") || line.startsWith("<tr class=\"novalue\">"))
                .count();
        assertThat(missed).isPositive();
        assertThat(shown + (page.contains("<tbody><tr class=\"missed\">") ? 1 : 0))
                .isEqualTo(missed);
    }

    @Test
    void everyParameterIsOnThePageWithItsValue() {
        assertThat(ParameterDictionary.entries()).allSatisfy(e -> assertThat(page)
                .contains("<code>" + e.name() + "</code></th><td class=\"n\">" + ParameterDictionary.plain(e.value())
                        + "</td>"));
    }

    @Test
    void everyDigestIsOnThePage() {
        assertThat(Study.open(study.runs()).runs())
                .hasSize(4)
                .extracting(StoredRun::digest)
                .allSatisfy(digest -> assertThat(page).contains(digest));
    }

    @Test
    void bothLanguagesHaveTheSameWordsAndAFigureANameInEach() {
        Texts english = new Texts(Lang.EN);
        Texts norwegian = new Texts(Lang.NB);
        List<String> units = new ArrayList<>(norwegian.all().keySet());
        units.removeIf(key -> key.startsWith("unit."));
        assertThat(english.all().keySet().stream().filter(key -> !key.startsWith("unit.")))
                .containsExactlyInAnyOrderElementsOf(units);
        TreeSet<String> unnamed = new TreeSet<>();
        for (Figure f : Targets.of(Country.load().figures(), Targets.Choice.ALL, 2017, 2024)) {
            if (!english.has("figure." + f.id())
                    || !norwegian.has("figure." + f.id())
                    || FitSection.topic(f.id()).equals("other")) {
                unnamed.add(f.id());
            }
        }
        assertThat(unnamed).as("figures without a name or a topic").isEmpty();
    }

    @Test
    void badInputIsOneLineAndWritesNothing() throws IOException {
        Path out = folder.resolve("nothing");
        Cli.run("report", folder.resolve("no_such_study").toString(), "--out", out.toString())
                .complains(2, "no_such_study");
        Cli.run("report", study.runs().toString(), "--out", folder.resolve("en").toString())
                .complains(2, "report.html", "never overwritten");
        Cli.run("report", study.runs().toString(), "--out", out.toString(), "--lang", "se")
                .complains(2, "--lang", "se");
        Cli.run("report", study.runs().toString()).complains(2, "--out");
        Cli.run("report", study.runs().toString(), "--out", "/proc/fastlegesim/report")
                .complains(2, "cannot write in it", "/proc/fastlegesim");
        Path quarter = folder.resolve("quarter");
        Cli.run("run", "--scale", "0.01", "--to", "2017-03", "--quiet", "--out", quarter.toString())
                .done();
        Cli.run("report", quarter.toString(), "--out", out.toString()).complains(2, "hold no whole year");
        assertThat(out).doesNotExist();
    }

    private static Map<String, Double> lastDecember(String column) {
        Map<String, Double> means = new HashMap<>();
        List<StoredRun> runs = Study.open(study.runs()).base().runs();
        for (StoredRun run : runs) {
            for (Map<String, String> row : run.rows("kommuner", List.of("month", "kommunenummer", column))) {
                if (row.get("month").equals("2018-12")) {
                    means.merge(
                            row.get("kommunenummer"), Double.parseDouble(row.get(column)) / runs.size(), Double::sum);
                }
            }
        }
        return means;
    }

    private static JsonNode data(String html) throws IOException {
        String begin = "<script type=\"application/json\" id=\"data\">";
        int from = html.indexOf(begin) + begin.length();
        return new ObjectMapper().readTree(html.substring(from, html.indexOf("</script>", from)));
    }

    private static JsonNode map(JsonNode data, String id) {
        for (JsonNode map : data.path("maps")) {
            if (map.path("id").asText().equals(id)) {
                return map;
            }
        }
        throw new AssertionError("no map " + id);
    }
}
