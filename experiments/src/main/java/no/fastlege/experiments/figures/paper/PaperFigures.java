package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.experiments.figures.Figure;

/** Every figure of the paper, in its order. */
public final class PaperFigures {
    private PaperFigures() {}

    /** The figures. */
    public static List<Figure> all() {
        return List.of(
                new CapsAndPopulation(),
                new CapsOfEntrantsAndLeavers(),
                new CapChangeBySize(),
                new ChoiceOfSex(),
                new OpenLists(),
                new WaitingList(),
                new WithoutGp(),
                new EntrantsAndLeavers(),
                new EntrantsBySentralitet(),
                new WhoEnters(),
                new AgeStructure(),
                new Specialists(),
                new Vikarer(),
                new Hours(),
                new ListLength(),
                new Costs(),
                new CapitationPerResident(),
                new GpsByGroup(),
                new GpDensityByGroup(),
                new CapsByGroup(),
                new SalariedByGroup(),
                new ContractsByGroup(),
                new WithoutGpByGroup(),
                new WaitingByGroup(),
                new SalariedByCohort(),
                new Turnover(),
                KommuneMaps.withoutGp(),
                KommuneMaps.listLengths(),
                KommuneMaps.turnover(),
                KommuneMaps.legevaktHours(),
                new Contrasts(),
                new ContrastsOverTime(),
                new Sensitivities.Tornado(),
                new Sensitivities.Sobol(),
                new PosteriorPairs());
    }
}
