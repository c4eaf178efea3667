package no.fastlege.agents.doctors;

import no.fastlege.agents.policy.Rules;
import no.fastlege.agents.world.Contract;

/** Hours a week by kind of work, legevakt apart. Pure functions; weeks are those in which the doctor works. */
public final class WorkHours {
    private static final double COMMON_LIST = 1000.0;
    private static final double SHORTEST_LIST = 200.0;

    private WorkHours() {}

    /**
     * Office hours a week.
     *
     * @param physicalPerYear physical consultations a year, at the pace of a year
     * @param electronicPerYear e-consultations a year
     * @param length residents on the list whom the doctor looks after, persons
     * @param pace minutes per consultation relative to the mean doctor
     * @param listLength residents on the whole list: doctors with long lists work faster
     */
    public static double office(
            Rules rules,
            BooksParameters p,
            double physicalPerYear,
            double electronicPerYear,
            double length,
            double pace,
            double listLength) {
        double minutes = p.minutesPerConsultation()
                * rules.workloadPerConsultation()
                * pace
                * (physicalPerYear + p.electronicMinutesShare() * electronicPerYear);
        return (minutes / 60.0 + p.listHoursPerResident() * rules.workloadPerConsultation() * length)
                * haste(p, listLength)
                / p.weeksPerYear();
    }

    /**
     * Work that a resident brings in office hours under the rules, relative to need of 1 met by physical consultations at the workload of
     * 2017: an e-consultation weighs as its minutes do.
     */
    public static double perResident(Rules rules, BooksParameters p) {
        double electronic = rules.electronicShare();
        return rules.useLevel()
                * rules.workloadPerConsultation()
                * (1 - electronic + p.electronicMinutesShare() * electronic);
    }

    /** Time for the same work on a list of a length, relative to a list of 1 000: the more there is to do, the less time is given to each. */
    static double haste(BooksParameters p, double listLength) {
        return StrictMath.pow(Math.max(SHORTEST_LIST, listLength) / COMMON_LIST, -p.officeLengthElasticity());
    }

    /** Hours a week of running the practice. */
    public static double practice(BooksParameters p, Contract contract) {
        switch (contract) {
            case NAERINGSDRIFT:
                return p.practiceHours();
            case NAERINGSDRIFT_8_2:
                return p.practiceHours() * p.sharedPracticeShare();
            default:
                return p.practiceHours() * p.sharedPracticeShare() / 2.0;
        }
    }

    /**
     * Other kommune work (health stations, nursing homes, supervision), hours a week: up to the rules' hours, for those who run their practice
     * themselves more where the kommune is small and where the list is short. Where the kommune runs the practice the hours are part of
     * the post, whatever the kommune and the list.
     *
     * @param kommuneResidents residents of the kommune, persons
     */
    public static double kommune(
            Rules rules, BooksParameters p, Contract contract, double kommuneResidents, double length) {
        if (contract.kommuneRuns()) {
            return rules.kommuneWorkHours();
        }
        double bySize = p.kommuneWorkMidResidents() / (p.kommuneWorkMidResidents() + kommuneResidents);
        double none = p.kommuneWorkNoneLength();
        double byLength = Math.min(1.0, Math.max(0.0, 2.0 * (none - length) / none));
        return rules.kommuneWorkHours() * bySize * byLength;
    }
}
