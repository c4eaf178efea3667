package no.fastlege.agents.record;

import static no.fastlege.agents.record.FigureTiming.YEAR;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.District;
import no.fastlege.agents.world.Doctor;
import no.fastlege.agents.world.DoctorStatus;
import no.fastlege.agents.world.KommuneState;

/** Who the GPs are, what they wish, and the doctors around them. */
final class DoctorFigures {
    /** Half of the ten places in which caps are agreed. */
    private static final int LEAST_WISH = 5;

    private static final List<Groups.Range> AGES = List.of(
            new Groups.Range("0-39", 0, 40),
            new Groups.Range("40-54", 40, 55),
            new Groups.Range("55-66", 55, 67),
            new Groups.Range("67+", 67, Integer.MAX_VALUE));

    private static final double PER = 10_000.0;

    private DoctorFigures() {}

    static List<FigureDefinition> all() {
        return List.of(
                FigureDefinition.national(
                        "gp_female_share",
                        "share",
                        YEAR,
                        "women among GPs (per GP, not per list)",
                        m -> share(m, gp -> gp.woman)),
                FigureDefinition.national(
                        "gp_specialists",
                        "doctors",
                        YEAR,
                        "GPs who are specialists in general practice",
                        m -> count(m, gp -> gp.specialist)),
                FigureDefinition.national(
                        "gp_specialist_share",
                        "share",
                        YEAR,
                        "specialists in general practice among GPs",
                        m -> share(m, gp -> gp.specialist)),
                FigureDefinition.national(
                        "gp_mean_age",
                        "years",
                        YEAR,
                        "mean of GPs' ages in completed years",
                        m -> meanAge(m.gps(), m.month)),
                new FigureDefinition("gp_age_share", "share", YEAR, "GPs by age in completed years", (m, out) -> {
                    for (Groups.Range ages : AGES) {
                        out.put("doctor_age", ages.label(), share(m, gp -> ages.holds(gp.age(m.month))));
                    }
                }),
                new FigureDefinition(
                        "gps_per_10000",
                        "doctors/10000 residents",
                        YEAR,
                        "GPs by the kommune of their main list per 10 000 residents of the kommuner of a size",
                        DoctorFigures::per10000),
                new FigureDefinition(
                        "gp_legevakt_participation",
                        "share of GPs",
                        YEAR,
                        "GPs who take part in legevakt, by the size of their kommune",
                        DoctorFigures::participation),
                FigureDefinition.national(
                        "doctors_in_legevakt",
                        "doctors",
                        YEAR,
                        "doctors on the legevakt rosters in December, GPs and others (the source counts claims in the year)",
                        DoctorFigures::onRosters),
                FigureDefinition.national(
                        "doctors_with_consultation",
                        "doctors",
                        YEAR,
                        "doctors who were GP or vikar in some month of the year (others with a consultation, as LIS1, are not modelled)",
                        DoctorFigures::seen),
                FigureDefinition.national(
                        "alis_agreements",
                        "doctors",
                        YEAR,
                        "doctors under an ALIS agreement: GPs, vikarer and kommune doctors",
                        m -> m.world.doctors.stream()
                                .filter(DoctorFigures::underAlis)
                                .count()),
                FigureDefinition.national(
                        "alis_kommuner",
                        "kommuner",
                        YEAR,
                        "kommuner with at least one doctor under an ALIS agreement",
                        DoctorFigures::alisKommuner),
                FigureDefinition.national(
                        "specialist_approvals",
                        "doctors/year",
                        YEAR,
                        "doctors who became specialists in general practice in the year",
                        m -> m.world.nation.specialistsYear),
                FigureDefinition.national(
                        "lis1_posts",
                        "posts/year",
                        YEAR,
                        "LIS1 places a year by the rules in force in December",
                        m -> m.world.calendar.inForce(m.month).lis1PostsPerYear()),
                FigureDefinition.national(
                        "lis1_applicants",
                        "applicants per round",
                        YEAR,
                        "doctors who stood in the queue in the year's last round of LIS1 places",
                        m -> m.world.nation.lis1Round[0] > 0 ? m.world.nation.lis1Round[0] : Double.NaN),
                new FigureDefinition(
                        "preferred_contract_share",
                        "share of GPs",
                        YEAR,
                        "GPs by the contract form they wish",
                        (m, out) -> {
                            for (Contract form : Contract.values()) {
                                out.put(Groups.CONTRACT, form.label(), share(m, gp -> gp.wishContract == form));
                            }
                        }),
                FigureDefinition.national(
                        "wish_lower_cap_share",
                        "share of GPs",
                        YEAR,
                        "GPs who wish fewer places than their lists have, to the nearest ten, of those who have formed a wish",
                        DoctorFigures::wishLowerCap));
    }

    private static double count(Moment m, Predicate<Doctor> condition) {
        return m.gps().stream().filter(condition).count();
    }

    private static double share(Moment m, Predicate<Doctor> condition) {
        return count(m, condition) / m.gps().size();
    }

    /** Mean age of doctors in completed years; not a number for none. */
    static double meanAge(List<Doctor> doctors, int month) {
        long years = 0;
        for (Doctor doctor : doctors) {
            years += doctor.age(month);
        }
        return (double) years / doctors.size();
    }

    private static void per10000(Moment m, FigureSink out) {
        for (Groups.Range size : Groups.SMALL_AND_LARGE) {
            long residents = 0;
            for (KommuneState kommune : m.world.kommuner) {
                if (size.holds(m.residentsAtYearStart(kommune.index))) {
                    residents += kommune.residents;
                }
            }
            double gps = count(m, gp -> size.holds(m.residentsAtYearStart(m.mainList(gp).kommune)));
            out.put(Groups.KOMMUNE_SIZE, size.label(), gps / residents * PER);
        }
    }

    private static void participation(Moment m, FigureSink out) {
        out.national(share(m, gp -> gp.inLegevakt));
        Tally tally = new Tally(
                Groups.LEGEVAKT_SIZES.stream().map(Groups.Range::label).toList());
        for (Doctor gp : m.gps()) {
            tally.count(
                    Groups.label(Groups.LEGEVAKT_SIZES, m.residentsAtYearStart(m.mainList(gp).kommune)), gp.inLegevakt);
        }
        tally.ratios(out, "legevakt_size");
    }

    private static double onRosters(Moment m) {
        double sum = 0;
        for (District district : m.world.districts) {
            sum += district.participants;
        }
        return m.world.districts.isEmpty() ? Double.NaN : sum;
    }

    private static double seen(Moment m) {
        return m.world.doctors.stream().filter(d -> d.monthsThisYear > 0).count();
    }

    private static boolean underAlis(Doctor doctor) {
        return doctor.alis && doctor.status != DoctorStatus.LEFT;
    }

    private static double alisKommuner(Moment m) {
        Set<Integer> kommuner = new HashSet<>();
        for (Doctor doctor : m.world.doctors) {
            if (underAlis(doctor) && doctor.kommune != Doctor.NONE) {
                kommuner.add(doctor.kommune);
            }
        }
        return kommuner.size();
    }

    /** Caps are agreed in tens: nobody asked says to wish a few places fewer. */
    private static double wishLowerCap(Moment m) {
        double asked = count(m, gp -> gp.wishCap > 0);
        return count(m, gp -> gp.wishCap > 0 && m.cap(gp) - gp.wishCap >= LEAST_WISH) / asked;
    }
}
