package no.fastlege.agents.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The published figures that drive ({@code input}), fit ({@code target}) or check ({@code check}) the model. */
public final class PublishedFigures {
    /** The group type of figures of the whole country. */
    public static final String NATIONAL = "national";

    /** What a figure may be used for. */
    public enum Role {
        /** Drives the model. */
        INPUT,
        /** Fits parameters. */
        TARGET,
        /** Is compared, never fitted. */
        CHECK
    }

    /**
     * One published number.
     *
     * @param id the figure's name
     * @param year the year it speaks of
     * @param groupType what the group is, e.g. {@code national}
     * @param group the group, e.g. {@code Norge}
     * @param value the number
     * @param unit its unit
     * @param precision the half-width within which the printed number is true
     * @param role what it may be used for
     * @param source where it was published
     * @param locator the place there
     * @param note what to know about it
     */
    public record Figure(
            String id,
            int year,
            String groupType,
            String group,
            double value,
            String unit,
            double precision,
            Role role,
            String source,
            String locator,
            String note) {
        /** Whether it is a figure of the whole country. */
        public boolean ofTheCountry() {
            return groupType.equals(NATIONAL);
        }
    }

    private final List<Figure> figures;

    private PublishedFigures(List<Figure> figures) {
        this.figures = List.copyOf(figures);
    }

    /** Every figure in the file's order. */
    public List<Figure> all() {
        return figures;
    }

    /**
     * The value of an input.
     *
     * @throws BadDataException if there is none, or if it is not an input: what checks the model may not feed it
     */
    public double input(String id, int year, String groupType, String group) {
        for (Figure f : figures) {
            if (f.year() == year
                    && f.id().equals(id)
                    && f.groupType().equals(groupType)
                    && f.group().equals(group)) {
                if (f.role() != Role.INPUT) {
                    throw new BadDataException(
                            "published_figures.csv: " + id + " " + year + " is a " + f.role() + ", not an input");
                }
                return f.value();
            }
        }
        throw new BadDataException(
                "published_figures.csv: no input " + id + " " + year + " " + groupType + " " + group);
    }

    /** The value of a national input. */
    public double input(String id, int year) {
        return input(id, year, NATIONAL, "Norge");
    }

    static PublishedFigures read(DataFiles files) {
        CsvTable table = files.table("published_figures.csv");
        List<Figure> figures = new ArrayList<>();
        for (int r = 0; r < table.rows(); r++) {
            figures.add(new Figure(
                    table.text(r, "figure_id"),
                    table.integer(r, "year"),
                    table.text(r, "group_type"),
                    table.text(r, "group"),
                    table.number(r, "value"),
                    table.text(r, "unit"),
                    table.number(r, "precision"),
                    Role.valueOf(table.text(r, "role").toUpperCase(Locale.ROOT)),
                    table.text(r, "source"),
                    table.text(r, "locator"),
                    table.text(r, "note")));
        }
        return new PublishedFigures(figures);
    }
}
