package no.fastlege.experiments.figures.paper;

import java.util.List;
import no.fastlege.experiments.figures.PaperTable;

/** Every table of the paper, in its order. */
public final class PaperTables {
    private PaperTables() {}

    /** The tables. */
    public static List<PaperTable> all() {
        return List.of(
                new Tables.GpsAndResidents(),
                new Tables.ComingAndGoing(),
                new Tables.Consultations(),
                new Tables.ContractsBySize(),
                new Tables.ByPtbGroup(),
                new Tables.TurnoverByGroup());
    }
}
