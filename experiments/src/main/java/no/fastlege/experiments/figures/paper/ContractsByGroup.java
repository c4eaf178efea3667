package no.fastlege.experiments.figures.paper;

import java.util.ArrayList;
import java.util.List;
import no.fastlege.agents.world.Contract;
import no.fastlege.experiments.figures.Material;
import no.fastlege.experiments.figures.Need;
import no.fastlege.experiments.figures.Panel;
import no.fastlege.experiments.figures.Series;
import no.fastlege.experiments.figures.Sheet;
import no.fastlege.experiments.figures.Words;

/** The evaluation's Figur 7-13: the four contract forms in the four groups. */
final class ContractsByGroup extends Base {
    ContractsByGroup() {
        super(
                "figur-7-13",
                Words.of("Avtaleformer i de fire gruppene", "Contract forms in the four groups"),
                Need.LISTS);
    }

    @Override
    public Sheet sheet(Material m) {
        List<Panel> panels = new ArrayList<>();
        for (int g = 0; g < Texts.GROUPS.size(); g++) {
            List<Series> series = new ArrayList<>();
            for (Contract contract : Contract.values()) {
                series.add(share(m, g, contract));
            }
            panels.add(new Panel.Lines(
                    Texts.GROUPS.get(g),
                    Texts.GROUP_NAMES.get(g),
                    Words.of("Prosent av listene med lege", "Per cent of lists with a doctor"),
                    "per cent",
                    true,
                    0,
                    series));
        }
        return new Sheet(
                panels,
                2,
                Sheet.Width.PAGE,
                52,
                true,
                Caption.of(Caption.like("Figur 7-13"), Texts.GROUP_SENTENCE, m.interval()));
    }

    private static Series share(Material m, int group, Contract contract) {
        return Series.simulated(
                contract.label(),
                Texts.CONTRACT_NAMES.get(contract.ordinal()),
                contract.ordinal(),
                yearly(
                        m,
                        m.firstYear() - 1,
                        (run, year) -> 100
                                * sum(m, group, lists(m, run).withContract(year, contract))
                                / sum(m, group, lists(m, run).withGp(year))));
    }
}
