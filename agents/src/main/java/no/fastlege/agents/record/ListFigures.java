package no.fastlege.agents.record;

import static no.fastlege.agents.record.FigureTiming.MONTH_AND_YEAR;
import static no.fastlege.agents.record.FigureTiming.SEPTEMBER_AND_YEAR;
import static no.fastlege.agents.record.FigureTiming.YEAR;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import no.fastlege.agents.data.PtbGroup;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.GpList;

/** How many lists, of what length, cap and contract form. */
final class ListFigures {
    private static final List<String> PTB_LABELS =
            Arrays.stream(PtbGroup.values()).map(PtbGroup::label).toList();
    private static final List<String> SIZE_LABELS =
            Groups.SIZES.stream().map(Groups.Range::label).toList();
    private static final List<Groups.Range> LENGTHS =
            List.of(new Groups.Range("501-1000", 501, 1_001), new Groups.Range(">1400", 1_401, Integer.MAX_VALUE));
    private static final int A_YEAR = 12;

    private ListFigures() {}

    static List<FigureDefinition> all() {
        List<FigureDefinition> figures = new ArrayList<>();
        figures.addAll(counts());
        figures.addAll(lengths());
        figures.addAll(contracts());
        return figures;
    }

    private static List<FigureDefinition> counts() {
        return List.of(
                new FigureDefinition(
                        "lists_with_gp",
                        "lists",
                        MONTH_AND_YEAR,
                        "lists with a doctor; by kommune size and PTB group at 31 December alone",
                        ListFigures::withGp),
                FigureDefinition.national(
                        "lists_without_gp",
                        "lists",
                        MONTH_AND_YEAR,
                        "lists without a doctor on which residents stand",
                        m -> m.withoutGp.size()),
                FigureDefinition.national(
                        "lists_without_gp_share",
                        "share of lists",
                        YEAR,
                        "lists without a doctor / lists",
                        m -> (double) m.withoutGp.size() / total(m)),
                FigureDefinition.national(
                        "lists_total", "lists", YEAR, "lists with and without a doctor", ListFigures::total),
                FigureDefinition.national(
                        "lists_vacant_over_a_year",
                        "lists",
                        YEAR,
                        "lists that have been without a doctor for more than twelve months",
                        m -> m.withoutGp.stream()
                                .filter(l -> l.vacantSince != GpList.NONE && m.month - l.vacantSince >= A_YEAR)
                                .count()),
                FigureDefinition.national(
                        "list_cap_total",
                        "places",
                        MONTH_AND_YEAR,
                        "sum of places (listetak) on lists with a doctor",
                        m -> m.caps),
                FigureDefinition.national(
                        "locked_list_gap",
                        "places",
                        YEAR,
                        "free places on locked lists with a doctor: what is lost when locked lists count as full",
                        m -> m.withGp.stream()
                                .filter(l -> l.locked && m.world.rules.lockingAllowed() > 0)
                                .mapToLong(l -> Math.max(0, m.world.freePlaces(l)))
                                .sum()));
    }

    private static List<FigureDefinition> lengths() {
        return List.of(
                FigureDefinition.national(
                        "list_length_mean",
                        "residents/doctor",
                        MONTH_AND_YEAR,
                        "residents with a GP / GPs",
                        m -> (double) m.residentsWithGp / m.gps().size()),
                FigureDefinition.national(
                        "list_length_mean_per_list",
                        "residents/list",
                        MONTH_AND_YEAR,
                        "residents with a GP / lists with a doctor",
                        m -> (double) m.residentsWithGp / m.withGp.size()),
                new FigureDefinition(
                        "list_length_mean_fylke",
                        "residents/list",
                        YEAR,
                        "residents with a GP / lists with a doctor, by fylke of the list (2024 borders)",
                        ListFigures::byFylke),
                FigureDefinition.national(
                        "list_length_median",
                        "residents/list",
                        SEPTEMBER_AND_YEAR,
                        "median length of lists with a doctor",
                        m -> Medians.ofSorted(m.withGp.stream()
                                .mapToDouble(m::length)
                                .sorted()
                                .toArray())),
                new FigureDefinition(
                        "list_length_share",
                        "share of lists with a GP",
                        SEPTEMBER_AND_YEAR,
                        "lists with a doctor by length",
                        (m, out) -> {
                            for (Groups.Range range : LENGTHS) {
                                out.put("list_length", range.label(), share(m, l -> range.holds(m.length(l))));
                            }
                        }));
    }

