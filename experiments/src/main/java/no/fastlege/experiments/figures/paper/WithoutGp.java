package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.record.Groups;
import no.fastlege.experiments.figures.Mark;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;

/** Residents on lists without a doctor, month by month. */
final class WithoutGp extends Base {
    WithoutGp() {
        super("uten-fastlege", Words.of("Innbyggere uten fastlege", "Residents without a GP"));
    }

    @Override
    public Sheet sheet(Material m) {
        List<Mark> published = new ArrayList<>(m.published("residents_without_gp", 1e-3));
        Panel panel = new Panel.Lines(
                Groups.NATIONAL,
                Words.NONE,
                Words.of("Tusen innbyggere ved månedens slutt", "Thousand residents at the month\u2019s end"),
                "thousand residents",
                true,
                0,
                List.of(new Series(
                        "residents_without_gp", Words.NONE, 0, m.monthly("residents_without_gp", 1e-3), published)));
        return Sheet.one(
                panel,
                Caption.comparing(
                        m,
                        Words.of(
                                "Innbyggere på lister uten lege. Årstallet på aksen er årets 31. desember.",
                                "Residents on lists without a doctor. A year on the axis is its 31 December.")));
    }
}
