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

/** The evaluation's Figur 3-7: residents who wait for another list. */
final class WaitingList extends Base {
    WaitingList() {
        super("figur-3-7", Words.of("Innbyggere på venteliste", "Residents on a waiting list"));
    }

    @Override
    public Sheet sheet(Material m) {
        List<Mark> published = new ArrayList<>(m.published("waiting_list", 1e-3));
        published.addAll(m.published("waiting_list_september", 1e-3));
        Panel panel = new Panel.Lines(
                Groups.NATIONAL,
                Words.NONE,
                Words.of("Tusen innbyggere ved månedens slutt", "Thousand residents at the month\u2019s end"),
                "thousand residents",
                true,
                0,
                List.of(new Series("waiting_list", Words.NONE, 0, m.monthly("waiting_list", 1e-3), published)));
        return Sheet.one(
                panel,
                Caption.comparing(
                        m,
                        Caption.of(
                                Caption.like("Figur 3-7"),
                                Words.of(
                                        "Årstallet på aksen er årets 31. desember.",
                                        "A year on the axis is its 31 December."))));
    }
}
