package no.fastlege.agents.record;

import static no.fastlege.agents.record.FigureTiming.YEAR;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.fastlege.agents.world.GpList;

/** Vikarer at work in December. */
final class VikarFigures {
    private VikarFigures() {}

    static List<FigureDefinition> all() {
        return List.of(
                FigureDefinition.national(
                        "gps_with_vikar",
                        "doctors",
                        YEAR,
                        "GPs on one of whose lists a vikar is at work in December",
                        VikarFigures::gps),
                FigureDefinition.national(
                        "lists_with_vikar",
                        "lists",
                        YEAR,
                        "lists, with or without a doctor, on which a vikar is at work in December",
                        m -> with(m.withGp) + with(m.withoutGp)),
                FigureDefinition.national(
                        "vikar_list_share",
                        "share of lists",
                        YEAR,
                        "lists_with_vikar / lists",
                        m -> (double) (with(m.withGp) + with(m.withoutGp)) / (m.withGp.size() + m.withoutGp.size())),
                FigureDefinition.national(
                        "vikar_on_vacant_list_share",
                        "share of vacant lists",
                        YEAR,
                        "lists without a doctor on which a vikar is at work in December / lists without a doctor",
                        m -> (double) with(m.withoutGp) / m.withoutGp.size()),
                FigureDefinition.national(
                        "vikar_activity_share",
                        "share of activity",
                        YEAR,
                        "consultations of the year served by a vikar on the resident's list / consultations_gp",
                        m -> m.world.use.ownVikar / UseFigures.gp(m)));
    }

    private static long with(List<GpList> lists) {
        return lists.stream().filter(l -> l.vikar != GpList.NONE).count();
    }

    private static double gps(Moment m) {
        Set<Integer> doctors = new HashSet<>();
        for (GpList list : m.withGp) {
            if (list.vikar != GpList.NONE && m.isGp(list.doctor)) {
                doctors.add(list.doctor);
            }
        }
        return doctors.size();
    }
}
