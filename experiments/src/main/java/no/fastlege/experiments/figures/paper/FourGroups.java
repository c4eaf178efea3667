package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.record.Groups;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;

/** What figures of the four groups of kommuner share: one panel with four lines, or four panels with one. */
abstract class FourGroups extends Base {
    FourGroups(String id, Words title, Need... needs) {
        super(id, title, needs);
    }

    /** One group's series. */
    abstract Series series(Material m, int group, Words label, int colour);

    /** One panel, a line per group, named at its end. */
    final Sheet together(Material m, Words axis, String unit, boolean fromZero, int decimals, Words caption) {
        List<Series> series = new ArrayList<>();
        for (int g = 0; g < Texts.GROUPS.size(); g++) {
            series.add(series(m, g, Texts.GROUP_LABELS.get(g), g));
        }
        return Sheet.one(
                new Panel.Lines(Groups.PTB_GROUP, Words.NONE, axis, unit, fromZero, decimals, series), caption);
    }

    /** A panel per group on one scale. */
    final Sheet apart(Material m, Words axis, String unit, int decimals, Words caption) {
        List<Panel> panels = new ArrayList<>();
        for (int g = 0; g < Texts.GROUPS.size(); g++) {
            panels.add(new Panel.Lines(
                    Texts.GROUPS.get(g),
                    Texts.GROUP_NAMES.get(g),
                    axis,
                    unit,
                    true,
                    decimals,
                    List.of(series(m, g, Words.NONE, g))));
        }
        return Sheet.four(panels, caption);
    }

    /** The captions' common sentences. */
    static Words caption(Material m, Words own) {
        return Caption.comparing(m, Caption.of(own, Texts.GROUP_SENTENCE));
    }
}
