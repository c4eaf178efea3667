package no.fastlege.agents.record;

import static no.fastlege.agents.record.FigureTiming.YEAR;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import no.fastlege.agents.data.PtbGroup;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.GpList;

/** Who came, went and stayed, with what lists. */
final class FlowFigures {
    private static final int CLASSES = 6;

    private FlowFigures() {}

    static List<FigureDefinition> all() {
        return List.of(
                flow("entrants", "doctors", "GPs at this 31 December who were none at the last", m -> m.flows()
                        .entrants
                        .size()),
                flow("leavers", "doctors", "GPs at the last 31 December who are none at this", m -> m.flows()
                        .leavers
                        .size()),
                flow("stayers", "doctors", "GPs at both 31 Decembers", m -> m.flows()
                        .stayers
                        .size()),
                flow(
                        "leaver_rate",
                        "share",
                        "leavers / GPs at the last 31 December",
                        m -> (double) m.flows().leavers.size() / m.flows().atStart()),
                flow(
                        "leaver_mean_age",
                        "years",
                        "mean of leavers' ages in completed years in the month in which they left",
                        FlowFigures::leaverAge),
                flow(
                        "entrant_specialist_share",
                        "share",
                        "specialists in general practice among entrants",
                        m -> (double) m.flows().entrants.stream()
                                        .filter(d -> d.specialist)
                                        .count()
                                / m.flows().entrants.size()),
                new FigureDefinition(
                        "entrants_share",
                        "share of entrants",
                        YEAR,
                        "entrants by sentralitet class of the kommune of their main list",
                        FlowFigures::entrantsByClass),
                new FigureDefinition(
                        "turnover_rate",
                        "share",
                        YEAR,
                        "of a group's GPs at the last 31 December, those who at this are no GP or one of another kommune",
                        FlowFigures::turnover),
                flow(
                        "list_cap_entrants",
                        "places",
                        "sum of places on entrants' lists",
                        m -> caps(m, m.flows().entrants)),
                flow(
                        "list_cap_leavers",
                        "places",
                        "sum of places on leavers' lists at the last 31 December",
                        m -> capsBefore(m, m.flows().leavers)),
                flow(
                        "list_cap_change_stayers",
                        "places",
                        "places on stayers' lists at this 31 December less those at the last",
                        m -> caps(m, m.flows().stayers) - capsBefore(m, m.flows().stayers)),
                flow(
                        "list_cap_mean_entrants",
                        "places/doctor",
                        "list_cap_entrants / entrants",
                        m -> (double) caps(m, m.flows().entrants)
                                / m.flows().entrants.size()),
                flow(
                        "list_length_mean_entrants",
                        "residents/doctor",
                        "residents on entrants' lists / entrants",
                        m -> (double) m.flows().entrants.stream()
                                        .mapToLong(m::length)
                                        .sum()
                                / m.flows().entrants.size()),
                FigureDefinition.national(
                        "agreement_age_median",
                        "years",
                        YEAR,
                        "median time since the present agreement of a list with a doctor began",
                        FlowFigures::agreementAge),
                new FigureDefinition(
                        "agreement_duration_median",
                        "years",
                        YEAR,
                        "median length of an agreement if every age of agreement ended as often as in this year, by kommune size (a period"
                                + " table by completed years; the source is Kaplan-Meier over 2001-2014)",
                        FlowFigures::agreementDuration));
    }

    private static FigureDefinition flow(
            String id, String unit, String definition, FigureDefinition.NationalFormula formula) {
        return FigureDefinition.national(
                id, unit, YEAR, definition, m -> m.remembers() ? formula.compute(m) : Double.NaN);
    }

    /** In years; of one who has lost the last resident but not the list, at this 31 December. */
    private static double leaverAge(Moment m) {
        List<Doctor> leavers = m.flows().leavers;
        long years = 0;
        for (Doctor leaver : leavers) {
            years += leaver.age(leaver.lastMonthAsGp > m.month - 12 ? leaver.lastMonthAsGp : m.month);
        }
        return (double) years / leavers.size();
    }

    private static long caps(Moment m, List<Doctor> doctors) {
        return doctors.stream().mapToLong(m::cap).sum();
    }

    private static long capsBefore(Moment m, List<Doctor> doctors) {
        return doctors.stream().mapToLong(d -> m.memory.gpCap[d.id]).sum();
    }

    private static void entrantsByClass(Moment m, FigureSink out) {
        List<Doctor> entrants = m.flows().entrants;
        int[] count = new int[CLASSES + 1];
        for (Doctor entrant : entrants) {
            count[m.world.country.kommune(m.mainList(entrant).kommune).sentralitetClass()]++;
        }
        for (int c = 1; c <= CLASSES; c++) {
            out.put(Groups.SENTRALITET, Integer.toString(c), (double) count[c] / entrants.size());
        }
    }

    private static void turnover(Moment m, FigureSink out) {
        if (!m.remembers()) {
            return;
        }
        Tally tally =
                new Tally(Arrays.stream(PtbGroup.values()).map(PtbGroup::label).toList());
        for (Doctor doctor : m.world.doctors) {
            if (m.memory.wasGp(doctor.id)) {
                int before = m.memory.gpKommune[doctor.id];
                boolean stays = m.isGp(doctor.id) && m.mainList(doctor).kommune == before;
                tally.count(m.world.country.kommune(before).ptbGroup().label(), !stays);
            }
        }
        tally.ratios(out, Groups.PTB_GROUP);
    }

    private static double agreementAge(Moment m) {
        double[] years = m.withGp.stream()
                .filter(list -> list.agreementStart != GpList.NONE)
                .mapToDouble(list -> (m.month + 1 - list.agreementStart) / 12.0)
                .sorted()
                .toArray();
        return Medians.ofSorted(years);
    }

    private static void agreementDuration(Moment m, FigureSink out) {
        if (!m.remembers()) {
            return;
        }
        out.national(durationMedian(m, null));
        for (Groups.Range size : Groups.SMALL_AND_LARGE) {
            out.put(Groups.KOMMUNE_SIZE, size.label(), durationMedian(m, size));
        }
    }

    private static double durationMedian(Moment m, Groups.Range size) {
        AgreementTable table = new AgreementTable();
        int lastDecember = m.month - 12;
        IntStream.range(0, m.memory.listDoctor.length).forEach(id -> {
            GpList list = m.world.lists.get(id);
            int start = m.memory.agreementStart[id];
            boolean counted = m.memory.listDoctor[id] != GpList.NONE
                    && start != GpList.NONE
                    && (size == null || size.holds(m.residentsAtYearStart(list.kommune)));
            if (counted) {
                boolean lasts =
                        list.hasDoctor() && list.doctor == m.memory.listDoctor[id] && list.agreementStart == start;
                table.add((lastDecember + 1 - start) / 12, !lasts);
            }
        });
        return table.median();
    }
}