    private static List<FigureDefinition> contracts() {
        List<FigureDefinition> figures = new ArrayList<>();
        for (Contract form : Contract.values()) {
            figures.add(new FigureDefinition(
                    "contract_share_" + form.label(),
                    "share of lists with a GP",
                    YEAR,
                    "lists with a doctor by contract form, by kommune size",
                    (m, out) -> bySize(m, out, l -> l.contract == form)));
        }
        figures.add(new FigureDefinition(
                "salaried_share",
                "share of lists with a GP",
                YEAR,
                "lists with a salaried doctor (with or without bonus) / lists with a doctor, by PTB group",
                ListFigures::salaried));
        figures.add(FigureDefinition.national(
                "lists_salaried",
                "lists",
                YEAR,
                "lists on salary, those without a doctor by the form offered",
                m -> all(m, l -> l.contract.salaried())));
        figures.add(FigureDefinition.national(
                "lists_self_employed",
                "lists",
                YEAR,
                "lists on self-employment (8.2 included), those without a doctor by the form offered",
                m -> all(m, l -> !l.contract.salaried())));
        return figures;
    }

    private static double total(Moment m) {
        return m.withGp.size() + m.withoutGp.size();
    }

    private static double all(Moment m, Predicate<GpList> condition) {
        return m.withGp.stream().filter(condition).count()
                + m.withoutGp.stream().filter(condition).count();
    }

    private static double share(Moment m, Predicate<GpList> condition) {
        return (double) m.withGp.stream().filter(condition).count() / m.withGp.size();
    }

    private static void withGp(Moment m, FigureSink out) {
        out.national(m.withGp.size());
        if (!m.december()) {
            return;
        }
        Tally size = new Tally(SIZE_LABELS);
        Tally group = new Tally(PTB_LABELS);
        for (GpList list : m.withGp) {
            size.add(Groups.label(Groups.SIZES, m.residents(list.kommune)), 1.0, 1.0);
            group.add(m.world.country.kommune(list.kommune).ptbGroup().label(), 1.0, 1.0);
        }
        size.totals(out, Groups.KOMMUNE_SIZE);
        group.totals(out, Groups.PTB_GROUP);
    }

    private static void bySize(Moment m, FigureSink out, Predicate<GpList> condition) {
        out.national(share(m, condition));
        Tally tally = new Tally(SIZE_LABELS);
        for (GpList list : m.withGp) {
            tally.count(Groups.label(Groups.SIZES, m.residents(list.kommune)), condition.test(list));
        }
        tally.ratios(out, Groups.KOMMUNE_SIZE);
    }

    private static void salaried(Moment m, FigureSink out) {
        out.national(share(m, l -> l.contract.salaried()));
        Tally tally = new Tally(PTB_LABELS);
        for (GpList list : m.withGp) {
            tally.count(m.world.country.kommune(list.kommune).ptbGroup().label(), list.contract.salaried());
        }
        tally.ratios(out, Groups.PTB_GROUP);
    }

    private static void byFylke(Moment m, FigureSink out) {
        Tally tally =
                new Tally(m.world.country.kommuner().stream().map(Groups::fylke).toList());
        for (GpList list : m.withGp) {
            tally.add(Groups.fylke(m.world.country.kommune(list.kommune)), m.length(list), 1.0);
        }
        tally.ratios(out, Groups.FYLKE);
    }
}
