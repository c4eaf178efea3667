package no.fastlege.agents.record;

import java.util.List;
import no.fastlege.sim.TableData;

/** Takes the values of one figure at one moment and writes their rows; a value that is not a number is no row. */
final class FigureSink {
    private final RowWriter row;
    private FigureDefinition figure;
    private List<String> periods = List.of();

    FigureSink(TableData figures) {
        row = new RowWriter(figures);
    }

    /** Turns to a figure whose values belong to these periods. */
    FigureSink begin(FigureDefinition next, List<String> ofPeriods) {
        figure = next;
        periods = ofPeriods;
        return this;
    }

    /** Takes the whole country's value. */
    void national(double value) {
        put(Groups.NATIONAL, Groups.NORGE, value);
    }

    /** Takes a group's value. */
    void put(String groupType, String group, double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return;
        }
        for (String period : periods) {
            row.begin()
                    .text(figure.id())
                    .text(period)
                    .text(groupType)
                    .text(group)
                    .decimal(value)
                    .text(figure.unit());
        }
    }
}
