package no.fastlege.experiments.figures.paper;

import no.fastlege.agents.record.Groups;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 7-14: residents without a GP in the four groups. */
final class WithoutGpByGroup extends FourGroups {
    WithoutGpByGroup() {
        super(
                "figur-7-14",
                Words.of("Innbyggere uten fastlege i de fire gruppene", "Residents without a GP in the four groups"));
    }

    @Override
    Series series(Material m, int group, Words label, int colour) {
        return m.series(
                "residents_without_gp_share_panel", Groups.PTB_GROUP, Texts.GROUPS.get(group), label, colour, 100);
    }

    @Override
    public Sheet sheet(Material m) {
        return apart(
                m,
                Words.of("Prosent av listeinnbyggerne", "Per cent of residents on lists"),
                "per cent",
                0,
                caption(
                        m,
                        Caption.of(
                                Caption.like("Figur 7-14"),
                                Words.of(
                                        "Begge for de 240 kommunene der KOSTRA har tall fra 2020.",
                                        "Both for the 240 kommuner with KOSTRA figures from 2020 on."))));
    }
}
