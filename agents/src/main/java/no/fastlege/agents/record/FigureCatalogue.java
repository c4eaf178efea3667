package no.fastlege.agents.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.PublishedFigures;

/** Every figure that the model expresses, with its definition, and every published one that it cannot, with the reason. */
public final class FigureCatalogue {
    private final List<FigureDefinition> definitions = new ArrayList<>();
    private final Map<String, FigureDefinition> byId = new HashMap<>();

    /**
     * One line of {@code describe figures}.
     *
     * @param id the figure
     * @param unit its unit
     * @param expressed whether the model has it
     * @param text how it is computed, or why it is not
     */
    public record Description(String id, String unit, boolean expressed, String text) {}

    /** The catalogue of the model. */
    public FigureCatalogue() {
        definitions.addAll(StockFigures.all());
        definitions.addAll(FlowFigures.all());
        definitions.addAll(DoctorFigures.all());
        definitions.addAll(ListFigures.all());
        definitions.addAll(OpenListFigures.all());
        definitions.addAll(PanelFigures.all());
        definitions.addAll(UseFigures.all());
        definitions.addAll(WorkFigures.all());
        definitions.addAll(MoneyFigures.all());
        definitions.addAll(VikarFigures.all());
        for (FigureDefinition definition : definitions) {
            if (byId.put(definition.id(), definition) != null) {
                throw new IllegalStateException("figure " + definition.id() + " is defined twice");
            }
        }
    }

    /** The figures that the model has, in the order of their rows. */
    List<FigureDefinition> definitions() {
        return definitions;
    }

    /** Writes the figures that are taken at this moment. */
    void write(Moment moment, FigureSink out) {
        for (FigureDefinition definition : definitions) {
            List<String> periods = definition.timing().periods(moment.month);
            if (!periods.isEmpty()) {
                definition.formula().compute(moment, out.begin(definition, periods));
            }
        }
    }

    /** The ids of the figures that the model has, in the order of their rows. */
    public List<String> ids() {
        return definitions.stream().map(FigureDefinition::id).toList();
    }

    /** Whether the model has a figure. */
    public boolean expresses(String figureId) {
        return byId.containsKey(figureId);
    }

    /**
     * Where a published value has its counterpart among the model's: under the year, or under September where the source says that it
     * counted then.
     */
    public FigureKey counterpart(PublishedFigures.Figure published) {
        FigureDefinition definition = byId.get(published.id());
        boolean september = definition != null
                && definition.timing() == FigureTiming.SEPTEMBER_AND_YEAR
                && published.note().toLowerCase(Locale.ROOT).contains("september");
        return new FigureKey(
                published.id(), published.year() + (september ? "-09" : ""), published.groupType(), published.group());
    }

    /**
     * Every target and check of the published figures, in the order of the file: how the model computes it, or why it cannot; then the
     * model's own figures that nobody published.
     */
    public List<Description> describe(Country country) {
        Map<String, String> reasons = NotExpressed.reasons();
        List<Description> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PublishedFigures.Figure figure : country.figures().all()) {
            if (figure.role() != PublishedFigures.Role.INPUT && seen.add(figure.id())) {
                FigureDefinition definition = byId.get(figure.id());
                lines.add(
                        definition != null
                                ? new Description(figure.id(), figure.unit(), true, definition.definition())
                                : new Description(figure.id(), figure.unit(), false, reasons.get(figure.id())));
            }
        }
        for (FigureDefinition own : definitions) {
            if (seen.add(own.id())) {
                lines.add(new Description(own.id(), own.unit(), true, own.definition()));
            }
        }
        return lines;
    }
}
