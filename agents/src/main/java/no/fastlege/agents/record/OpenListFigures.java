package no.fastlege.agents.record;

import static no.fastlege.agents.record.FigureTiming.MONTH_AND_YEAR;
import static no.fastlege.agents.record.FigureTiming.YEAR;

import java.util.List;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;

/**
 * Who can choose: open lists and where they are. A list is open by the published definition, locked or not; a choice is only what can be
 * chosen, so that a locked list, which admits nobody but by right, gives none while locks are allowed.
 */
final class OpenListFigures {
    private OpenListFigures() {}

    static List<FigureDefinition> all() {
        return List.of(
                FigureDefinition.national(
                        "open_list_share",
                        "share of lists",
                        MONTH_AND_YEAR,
                        "open lists / lists with a doctor; open: fewer residents than the cap, locked or not",
                        m -> (double) m.withGp.stream().filter(m.world::open).count() / m.withGp.size()),
                FigureDefinition.national(
                        "choice_of_sex_share",
                        "share of residents",
                        YEAR,
                        "residents of kommuner in which a woman and a man have an open list that is not locked",
                        OpenListFigures::choiceOfSex),
                FigureDefinition.national(
                        "kommuner_without_open_list",
                        "kommuner",
                        YEAR,
                        "kommuner without an open list, those without any GP included",
                        OpenListFigures::withoutOpen));
    }

    private static double choiceOfSex(Moment m) {
        boolean[][] open = openBySex(m, m.world.rules.lockingAllowed() > 0);
        long choose = 0;
        long all = 0;
        for (KommuneState kommune : m.world.kommuner) {
            all += kommune.residents;
            if (open[0][kommune.index] && open[1][kommune.index]) {
                choose += kommune.residents;
            }
        }
        return (double) choose / all;
    }

    private static double withoutOpen(Moment m) {
        boolean[][] open = openBySex(m, false);
        int count = 0;
        for (int k = 0; k < m.world.kommuner.size(); k++) {
            if (!open[0][k] && !open[1][k]) {
                count++;
            }
        }
        return count;
    }

    /** Whether a man (0) or a woman (1) has an open list in each kommune, locked ones left out or not. */
    private static boolean[][] openBySex(Moment m, boolean unlocked) {
        boolean[][] open = new boolean[2][m.world.kommuner.size()];
        for (GpList list : m.withGp) {
            if (m.world.open(list) && !(unlocked && list.locked)) {
                open[m.world.doctors.get(list.doctor).woman ? 1 : 0][list.kommune] = true;
            }
        }
        return open;
    }
}
