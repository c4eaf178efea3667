package no.fastlege.agents.doctors;

import no.fastlege.agents.policy.Rules;

/**
 * Legevakt roster arithmetic of one district in one month. With p parallel posts and N participants each carries 130.5 p / N hours a
 * week; in a quiet district most of them on standby. Pure but for the result that an object holds; reuse it in loops.
 */
public final class Roster {
    /** Weeks in a year. */
    static final double WEEKS_PER_YEAR = 52.0;

    /** Parallel posts outside office hours. */
    public double posts;
    /** Share of the duty hours spent present; the others are standby. */
    public double presenceShare;
    /** Share of the duty hours carried by others than participating GPs. */
    public double othersShare;
    /** Participants, GPs and (in GP equivalents) others; 0 without GPs. */
    public double participants;
    /** Duty hours a week of one participant, presence and standby; without GPs, of the first who would join. */
    public double hoursPerParticipant;
    /** Back-up hours a week of one participant. */
    public double backupPerParticipant;
    /** Hours a week bought above what may be imposed on participants: all of the GPs' hours where none takes part. */
    public double boughtHours;

    /**
     * Reckons a district's roster.
     *
     * @param residents residents of the district, persons
     * @param consultationsPerYear legevakt consultations a year, at the pace of a year
     * @param gps GPs who take part, a whole number; 0 leaves all to others
     */
    public void reckon(Rules rules, LegevaktParameters p, double residents, double consultationsPerYear, double gps) {
        double hours = p.dutyHoursPerWeek();
        double perHour = consultationsPerYear / WEEKS_PER_YEAR / hours;
        posts = Math.max(1.0, perHour / p.consultationsPerPostHour());
        presenceShare = Math.min(1.0, perHour / posts / p.presenceConsultationsPerHour());
        othersShare = othersShare(p, residents);
        double byGps = hours * posts * (1.0 - othersShare);
        double evenly = byGps / Math.max(1.0, gps);
        hoursPerParticipant = Math.min(evenly, mostDutyHours(rules, p, presenceShare));
        backupPerParticipant = backup(p, presenceShare, hoursPerParticipant);
        boughtHours = byGps - hoursPerParticipant * gps;
        participants = gps > 0.0 ? gps / (1.0 - othersShare) : 0.0;
        othersShare = 1.0 - gps * hoursPerParticipant / (hours * posts);
    }

    /**
     * Duty hours a week that a GP carries at most: the heaviest roster that kommuner run, and what the rules let them impose, back-up
     * included. The rest they buy.
     *
     * @param presenceShare share of the duty hours spent present
     */
    public static double mostDutyHours(Rules rules, LegevaktParameters p, double presenceShare) {
        double withBackup = 1.0 + backupPerDutyHour(p, presenceShare);
        return Math.min(p.heaviestDuty() * p.dutyHoursPerWeek(), rules.legevaktMaxHours() / withBackup);
    }

    /** Share of the duty hours that vikarer and other doctors carry: grows with the size of the district. */
    public static double othersShare(LegevaktParameters p, double residents) {
        double large = residents / (residents + p.othersMidResidents());
        return Math.min(0.95, p.othersShareSmall() + (p.othersShareLarge() - p.othersShareSmall()) * large);
    }

    /** Hours of back-up that go with an hour of duty: behind a doctor on standby, and less often behind one who is present. */
    public static double backupPerDutyHour(LegevaktParameters p, double presenceShare) {
        return p.backupPosts() * (1.0 - presenceShare) + p.backupPostsPresence() * presenceShare;
    }

    /** Back-up hours a week that go with duty hours a week, no more than the heaviest roster's duty. */
    public static double backup(LegevaktParameters p, double presenceShare, double dutyHours) {
        return Math.min(backupPerDutyHour(p, presenceShare) * dutyHours, p.heaviestDuty() * p.dutyHoursPerWeek());
    }

    /** Hours a week of duty and back-up per participant. */
    public double allHoursPerParticipant() {
        return hoursPerParticipant + backupPerParticipant;
    }

    /** Weighted hours a week per participant: standby at 1/4, back-up at 1/7. */
    public double weightedHoursPerParticipant() {
        return weighted(hoursPerParticipant, presenceShare, backupPerParticipant);
    }

    /** Duty and back-up hours weighted: presence at 1, standby at 1/4, back-up at 1/7. */
    public static double weighted(double dutyHours, double presenceShare, double backupHours) {
        return dutyHours * (presenceShare + (1.0 - presenceShare) / 4.0) + backupHours / 7.0;
    }

    /**
     * What a duty hour is paid by the kommune, fees apart, NOK: presence and standby as they fall, with the back-up that belongs to it.
     */
    public double dutyPayPerHourNok(Rules rules, BooksParameters p) {
        double backup = hoursPerParticipant > 0.0
                ? backup(p.legevakt(), presenceShare, hoursPerParticipant) / hoursPerParticipant
                : backupPerDutyHour(p.legevakt(), presenceShare);
        double standby = 1.0 - presenceShare + backup;
        return (presenceShare * p.legevakt().presenceNokPerHour()
                        + standby * p.legevakt().standbyNokPerHour())
                * PracticePay.prices(rules, p);
    }

    /**
     * The probability that a GP takes part: falls with the size of the kommune, more for women, and with age.
     *
     * @param woman whether the GP is a woman
     * @param age in completed years
     * @param kommuneRuns whether the kommune runs the doctor's practice, which makes legevakt a part of the post
     * @param kommuneResidents residents of the doctor's kommune, persons
     */
    public static double participation(
            Rules rules, LegevaktParameters p, boolean woman, int age, boolean kommuneRuns, double kommuneResidents) {
        double large = kommuneResidents / (kommuneResidents + p.participationMidResidents());
        double young = p.participationSmall() + (p.participationLarge() - p.participationSmall()) * large;
        double byAge = 1.0;
        double from = p.participationFallsFromAge();
        double exempt = rules.legevaktExemptionAge();
        if (age >= exempt) {
            byAge = p.participationExempt();
        } else if (age > from) {
            byAge = 1.0 - (1.0 - p.participationExempt()) * (age - from) / (exempt - from);
        }
        double bySex = woman ? 1.0 - (1.0 - p.participationWomanLarge()) * large : 1.0;
        return Math.min(1.0, young * byAge * bySex * (kommuneRuns ? p.participationKommuneRuns() : 1.0));
    }
}
