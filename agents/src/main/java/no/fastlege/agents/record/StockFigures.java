package no.fastlege.agents.record;

import static no.fastlege.agents.record.FigureTiming.DATED;
import static no.fastlege.agents.record.FigureTiming.MONTH_AND_YEAR;
import static no.fastlege.agents.record.FigureTiming.SEPTEMBER;
import static no.fastlege.agents.record.FigureTiming.SEPTEMBER_AND_YEAR;
import static no.fastlege.agents.record.FigureTiming.YEAR;

import java.util.List;
import no.fastlege.agents.world.Arrivals;
import no.fastlege.sim.Months;

/** How many GPs and how many residents with and without one. */
final class StockFigures {
    private StockFigures() {}

    static List<FigureDefinition> all() {
        return List.of(
                FigureDefinition.national(
                        "gp_count",
                        "doctors",
                        MONTH_AND_YEAR,
                        "doctors whose lists have at least one resident; a doctor with several lists is one",
                        m -> m.gps().size()),
                new FigureDefinition(
                        "gp_count_quarter", "doctors", DATED, "gp_count at the end of each quarter", (m, out) -> {
                            int monthOfYear = Months.monthOfYear(m.month);
                            if (monthOfYear % 3 == 0) {
                                out.put(
                                        "quarter",
                                        "Q" + monthOfYear / 3,
                                        m.gps().size());
                            }
                        }),
                FigureDefinition.national(
                        "residents_with_gp",
                        "residents",
                        MONTH_AND_YEAR,
                        "residents on a list with a doctor, those included who died or emigrated in the month",
                        m -> m.residentsWithGp),
                FigureDefinition.national(
                        "residents_without_gp",
                        "residents",
                        MONTH_AND_YEAR,
                        "residents on a list without a doctor, counted as residents_with_gp; those on no list are unallocated_residents",
                        m -> m.residentsWithoutGp),
                new FigureDefinition(
                        "residents_without_gp_dated",
                        "residents",
                        DATED,
                        "residents_without_gp at the end of March, June and September, and on 1 May",
                        StockFigures::dated),
                FigureDefinition.national(
                        "unallocated_residents",
                        "residents",
                        SEPTEMBER_AND_YEAR,
                        "residents on no list who have reached the list register (ufordelte)",
                        StockFigures::unallocated),
                FigureDefinition.national(
                        "residents_per_gp",
                        "residents/doctor",
                        YEAR,
                        "residents of the country / gp_count",
                        m -> (double) m.residents / m.gps().size()),
                FigureDefinition.national(
                        "waiting_list",
                        "residents",
                        MONTH_AND_YEAR,
                        "residents who wait for a list while they keep their own",
                        StockFigures::waiting),
                FigureDefinition.national(
                        "waiting_list_september",
                        "residents",
                        SEPTEMBER,
                        "waiting_list at 30 September",
                        StockFigures::waiting),
                FigureDefinition.national(
                        "waiting_list_other_kommune_than_gp_share",
                        "share of waiting residents",
                        SEPTEMBER_AND_YEAR,
                        "of those who wait, for a list in another kommune than that of the list they stand on",
                        m -> (double) m.waitingElsewhere().otherThanGp()
                                / m.waitingElsewhere().waiting()),
                FigureDefinition.national(
                        "waiting_list_other_kommune_than_home_share",
                        "share of waiting residents",
                        SEPTEMBER_AND_YEAR,
                        "of those who wait, for a list in another kommune than where they live",
                        m -> (double) m.waitingElsewhere().otherThanHome()
                                / m.waitingElsewhere().waiting()),
                FigureDefinition.national(
                        "voluntary_switches",
                        "switches/year",
                        YEAR,
                        "changes of list by own wish in the year: direct, from a queue and by mutual swap",
                        StockFigures::switches),
                FigureDefinition.national(
                        "population", "residents", YEAR, "residents of the country on 31 December", m -> m.residents),
                FigureDefinition.national(
                        "alignment_in",
                        "residents",
                        YEAR,
                        "residents added in December so that the published counts are met",
                        m -> m.world.nation.alignedIn),
                FigureDefinition.national(
                        "alignment_out",
                        "residents",
                        YEAR,
                        "residents taken away in December so that the published counts are met",
                        m -> m.world.nation.alignedOut),
                FigureDefinition.national(
                        "alignment_moved",
                        "residents",
                        YEAR,
                        "residents moved between kommuner in December so that the published counts are met",
                        m -> m.world.nation.alignedMoved));
    }

    private static double waiting(Moment m) {
        return (double) m.world.residents.queues().waiting() * m.world.residents.persons();
    }

    private static double switches(Moment m) {
        long sum = 0;
        for (int kind : m.world.nation.switchesYear) {
            sum += kind;
        }
        return sum;
    }

    private static double unallocated(Moment m) {
        Arrivals arrivals = m.world.arrivals;
        int count = 0;
        for (int i = 0; i < arrivals.size(); i++) {
            if (arrivals.registeredFrom(i) <= m.month && arrivals.current(i, m.world.residents)) {
                count++;
            }
        }
        return (double) count * m.world.residents.persons();
    }

    private static void dated(Moment m, FigureSink out) {
        String group =
                switch (Months.monthOfYear(m.month)) {
                    case 3 -> "-03-31";
                    case 4 -> "-05-01";
                    case 6 -> "-06-30";
                    case 9 -> "-09-30";
                    default -> null;
                };
        if (group != null) {
            out.put("date", m.year() + group, m.residentsWithoutGp);
        }
    }
}
