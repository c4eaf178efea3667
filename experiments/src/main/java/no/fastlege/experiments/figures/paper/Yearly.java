package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.agents.record.Groups;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;

/** What most figures are: one panel of whole-country series, published beside simulated, a value a year. */
abstract class Yearly extends Base {
    private final Words axis;
    private final String unit;
    private final Words own;

    /**
     * A figure of one panel.
     *
     * @param axis what the vertical axis shows, with its unit
     * @param unit the unit in the numbers
     * @param own what the caption says beside interval and markers
     */
    Yearly(String id, Words title, Words axis, String unit, Words own) {
        super(id, title);
        this.axis = axis;
        this.unit = unit;
        this.own = own;
    }

    /** The series. */
    abstract List<Series> series(Material m);

    /** Whether the vertical axis begins at zero. */
    boolean fromZero() {
        return true;
    }

    /** Digits after the decimal sign. */
    int decimals() {
        return 0;
    }

    @Override
    public final Sheet sheet(Material m) {
        return Sheet.one(
                new Panel.Lines(Groups.NATIONAL, Words.NONE, axis, unit, fromZero(), decimals(), series(m)),
                Caption.comparing(m, own));
    }
}
