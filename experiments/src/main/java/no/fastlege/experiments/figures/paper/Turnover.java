package no.fastlege.experiments.figures.paper;

import no.fastlege.agents.record.Groups;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Tabell 7-5 as a picture: turnover of GPs in the four groups. */
final class Turnover extends FourGroups {
    Turnover() {
        super(
                "figur-tabell-7-5",
                Words.of("Turnover blant fastleger i de fire gruppene", "Turnover of GPs in the four groups"));
    }

    @Override
    Series series(Material m, int group, Words label, int colour) {
        return m.series("turnover_rate", Groups.PTB_GROUP, Texts.GROUPS.get(group), label, colour, 100);
    }

    @Override
    public Sheet sheet(Material m) {
        return apart(
                m,
                Words.of("Prosent av fastlegene i året", "Per cent of GPs a year"),
                "per cent",
                0,
                caption(
                        m,
                        Caption.of(
                                Caption.like("Tabell 7-5"),
                                Words.of(
                                        "Fastleger ved forrige årsskifte som ved dette ikke er fastlege i samme kommune.",
                                        "GPs at the last 31 December who at this are not GPs in the same kommune."))));
    }
}
