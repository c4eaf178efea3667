package no.fastlege.agents.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.fastlege.agents.data.BadDataException;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.PublishedFigures;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.data.PublishedFigures.Role;
import no.fastlege.sim.Months;
import org.junit.jupiter.api.Test;

/** What the model is fitted to or checked against may not drive it. */
class TargetsFeedNothingTest {
    private static final Path MAIN = Path.of("src/main/java/no/fastlege/agents");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> paths = Files.walk(MAIN)) {
            return paths.filter(p -> p.toString().endsWith(".java")).sorted().toList();
        }
    }

    @Test
    void rulesAskForInputsAlone() throws IOException {
        List<String> readers = new ArrayList<>();
        for (Path source : sources()) {
            String folder = MAIN.relativize(source).getName(0).toString();
            String text = Files.readString(source);
            boolean readsAll = text.contains("figures().all()") || text.contains("PublishedFigures.Figure");
            if (readsAll && !folder.equals("data")) {
                readers.add(MAIN.relativize(source).toString());
            }
        }
        assertThat(readers)
                .as("only the catalogue of figures, which lists what is reported, may see targets and checks")
                .isNotEmpty()
                .allMatch(file -> file.startsWith("record/FigureCatalogue"));
    }

    @Test
    void theCatalogueSeesNamesAndNoValues() throws IOException {
        Path catalogue = MAIN.resolve("record/FigureCatalogue.java");
        assertThat(Files.readString(catalogue)).doesNotContainPattern("figure\\.value\\(\\)|Figure::value");
    }

    @Test
    void askingForATargetOrACheckIsRefused() {
        PublishedFigures figures = Country.load().figures();
        int refused = 0;
        for (Figure f : figures.all()) {
            if (f.role() != Role.INPUT) {
                assertThatThrownBy(() -> figures.input(f.id(), f.year(), f.groupType(), f.group()))
                        .as(f.id())
                        .isInstanceOf(BadDataException.class);
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    /** A number with five digits or more does not stand in a rule by chance. */
    @Test
    void noTargetStandsAsANumberInTheCalendarTheParametersOrTheRules() throws IOException {
        Map<BigDecimal, String> targets = new LinkedHashMap<>();
        PublishedFigures figures = Country.load().figures();
        for (Figure f : figures.all()) {
            BigDecimal value = BigDecimal.valueOf(f.value()).stripTrailingZeros();
            if (f.role() != Role.INPUT && value.precision() >= 5) {
                targets.put(value, f.id() + " " + f.year());
            }
        }
        for (Figure f : figures.all()) {
            if (f.role() == Role.INPUT) {
                targets.remove(BigDecimal.valueOf(f.value()).stripTrailingZeros());
            }
        }
        List<Path> files = new ArrayList<>(sources());
        files.add(Path.of("src/main/resources" + PolicyBook.RESOURCE));
        Pattern number = Pattern.compile("(?<![\\w.])\\d[\\d_]*(\\.\\d+)?(?![\\w.])");
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            Matcher m = number.matcher(Files.readString(file));
            while (m.find()) {
                String target = targets.get(new BigDecimal(m.group().replace("_", "")).stripTrailingZeros());
                if (target != null) {
                    found.add(file + ": " + m.group() + " is " + target);
                }
            }
        }
        assertThat(targets).isNotEmpty();
        assertThat(found).isEmpty();
    }

    @Test
    void theCalendarsPublishedNumbersAreTheInputs() {
        PublishedFigures figures = Country.load().figures();
        PolicyCalendar calendar = DatedCalendar.baseline();
        for (int year = 2017; year <= 2024; year++) {
            Rules july = calendar.inForce(Months.of(year, 7));
            assertThat(july.feePerConsultationNok()).isEqualTo(figures.input("fee_per_consultation", year));
            assertThat(july.feePerLegevaktConsultationNok())
                    .isEqualTo(figures.input("fee_per_legevakt_consultation", year));
            assertThat(july.consumerPriceIndex()).isEqualTo(figures.input("consumer_price_index", year));
        }
        for (Figure f : figures.all()) {
            if (f.id().equals("capitation_rate") && f.role() == Role.INPUT && f.year() > 2016) {
                int month = Months.parse(f.group().substring(0, 7));
                Rules rules = calendar.inForce(month);
                double mine = f.groupType().endsWith("mean")
                        ? rules.capitationMeanNok()
                        : f.groupType().contains("below")
                                ? rules.capitationBelowKinkNok()
                                : rules.capitationAboveKinkNok();
                assertThat(mine).as(f.groupType() + " " + f.group()).isCloseTo(f.value(), within(1e-9));
            }
        }
    }
}
