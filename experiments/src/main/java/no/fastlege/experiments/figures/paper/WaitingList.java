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
import no.fastlege.sim.Months;

/** The evaluation's Figur 3-7: residents who wait for another list. */
final class WaitingList extends Base {
    WaitingList() {
        super("figur-3-7", Words.of("Innbyggere på venteliste", "Residents on a waiting list"));
    }

    @Override
    public Sheet sheet(Material m) {
        List<Mark> published = new ArrayList<>(m.published("waiting_list", 1e-3));
        m.published("waiting_list_september", 1e-3).forEach(mark -> published.add(inSeptember(mark)));
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

    /** The same value at the end of the September of its year. */
    static Mark inSeptember(Mark mark) {
        int month = Months.of((int) mark.x(), 9);
        return new Mark(Material.x(month), Months.format(month), mark.value(), mark.low(), mark.high(), mark.runs());
    }
}
