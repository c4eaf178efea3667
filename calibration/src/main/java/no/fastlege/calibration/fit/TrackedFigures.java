package no.fastlege.calibration.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.fastlege.agents.data.Country;
import no.fastlege.agents.data.PublishedFigures.Figure;
import no.fastlege.agents.record.FigureCatalogue;
import no.fastlege.agents.record.FigureKey;
import no.fastlege.calibration.Targets;
import no.fastlege.sim.TableData;

/** The figures of a run that a fit keeps, in a fixed order: the counterparts of every target and check, and every year of the series
 * that forecasts are judged by. */
public final class TrackedFigures {
    /** The first year of a run. */
    public static final int FIRST_YEAR = 2017;
    /** The last year that any fit may see. */
    public static final int LAST_YEAR = 2024;
    /** The national series that a back-test forecasts. */
    public static final List<String> FORECAST =
            List.of("gp_count", "list_cap_total", "residents_without_gp", "waiting_list", "entrants");

    private final List<FigureKey> keys;
    private final Map<FigureKey, Integer> columns = new HashMap<>();

    private TrackedFigures(Set<FigureKey> keys) {
        this.keys = List.copyOf(keys);
        for (FigureKey key : this.keys) {
            columns.put(key, columns.size());
        }
    }

    /** Those of the shipped figures. */
    public static TrackedFigures of(Country country) {
        FigureCatalogue catalogue = new FigureCatalogue();
        Set<FigureKey> keys = new LinkedHashSet<>();
        for (Figure f : Targets.of(country.figures(), Targets.Choice.ALL, FIRST_YEAR, LAST_YEAR)) {
            if (catalogue.expresses(f.id())) {
                keys.add(catalogue.counterpart(f));
            }
        }
        for (String id : FORECAST) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                keys.add(FigureKey.national(id, year));
            }
        }
        return new TrackedFigures(keys);
    }

    /** The series that back-tests forecast on 31 December before the first year, by figure, where published. */
    static Map<String, Double> starts(Country country) {
        return country.figures().all().stream()
                .filter(f -> f.year() == FIRST_YEAR - 1 && f.ofTheCountry() && FORECAST.contains(f.id()))
                .collect(Collectors.toUnmodifiableMap(Figure::id, Figure::value));
    }

    /** A list of figures. */
    static TrackedFigures of(List<FigureKey> keys) {
        return new TrackedFigures(new LinkedHashSet<>(keys));
    }

    /** The figures in their order. */
    public List<FigureKey> keys() {
        return keys;
    }

    /** How many there are. */
    public int size() {
        return keys.size();
    }

    /** The place of a figure, or -1. */
    public int column(FigureKey key) {
        return columns.getOrDefault(key, -1);
    }

    /** Takes a run's values out of its table of figures; NaN where it has none. */
    public double[] values(List<TableData> tables) {
        TableData table = tables.stream()
                .filter(t -> t.name().equals("figures"))
                .findFirst()
                .orElseThrow();
        List<String> names =
                table.columns().stream().map(TableData.Column::name).toList();
        int id = names.indexOf("figure_id");
        int period = names.indexOf("period");
        int type = names.indexOf("group_type");
        int group = names.indexOf("group");
        int value = names.indexOf("value");
        double[] values = new double[keys.size()];
        Arrays.fill(values, Double.NaN);
        for (int row = 0; row < table.rows(); row++) {
            int column = column(new FigureKey(
                    table.text(row, id), table.text(row, period), table.text(row, type), table.text(row, group)));
            if (column >= 0) {
                values[column] = table.doubleValue(row, value);
            }
        }
        return values;
    }

    /** Values by key, without those that are not numbers. */
    public Map<FigureKey, Double> byKey(double[] values) {
        Map<FigureKey, Double> map = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                map.put(keys.get(i), values[i]);
            }
        }
        return map;
    }

    /** One figure as a word without spaces: {@code gp_count:2017:Norge}. */
    public static String word(FigureKey key) {
        return key.figureId() + ":" + key.period() + ":" + key.group();
    }

    /** The figures as words in their order. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        keys.forEach(key -> words.add(word(key)));
        return words;
    }
}
