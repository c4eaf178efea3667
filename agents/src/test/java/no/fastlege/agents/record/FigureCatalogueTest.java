package no.fastlege.agents.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import no.fastlege.agents.data.PublishedFigures;
import no.fastlege.agents.data.PublishedFigures.Figure;
import org.junit.jupiter.api.Test;

/** Every published target and check is computed or refused with a reason, in the published words. */
class FigureCatalogueTest {
    private final FigureCatalogue catalogue = new FigureCatalogue();

    @Test
    void everyTargetAndCheckIsExpressedOrRefusedWithAReason() {
        List<FigureCatalogue.Description> lines = catalogue.describe(TinyNorway.COUNTRY);

        assertThat(lines)
                .allSatisfy(line -> assertThat(line.text()).as(line.id()).isNotBlank());
        assertThat(lines.stream().filter(FigureCatalogue.Description::expressed).count())
                .as("figures expressed of %d", lines.size())
                .isGreaterThanOrEqualTo(85);
    }

    @Test
    void nothingIsBothExpressedAndRefusedAndNothingRefusedIsUnknown() {
        Set<String> published = judged().stream().map(Figure::id).collect(Collectors.toSet());
        for (String id : NotExpressed.reasons().keySet()) {
            assertThat(catalogue.expresses(id)).as(id).isFalse();
            assertThat(published).contains(id);
        }
    }

    @Test
    void unitsAreThePublishedOnes() {
        Map<String, String> unit =
                judged().stream().collect(Collectors.toMap(Figure::id, Figure::unit, (first, second) -> first));
        for (FigureDefinition definition : catalogue.definitions()) {
            // figures that nobody published to judge the model by are the model's own
            if (unit.containsKey(definition.id())) {
                assertThat(definition.unit()).as(definition.id()).isEqualTo(unit.get(definition.id()));
            }
        }
    }

    @Test
    void groupsAreThePublishedOnes() {
        TinyNorway norway = FullTinyNorway.build();
        Set<String> computed = new TreeSet<>();
        norway.figures()
                .keySet()
                .forEach(key -> computed.add(key.figureId() + " " + key.groupType() + " " + withoutYear(key.group())));

        Set<String> missing = new TreeSet<>();
        for (Figure figure : judged()) {
            String group = figure.id() + " " + figure.groupType() + " " + withoutYear(figure.group());
            if (catalogue.expresses(figure.id()) && !computed.contains(group)) {
                missing.add(group);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aSourceThatCountsInSeptemberIsComparedWithSeptember() {
        Figure median = judged().stream()
                .filter(f -> f.id().equals("list_length_median"))
                .findFirst()
                .orElseThrow();
        Figure count = judged().stream()
                .filter(f -> f.id().equals("gp_count"))
                .findFirst()
                .orElseThrow();

        assertThat(catalogue.counterpart(median).period()).isEqualTo("2023-09");
        assertThat(catalogue.counterpart(count)).isEqualTo(FigureKey.national("gp_count", count.year()));
    }

    private static String withoutYear(String group) {
        return group.matches("\\d{4}-\\d{2}-\\d{2}") ? group.substring(4) : group;
    }

    private static List<Figure> judged() {
        return TinyNorway.COUNTRY.figures().all().stream()
                .filter(f -> f.role() != PublishedFigures.Role.INPUT)
                .toList();
    }
}
