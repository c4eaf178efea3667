package no.fastlege.experiments.figures.paper;

import no.fastlege.agents.record.Groups;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 7-12: lists on salary in the four groups. */
final class SalariedByGroup extends FourGroups {
    SalariedByGroup() {
        super("figur-7-12", Words.of("Fastlønnede lister i de fire gruppene", "Salaried lists in the four groups"));
    }

    @Override
    Series series(Material m, int group, Words label, int colour) {
        return m.series("salaried_share", Groups.PTB_GROUP, Texts.GROUPS.get(group), label, colour, 100);
    }

    @Override
    public Sheet sheet(Material m) {
        return together(
                m,
                Words.of("Prosent av listene med lege", "Per cent of lists with a doctor"),
                "per cent",
                true,
                0,
                caption(m, Caption.like("Figur 7-12")));
    }
}
